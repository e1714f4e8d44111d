"""The redirects of a former blog as its host gets them."""

import json
import re
from http.server import BaseHTTPRequestHandler
from xml.etree import ElementTree as ET

import pytest
from loopback.http_server import listening

from kimsite.importers.redirects.lines import (
    Redirect,
    apache_lines,
    blogger_block,
    read_redirect_list,
    redirect_list,
    static_host_lines,
)
from kimsite.importers.redirects.page import RedirectTexts, redirect_page

HOME = "https://kim.contoh.id/sumberrejo/sumberrejo/"
MOVED = (
    Redirect("/2016/01/panen-raya.html", f"{HOME}berita/panen-raya/"),
    Redirect("/2016/01/26/rapat.desa/", f"{HOME}berita/rapat-desa/"),
    Redirect("/p/profil.html", f"{HOME}profil/"),
)


def test_apache_gets_one_line_an_address():
    lines = apache_lines(MOVED, HOME)
    pairs = re.findall(r'RedirectMatch 301 "(.*?)" "(.*?)"', lines)
    assert len(pairs) == 4
    assert re.match(pairs[1][0], "/2016/01/26/rapat.desa/")
    assert re.match(pairs[1][0], "/2016/01/26/rapat.desa")
    assert not re.match(pairs[1][0], "/2016/01/26/rapatXdesa/")
    assert not re.match(pairs[0][0], "/2016/01/panen-raya.html/lain")
    assert pairs[3] == ("^/$", HOME)


def test_static_hosts_get_one_line_an_address():
    assert static_host_lines(MOVED, HOME).splitlines()[0] == (
        f"/2016/01/panen-raya.html {HOME}berita/panen-raya/ 301"
    )


def test_the_list_is_read_back():
    data = redirect_list(MOVED, "https://kimderu.blogspot.com")
    assert read_redirect_list(data)[0] == (
        "https://kimderu.blogspot.com/2016/01/panen-raya.html",
        f"{HOME}berita/panen-raya/",
    )


def test_the_block_for_blogger_is_xml_and_holds_every_address():
    block = blogger_block((*MOVED, Redirect("/x</script>]]>", f"{HOME}x/")), HOME)
    ET.fromstring(f"<head>{block}</head>")
    assert block.count("]]>") == 1
    table = json.loads(re.search(r"kimsitePindah=(\{.*?\});", block)[1])
    assert table["/2016/01/panen-raya.html"] == "berita/panen-raya/"


@pytest.mark.slow
def test_a_reader_of_the_former_blog_arrives(open_screen):
    class Blogger(BaseHTTPRequestHandler):
        """A former blog whose theme holds the block, and the new site beside it."""

        block = ""

        def do_GET(self):
            new = self.path.startswith("/baru/")
            body = "<h1>Tulisan baru</h1>" if new else f"<head>{self.block}</head><body>Lama</body>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *words):
            pass

    with listening(Blogger) as address:
        home = f"{address}baru/"
        moved = [Redirect("/2016/01/a.html", f"{home}berita/a/")]
        Blogger.block = blogger_block(moved, home).replace("kimsiteDetik=5", "kimsiteDetik=0.01")
        screen = open_screen(f"{address}2016/01/a.html?m=1")
        screen.wait_for_url(f"{home}berita/a/")
        assert screen.inner_text("h1") == "Tulisan baru"
        Blogger.block = blogger_block(moved, home).replace("kimsiteDetik=5", "kimsiteDetik=0")
        screen.goto(f"{address}2016/01/a.html")
        assert f"sekarang ada di {home}berita/a/" in screen.inner_text("body")
        screen.goto(f"{address}2016/02/lain.html")
        assert screen.inner_text("body") == "Lama"
        assert screen.faults == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_shows_every_text_as_it_is(language):
    texts = RedirectTexts(
        blogger=blogger_block(MOVED, HOME), apache=apache_lines(MOVED, HOME),
        static_host=static_host_lines(MOVED, HOME), name="KIM <Deru>", home=HOME, count=3,
    )  # fmt: skip
    page = redirect_page(texts, language, "kimsite verify --moved a/b").decode()
    assert "KIM &lt;Deru&gt;" in page
    assert "&lt;script type" in page
    assert "<script" not in page
    assert page.count("<textarea") == 3
