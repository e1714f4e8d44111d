"""A real site, broken in every way."""

import json
import os
import re
import shutil
from hashlib import sha256

import pytest
from commands import run
from conftest import POST, SITES, Project, photo

from kimsite.tools.manifests import MANIFEST_FILE
from kimsite.verify import tree
from kimsite.verify.faults import TreeProblem
from kimsite.verify.manifest import NoManifest, read_listed
from kimsite.verify.references import SiteAddresses
from kimsite.verify.tree import verify_tree

KIM = "content/sumberrejo/sumberrejo"
PAGE = "sumberrejo/sumberrejo/berita/panen/index.html"
BASE = "https://kim.contoh.id/sub/"


def made(root) -> Project:
    post = (
        POST.replace("tanggal", "foto: a.jpg\nalamat_lama: berita/dulu\ntag: panen\ntanggal")
        + "\n## Hasil panen\n\n[ke hasil](#hasil-panen)\n"
    )
    posyandu = (
        "---\njudul: Posyandu Mawar\ntanggal: 2026-11-20\nposyandu: Mawar\n"
        "jadwal_berikutnya: 2026-12-10 08.00\n---\nDatanglah.\n"
    )
    content = {f"{KIM}/berita/panen.md": post, f"{KIM}/posyandu/m.md": posyandu, "sites.yaml": SITES}
    project = Project(root).write({**content, f"{KIM}/foto/a.jpg": photo(900, 600)})
    for path in (project.root / "content").rglob("*.*"):
        os.utime(path, (1, 1))  # of what changed just now a build cannot tell whether it read the last of it
    assert project.build().exit_code == 0
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return made(tmp_path_factory.mktemp("asli"))


@pytest.fixture
def site(built, tmp_path):
    """A copy of a site, to be broken."""
    shutil.copytree(built.out, tmp_path / "public")
    return Project(tmp_path)


@pytest.fixture
def project(tmp_path):
    return made(tmp_path)


def faults(project, jobs: int = 1) -> set[tuple[str, str, str]]:
    listed = read_listed((project.out / MANIFEST_FILE).read_bytes())
    check = verify_tree(project.out, BASE, listed.files, jobs)
    return {(fault.problem.name, fault.path, fault.detail) for fault in check.faults}


def edit(project, path: str, old: str, new: str) -> None:
    """Change a file and the list, as if it had been built so."""
    file = project.out / path
    data = file.read_bytes().replace(old.encode(), new.encode(), 1)
    assert data != file.read_bytes(), old
    file.write_bytes(data)
    manifest = project.out / MANIFEST_FILE
    document = json.loads(manifest.read_bytes())
    for row in document["files"]:
        if row["path"] == path:
            row.update(size=len(data), sha256=sha256(data).hexdigest())
    manifest.write_text(json.dumps(document))


def test_a_site_that_was_just_built_is_whole(site):
    assert faults(site) == set()


def test_several_processes_find_what_one_finds(site, monkeypatch):
    (site.out / PAGE).unlink()
    one = faults(site)
    monkeypatch.setattr(tree, "WORTH_A_POOL", 1)
    assert len(one) > 3
    assert faults(site, jobs=2) == one


def test_each_fault_of_a_file_is_named(site):
    (site.out / "robots.txt").unlink()
    page = site.out / PAGE
    page.write_bytes(page.read_bytes()[:-40])
    feed = site.out / "feed.xml"
    feed.write_bytes(feed.read_bytes().replace(b"Panen", b"Judol"))
    (site.out / "judi.php").write_text("<?php")
    assert faults(site) == {
        ("MISSING", "robots.txt", ""),
        ("TORN", PAGE, ""),
        ("CHANGED", "feed.xml", ""),
        ("FOREIGN", "judi.php", ""),
    }


MAIN = '<main id="isi">'
SEARCH = "sumberrejo/sumberrejo/cari.json"
LINKS = [
    (PAGE, MAIN, MAIN + '<a href="../hilang/index.html">', "LINK", "../hilang/index.html"),
    (PAGE, MAIN, MAIN + '<img srcset="x.jpg 1x, y.jpg 2x">', "LINK", "y.jpg"),
    (PAGE, 'href="#isi"', 'href="#tidak-ada"', "ANCHOR", "#tidak-ada"),
    (PAGE, MAIN, MAIN + '<a href="../index.html#bukan">', "ANCHOR", "../index.html#bukan"),
    (PAGE, MAIN, MAIN + '<a href="/berita/">', "OUTSIDE", "/berita/"),
    (PAGE, MAIN, MAIN + '<a href="../../../../../x">', "OUTSIDE", "../../../../../x"),
    (PAGE, f'content="{BASE}sumberrejo/', f'content="{BASE}hilang/', "LINK", None),
    ("sitemap.xml", f"<loc>{BASE}", f"<loc>{BASE}hilang/", "LINK", None),
    ("feed.json", f'"{BASE}sumberrejo/', f'"{BASE}hilang/', "LINK", None),
    ("feed.xml", f'href="{BASE}sumberrejo/', f'href="{BASE}hilang/', "LINK", None),
    ("sumberrejo/sumberrejo/posyandu.ics", f"URL:{BASE}sumberrejo/", f"URL:{BASE}hilang/", "LINK", None),
    (SEARCH, '"alamat":"berita/panen/"', '"alamat":"berita/hilang/"', "LINK", "berita/hilang/"),
    ("robots.txt", f"{BASE}sitemap.xml", f"{BASE}peta.xml", "LINK", f"{BASE}peta.xml"),
    ("manifest.webmanifest", '"aset/', '"hilang/', "LINK", None),
    ("sumberrejo/sumberrejo/berita/dulu/index.html", "berita/panen/", "berita/hilang/", "REDIRECT", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "problem", "detail"), LINKS)
def test_a_link_without_an_end_is_found_wherever_it_stands(site, path, old, new, problem, detail):
    edit(site, path, old, new)
    found = faults(site)
    assert {(one[0], one[1]) for one in found} == {(problem, path)}
    assert detail is None or detail in {one[2] for one in found}


def test_a_style_that_names_a_missing_picture_is_found(site):
    style = next((site.out / "aset").glob("gaya-*.css")).relative_to(site.out).as_posix()
    edit(site, style, "}", "}a{background:url(x.png)}")
    assert faults(site) == {("LINK", style, "x.png")}


@pytest.mark.parametrize(
    "address",
    [
        "https://lain.id/x",
        "//lain.id/x",
        "mailto:a@b.id",
        "tel:+62",
        "data:,x",
        "?q=1",
        "",
        "#:~:text=panen",
        "#top",
    ],
)
def test_what_leads_to_other_places_is_left_alone(site, address):
    edit(site, PAGE, '<main id="isi">', f'<main id="isi"><a href="{address}">')
    assert faults(site) == set()


@pytest.mark.parametrize(
    ("path", "address", "target"),
    [
        ("a/b/index.html", "../c/", ("a/c/index.html", "")),
        ("a/b/index.html", "./d%20e.pdf?x#y", ("a/b/d e.pdf", "y")),
        ("a/b/index.html", "..", ("a/index.html", "")),
        ("a/index.html", "x/../../y/./z.css", ("y/z.css", "")),
        ("index.html", "../x", ("", "")),
        ("a/index.html", "#bagian", ("a/index.html", "bagian")),
        ("a/index.html", BASE, ("index.html", "")),
        ("a/index.html", "https://kim.contoh.id/sub", ("index.html", "")),
        ("a/index.html", "https://kim.contoh.id/lain", None),
    ],
)
def test_an_address_means_one_file(path, address, target):
    assert SiteAddresses(BASE).resolve(path, address) == target


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", NoManifest.EMPTY), (b" \n<!doctype html>", NoManifest.PAGE),
        (b'{"version":1,"files":[{"pa', NoManifest.TORN),
        (b"[]", NoManifest.OTHER), (b"x", NoManifest.OTHER), (b'{"version":2,"files":[]}', NoManifest.OTHER),
        (b'{"version":1,"files":[{"path":"../x","size":1,"sha256":""}]}', NoManifest.OTHER),
        (b'{"version":1,"files":[{"path":"x"}]}', NoManifest.OTHER),
    ],
)  # fmt: skip
def test_what_is_no_list_is_known_by_its_kind(data, why):
    assert read_listed(data) is why


def test_the_command_says_that_a_site_is_whole(project):
    code, out, err = run("verify", root=project.root)
    assert (code, out) == (0, "")
    assert "Utuh:" in err
    line = run("uji", "--sebaris", root=project.root)[1].strip()
    assert re.fullmatch(rf"\d\d-\d\d-\d{{4}} \d\d\.\d\d utuh: {len(project.tree()) - 1} berkas", line)


def test_the_command_names_what_is_wrong(project):
    (project.out / "robots.txt").unlink()
    code, out, _ = run("verify", "--format", "json", root=project.root)
    report = json.loads(out)
    assert (code, report["exit"], report["counts"]["V02"]) == (1, 1, 1)
    assert [(one["code"], one["path"]) for one in report["findings"]] == [("V02", "public/robots.txt")]
    assert (
        "::error file=public/robots.txt,title=V02::"
        in run("verify", "--format", "github", root=project.root)[1]
    )
    assert "TIDAK UTUH: 1 hilang (V02 public/robots.txt)" in run("verify", "--one-line", root=project.root)[1]
    assert "NOT WHOLE: 1 missing" in run("verify", "--one-line", "--lang", "en", root=project.root)[1]


def test_sources_that_changed_since_are_told_as_advice(project):
    assert "V12" not in run("verify", root=project.root)[2]
    project.write({f"{KIM}/berita/baru.md": POST})
    code, _, err = run("verify", root=project.root)
    assert code == 0
    assert "V12" in err
    assert "sumberrejo/sumberrejo" in err


def test_a_ledger_that_was_edited_is_told(project):
    (project.root / "buku-besar.jsonl").write_text('{"n":1}\n')
    code, _, err = run("verify", root=project.root)
    assert (code, "J20" in err) == (1, True)


def test_a_build_that_was_cut_off_is_told(project):
    home = next(path for path in (project.root / ".kimsite").iterdir() if path.is_dir())
    (home / "35.22.12.2006.journal").write_text("\nx\t")
    assert "V11" in run("verify", root=project.root)[2]


def test_a_folder_that_was_never_built_is_told(project):
    shutil.rmtree(project.out)
    code, _, err = run("verify", root=project.root)
    assert (code, "V01" in err) == (1, True)


def test_every_kind_of_fault_has_its_words():
    from kimsite.verify.published import OnlineProblem
    from kimsite.verify.summary import FAULT_NAMES

    assert set(FAULT_NAMES) == {*TreeProblem, *OnlineProblem}
