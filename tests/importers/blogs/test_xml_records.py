"""Exports that are cut, mistaken or made to do harm."""

import gzip
import io
import tracemalloc

import pytest
from blog_exports import blogger, blogger_entry, takeout, takeout_entry, wxr, wxr_item, zipped

from kimsite.importers.blogs.blogger import read_blogger
from kimsite.importers.blogs.item import (
    BlogItem,
    ExportEnd,
    HostileExportError,
    ItemState,
    NotABlogExportError,
)
from kimsite.importers.blogs.open_export import open_export_xml
from kimsite.importers.blogs.wordpress import read_wordpress
from kimsite.importers.blogs.xml_records import child_text, xml_records
from kimsite.tools.zip_reader import UnusableZip

ZONE = "Asia/Jakarta"
BOMB = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def items(reader, path):
    return list(reader(path, ZONE))


def kept(tmp_path, text, name="blog.xml"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_backup_of_blogger_is_read(tmp_path):
    text = blogger(
        blogger_entry(1, "Panen", "<p>Padi</p>", labels=("Tani", "Berita"), path="/2016/01/panen.html"),
        blogger_entry(2, "Rapat", "x", draft=True),
        blogger_entry(3, "Profil", "x", kind="page", path="/p/profil.html", author="Unknown"),
        blogger_entry(4, "Re: Panen", "bagus", kind="comment"),
    )
    panen, rapat, profil, comment = items(read_blogger, kept(tmp_path, text))
    assert (panen.title, panen.html, panen.labels) == ("Panen", "<p>Padi</p>", ("Tani", "Berita"))
    assert panen.address == "https://kimderu.blogspot.com/2016/01/panen.html"
    assert (panen.author, profil.author) == ("Siti A.", "")
    assert (rapat.state, profil.is_page, comment.sort) == (ItemState.DRAFT, True, "comment")


def test_a_takeout_is_read_as_feed_and_as_zip(tmp_path):
    text = takeout(
        takeout_entry(1, "Panen", "x"),
        takeout_entry(2, "Rapat", "x", status="DRAFT"),
        takeout_entry(3, "Lama", "x", status="SOFT_TRASHED"),
        takeout_entry(4, "Besok", "x", status="SCHEDULED"),
        takeout_entry(5, "Profil", "x", kind="PAGE"),
        takeout_entry(6, "bagus", "x", kind="COMMENT"),
    )
    feed = items(read_blogger, kept(tmp_path, text, "feed.atom"))
    assert [one.state for one in feed[:5]] == ["terbit", "draf", "dibuang", "dijadwalkan", "terbit"]
    assert f"{feed[0].moment:%Y-%m-%d %H:%M}" == "2024-05-01 08:00"
    assert (feed[0].address, feed[0].labels) == ("/2024/05/tulisan-1.html", ("Kegiatan",))
    assert items(read_blogger, zipped(tmp_path / "takeout.zip", text)) == feed
    assert items(read_blogger, kept(tmp_path, gzip.compress(text.encode()), "feed.gz")) == feed


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_exports_of_wordpress_are_read(tmp_path, version):
    text = wxr(
        wxr_item(1, "Panen &amp; Tanam", "isi [gallery ids='9']"),
        wxr_item(2, "Rapat", "x", status="pending", gmt="0000-00-00 00:00:00"),
        wxr_item(3, "Dalam", "x", status="private"),
        wxr_item(4, "Sandi", "x", locked="rahasia"),
        wxr_item(5, "Buang", "x", status="trash"),
        wxr_item(9, "foto", "", sort="attachment", status="inherit",
                 more="<wp:attachment_url>https://deru.example/f.jpg</wp:attachment_url>"),
        version=version,
    )  # fmt: skip
    panen, rapat, dalam, sandi, buang, photo = items(read_wordpress, kept(tmp_path, text))
    assert (panen.author, f"{panen.moment:%Y-%m-%d %H:%M}") == ("Siti A.", "2016-01-26 20:30")
    assert panen.galleries["9"] == ("https://deru.example/f.jpg",)
    assert f"{rapat.moment:%Y-%m-%d %H:%M}" == "2016-01-26 20:30"
    states = [one.state for one in (panen, rapat, dalam, sandi, buang)]
    assert states == ["terbit", "draf", "pribadi", "pribadi", "dibuang"]
    assert photo.sort == "attachment"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_of_a_cut_export_what_came_before_is_kept(tmp_path, share):
    text = blogger(*(blogger_entry(number, f"Kabar {number}", "<p>isi</p>" * 40) for number in range(40)))
    read = items(read_blogger, kept(tmp_path, text[: int(len(text) * share)]))
    whole = items(read_blogger, kept(tmp_path, text, "whole.xml"))
    assert isinstance(read[-1], ExportEnd)
    assert read[:-1] == whole[: len(read) - 1]
    assert len(read) > 40 * share - 3


@pytest.mark.parametrize("attack", [BOMB, FILE], ids=["billion laughs", "file"])
def test_entities_of_its_own_are_refused(tmp_path, attack):
    text = (
        blogger(blogger_entry(1, "x", "y")).replace("<feed", f"{attack}<feed", 1).replace(">x<", ">&a;<", 1)
    )
    with pytest.raises(HostileExportError):
        items(read_blogger, kept(tmp_path, text))


def test_what_blogs_write_against_the_rules_of_xml_is_read(tmp_path):
    text = wxr(wxr_item(1, "Panen", "satu & dua &nbsp; <b>]] tiga</b>\x0b\x1f"))
    text = text.replace("<title>Panen</title>", "<title>Panen &nbsp; Raya & Tanam &mdash; &tidakada;</title>")
    text = text.replace("xmlns:dc='http://purl.org/dc/elements/1.1/' ", "")
    (item,) = items(read_wordpress, kept(tmp_path, text))
    assert item.title == "Panen \xa0 Raya & Tanam — &tidakada;"
    assert item.html == "satu & dua &nbsp; <b>]] tiga</b>"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (read_blogger, wxr(wxr_item(1, "x", "y"))),
        (read_wordpress, blogger(blogger_entry(1, "x", "y"))),
        (read_blogger, "<html><body>Masuk</body></html>"),
        (read_wordpress, ""),
        (read_blogger, b"\x00\x01\x02 bukan apa-apa"),
    ],
)
def test_another_file_is_no_export(tmp_path, reader, text):
    with pytest.raises(NotABlogExportError):
        items(reader, kept(tmp_path, text))


def test_zips_without_a_blog_and_damaged_ones(tmp_path):
    with pytest.raises(NotABlogExportError), open_export_xml(zipped(tmp_path / "a.zip", "", "foto/a.jpg")):
        pass
    whole = zipped(tmp_path / "b.zip", takeout(takeout_entry(1, "x", "y"))).read_bytes()
    with pytest.raises(UnusableZip):
        items(read_blogger, kept(tmp_path, whole[: len(whole) // 2], "c.zip"))


def test_a_large_export_is_never_whole_in_memory():
    entry = blogger_entry(1, "Panen", "<p>kata</p>" * 1000).encode()
    count = 400

    class Endless(io.RawIOBase):
        def __init__(self):
            self.rest = b""
            self.parts = iter([blogger().replace("</feed>", "").encode(), *[entry] * count, b"</feed>"])

        def readable(self):
            return True

        def readinto(self, buffer):
            self.rest = self.rest or next(self.parts, b"")
            size = min(len(buffer), len(self.rest))
            buffer[:size], self.rest = self.rest[:size], self.rest[size:]
            return size

    tracemalloc.start()
    records = xml_records(io.BufferedReader(Endless()), frozenset({"entry"}), frozenset({"feed"}))
    titles = sum(not isinstance(one, ExportEnd) and child_text(one, "title") == "Panen" for one in records)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert titles == count
    assert peak < len(entry) * count / 4


def test_items_keep_their_keys(tmp_path):
    text = wxr(wxr_item(1, "a", "x"), wxr_item(2, "b", "x").replace("?p=2", "?p=1"))
    read = items(read_wordpress, kept(tmp_path, text))
    assert all(isinstance(one, BlogItem) for one in read)
    assert len({one.key for one in read}) == 2
