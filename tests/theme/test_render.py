import pytest

from kimsite.theme.render import RelativeLinks


@pytest.mark.parametrize(
    ("path", "page", "wanted"),
    [
        ("/a/b/berita/x/", "/a/b/berita/y/", "../x/index.html"),
        ("/a/b/", "/a/b/", "index.html"),
        ("/a/b/berita/", "/a/b/", "berita/index.html"),
        ("/", "/a/b/", "../../index.html"),
        ("/", "/", "index.html"),
        ("/a/b/aset/g.css", "/a/b/berita/y/", "../../aset/g.css"),
        ("/a/b/feed.xml", "/a/b/x.html", "feed.xml"),
        ("/a/b/feed.xml", "/a/b/404.html", "/kim/a/b/feed.xml"),
        ("/a/b/x/#bagian", "/a/b/", "x/index.html#bagian"),
        ("/a/b/x/#bagian", "/a/b/x/", "#bagian"),
    ],
)
def test_site_paths_become_relative(path, page, wanted):
    assert RelativeLinks("/kim").rewrite(f'<a href="{path}">', page) == f'<a href="{wanted}">'


def test_pages_of_one_folder_each_find_themselves_and_what_lies_below():
    links = RelativeLinks("")
    text = '<a href="/a/b/x/"><a href="/a/b/y/"><a href="/a/b/x/hal/2/">'
    assert (
        links.rewrite(text, "/a/b/x/")
        == '<a href="index.html"><a href="../y/index.html"><a href="hal/2/index.html">'
    )
    assert (
        links.rewrite(text, "/a/b/y/")
        == '<a href="../x/index.html"><a href="index.html"><a href="../x/hal/2/index.html">'
    )
    assert (
        links.rewrite(text, "/a/b/x/")
        == '<a href="index.html"><a href="../y/index.html"><a href="hal/2/index.html">'
    )


def test_every_width_of_a_picture_is_reached():
    page = RelativeLinks("").rewrite(
        '<img src="/a/aset/1.jpg" srcset="/a/aset/1.jpg 480w, /a/aset/2.jpg 960w">', "/a/b/"
    )
    assert page == '<img src="../aset/1.jpg" srcset="../aset/1.jpg 480w, ../aset/2.jpg 960w">'


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://x.id/">',
        '<a href="#isi">',
        '<p>href="/x"</p>'.replace('href="', "href=&#34;"),
        '<a href="mailto:a@b.id">',
    ],
)
def test_other_addresses_stay(text):
    assert RelativeLinks("").rewrite(text, "/a/b/") == text


def test_a_child_may_extend_what_it_replaces(make_project):
    project = make_project(
        {"content/sumberrejo/sumberrejo/berita/a.md": "---\njudul: A\ntanggal: 2026-01-02\n---\nIsi.\n"}
    )
    project.write(
        {
            "themes/anak/theme.yaml": "nama: anak\ninduk: melati\n",
            "themes/anak/templates/pos.html": (
                "{% extends 'dasar/pos.html' %}{% block kelas %}dari-anak{% endblock %}"
            ),
            "sites.yaml": project.root.joinpath("sites.yaml")
            .read_text()
            .replace("KIM Deru Maju,", "KIM Deru Maju, tema: anak,"),
        }
    )
    outcome = project.build()
    assert outcome.exit_code == 0
    assert 'class="dari-anak"' in project.page("sumberrejo/sumberrejo/berita/a")
