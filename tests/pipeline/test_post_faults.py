"""A fault of kimsite itself with one post: that post is held alone, and what was published stays."""

import pytest
from conftest import AS_OF, POST

from kimsite.cli.project import read_project
from kimsite.content import interpret
from kimsite.pipeline import check, read_post
from kimsite.pipeline.district_check import check_district
from kimsite.pipeline.staleness.plan import BuildOptions

KIM = "content/sumberrejo/sumberrejo"
BLOG = "sumberrejo/sumberrejo"
BROKEN = "kata-yang-merobohkan"


@pytest.fixture
def faulty(monkeypatch):
    """A kimsite that fails on texts with one word."""

    def parse_checked(source, findings):
        if BROKEN in source.source.text:
            raise ZeroDivisionError("division by zero")
        return interpret.parse_checked(source, findings)

    monkeypatch.setattr(read_post, "parse_checked", parse_checked)


def codes(outcome):
    return [one.code for one in outcome.findings if one.code.startswith("B")]


@pytest.mark.usefixtures("faulty")
def test_a_new_post_is_held_alone(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, f"{KIM}/berita/b.md": f"{POST}\n{BROKEN}\n"})
    outcome = project.build(jobs=1)
    assert (outcome.exit_code, codes(outcome), outcome.counts.held) == (1, ["B14"], 1)
    assert project.page(f"{BLOG}/berita/a")
    assert not (project.out / BLOG / "berita/b").exists()


@pytest.mark.usefixtures("faulty")
def test_a_published_post_keeps_its_page_with_all_others_of_its_blog(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, f"{KIM}/berita/b.md": POST.replace("Padi", "Jagung")})
    project.build(jobs=1)
    before = project.tree()
    project.write({f"{KIM}/berita/b.md": f"{POST}\n{BROKEN}\n", f"{KIM}/berita/c.md": f"{POST}\nBaru.\n"})
    outcome = project.build(jobs=1)
    (found,) = (one for one in outcome.findings if one.code == "B01")
    assert outcome.exit_code == 3
    assert f"{KIM}/berita/b.md" in dict(found.values)["sebab"]
    assert {path: data for path, data in project.tree().items() if path.startswith(f"{BLOG}/")} == {
        path: data for path, data in before.items() if path.startswith(f"{BLOG}/")
    }


@pytest.mark.usefixtures("faulty")
def test_a_check_goes_on_with_the_other_blogs(make_project, monkeypatch):
    def planned(blog, *_):
        if blog.publisher.folder == KIM:
            raise ZeroDivisionError("division by zero")
        return plan(blog, *_)

    plan = check.plan
    monkeypatch.setattr(check, "plan", planned)
    project = make_project(
        {f"{KIM}/berita/a.md": POST, "content/kanor/piyak/berita/b.md": f"{POST}\n{BROKEN}\n"}
    )
    district, _ = read_project(project.root)
    assert district is not None
    checked = check_district(district, BuildOptions(root=project.root, out=project.out, as_of=AS_OF, jobs=1))
    found = {(one.code, one.village) for one in checked.findings}
    assert {("B01", BLOG), ("B14", "kanor/piyak")} <= found


def test_whole_numbers_of_thousands_of_digits_stop_nothing(make_project):
    title = f"judul: 0x{'f' * 5_000}\nlokasi: 0o{'7' * 5_000}"
    project = make_project({f"{KIM}/berita/a.md": POST.replace("judul: Panen raya di Ngemplak", title)})
    assert codes(project.build(jobs=1)) == []
