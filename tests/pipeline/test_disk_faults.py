"""A disk that refuses one call, at every call of a build: what was published stays, and the next build ends
at the bytes of a clean one.
"""

import errno
import json
import os
import re
import shutil
import sqlite3
import time
from contextlib import contextmanager
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from conftest import POST, SITES, photo
from profiles import amount

from kimsite.pipeline import cleanup, manifest
from kimsite.pipeline.cache import state
from kimsite.pipeline.journal import Journal, journalled, open_journal
from kimsite.tools.atomic_group import GATE
from kimsite.tools.atomic_write import UNFINISHED, write_file

KIM, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
NEWS = "sumberrejo/sumberrejo/berita"


def post(number: int, title: str = "Kabar") -> str:
    return f"---\njudul: {title} {number}\ntanggal: 2026-03-0{number}\n---\nIsi kabar {number}.\n"


BEFORE = {
    f"{KIM}/berita/k1.md": post(1),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/berita/lama.md": post(4),
    f"{OTHER}/berita/p.md": POST,
}
AFTER = {
    f"{KIM}/berita/k1.md": post(1, "Kabar baru"),
    f"{KIM}/berita/k2.md": post(2).replace("tanggal", "foto: a.jpg\ntanggal"),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/foto/a.jpg": photo(400, 300),
    f"{OTHER}/berita/p.md": POST,
}
LOCKED = PermissionError(
    errno.EACCES, "The process cannot access the file because it is being used by another process"
)
ERRORS = {"io": OSError(errno.EIO, "I/O"), "full": OSError(errno.ENOSPC, "full"), "locked": LOCKED}


class Disk:
    """Counts the calls that write, and fails from the n-th on for `length` calls."""

    def __init__(self, at: int, error: OSError, length: int = 1) -> None:
        self.at, self.error, self.length, self.calls = at, error, length, 0

    def called(self) -> None:
        self.calls += 1
        if self.at <= self.calls < self.at + self.length:
            raise type(self.error)(*self.error.args)


@contextmanager
def striking(monkeypatch, disk: Disk):
    """The disk under every call of `os` that changes something."""

    def struck(function, writes=lambda *_: True):
        def call(*args, **options):
            if writes(*args):
                disk.called()
            return function(*args, **options)

        return call

    with monkeypatch.context() as patch:
        for name in ("write", "replace", "unlink", "mkdir", "rmdir"):
            patch.setattr(os, name, struck(getattr(os, name)))
        patch.setattr(os, "open", struck(os.open, lambda _path, flags=0, *_: flags & os.O_CREAT))
        yield


def become(project, content) -> None:
    """The project's posts are these."""
    for name in {*BEFORE, *AFTER} - content.keys():
        (project.root / name).unlink(missing_ok=True)
    project.write(content)


def without_figures(page: bytes | None) -> bytes | None:
    """The page about the site without its figures: they are those of the files as they lie there."""
    return page and re.sub(rb'(id="(?:sidik|jumlah-berkas)">)[^<]*', rb"\1", page)


def dangling(tree) -> set[str]:
    """Links of pages to files that are not there."""
    lost = set()
    for path, data in tree.items():
        if path.endswith(".html"):
            for link in re.findall(r'(?:href|src)="([^"#:?]+)[#"?]', data.decode()):
                target = os.path.normpath(PurePosixPath(path).parent / unquote(link)).removeprefix("../")
                if not link.startswith("/") and target not in tree:
                    lost.add(f"{path} -> {target}")
    return lost


def check(project, outcome, before, after) -> None:
    """What must hold after any fault, `before` and `after` being the sites of the last build and of one that
    went through.
    """
    tree = project.tree()
    manifest, about = ".kimsite-manifest.json", "tentang-situs/index.html"
    assert not {path for path in before.keys() & after.keys() if path not in tree}, (
        "nothing that stood is gone"
    )
    torn = {
        path
        for path, data in tree.items()
        if path not in (manifest, about) and data not in (before.get(path), after.get(path))
    }
    assert without_figures(tree[about]) in map(without_figures, (before[about], after[about]))
    assert not {path for path in torn if not path.endswith(UNFINISHED)}, (
        "every file is the old one or the new one"
    )
    withdrawn = before.keys() - after.keys()
    assert not {one for one in dangling(tree) if one.split(" -> ")[1] not in withdrawn}
    assert outcome.exit_code in (0, 1, 2), [(one.code, one.values) for one in outcome.findings]
    if not {one.place.path for one in outcome.findings} & {f"public/{manifest}"}:
        rows = {row["path"]: row["sha256"] for row in json.loads(tree[manifest])["files"]}
        assert not {
            path
            for path, digest in rows.items()
            if path not in tree or sha256(tree[path]).hexdigest() != digest
        }, "the manifest is true"


class Pair:
    """A project that goes from one state to the other and back, so that each strike costs two builds."""

    def __init__(self, make_project) -> None:
        self.project = make_project(BEFORE)
        self.states = []
        for content in (AFTER, BEFORE):
            become(self.project, content)
            assert self.project.build().exit_code == 0
            self.states.append((content, self.project.tree()))

    def strike(self, monkeypatch, disk: Disk, **wish) -> None:
        """One struck build, and one to heal."""
        (content, after), (_, before) = self.states
        become(self.project, content)
        with striking(monkeypatch, disk):
            outcome = self.project.build(**wish)
        check(self.project, outcome, before, after)
        healed = self.project.build()
        assert healed.exit_code == 0, [(one.code, one.place.path) for one in healed.findings]
        assert self.project.tree() == after, (
            disk.at,
            {one for one in {*after, *self.project.tree()} if after.get(one) != self.project.tree().get(one)},
        )
        self.states.reverse()


@pytest.fixture
def pair(make_project):
    return Pair(make_project)


def calls(pair, monkeypatch) -> int:
    """How many calls a build makes; the more of the two ways."""
    counted = []
    for _ in range(2):
        disk = Disk(0, LOCKED)
        pair.strike(monkeypatch, disk)
        counted.append(disk.calls)
    return max(counted)


def test_a_refused_call_loses_nothing(pair, monkeypatch):
    count = calls(pair, monkeypatch)
    for number, at in enumerate(range(1, count + 1, amount(17, 47))):
        pair.strike(monkeypatch, Disk(at, [*ERRORS.values()][number % 3]))


@pytest.mark.slow
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("length", [1, 2, 10_000], ids=["once", "twice", "from-then-on"])
@pytest.mark.parametrize("clean", [False, True], ids=["", "clean"])
def test_any_refused_call_loses_nothing(pair, monkeypatch, error, length, clean):
    """A sample of the calls, another one for each fault; with KIMSITE_FAULTS=all every one, which takes half
    an hour.
    """
    count = calls(pair, monkeypatch)
    step = 1 if os.environ.get("KIMSITE_FAULTS") == "all" else 47
    first = 1 + (5 * [*ERRORS].index(error) + 17 * (length % 3) + 2 * clean) % step
    for at in range(first, count + 1, step):
        for _ in range(2):
            pair.strike(monkeypatch, Disk(at, ERRORS[error], length), clean=clean)


def clean_up() -> None:
    """What changed a moment before a build is looked at again by the next; after this it is old enough."""
    time.sleep(0.2)


def told(outcome) -> list[tuple[str, str, str]]:
    """(code, path below the output folder, how many) of what the disk refused."""
    codes = {"B03", "B07", "B08", "B09", "B10", "B11"}
    return [
        (one.code, one.place.path.removeprefix("public/"), dict(one.values)["jumlah"])
        for one in outcome.findings
        if one.code in codes
    ]


@contextmanager
def refusing(monkeypatch, call: str, error: OSError, *names: str):
    """A disk that refuses one call for some files."""
    real = getattr(os, call)

    def struck(path, *rest, **options):
        if any(name in str(path) for name in names) and not (call == "open" and not rest[0] & os.O_CREAT):
            raise type(error)(*error.args)
        return real(path, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, struck)
        yield


@pytest.mark.parametrize("clean", [False, True])
def test_a_page_that_cannot_be_replaced_stays_and_is_tried_again(make_project, monkeypatch, clean):
    project = make_project(BEFORE)
    project.build()
    project.write({f"{KIM}/berita/k1.md": post(1, "Kabar baru")})
    clean_up()
    with refusing(monkeypatch, "replace", LOCKED, f"{NEWS}/k1/index.html"):
        outcome = project.build(clean=clean)
        assert told(outcome) == [("B08", f"{NEWS}/k1/index.html", "1")]
        assert (outcome.exit_code, outcome.failed, outcome.counts.failed, outcome.counts.posts) == (
            1,
            1,
            1,
            4,
        )
        assert "Kabar 1" in project.page(f"{NEWS}/k1")
        assert "Kabar baru 1" in project.page(NEWS), "the other pages go on: the address is the same"
        assert told(project.build()) == [("B08", f"{NEWS}/k1/index.html", "1")], (
            "still locked, still told, once"
        )
    healed = project.build()
    assert (healed.exit_code, told(healed)) == (0, [])
    assert [(one.publisher, one.why) for one in healed.reasons] == [("sumberrejo/sumberrejo", "unfinished")]
    assert "Kabar baru 1" in project.page(f"{NEWS}/k1")
    assert project.build().built == 0


def test_a_new_page_that_cannot_be_written_leaves_its_blog_and_the_portal_as_they_were(
    make_project, monkeypatch
):
    project = make_project(BEFORE)
    project.build()
    before = project.tree()
    project.write({f"{KIM}/berita/k2.md": post(2), f"{OTHER}/berita/q.md": post(6)})
    clean_up()
    with refusing(monkeypatch, "open", ERRORS["full"], f"{NEWS}/k2/"):
        outcome = project.build()
    assert told(outcome) == [("B07", f"{NEWS}/k2/index.html", "1")]
    assert (outcome.exit_code, outcome.built, outcome.failed) == (1, 1, 1)
    now = project.tree()
    assert {path: data for path, data in now.items() if path.startswith("sumberrejo/sumberrejo/")} == {
        path: data for path, data in before.items() if path.startswith("sumberrejo/sumberrejo/")
    }
    assert not {path for path, data in now.items() if b"berita/k2" in data}, "nobody links to it"
    assert "kanor/piyak/berita/q/index.html" in now, "the other village goes on"
    assert project.build().exit_code == 0
    assert (project.out / NEWS / "k2/index.html").exists()


def test_a_full_disk_is_one_finding_and_nothing_is_said_to_be_published(make_project, monkeypatch):
    project = make_project(BEFORE)
    with refusing(monkeypatch, "open", ERRORS["full"], "public/"):
        outcome = project.build()
    assert [(code, int(count) > 20) for code, _, count in told(outcome)] == [("B07", True)]
    assert (
        outcome.exit_code,
        outcome.built,
        outcome.portal,
        outcome.counts.posts,
        outcome.counts.written,
    ) == (2, 0, False, 0, 0)
    assert project.build().exit_code == 0


def test_pages_that_were_lost_are_not_counted_when_they_cannot_be_made_anew(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    shutil.rmtree(project.out)
    with refusing(monkeypatch, "open", ERRORS["io"], "public/"):
        assert (outcome := project.build(strict=True)).counts.posts == 0
    assert outcome.exit_code == 2
    assert project.build().counts.posts == 4


@pytest.mark.parametrize("clean", [False, True])
def test_a_page_that_cannot_be_deleted_is_told_listed_and_deleted_later(make_project, monkeypatch, clean):
    project = make_project(BEFORE)
    project.build()
    (project.root / f"{KIM}/berita/lama.md").unlink()
    gone = f"{NEWS}/lama/index.html"
    with refusing(monkeypatch, "unlink", LOCKED, gone):
        for _ in range(2):
            outcome = project.build()
            assert (outcome.exit_code, told(outcome), outcome.counts.failed) == (1, [("B11", gone, "1")], 1)
            assert gone in {
                row["path"]
                for row in json.loads((project.out / ".kimsite-manifest.json").read_text())["files"]
            }
    healed = project.build(clean=clean)
    assert (healed.exit_code, healed.deleted) == (0, 1)
    assert not (project.out / gone).exists()
    assert gone not in (project.out / ".kimsite-manifest.json").read_text()


@pytest.mark.skipif(os.name == "nt", reason="pages are hidden by links of POSIX systems")
@pytest.mark.parametrize(
    ("call", "place", "is_left"),
    [
        ("unlink", f"{NEWS}/lama/index.html{UNFINISHED}", True),
        ("unlink", f"{NEWS}/k1/index.html{UNFINISHED}", True),
        ("rmdir", GATE, False),
    ],
)
def test_no_copy_of_a_withdrawn_page_stays(make_project, monkeypatch, call, place, is_left):
    project = make_project(BEFORE)
    project.build()
    for name in ("lama", "k1"):
        (project.root / f"{KIM}/berita/{name}.md").unlink()
    with refusing(monkeypatch, call, ERRORS["io"], place):
        outcome = project.build()
    copies = {path for path in project.tree() if path.endswith(UNFINISHED)}
    assert copies == ({place} if is_left else set())
    assert (outcome.exit_code, "B11" in {one.code for one in outcome.findings}) == (int(is_left), is_left)
    healed = project.build()
    assert healed.exit_code == 0
    assert not {path for path in project.tree() if "/lama/" in path or UNFINISHED in path}


def test_a_manifest_that_is_refused_once_is_written_after_the_deletions(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    (project.root / KIM / "berita/lama.md").unlink()
    errors = [ERRORS["full"]]

    def write_manifest(*arguments, **options):
        if errors:
            raise errors.pop()
        return manifest.write_manifest(*arguments, **options)

    monkeypatch.setattr(cleanup, "write_manifest", write_manifest)
    outcome = project.build()
    assert (outcome.exit_code, outcome.deleted > 0) == (0, True)
    listed = json.loads((project.out / manifest.MANIFEST_FILE).read_text("utf-8"))["files"]
    assert not [one for one in listed if "/lama/" in one["path"]]
    assert outcome.digest == project.build(clean=True).digest


def test_what_was_withdrawn_is_counted_though_no_manifest_can_be_written(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    (project.root / KIM / "berita/lama.md").unlink()

    def refused(*arguments, **options):
        raise ERRORS["full"]

    with monkeypatch.context() as patch:
        patch.setattr(cleanup, "write_manifest", refused)
        outcome = project.build()
    assert not (project.out / NEWS / "lama").exists()
    assert (outcome.exit_code, outcome.deleted > 0) == (1, True)
    assert [code for code, _, _ in told(outcome)] == ["B07"]
    assert (project.build().exit_code, (project.out / manifest.MANIFEST_FILE).exists()) == (0, True)


def test_a_withdrawn_page_that_could_not_be_deleted_goes_even_if_the_memory_is_lost(
    make_project, monkeypatch
):
    project = make_project(BEFORE)
    project.build()
    (project.root / f"{KIM}/berita/lama.md").unlink()
    with refusing(monkeypatch, "unlink", LOCKED, "lama/index.html"):
        project.build()
    shutil.rmtree(project.root / ".kimsite")
    project.build()
    assert not (project.out / NEWS / "lama").exists()


def test_a_withdrawn_page_goes_though_another_page_is_locked(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    (project.root / f"{KIM}/berita/lama.md").unlink()
    with refusing(monkeypatch, "replace", LOCKED, f"{NEWS}/k1/index.html"):
        project.write({f"{KIM}/berita/k1.md": post(1, "Kabar baru")})
        assert project.build().exit_code == 1
    assert not (project.out / NEWS / "lama").exists()


def test_a_page_that_could_not_be_renewed_keeps_its_style_and_pictures(make_project, monkeypatch):
    project = make_project(
        {
            **BEFORE,
            f"{KIM}/foto/a.jpg": photo(400, 300),
            f"{KIM}/berita/k1.md": post(1).replace("tanggal", "foto: a.jpg\ntanggal"),
        }
    )
    project.build()
    project.write({"themes/dasar/assets/css/tema.css": "a{color:red}", f"{KIM}/berita/k1.md": post(1)})
    with refusing(monkeypatch, "replace", LOCKED, f"{NEWS}/k1/index.html"):
        assert project.build().exit_code == 1
    assert not dangling(project.tree())
    assert project.build().exit_code == 0
    left = project.tree()
    shutil.rmtree(project.out)
    project.build(clean=True)
    assert project.tree() == left


@pytest.mark.parametrize("wish", [{}, {"only": ("kanor/piyak",)}])
def test_what_is_unknown_of_a_publisher_that_is_not_built_is_left_alone(make_project, wish):
    project = make_project(
        {
            **BEFORE,
            "themes/lain/theme.yaml": "induk: dasar\n",
            "sites.yaml": SITES.replace("Deru Maju,", "Deru Maju, tema: lain,"),
        }
    )
    project.build()
    before = project.tree()
    shutil.rmtree(project.root / ".kimsite")
    if not wish:
        project.write({"themes/lain/theme.yaml": "induk: tidak-ada\n"})
    project.build(**wish)
    now = project.tree()
    assert {path for path in before if path not in now} == set()
    rows = {row["path"] for row in json.loads(now[".kimsite-manifest.json"])["files"]}
    assert rows == now.keys() - {".kimsite-manifest.json"}


def test_a_folder_in_the_place_of_a_page_is_told_and_kept(make_project):
    project = make_project(BEFORE)
    project.write({f"public/{NEWS}/k1/index.html/catatan.txt": "milik orang"})
    outcome = project.build()
    assert [(code, path) for code, path, _ in told(outcome)] == [("B10", f"{NEWS}/k1/index.html")]
    assert (project.out / NEWS / "k1/index.html/catatan.txt").exists()


def test_nobody_links_to_a_new_page_whose_place_is_taken_by_a_folder(make_project):
    project = make_project(BEFORE)
    project.build()
    before = {path: data for path, data in project.tree().items() if path != ".kimsite-manifest.json"}
    project.write({f"{KIM}/berita/k2.md": post(2), f"public/{NEWS}/k2/index.html/catatan.txt": "milik orang"})
    clean_up()
    outcome = project.build()
    assert [(code, path) for code, path, _ in told(outcome)] == [("B10", f"{NEWS}/k2/index.html")]
    now = project.tree()
    assert {path: now[path] for path in before} == before
    shutil.rmtree(project.out / NEWS / "k2")
    assert project.build().exit_code == 0
    assert "Kabar 2" in project.page(f"{NEWS}/k2")


def test_the_journal_that_cannot_be_written_is_told_and_tried_again(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    before = project.tree()
    project.write({f"{KIM}/berita/k1.md": post(1, "Kabar baru")})
    real = Journal.note

    def struck(self, path):
        if "k1" in path:
            raise OSError(errno.ENOSPC, "full")
        real(self, path)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "note", struck)
        outcome = project.build()
    assert [code for code, _, _ in told(outcome)] == ["B07"]
    assert not {path for path in before if path not in project.tree()}
    assert project.build().exit_code == 0
    assert "Kabar baru 1" in project.page(f"{NEWS}/k1")


def test_a_torn_journal_names_no_file_that_it_did_not_mean(tmp_path):
    with open_journal(str(tmp_path / "35.22")) as journal:
        journal.note("a/index.html")
    path = tmp_path / "35.22.journal"
    path.write_bytes(path.read_bytes() + b"\nmilik-ora")
    with open_journal(str(tmp_path / "35.22")) as journal:
        journal.note("b/index.html")
    assert list(journalled(tmp_path, {"35.22"})) == ["a/index.html", "b/index.html"]


class Struck:
    """A database that refuses to keep anything."""

    def __init__(self, database: sqlite3.Connection, code: int, name: str) -> None:
        self._database, self._code, self._name = database, code, name

    def execute(self, query: str, *rest):
        if query.startswith(("INSERT", "DELETE")):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode, error.sqlite_errorname = self._code, self._name
            raise error
        return self._database.execute(query, *rest)

    def __enter__(self):
        return self._database.__enter__()

    def __exit__(self, *error):
        return self._database.__exit__(*error)

    def close(self):
        self._database.close()


@pytest.mark.parametrize(
    ("code", "name", "finding"),
    [
        (13, "SQLITE_FULL", "B07"), (4874, "SQLITE_IOERR_SHMSIZE", "B07"),
        (778, "SQLITE_IOERR_WRITE", "B09"), (8, "SQLITE_READONLY", "B08"),
    ],
)  # fmt: skip
def test_what_cannot_be_remembered_is_published_and_told_in_true_words(
    make_project, monkeypatch, code, name, finding
):
    project = make_project(BEFORE)
    project.build()
    project.write({f"{KIM}/berita/k2.md": post(2)})
    (project.root / f"{KIM}/berita/lama.md").unlink()
    real = state._open
    with monkeypatch.context() as patch:
        patch.setattr(state, "_open", lambda path: (Struck(real(path)[0], code, name), False))
        outcome = project.build()
    assert {(one, path) for one, path, _ in told(outcome)} == {(finding, ".kimsite/state.db")}
    assert outcome.exit_code == 1
    assert (project.out / NEWS / "k2/index.html").exists()
    assert not (project.out / NEWS / "lama").exists()
    (project.root / f"{KIM}/berita/k2.md").unlink()
    assert project.build().exit_code == 0
    left = project.tree()
    shutil.rmtree(project.out)
    project.build(clean=True)
    assert left == project.tree(), "what only the lost memory knew of is gone too"


def test_new_pages_are_there_before_a_page_links_to_them(make_project, monkeypatch):
    project = make_project({f"{KIM}/berita/k2.md": post(2), f"{KIM}/berita/k3.md": post(3)})
    project.build()
    project.write({f"{KIM}/berita/k1.md": post(1)})
    real, lost = os.replace, []

    def looking(source, target):
        real(source, target)
        if str(target).startswith(f"{project.out}{os.sep}"):
            lost.extend(
                dangling(
                    {path: data for path, data in project.tree().items() if not path.endswith(UNFINISHED)}
                )
            )

    monkeypatch.setattr(os, "replace", looking)
    assert project.build().exit_code == 0
    assert lost == []


def test_a_long_name_can_be_written(tmp_path):
    name = "a/" + "x" * 250 + ".pdf"
    write_file(tmp_path, name, b"isi")
    assert [path.name for path in (tmp_path / "a").iterdir()] == [name[2:]]


def test_a_read_only_disk_does_not_ask_to_delete_what_is_not_there(make_project, monkeypatch):
    project = make_project(BEFORE)
    project.build()
    project.write({f"{KIM}/berita/k1.md": post(1, "Kabar baru")})
    read_only = OSError(errno.EROFS, "Read-only file system")
    with (
        refusing(monkeypatch, "open", read_only, "public/"),
        refusing(monkeypatch, "unlink", read_only, "public/"),
    ):
        outcome = project.build()
    assert [code for code, _, _ in told(outcome)] == ["B08"]
    assert outcome.exit_code == 2
    assert project.build().exit_code == 0


@pytest.mark.parametrize("there", [False, True], ids=["", "folder-made-before"])
def test_a_first_build_whose_portal_is_refused_shows_nothing(make_project, monkeypatch, there):
    project = make_project(BEFORE)
    if there:
        project.out.mkdir()
    with refusing(monkeypatch, "open", ERRORS["full"], "jaringan.json"):
        outcome = project.build()
    assert not [path for path in project.out.rglob("*") if path.is_file() and UNFINISHED not in path.name]
    assert (outcome.exit_code, outcome.counts.written, outcome.portal) == (2, 0, False)
    assert [code for code, *_ in told(outcome)] == ["B07"]
    assert project.build().exit_code == 0
    healed = project.tree()
    assert dangling(healed) == set()
    assert project.build(clean=True).exit_code == 0
    assert project.tree() == healed


def test_a_first_build_that_could_not_be_shown_is_shown_by_the_next(make_project, monkeypatch):
    project = make_project(BEFORE)
    for path in (project.root / "content").rglob("*.*"):
        os.utime(path, (1, 1))  # what changed just now is not believed by the next build
    real = os.rename

    def struck(source, target):
        if str(target) == str(project.out):
            raise type(LOCKED)(*LOCKED.args)
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", struck)
        outcome = project.build()
    assert (outcome.exit_code, project.out.exists()) == (1, False)
    assert project.build().built == 0
    assert (project.out / "index.html").is_file()


def test_a_first_build_at_any_refused_call_shows_a_whole_site_or_nothing(make_project, monkeypatch):
    project = make_project(BEFORE)
    with striking(monkeypatch, counted := Disk(0, LOCKED)):
        project.build()
    clean = project.tree()
    for number, at in enumerate(range(5, counted.calls, amount(41, 97))):
        shutil.rmtree(project.out)
        shutil.rmtree(project.root / ".kimsite")
        with striking(monkeypatch, Disk(at, [*ERRORS.values()][number % 3], 3)):
            project.build()
        assert dangling(project.tree()) == set(), at
        assert project.build().exit_code == 0
        assert project.tree() == clean, at
