"""The tokenizer against html5lib, on pages of kimsite and on HTML that is hard to read."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.verify.markup import read_markup

URLS = {"href", "src", "poster", "action", "formaction"}


def parsed(page: bytes) -> tuple[list[str], set[str]]:
    """What a browser would see."""
    links, anchors = [], set()
    for element in html5lib.parse(page, namespaceHTMLElements=False, transport_encoding="utf-8").iter():
        for key, value in element.attrib.items():
            if key in URLS or (key == "data" and element.tag == "object"):
                links.append(value)
            elif key == "srcset":
                links += [part.split()[0] for part in value.split(", ") if part.split()]
            elif key == "id" or (key == "name" and element.tag == "a"):
                anchors.add(value)
    return links, anchors


def test_every_page_of_a_site_is_read_as_a_browser_reads_it(make_project):
    from conftest import POST, photo

    folder = "content/sumberrejo/sumberrejo"
    body = (
        POST.replace("tanggal", "foto: a.jpg\ntanggal")
        + "\n## Bagian satu\n\n> kutipan \"dan\" 'itu'\n\n`<a href='x'>`\n"
    )
    project = make_project({f"{folder}/berita/a.md": body, f"{folder}/foto/a.jpg": photo(800, 600)})
    project.build()
    pages = sorted(project.out.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        data = page.read_bytes()
        links, anchors = read_markup(data)
        assert (sorted(links), anchors) == (sorted(parsed(data)[0]), parsed(data)[1]), page


@pytest.mark.parametrize(
    ("page", "links", "anchors"),
    [
        (b"<a href=plain>x</a>", ["plain"], set()),
        (b"<a\nhref='one two'\nid = x>", ["one two"], {"x"}),
        (b'<a title="1 > 2" href="&lt;a&gt;?b&amp;c">', ["<a>?b&c"], set()),
        (b'<a title=\'say "href=no"\' HREF="yes">', ["yes"], set()),
        (b'<!-- <a href="no"> --><a href="yes">', ["yes"], set()),
        (b'<script>var a = "<a href=\\"no\\">";</script><a href="yes">', ["yes"], set()),
        (b'<script src="s.js"></script>', ["s.js"], set()),
        (b'<title><a href="no"></title><textarea><a id="no"></textarea>', [], set()),
        (b'<img srcset="a.jpg 1x, b.jpg 2x" src="a.jpg">', ["a.jpg", "b.jpg", "a.jpg"], set()),
        (b'<p style="background:url(b.png)">', ["b.png"], set()),
        (b'<style>a{background:url("c.png")}</style>', ["c.png"], set()),
        (b'<meta http-equiv="refresh" content="0; url=../b/index.html">', ["../b/index.html"], set()),
        (b'<meta http-equiv="refresh" content="5">', [], set()),
        (b'<a name="old"></a><input name="no">', [], {"old"}),
        (b"a < b and c > d <br>", [], set()),
    ],
)
def test_what_is_hard_to_read(page, links, anchors):
    assert read_markup(page) == (links, anchors)


@given(
    st.lists(
        st.sampled_from([b"<", b">", b'"', b"'", b"a ", b"href=", b"!--", b"-->", b"script", b"/", b" id=x"]),
        max_size=40,
    )
)
def test_any_bytes_are_read_in_time_and_without_an_error(parts):
    read_markup(b"".join(parts))


@pytest.mark.slow
@pytest.mark.parametrize("text", [b'<a "', b"<a '\"", b"<!--", b"<script>", b'<a href="', b'<a b="c" '])
def test_repeated_beginnings_cost_no_more_than_their_length(text):
    read_markup(text * 5_000)
