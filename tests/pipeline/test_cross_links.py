"""Links from one blog to another: found missing or not without building the blog that holds them again."""

import os

from conftest import AS_OF, POST

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_check import check_district
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.theme.load import offers

ONE, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
LINK = {f"{ONE}/berita/a.md": POST + "[kabar](../../../kanor/piyak/berita/b.md)\n"}


def aged(project):
    """A project whose files were written long ago: of files just written a build cannot tell whether they
    will change again.
    """
    for path in (project.root / "content").rglob("*.md"):
        os.utime(path, (1_700_000_000.5,) * 2)
    return project


def told(findings):
    return [(one.code, dict(one.values)["tujuan"]) for one in findings if one.code in {"A23", "A27"}]


def test_a_post_that_comes_and_goes_in_another_blog(make_project):
    project = aged(make_project({**LINK, f"{OTHER}/berita/lain.md": POST}))
    missing = [("A23", "/kanor/piyak/berita/b/")]
    assert told(project.build().findings) == missing
    project.write({f"{OTHER}/berita/b.md": POST})
    second = project.build()
    assert told(second.findings) == []
    assert second.built == 1
    assert told(project.build().findings) == []
    (project.root / f"{OTHER}/berita/b.md").unlink()
    third = project.build()
    assert told(third.findings) == missing
    assert third.built == 1
    assert told(project.build().findings) == missing
    assert told(project.build(clean=True).findings) == missing


def test_a_village_that_is_not_in_the_district_is_named(make_project):
    project = make_project(
        {
            f"{ONE}/berita/a.md": POST + "[kabar](../../../kanor/piyek/berita/b.md)\n",
            f"{OTHER}/berita/b.md": POST,
        }
    )
    (found,) = (one for one in project.build().findings if one.code == "A27")
    assert dict(found.values)["tujuan"] == "kanor/piyek"
    assert dict(found.values)["saran"] == "/kanor/piyak/"


def test_a_check_says_the_same_as_a_build(make_project):
    project = make_project(
        {
            **LINK,
            f"{OTHER}/berita/lain.md": POST
            + "[x](/sumberrejo/sumberrejo/berita/a/) [y](/sumberrejo/sumberrejo/berita/tak-ada/)",
        }
    )
    district = read_sites(project.root, offers(project.root), Findings())
    assert district is not None
    wish = BuildOptions(root=project.root, out=project.out, as_of=AS_OF, jobs=1)
    checked = check_district(district, wish).findings
    assert told(checked) == told(project.build().findings)
    assert len(told(checked)) == 2


def test_one_village_alone_is_not_judged_by_what_was_not_looked_at(make_project):
    project = make_project({**LINK, f"{OTHER}/berita/b.md": POST})
    assert told(project.build(only=("sumberrejo/sumberrejo",)).findings) == []
