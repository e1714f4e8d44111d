"""`kimsite build KEC/DESA`: one blog alone, and still no link of the site that leads nowhere."""

from conftest import POST

from kimsite.tools.manifests import MANIFEST_FILE, decode_manifest
from kimsite.verify.tree import verify_tree

KIM, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
ONE = ("sumberrejo/sumberrejo",)


def post(number: int) -> str:
    return f"---\njudul: Kabar {number}\ntanggal: 2026-03-0{number}\n---\nIsi kabar {number}.\n"


def faults(project):
    """What `kimsite verify` finds, anchors and foreign files included."""
    listed = decode_manifest((project.out / MANIFEST_FILE).read_bytes())
    return verify_tree(project.out, "https://kim.contoh.id/sub/", listed.files, 1).faults


def test_a_withdrawn_page_is_no_longer_linked_by_the_portal(make_project):
    project = make_project({f"{KIM}/berita/{n}.md": post(n) for n in (1, 2)} | {f"{OTHER}/berita/p.md": POST})
    project.build()
    assert "berita/2/" in project.page("")
    (project.root / f"{KIM}/berita/2.md").unlink()
    outcome = project.build(only=ONE)
    assert (outcome.exit_code, outcome.portal) == (0, True)
    tree = project.tree()
    assert "sumberrejo/sumberrejo/berita/2/index.html" not in tree
    assert faults(project) == ()
    assert project.build(clean=True).exit_code == 0
    assert project.tree() == tree


def test_a_changed_page_leaves_the_portal_for_the_next_whole_build(make_project):
    project = make_project({f"{KIM}/berita/1.md": post(1), f"{OTHER}/berita/p.md": POST})
    project.build()
    project.write({f"{KIM}/berita/1.md": post(1).replace("Isi", "Isi baru"), f"{KIM}/berita/2.md": post(2)})
    outcome = project.build(only=ONE)
    assert (outcome.exit_code, outcome.portal) == (0, False)
    assert faults(project) == ()
    assert project.build().portal


def test_a_first_build_of_one_blog_has_its_portal(make_project):
    project = make_project({f"{KIM}/berita/1.md": post(1), f"{OTHER}/berita/p.md": POST})
    outcome = project.build(only=ONE)
    assert (outcome.exit_code, outcome.portal) == (0, True)
    assert faults(project) == ()
    assert project.build().exit_code == 0
    tree = project.tree()
    assert "kanor/piyak/index.html" in tree
    assert project.build(clean=True).exit_code == 0
    assert project.tree() == tree
