"""A list of KIM that was cut takes no blog with it, until somebody says so."""

import shutil

import pytest
from conftest import POST

from kimsite.diagnostics.wording import words_for

HEAD = """kabupaten: {kode: "35.22", nama: Kabupaten B, dinas: Dinas, url: "https://kim.contoh.id/"}
kim:
"""
ROWS = {
    "kanor/piyak": '  - {kode: "35.22.11.2004", nama: KIM Piyak}\n',
    "sumberrejo/sumberrejo": '  - {kode: "35.22.12.2006", nama: KIM Deru}\n',
    "sumberrejo/tlogohaji": '  - {kode: "35.22.12.2001", nama: KIM Tlogo}\n',
    "ngraho/luwihaji": '  - {kode: "35.22.01.2014", nama: KIM Luwih, folder: ngraho/luwihaji}\n',
}


def listed(*names):
    return HEAD + "".join(ROWS[name] for name in names)


@pytest.fixture
def project(make_project):
    posts = {f"content/{name}/berita/a.md": POST for name in ROWS}
    project = make_project({"sites.yaml": listed(*ROWS), **posts})
    project.build()
    return project


@pytest.mark.parametrize("left", [(), ("kanor/piyak",), ("kanor/piyak", "ngraho/luwihaji")])
@pytest.mark.parametrize("only", [(), ("kanor/piyak",)])
def test_nothing_is_deleted_and_the_next_build_goes_on(project, left, only):
    before = project.tree()
    project.write({"sites.yaml": listed(*left)})
    outcome = project.build(only=only)
    assert outcome.exit_code == 2
    (found,) = outcome.findings
    assert (found.code, found.place.path) == ("K29", "sites.yaml")
    for language in ("id", "en"):
        words = words_for(found, language)
        assert "sumberrejo/sumberrejo" in words.what
        assert "--clean" in " ".join(words.fix)
    assert project.tree() == before
    project.write({"sites.yaml": listed(*ROWS)})
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_one_village_may_always_be_taken_off(project):
    project.write({"sites.yaml": listed(*list(ROWS)[1:])})
    assert project.build().exit_code == 0
    assert "kanor/piyak/index.html" not in project.tree()
    assert "sumberrejo/tlogohaji/index.html" in project.tree()


def test_a_clean_build_deletes_what_was_taken_off(project):
    project.write({"sites.yaml": listed("kanor/piyak")})
    assert project.build(clean=True).exit_code == 0
    assert "sumberrejo/tlogohaji/index.html" not in project.tree()
    assert project.build().exit_code == 0


def test_two_villages_with_most_of_the_posts_are_not_taken_off_by_a_slip(make_project):
    posts = {
        f"content/{name}/berita/{number}.md": POST.replace("Panen", f"Panen {number}")
        for name in ("kanor/piyak", "sumberrejo/sumberrejo")
        for number in range(3)
    }
    many = {"a": '  - {kode: "35.22.12.2002", nama: A}\n', "b": '  - {kode: "35.22.12.2003", nama: B}\n'}
    text = listed(*ROWS) + "".join(many.values()) + '  - {kode: "35.22.12.2004", nama: C}\n'
    project = make_project({"sites.yaml": text, **posts})
    project.build()
    lines = [row for name, row in ROWS.items() if name not in {"kanor/piyak", "sumberrejo/sumberrejo"}]
    project.write({"sites.yaml": HEAD + "".join((*lines, *many.values()))})
    assert project.build().exit_code == 2


def test_another_code_in_the_same_folder_is_the_same_blog(project):
    moved = listed(*ROWS).replace('35.22.12.2006"', '35.22.12.2003", folder: sumberrejo/sumberrejo')
    moved = moved.replace('35.22.12.2001"', '35.22.12.2002", folder: sumberrejo/tlogohaji')
    project.write({"sites.yaml": moved})
    assert [one.code for one in project.build().findings if one.code == "K29"] == []


def forget_the_memory(project):
    shutil.rmtree(project.root / ".kimsite")


def test_the_site_itself_tells_of_lost_villages_where_the_memory_is_lost_too(project):
    before = project.tree()
    forget_the_memory(project)
    project.write({"sites.yaml": listed("kanor/piyak")})
    outcome = project.build()
    (found,) = outcome.findings
    assert (outcome.exit_code, found.code, dict(found.values)["jumlah"]) == (2, "K29", "3")
    assert project.tree() == before
    project.write({"sites.yaml": listed(*ROWS)})
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_the_site_itself_tells_of_a_lost_content_folder(project):
    before = project.tree()
    forget_the_memory(project)
    shutil.rmtree(project.root / "content")
    outcome = project.build()
    assert (outcome.exit_code, [one.code for one in outcome.findings]) == (2, ["K27"])
    assert project.tree() == before


def test_without_a_memory_a_clean_build_still_deletes(project):
    forget_the_memory(project)
    project.write({"sites.yaml": listed("kanor/piyak")})
    assert project.build(clean=True).exit_code == 0
    assert "sumberrejo/tlogohaji/index.html" not in project.tree()
