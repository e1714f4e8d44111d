"""Texts, files and folders made to stall, crash or leak: one post is held back, everything else is built."""

import os
import re
import signal
import sys
import time
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import POST, photo
from jinja2 import TemplateError
from profiles import amount

from kimsite.content.discover import discover
from kimsite.content.normalise import Normal
from kimsite.diagnostics.findings import Findings
from kimsite.model.cards import Link
from kimsite.pipeline import read_blog, read_post
from kimsite.theme.environment import TemplateWords, environment
from kimsite.theme.errors import UnknownWordError
from kimsite.theme.load import Theme
from kimsite.theme.render import render
from kimsite.tools import files
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.paths import is_portable, is_safe
from kimsite.tools.text import slug

HERE = "content/sumberrejo/sumberrejo"
THERE = "content/kanor/piyak"
PUBLIC = ("sumberrejo/sumberrejo", "kanor/piyak")
GOOD = {f"{HERE}/berita/baik.md": POST, f"{THERE}/berita/baik.md": POST}

STALLING = {
    "open brackets": "![[]()" * 4000,
    "backtick ladder": "".join("x" + "`" * count for count in range(1, 500)),
    "footnotes": "".join(f"[^{count}]" for count in range(4000)) + "\n\n[^1]: a",
    "emphasis": "*a **a " * 20_000,
    "nested quotes": "> " * 20_000 + "a",
    "nested lists": "".join(" " * count + "- a\n" for count in range(600)),
    "comments": "<!-- " * 60_000,
    "comment ends": "<![" + "-- >" * 20_000,
    "half tags": "`</" * 40_000,
    "links in links": "[" * 50_000 + "a" + "](b)" * 20_000,
    "tables": "|a" * 40_000 + "\n" + "|-" * 40_000 + "\n" + "|b" * 40_000,
    "headings": "# a\n" * 60_000,
    "fences": "```a\n" * 60_000,
    "entities": "&" * 200_000,
    "addresses": "www.a" * 50_000,
    "one line": "a" * 500_000,
    "blank lines": "\n" * 500_000 + "a",
    "stars and lines": "* * *\n*" * 40_000,
    "references": "".join(f"[{count}]: /a\n" for count in range(20_000)) + "[0]" * 20_000,
    "strikes": "~~a" * 80_000,
    "digits": "1 " * 250_000,
}


@pytest.fixture(autouse=True)
def swallowed_limits(monkeypatch):
    """A limit that strikes inside a destructor is swallowed there, and strikes again: that is no fault."""
    reported = sys.unraisablehook
    monkeypatch.setattr(
        sys, "unraisablehook", lambda found: None if found.exc_type is TooSlow else reported(found)
    )


# The limit may ring while Hypothesis times a collection: there it is swallowed, told as unraisable, and rings
# again.
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_poison_posts_hold_up_nothing(make_project, monkeypatch):
    """All of them in one village; half a second each for reading and for converting is what they may take
    here.
    """
    monkeypatch.setattr(read_blog, "POST_SECONDS", 0.5)
    home = make_project(GOOD)
    home.build()
    clean = home.tree()
    home.write(
        {
            f"{HERE}/berita/racun-{slug(name)}.md": f"---\njudul: Racun\ntanggal: 2026-01-02\n---\n{text}\n"
            for name, text in STALLING.items()
        }
    )
    start = time.process_time()
    outcome = home.build()
    spent = time.process_time() - start
    poisoned = home.tree()
    assert not {one.code for one in outcome.findings} & {"B01", "B03", "M01"}
    assert all(poisoned[path] == data for path, data in clean.items() if path.startswith(PUBLIC[1]))
    assert f"{PUBLIC[0]}/berita/baik/index.html" in poisoned
    assert outcome.counts.held >= 8
    assert spent < 2 * len(STALLING)


@pytest.mark.parametrize("timer", [True, False])
def test_a_watch_stops_what_does_not_end_and_nothing_else(timer):
    """With a kernel's timer and, as on Windows, with a thread."""
    if timer and sys.platform == "win32":
        pytest.skip("Windows has no such timer")

    def endless() -> None:
        while True:
            with suppress(Exception):  # a reader that takes every fault for a broken file
                sum(range(1000))

    with Deadline(0.1, timer=timer) as watch:
        for _ in range(amount(3, 2)):
            assert watch.run(lambda: 42) == 42
            with pytest.raises(TooSlow):
                watch.run(endless)
        time.sleep(0.3)
        assert watch.run(lambda: 43) == 43


@pytest.mark.parametrize("timer", [True, False])
def test_a_watch_heeds_the_work_and_not_how_busy_the_machine_is(timer):
    """Waiting for a turn is no work; only who waits very long is stopped."""
    if timer and sys.platform == "win32":
        pytest.skip("Windows has no such timer")

    def waits(seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.1)

    with Deadline(0.1, timer=timer) as watch:
        watch.run(lambda: waits(0.7))
        with pytest.raises(TooSlow):
            watch.run(lambda: waits(10))


def test_a_watch_passes_on_what_someone_pressed():
    def pressed() -> None:
        signal.raise_signal(signal.SIGINT)
        time.sleep(1)

    with Deadline(5, timer=False) as watch, pytest.raises(KeyboardInterrupt):
        watch.run(pressed)


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's timer")
def test_a_watch_reaches_into_a_regular_expression():
    with Deadline(0.1) as watch, pytest.raises(TooSlow):
        watch.run(lambda: re.search(r"(a+)+$", "a" * 60 + "b"))


def test_a_post_beyond_its_time_is_held_back_and_named(make_project, monkeypatch):
    def endless(normal: Normal, markdown: str):
        while "racun" in normal.text:
            time.sleep(0.01)
        return to_markup(normal, markdown)

    to_markup = read_post.to_markup
    home = make_project(GOOD)
    home.build()  # what is good is kept: it is not read under the short limit, which a busy machine may meet
    monkeypatch.setattr(read_blog, "POST_SECONDS", 0.3)
    monkeypatch.setattr(read_post, "to_markup", endless)
    home.write({f"{HERE}/berita/racun.md": POST + "racun"})
    outcome = home.build()
    held = [(one.code, one.place.path) for one in outcome.findings if one.severity == "error"]
    assert held == [("Y15", f"{HERE}/berita/racun.md")]
    assert f"{PUBLIC[0]}/berita/baik/index.html" in home.tree()


# Headers


HEADS = [
    "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]",
    "&a ? {<<: *a}\n<<: *a",
    "tag: !!python/object/apply:os.system ['touch /tmp/kimsite-bocor']",
    "tag: " + "[" * 5000,
    "tag: " + "{a: " * 3000,
    "judul: " + "a" * amount(400_000, 100_000),
    "k: v\n" * amount(60_000, 10_000),
    "? " * amount(20_000, 5_000),
    "- " * amount(20_000, 5_000),
    "judul: |\n" + " a\n" * amount(50_000, 10_000),
    '"' * 10_001,
    "%YAML 9.9\n---\n%TAG ! tag:x,2000:",
]


# the watch may ring inside a collector's callback, and rings again
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_hostile_headers_cost_a_moment_and_their_own_posts(make_project, monkeypatch):
    monkeypatch.setattr(read_blog, "POST_SECONDS", 0.5)
    posts = {
        f"{HERE}/berita/racun-{number}.md": f"---\njudul: R\ntanggal: 2026-01-02\n{head}\n---\nisi\n"
        for number, head in enumerate(HEADS)
    }
    home = make_project(GOOD)
    home.build()
    home.write(posts)
    start = time.process_time()
    outcome = home.build()
    assert time.process_time() - start < 20
    assert "B01" not in {one.code for one in outcome.findings}
    assert f"{PUBLIC[0]}/berita/baik/index.html" in home.tree()
    assert not Path("/tmp/kimsite-bocor").exists()  # noqa: S108  # what the tag in a header would have made


def test_a_header_of_ten_megabytes_is_not_even_read(make_project):
    home = make_project({**GOOD, f"{HERE}/berita/besar.md": "---\n" + "a: b\n" * 2_000_000 + "---\n"})
    assert "Y12" in {one.code for one in home.build().findings}


VALUES = [
    ("judul", '"\\0kepala\\0"'),
    ("judul", '"\\uD800"'),
    ("tanggal", "1 Januari 0001"),
    ("tanggal", "31 Desember 9999"),
    ("tanggal", "2026-03-12 25.99"),
    ("mulai", "0001-01-01 00.00"),
    ("selesai", "9999-12-31 23.59"),
    ("sampai", "9999-12-31"),
    ("harga", "9" * 6000),
    ("harga", "٣٥.٠٠٠"),
    ("wa", "０８１２３４５６７８９０"),
    ("slug", "../../../../etc/passwd"),
    ("slug", "CON"),
    ("slug", "."),
    ("slug", "a" * 5000),
    ("alamat_lama", "/feed.xml"),
    ("alamat_lama", "../../index.html"),
    ("alamat_lama", "/aset/x"),
    ("alamat_lama", "/berita/nul.html"),
    ("alamat_lama", "/a./b"),
    ("alamat_lama", "/" + "a/" * 300),
    ("alamat_lama", "C:\\x"),
    ("alamat_lama", "/INDEX.html"),
    ("alamat_lama", "//jahat.example/x"),
    ("foto", "../../../../../etc/passwd"),
    ("foto", "/etc/passwd"),
    ("foto", "C:\\Windows\\win.ini"),
    ("foto", "\\\\server\\x.jpg"),
    ("foto", "a" * 5000 + ".jpg"),
    ("foto", "."),
    ("foto", '""'),
    ("foto", "https://["),
    ("berkas", "../../../sites.yaml"),
    ("berkas", "../berita/baik.md"),
    ("data", "../../../../etc/passwd"),
    ("tag", "[CON, nul., '../..', '']"),
    ("bahasa", "../../x"),
    ("jenis", "../../x"),
]
KINDS = {
    "berita": "", "agenda": "mulai: 2026-12-01 08.00\ntempat: Balai\n",
    "umkm": "harga: 1000\npenjual: Bu Sri\nwa: 081234567890\n",
    "informasi-publik": "klasifikasi: berkala\njenis_dokumen: B07\n", "posyandu": "posyandu: Melati\n",
    "halaman": "",
}  # fmt: skip


def test_no_value_of_a_header_breaks_a_build_or_leaves_its_blog(make_project):
    posts = {}
    for number, (field, value) in enumerate(VALUES):
        for kind, more in KINDS.items():
            rows = "".join(
                row + "\n"
                for row in f"judul: R\ntanggal: 2026-01-02\n{more}".splitlines()
                if not row.startswith(f"{field}:")
            )
            below = "" if kind == "halaman" else f"{kind}/"
            posts[f"{HERE}/{below}racun-{number}.md"] = f"---\n{rows}{field}: {value}\n---\nisi\n"
    home = make_project({**GOOD, **posts})
    outside = {path.name for path in home.root.iterdir()}
    outcome = home.build()
    assert not {one.code for one in outcome.findings} & {"B01", "B03", "M01"}
    assert {path.name for path in home.root.iterdir()} <= outside | {"public", ".kimsite"}
    assert outcome.counts.posts > len(VALUES) * 3
    for path, data in home.tree().items():
        assert is_safe(path)
        assert all(is_portable(part) for part in path.split("/"))
        assert len(path) <= 240
        assert b"root:x:" not in data
        assert b"kabupaten: {kode" not in data
        assert b"\0" not in data or not path.endswith((".html", ".xml", ".json")), path


LINKS = [
    "../../bc/x.md",
    "//[",
    "http://[::1",
    "[x](a[b)",
    "../" * 60 + "etc/passwd",
    "%00",
    "%2e%2e/%2e%2e/sites.yaml",
    "?",
    "#",
    "a:b",
    "\\\\x\\y",
    "/sumberrejo/sumberrejox/",
]


def test_no_link_breaks_a_build(make_project):
    home = make_project(
        {
            f"{HERE}/berita/a{number}.md": (
                f"---\njudul: A\ntanggal: 2026-01-02\n---\n[x]({link}) ![y]({link})\n"
            )
            for number, link in enumerate(LINKS)
        }
    )
    outcome = home.build()
    assert "B01" not in {one.code for one in outcome.findings}
    assert outcome.counts.posts == len(LINKS)


# Files and folders


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_links_pipes_and_devices_are_never_followed(make_project, tmp_path_factory):
    home = make_project(GOOD)
    secret = tmp_path_factory.mktemp("luar") / "rahasia.md"
    secret.write_text("---\njudul: Rahasia\ntanggal: 2026-01-02\n---\nkata-kenari\n")
    (secret.parent / "foto.jpg").write_bytes(photo())
    below = home.root / HERE
    (below / "berita" / "tautan.md").symlink_to(secret)
    (below / "luar").symlink_to(secret.parent)
    (below / "putar").symlink_to(below)
    (below / "putus.md").symlink_to("/tiada")
    (below / "foto").mkdir()
    (below / "foto" / "x.jpg").symlink_to("/dev/zero")
    os.mkfifo(below / "berita" / "pipa.md")
    os.mkfifo(below / "foto" / "pipa.jpg")
    (home.root / "content" / "kanor" / "lain").symlink_to(secret.parent)
    home.write(
        {
            f"{HERE}/berita/b.md": (
                "---\njudul: B\ntanggal: 2026-01-03\nfoto: pipa.jpg\n---\n![](x.jpg) ![](../luar/foto.jpg)\n"
            )
        }
    )
    start = time.perf_counter()
    outcome = home.build()
    assert time.perf_counter() - start < 60, "a pipe that nobody writes to is not waited for"
    assert {one.place.path.rsplit("/", 1)[1] for one in outcome.findings if one.code == "A05"} >= {
        "tautan.md",
        "luar",
        "putar",
        "putus.md",
        "x.jpg",
        "pipa.md",
        "pipa.jpg",
    }
    assert not any(b"kata-kenari" in data for data in home.tree().values())


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_village_folder_that_is_a_link_is_left_alone(make_project, tmp_path_factory):
    home = make_project({f"{THERE}/berita/baik.md": POST})
    elsewhere = tmp_path_factory.mktemp("luar")
    (elsewhere / "berita").mkdir()
    (elsewhere / "berita" / "a.md").write_text(POST.replace("Panen raya", "Kenari"))
    (home.root / "content" / "sumberrejo").mkdir()
    (home.root / HERE).symlink_to(elsewhere)
    outcome = home.build()
    assert "A05" in {one.code for one in outcome.findings}
    assert not any(b"Kenari" in data for data in home.tree().values())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_file_that_became_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    (tmp_path / "b.md").symlink_to("/etc/passwd")
    for name in ("a.md", "b.md"):
        with pytest.raises(OSError, match=r".*"):
            files.read_bytes(tmp_path, name)


def test_files_that_vanish_are_a_finding(make_project, monkeypatch):
    home = make_project(
        {
            **GOOD,
            f"{HERE}/foto/x.jpg": photo(),
            f"{HERE}/berita/b.md": "---\njudul: B\ntanggal: 2026-01-03\nfoto: x.jpg\n---\nisi\n",
        }
    )
    real = files.read_bytes

    def vanishing(root, path):
        if path.endswith(("x.jpg", "baik.md")) and path.startswith(HERE):
            raise FileNotFoundError(2, "No such file or directory", path)
        return real(root, path)

    monkeypatch.setattr(files, "read_bytes", vanishing)
    outcome = home.build()
    assert {"B02"} == {one.code for one in outcome.findings if one.severity == "error"}
    assert f"{PUBLIC[1]}/berita/baik/index.html" in home.tree()


def test_names_that_not_every_system_holds_are_said_and_still_built(make_project):
    names = [
        "CON.md",
        "nul.md",
        "aux.txt.md",
        "com1.md",
        "panen.md ",
        "tandur.md.",
        "a?b.md",
        "a" * 240 + ".md",
    ]
    home = make_project({f"{HERE}/berita/{name}": POST for name in names})
    outcome = home.build()
    assert [one.code for one in outcome.findings].count("A06") == len(names) - 1
    assert outcome.counts.posts == len(names)
    assert all(is_portable(part) for path in home.tree() for part in path.split("/"))


def test_twins_of_case_and_of_composition_are_named_and_neither_overwrites(make_project):
    composed, parted = unicodedata.normalize("NFC", "panén"), unicodedata.normalize("NFD", "panén")
    home = make_project(
        {f"{HERE}/berita/{name}.md": POST for name in ("Panen", "PANEN", composed, parted, "CON", "con")}
    )
    outcome = home.build()
    codes = [one.code for one in outcome.findings]
    assert (codes.count("A01"), codes.count("A12")) == (3, 1)
    assert codes.count("A06") >= 3


def test_a_folder_within_folders_without_end(make_project):
    home = make_project({**GOOD, f"{HERE}/berita/" + "a/" * 300 + "x.md": POST})
    outcome = home.build()
    assert not {one.code for one in outcome.findings} & {"B01"}
    assert "A05" in {one.code for one in outcome.findings}


# Pictures and documents


PICTURES = {
    "page.jpg": b"<html><script>alert(1)</script></html>",
    "vector.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "vector.jpg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "cut.jpg": photo()[:900],
    "empty.jpg": b"",
    "script.eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "script.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "bomb.png": (
        b"\x89PNG\r\n\x1a\n"
        b"\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0\xa3\xcd\x1e\x8f\0\0\0\0IEND\xaeB`\x82"
    ),
    "noise.jpg": os.urandom(5000),
}


def test_a_picture_that_is_none_is_left_out_with_a_word(make_project):
    names = sorted(PICTURES)
    shown = "\n\n".join(f"![]({name})" for name in names)
    home = make_project(
        {
            f"{HERE}/berita/a.md": f"---\njudul: A\ntanggal: 2026-01-02\n---\n{shown}\n",
            **{f"{HERE}/foto/{name}": data for name, data in PICTURES.items()},
        }
    )
    outcome = home.build()
    assert sum(one.code in {"F02", "F05"} for one in outcome.findings) == len(PICTURES)
    assert "B01" not in {one.code for one in outcome.findings}
    for path, data in home.tree().items():
        assert not path.endswith((".svg", ".eps"))
        assert b"<svg xmlns='http" not in data
        assert b"EPSF" not in data


def test_nothing_of_the_original_picture_is_published(make_project):
    original = photo(1600, 1200, gps=True) + b"kenari di ekor"
    home = make_project(
        {
            f"{HERE}/berita/a.md": "---\njudul: A\ntanggal: 2026-01-02\nfoto: x.jpg\n---\nisi\n",
            f"{HERE}/foto/x.jpg": original,
            f"{HERE}/foto/tidak-dipakai.jpg": original,
        }
    )
    home.build()
    pictures = {path: data for path, data in home.tree().items() if path.endswith(".jpg")}
    assert len(pictures) >= 4
    for data in pictures.values():
        assert data != original
        for trace in (
            b"Exif",
            b"GPS",
            b"Kamera Uji",
            b"http://ns.adobe",
            b"kenari",
            b"Photoshop",
            b"ICC_PROFILE",
        ):
            assert trace not in data


def test_other_files_of_a_folder_stay_there(make_project):
    canaries = {
        f"{HERE}/{name}": f"kenari {name}"
        for name in (
            ".env",
            ".git/config",
            "a.md.bak",
            "a.md~",
            "Thumbs.db",
            "x.php",
            "kunci.pem",
            "berkas/x.exe",
            "data/x.sql",
            "id_rsa",
        )
    }
    home = make_project(
        {
            **GOOD,
            **canaries,
            f"{HERE}/informasi-publik/a.md": (
                "---\njudul: A\ntanggal: 2026-01-02\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
                "x.exe\n---\n[a](../kunci.pem) ![b](../.env)\n"
            ),
        }
    )
    home.build()
    assert not any(b"kenari" in data for data in home.tree().values())


def test_formulas_in_a_published_table_are_text(make_project):
    data = b'nama,tautan,jumlah\nA,"=HYPERLINK(""http://jahat.example"",""x"")",-5\n+1+1,@SUM(1),12\n'
    home = make_project(
        {
            f"{HERE}/informasi-publik/a.md": (
                "---\njudul: A\ntanggal: 2026-01-02\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
                "x.csv\n---\nisi\n"
            ),
            f"{HERE}/berkas/x.csv": data,
        }
    )
    home.build()
    written = next(data for path, data in home.tree().items() if path.endswith(".csv")).decode("utf-8-sig")
    assert written == (
        'nama,tautan,jumlah\r\nA,"\'=HYPERLINK(""http://jahat.example"",""x"")",-5\r\n\'+1+1,\'@SUM(1),12\r\n'
    )


def test_a_document_that_cannot_be_read_is_published_with_a_word(make_project):
    home = make_project(
        {
            f"{HERE}/informasi-publik/a.md": (
                "---\njudul: A\ntanggal: 2026-01-02\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
                "x.pdf\n---\nisi\n"
            ),
            f"{HERE}/berkas/x.pdf": b"%PDF-1.4\nrusak",
        }
    )
    outcome = home.build()
    assert [one.code for one in outcome.findings if one.code.startswith("P")] == ["P09"]
    assert any(path.endswith(".pdf") for path in home.tree())


# Themes


TEMPLATES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ situs.__class__ }}",
    "{{ teks.__init__.__globals__ }}",
    "{{ (situs|attr('__class__')) }}",
    "{{ '{0.__class__}'.format(situs) }}",
    "{{ ''|attr('format')|attr('__globals__') }}",
    "{% set x = namespace() %}{{ x.__init__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../sites.yaml' %}",
    "{{ open('/etc/passwd').read() }}",
    "{{ range(999999999)|list }}",
    "{{ situs.url.__str__.__self__ }}",
    "{% import 'os' as os %}",
]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_theme_reaches_nothing_but_its_view(template):
    """Rendered with what templates get; a fault is a fault, an empty answer is none of ours."""
    own = dict.fromkeys(("pos.html", "nakal/pos.html"), template)
    theme = Theme(
        name="nakal",
        chain=("nakal",),
        options={},
        palettes={},
        motifs={},
        strings={},
        css="",
        script="",
        templates=own,
        files={},
    )
    words = TemplateWords({"a": "b"})
    try:
        made = (
            environment.__wrapped__(theme, "id")
            .get_template("pos.html")
            .render({"situs": Link(label="x", url="/"), "teks": words, "tema": {}})
        )
    except (TemplateError, OverflowError, UnknownWordError, AttributeError):
        return
    for word in ("root:", "kabupaten:", "<class", "&lt;class", "uid=", "function", "module"):
        assert word not in made


@pytest.mark.slow
def test_an_endless_theme_is_named(make_project, monkeypatch):
    monkeypatch.setattr(sys.modules[render.__module__], "PAGE_SECONDS", 3)
    home = make_project(GOOD)
    loop = "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"
    home.write(
        {
            "themes/nakal/theme.yaml": "nama: nakal\nuntuk: kim\ninduk: dasar\n",
            "themes/nakal/templates/pos.html": loop,
        }
    )
    home.write(
        {
            "sites.yaml": (home.root / "sites.yaml")
            .read_text()
            .replace("nama: KIM Deru Maju,", "nama: KIM Deru Maju, tema: {nama: nakal},")
        }
    )
    start = time.process_time()
    outcome = home.build()
    assert time.process_time() - start < 20
    assert ("M11", "themes/nakal/templates/pos.html") in {
        (one.code, one.place.path) for one in outcome.findings
    }
    assert f"{PUBLIC[1]}/berita/baik/index.html" in home.tree()


def test_a_folder_whose_names_are_no_text(tmp_path):
    if sys.platform != "linux":
        pytest.skip("other systems keep names as text")
    folder = os.fsencode(tmp_path / "content" / "a" / "b")
    os.makedirs(folder)  # pathlib knows text alone
    with open(folder + b"/\xff\xfe.md", "wb") as stream:
        stream.write(POST.encode())
    diagnostics = Findings()
    assert discover(tmp_path, "content/a/b", diagnostics).posts == ()
    assert [one.code for one in diagnostics.sorted()] == ["A05"]
    diagnostics.sorted()[0].place.path.encode()
