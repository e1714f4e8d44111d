"""Links and what only looks like one, in whole pages."""

import feedparser
from conftest import POST

KIM = "content/sumberrejo/sumberrejo"
BLOG = "sumberrejo/sumberrejo"


def test_text_that_shows_an_attribute_stays_as_written(house):
    text = '{{< galeri src="/images/x.jpg" title="a" >}} dan ![b](/foto/b.jpg) serta <img src="/wp-content/y.jpg">'
    project = house({f"{KIM}/berita/a.md": POST + text})
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert "{{&lt; galeri src=&quot;/images/x.jpg" in page
    assert "&lt;img src=&quot;/wp-content/y.jpg" in page


def test_an_address_with_blanks_is_a_valid_one(house):
    project = house({f"{KIM}/berita/a.md": POST + "[pesan](<https://wa.me/620000000000?text=a b>)"})
    project.build()
    assert 'href="https://wa.me/620000000000?text=a%20b"' in project.page(f"{BLOG}/berita/a")


def test_characters_that_no_page_may_hold_are_gone(house):
    project = house({f"{KIM}/berita/a.md": POST.replace("Padi", "Pa\x08di\x0bdan \x1bjagung\x85") + "\u2028akhir"})
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert not [mark for mark in page if ord(mark) < 32 and mark != "\n"]
    assert "Padi dan jagung" in page
    assert not feedparser.parse((project.out / BLOG / "feed.xml").read_bytes()).bozo
