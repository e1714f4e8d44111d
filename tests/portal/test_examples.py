"""Examples of one KIM on the portal: there only while there is nothing else."""

from conftest import POST

KIM = "content/sumberrejo/sumberrejo"
EXAMPLE = POST.replace("Panen raya di Ngemplak", "Kabar rekaan").replace("penulis: Bu Sri", "contoh: ya")


def test_the_portal_says_nothing_of_an_example_beside_real_posts(make_project):
    project = make_project({f"{KIM}/berita/contoh.md": EXAMPLE, "content/kanor/piyak/berita/a.md": POST})
    outcome = project.build()
    assert outcome.exit_code == 0
    portal = project.page("")
    assert "CONTOH" not in portal
    assert "Kabar rekaan" not in portal
    assert "Panen raya di Ngemplak" in portal
    assert "Kabar rekaan" not in (project.out / "feed.xml").read_text("utf-8")
    assert "CONTOH" not in project.page("kanor/piyak")
    assert "CONTOH" in project.page("sumberrejo/sumberrejo"), "a blog of examples alone says so"


def test_a_district_of_examples_says_so(make_project):
    project = make_project({f"{KIM}/berita/contoh.md": EXAMPLE})
    project.build()
    assert "CONTOH" in project.page("")
    assert "Kabar rekaan" in project.page("")


def test_a_district_without_posts_is_no_example(make_project):
    project = make_project({})
    project.build()
    assert "CONTOH" not in project.page("")


def test_one_advice_a_village(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST, **{f"{KIM}/berita/contoh-{n}.md": EXAMPLE for n in range(5)}}
    )
    (told,) = (one for one in project.build().findings if one.code == "K25")
    assert dict(told.values)["jumlah"] == "5"
    assert (told.severity, told.village) == ("advice", "sumberrejo/sumberrejo")
