"""Feeds, calendars and sitemaps, read back by other people's parsers."""

import json
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import feedparser
import icalendar
from conftest import POST
from PIL import Image

KIM = "content/sumberrejo/sumberrejo"
BLOG = "sumberrejo/sumberrejo"
BASE = "https://kim.contoh.id/sub/"
AGENDA = (
    "---\njudul: Temu; warga, \\ besar\ntanggal: 2026-11-01\nmulai: 2026-12-05 08.00\nselesai: 2026-12-05 "
    "11.30\ntempat: Balai, desa\nringkasan: {text}\n---\nIsi.\n"
)
POSYANDU = (
    "---\njudul: Posyandu\ntanggal: 2026-11-10\nposyandu: Melati\nmulai: 08.00\nselesai: 11.00\ntempat: "
    "Balai dusun\njadwal_berikutnya: 8 Desember 2026\n---\nIsi.\n"
)


def test_atom_and_json_feed(make_project):
    project = make_project(
        {
            f"{KIM}/berita/a.md": POST.replace("Panen raya", "Panen & <raya>"),
            f"{KIM}/berita/b.md": POST.replace("12 Maret 2026", "2026-03-13 19.30"),
        }
    )
    project.build()
    feed = feedparser.parse((project.out / BLOG / "feed.xml").read_bytes())
    assert not feed.bozo
    assert [entry.link for entry in feed.entries] == [f"{BASE}{BLOG}/berita/b/", f"{BASE}{BLOG}/berita/a/"]
    assert feed.entries[1].title == "Panen & <raya> di Ngemplak"
    assert feed.entries[0].published == "2026-03-13T19:30:00+07:00"
    document = json.loads((project.out / BLOG / "feed.json").read_text("utf-8"))
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["items"][1]["title"] == "Panen & <raya> di Ngemplak"


def test_links_in_feeds_leave_the_site(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST + "\n[b](b.md)\n", f"{KIM}/berita/b.md": POST})
    project.build()
    assert (
        f'href="{BASE}{BLOG}/berita/b/"'
        in json.loads((project.out / BLOG / "feed.json").read_text())["items"][0]["content_html"]
    )


def test_footnotes_in_feeds_lead_to_the_page(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST + "\nKata.[^1]\n\n[^1]: Catatan.\n"})
    project.build()
    body = json.loads((project.out / BLOG / "feed.json").read_text())["items"][0]["content_html"]
    assert f'href="{BASE}{BLOG}/berita/a/#fn:1"' in body
    assert 'href="#' not in body


def test_the_web_manifest_names_icons_of_the_sizes_that_it_claims(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    manifest = json.loads((project.out / BLOG / "manifest.webmanifest").read_text("utf-8"))
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in manifest["icons"]:
        with Image.open(project.out / BLOG / icon["src"]) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]


def test_calendars_parse_back(make_project):
    project = make_project(
        {f"{KIM}/agenda/a.md": AGENDA.format(text="panjang " * 40), f"{KIM}/posyandu/p.md": POSYANDU}
    )
    project.build()
    raw = (project.out / BLOG / "agenda.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    event = icalendar.Calendar.from_ical(raw).walk("VEVENT")[0]
    assert event["SUMMARY"] == "Temu; warga, \\ besar"
    assert event.decoded("DTSTART") == datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 12, 5, 4, 30, tzinfo=UTC)
    day = icalendar.Calendar.from_ical((project.out / BLOG / "posyandu/p/jadwal.ics").read_bytes()).walk(
        "VEVENT"
    )[0]
    assert day["SUMMARY"] == "Posyandu Melati"
    assert day.decoded("DTSTART") == datetime(2026, 12, 8, 1, 0, tzinfo=UTC)
    assert str(day["LOCATION"]).startswith("Balai dusun, Desa Sumberrejo")


def test_sitemaps_lead_to_every_page(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    maps = [node.text for node in ET.parse(project.out / "sitemap.xml").iterfind(".//s:loc", space)]
    urls = set()
    for one in maps:
        urls |= {
            node.text for node in ET.parse(project.out / one.removeprefix(BASE)).iterfind(".//s:loc", space)
        }
    pages = {
        BASE + str(path.parent.relative_to(project.out)).strip(".") + "/"
        for path in project.out.rglob("index.html")
        # for writers, the notice board, the office's screen and a phone without a network
        if not {"tulis", "cetak", "papan", "luring"} & set(path.parts)
        and "piyak" not in path.parts  # a blog without a post yet
    }
    assert 'content="noindex"' in (project.out / "kanor/piyak/index.html").read_text("utf-8")
    assert urls == {page.replace("sub//", "sub/") for page in pages}
    assert (project.out / "robots.txt").read_text().endswith(f"Sitemap: {BASE}sitemap.xml\n")
