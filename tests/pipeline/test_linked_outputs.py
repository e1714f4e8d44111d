"""Files that a deployment has given a second name, so that it can go back to them: unaltered for a build."""

import os

from conftest import POST

KIM = "content/sumberrejo/sumberrejo"


def link_all(project):
    """What `kimsite deploy` does with every file that it sends."""
    kept = project.root / ".kimsite/kiriman/utama/isi"
    kept.mkdir(parents=True)
    for number, path in enumerate(sorted(path for path in project.out.rglob("*") if path.is_file())):
        os.link(path, kept / str(number))


def test_a_build_after_a_deployment_has_nothing_to_do(make_project):
    project = make_project({f"{KIM}/berita/panen.md": POST})
    for path in (project.root / "content").rglob("*.*"):
        os.utime(path, (1, 1))  # what changed just now is not believed by the next build
    assert project.build().counts.written
    link_all(project)
    outcome = project.build()
    assert (outcome.built, outcome.portal, outcome.counts.written) == (0, False, 0), outcome.reasons


def test_an_output_that_was_altered_is_made_anew_however_many_names_it_has(make_project):
    project = make_project({f"{KIM}/berita/panen.md": POST})
    project.build()
    clean = project.tree()
    link_all(project)
    page = project.out / "sumberrejo/sumberrejo/index.html"
    page.unlink()
    page.write_text("lain", "utf-8")
    assert project.build().built == 1
    assert project.tree() == clean
