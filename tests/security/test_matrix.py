"""Payload × field × kind × output: every output is parsed, holds no node or attribute beyond its harmless
twin's, and gives each value back.
"""

import csv
import io
import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest
from click.testing import CliRunner
from conftest import photo
from icalendar import Calendar
from profiles import FULL, amount
from security.matrix import (
    FOLDER,
    KINDS_OF_A_KIM,
    TWIN,
    Skeleton,
    build,
    corpora_payloads,
    own_payloads,
    project,
)

from kimsite.cli.main import group
from kimsite.content.convert import ATTRIBUTES, SCHEMES, TAGS
from kimsite.content.fields.scalars import unstarred
from kimsite.content.header.pasted import unpasted
from kimsite.tools import feeds
from kimsite.tools.jsonld import script_json
from kimsite.tools.text import clean, slug

HOME = "sumberrejo/sumberrejo"
SAFE_LINK = re.compile(
    r"^(?:https?://|mailto:|tel:|[#./]|data:image/svg\+xml|[a-z0-9-]+[/.]|index\.html|aset/|$)", re.IGNORECASE
)
UNSCORED = ("halaman", "tanggapan")
"""Kinds whose posts a report counts for nothing."""
SHARE = amount(25, 100)
"""Of the corpora one payload in so many, chosen by place; KIMSITE_MATRIX=all takes every one."""


@pytest.fixture(scope="module", params=["own", "corpora"])
def built(request, tmp_path_factory):
    """(folder of the project, its payloads, its findings)"""
    payloads = own_payloads()
    if request.param == "corpora":
        payloads = corpora_payloads(request.getfixturevalue("corpora"))
        payloads = payloads if os.environ.get("KIMSITE_MATRIX") == "all" else payloads[::SHARE]
    root = project(
        tmp_path_factory.mktemp(request.param),
        payloads,
        photo(900, 700),
        each_kind=FULL and request.param == "own",
    )
    outcome = build(root)
    assert not {one.code for one in outcome.findings} & {"B01", "B03", "B04", "M01"}
    assert outcome.counts.held == 0
    return root, payloads


def pages(root: Path, kind: str, start: str):
    below = root / "public" / HOME / ("" if kind == "halaman" else kind)
    return sorted(below.glob(f"{start}*{'-' + kind if start != 'isi' else ''}/index.html"))


def listed(root: Path, payloads: list[str], left_out: tuple[str, ...] = ("halaman",)) -> set[str]:
    """The titles of posts that stand in lists: plain pages do not."""
    paths = (
        path for kind in KINDS_OF_A_KIM if kind.kind not in left_out for path in pages(root, kind.kind, "p")
    )
    return {shown(payloads[int(path.parent.name[1:6])]) for path in paths}


def shown(payload: str) -> str:
    """What readers see of a payload in a header: without the codes that Word leaves, and without stars."""
    return clean(unstarred(unpasted(payload)))


def read(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS_OF_A_KIM, ids=lambda kind: kind.kind)
def test_a_header_adds_no_node_and_comes_back_whole(built, kind):
    root, payloads = built
    twin = Skeleton(read(pages(root, kind.kind, TWIN)[0]))
    found = pages(root, kind.kind, "p")
    assert len(found) >= len(payloads) // len(KINDS_OF_A_KIM)
    for path in found:
        page = read(path)
        skeleton = Skeleton(page)
        payload = payloads[int(path.parent.name[1:6])]
        if kind.kind == "posyandu" and not any(map(str.isalpha, payload)):
            continue  # a figure there is read as a count
        assert [node for node in skeleton.nodes if node not in (("li", ()), ("wbr", ()))] == [
            node for node in twin.nodes if node not in (("li", ()), ("wbr", ()))
        ], payload
        assert "".join(skeleton.texts["h1"]) == shown(payload)
        assert all(SAFE_LINK.match(link) for link in skeleton.links), payload
        graph = json.loads(
            re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1]
        )["@graph"]
        texts = [text for node in graph for text in node.values() if isinstance(text, str)]
        assert shown(payload) in texts or kind.kind == "posyandu", payload
        assert "<" not in json.dumps(graph) or "<" in payload


@pytest.mark.parametrize("kind", KINDS_OF_A_KIM, ids=lambda kind: kind.kind)
def test_a_browsers_parser_sees_the_same(built, kind):
    root, _ = built
    found = pages(root, kind.kind, "p")
    twin, *others = (
        names(html5lib.parse(read(path), namespaceHTMLElements=False))
        for path in (pages(root, kind.kind, TWIN)[0], *found[:: max(1, len(found) // 6)])
    )
    assert all(other == twin for other in others)


def names(tree) -> list:
    return [(node.tag, tuple(sorted(node.attrib))) for node in tree.iter() if isinstance(node.tag, str)]


def test_a_body_gives_only_what_markdown_may_give(built):
    root, payloads = built
    allowed = TAGS | {"figure", "figcaption", "section", "div", "tbody"}
    given = {
        "id",
        "class",
        "rel",
        "srcset",
        "sizes",
        "width",
        "height",
        "loading",
        "decoding",
        "role",
        "tabindex",
        "aria-label",
    }
    for path in pages(root, "berita", "isi"):
        body = re.search(r'<div class="badan">(.*?)</div>\s*</article>', read(path), re.DOTALL)
        skeleton = Skeleton(body[1])
        payload = payloads[int(path.parent.name[3:])]
        for tag, attributes in skeleton.nodes:
            assert tag in allowed, payload
            assert set(attributes) <= ATTRIBUTES.get(tag, set()) | given, payload
        for link in skeleton.links:
            scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", link)
            assert scheme is None or scheme[1].lower() in SCHEMES, payload
            assert not re.match(r"[\s\x00-\x1f]*[/\\][/\\]", link), payload


def test_lists_feeds_and_the_portal_hold_the_known_nodes_only(built):
    root, _ = built
    lists = [
        path
        for path in (root / "public").rglob("*.html")
        if not re.search(r"/(?:p|isi)\d{5}", path.as_posix())
    ]
    assert len(lists) > 20
    for path in lists:
        skeleton = Skeleton(read(path))
        assert not {tag for tag, _ in skeleton.nodes} & {
            "iframe",
            "object",
            "embed",
            "base",
            "style",
            "template",
            "math",
            "noscript",
            "!pi",
            "!comment",
            "!unknown",
        }
        assert not [
            name
            for _, attributes in skeleton.nodes
            for name in attributes
            if name.startswith("on") or name == "style" or not re.fullmatch(r"[a-zA-Z:-]+", name)
        ]
        assert all(SAFE_LINK.match(link) for link in skeleton.links), path
        scripts = [attributes for tag, attributes in skeleton.nodes if tag == "script"]
        assert set(scripts) <= {("type",), ("data-luring", "defer", "src"), ("defer", "src"), ("src",)}
    for name in ("feed.xml", "sitemap.xml", "sitemap-portal.xml"):
        ET.fromstring((root / "public" / name).read_bytes())
    ET.fromstring((root / "public" / HOME / "feed.xml").read_bytes())
    ET.fromstring((root / "public" / HOME / "sitemap.xml").read_bytes())


def test_json_gives_every_title_back(built):
    root, payloads = built
    known = listed(root, payloads)
    searched = json.loads(read(root / "public" / HOME / "cari.json"))["tulisan"]
    assert known <= {row["judul"] for row in searched}
    for name in (
        f"{HOME}/feed.json",
        "feed.json",
        "jaringan.json",
        f"{HOME}/manifest.webmanifest",
        ".kimsite-manifest.json",
    ):
        json.loads(read(root / "public" / name))
    newest = json.loads(read(root / "public" / HOME / "feed.json"))["items"]
    atom = ET.fromstring((root / "public" / HOME / "feed.xml").read_bytes())
    titles = [entry.findtext(f"{{{feeds.ATOM}}}title") for entry in atom.findall(f"{{{feeds.ATOM}}}entry")]
    assert titles == [feeds.printable(item["title"]) for item in newest]


def test_calendars_hold_one_event_with_the_title(built):
    root, payloads = built
    files = sorted((root / "public" / HOME / "agenda").glob("p*/acara.ics"))
    assert files
    for path in files:
        payload = shown(payloads[int(path.parent.name[1:6])])
        data = path.read_bytes()
        calendar = Calendar.from_ical(data)
        assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"], payload
        event = calendar.walk("VEVENT")[0]
        assert str(event["SUMMARY"]) == payload
        assert str(event["LOCATION"]).startswith(payload)
        assert set(event) == {
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
            "URL",
        }
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_the_report_gives_every_title_back_as_text(built, tmp_path):
    root, payloads = built
    made = CliRunner().invoke(
        group,
        ["report", "--root", str(root), "--from", "2026-01-01", "--to", "2026-11-24", "--out", str(tmp_path)],
    )
    assert made.exit_code == 0, made.output
    folder = next(tmp_path.iterdir())
    rows = list(
        csv.DictReader(io.StringIO((folder / "rincian.csv").read_bytes().decode("utf-8-sig")), delimiter=";")
    )
    for row in rows:
        for cell in row.values():
            assert not re.match(r"\s*[=+@\t\r-]", cell) or re.fullmatch(r"[+-]?[\d.,]+%?", cell), cell
    titles = {row["judul"].removeprefix("'") for row in rows}
    known = {title.removeprefix("'") for title in listed(root, payloads, UNSCORED)}
    assert known <= titles
    document = json.loads(read(folder / "laporan.json"))
    assert listed(root, payloads, UNSCORED) <= {
        post["judul"] for kim in document["kim"] for posts in kim["tulisan"].values() for post in posts
    }
    for path in folder.rglob("*.html"):
        skeleton = Skeleton(read(path))
        assert not {tag for tag, _ in skeleton.nodes} & {
            "iframe",
            "object",
            "embed",
            "base",
            "img",
            "script",
            "form",
            "input",
            "math",
            "!pi",
            "!comment",
        }, path
        assert not [name for _, attributes in skeleton.nodes for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("payload", own_payloads())
def test_writers_of_machine_formats_round_trip(payload):
    channel = feeds.Channel(
        title=payload,
        subtitle=payload,
        home="https://a.id/",
        language="id",
        author=payload,
        updated="2026-01-01T00:00:00+07:00",
    )
    entry = feeds.FeedEntry(
        url="https://a.id/x/",
        title=payload,
        moment="2026-01-01T00:00:00+07:00",
        summary=payload,
        html=payload,
        author=payload,
        tags=(payload,),
        language="id",
    )
    tree = ET.fromstring(feeds.atom(channel, [entry]))
    space = f"{{{feeds.ATOM}}}"
    assert [node.tag.removeprefix(space) for node in tree] == [
        "title",
        "subtitle",
        "id",
        "link",
        "link",
        "updated",
        "author",
        "entry",
    ]
    assert {
        tree.findtext(f"{space}title"),
        tree.findtext(f"{space}entry/{space}content"),
        tree.find(f"{space}entry/{space}category").get("term"),
    } == {feeds.printable(payload)}
    row = json.loads(feeds.json_feed(channel, [entry]))
    assert row["title"] == row["items"][0]["content_html"] == payload
    written = script_json({"name": payload, payload: "x"})
    assert not re.search(r"[<>&\u2028\u2029]", written)
    assert json.loads(written)["name"] == payload


def test_slugs_are_plain():
    slugs = [slug(payload) for payload in own_payloads()]
    assert [made for made in slugs if made and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)] == []


def test_a_village_and_a_district_may_be_named_by_a_payload(make_project):
    from html import unescape

    name = "</script><b onmouseover=alert(1)>\" 'x' {{7*7}} =1+1"
    quoted = json.dumps(name)
    sites = f"""
kabupaten: {{kode: "35.22", nama: {quoted}, dinas: {quoted}, url: "https://kim.contoh.id/"}}
kim:
  - kode: "35.22.12.2006"
    nama: {quoted}
    nomor_induk: {quoted}
    sk: {{nomor: {quoted}, penandatangan: {quoted}, tanggal: 2024-01-01}}
    pengurus: [{{jabatan: {quoted}, nama: {quoted}, unsur: PKK}}]
"""
    home = make_project(
        {"sites.yaml": sites, f"{FOLDER}/berita/a.md": "---\njudul: A\ntanggal: 2026-01-01\n---\nisi\n"}
    )
    home.build()
    assert json.loads(home.tree()[f"{HOME}/manifest.webmanifest"])["name"] == name
    assert json.loads(home.tree()["jaringan.json"])["kim"][0]["nama"] == name
    for path, data in home.tree().items():
        if path.endswith(".html"):
            skeleton = Skeleton(data.decode())
            assert not [names for _, names in skeleton.nodes if "onmouseover" in names], path
            assert "49" not in unescape("".join(skeleton.texts.get("title", [])))
