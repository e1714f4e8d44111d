"""`kimsite theme copy`: a theme of the package into the project."""

import json

import pytest
from commands import run
from conftest import POST, ROOT

KIM = "content/sumberrejo/sumberrejo"


@pytest.mark.parametrize("words", [("theme", "copy"), ("tema", "salin")])
def test_a_copy_is_whole_and_changes_nothing(make_project, words):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    before = project.tree()
    code, place, told = run(*words, "dasar", root=project.root)
    assert (code, place.strip()) == (0, "themes/dasar")
    copied = {
        path.relative_to(project.root / "themes/dasar"): path.read_bytes()
        for path in (project.root / "themes").rglob("*")
        if path.is_file()
    }
    own = ROOT / "themes/dasar"
    assert copied == {path.relative_to(own): path.read_bytes() for path in own.rglob("*") if path.is_file()}
    assert f"{len(copied)} berkas disalin" in told
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_nothing_is_overwritten(make_project):
    project = make_project({"themes/dasar/templates/pos.html": "milik saya"})
    code, _, told = run("theme", "copy", "dasar", root=project.root)
    assert code == 2
    assert "tidak ditimpa" in told
    assert [path.name for path in (project.root / "themes").rglob("*.*")] == ["pos.html"]
    assert run("theme", "copy", "dasar", root=ROOT)[0] == 2, "the project that the themes live in"


@pytest.mark.parametrize("name", ["dasr", "", ".", "..", "../kimsite", "/etc", "dasar/templates", "DASAR"])
def test_only_a_theme_of_kimsite_is_copied(make_project, name):
    project = make_project({})
    code, _, told = run("theme", "copy", name, root=project.root)
    assert code == 2
    assert "dasar, lapak, melati, portal" in told
    assert not (project.root / "themes").exists()


def test_it_speaks_json(make_project):
    project = make_project({})
    made = json.loads(run("theme", "copy", "portal", "--format", "json", root=project.root)[1])
    assert (made["command"], made["ok"]) == ("theme copy", True)
    assert made["counts"]["written"] > 5


def test_check_tells_of_every_broken_template(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST, "themes/dasar/templates/daftar-umkm.html": "{% extend 'x' %}\n"}
    )
    code, out, _ = run("check", "--format", "json", root=project.root)
    assert code == 1
    assert [
        (one["code"], one["path"], one["line"])
        for one in json.loads(out)["findings"]
        if one["severity"] == "error"
    ] == [("M01", "themes/dasar/templates/daftar-umkm.html", 1)]
