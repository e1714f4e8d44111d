"""A content/ that is gone takes no page with it, until somebody says so."""

import shutil

import pytest
from conftest import POST

KIM = "content/sumberrejo/sumberrejo"
TWO = {f"{KIM}/berita/{name}.md": POST for name in "ab"}


def remove(content):
    shutil.rmtree(content)


def empty(content):
    shutil.rmtree(content)
    content.mkdir()


def replace_by_a_file(content):
    shutil.rmtree(content)
    content.write_text("bukan folder")


def replace_by_a_dead_link(content):
    shutil.rmtree(content)
    content.symlink_to(content.parent / "disk-yang-terlepas")


@pytest.mark.parametrize("lose", [remove, empty, replace_by_a_file, replace_by_a_dead_link])
@pytest.mark.parametrize("only", [(), ("sumberrejo/sumberrejo",)])
def test_nothing_is_deleted_and_the_next_build_goes_on(make_project, lose, only):
    project = make_project(TWO)
    project.build()
    before, content = project.tree(), project.root / "content"
    shutil.copytree(content, project.root / "salinan")
    lose(content)
    outcome = project.build(only=only)
    assert outcome.exit_code == 2
    assert [one.code for one in outcome.findings] == ["K40" if lose is replace_by_a_file else "K27"]
    assert project.tree() == before
    if content.is_dir() and not content.is_symlink():
        content.rmdir()
    else:
        content.unlink(missing_ok=True)
    (project.root / "salinan").rename(content)
    assert project.build().exit_code == 0
    assert project.tree() == before


def test_a_clean_build_deletes_what_nobody_writes_any_more(make_project):
    project = make_project(TWO)
    project.build()
    remove(project.root / "content")
    assert project.build(clean=True).exit_code == 0
    assert "sumberrejo/sumberrejo/berita/a/index.html" not in project.tree()


def test_a_first_build_without_posts_goes_on(make_project):
    project = make_project({})
    shutil.rmtree(project.root / "content", ignore_errors=True)
    assert [project.build().exit_code for _ in range(2)] == [0, 0]


def test_the_only_post_of_a_district_may_be_taken_back(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    empty(project.root / "content")
    assert project.build().exit_code == 0
    assert "sumberrejo/sumberrejo/berita/a/index.html" not in project.tree()
