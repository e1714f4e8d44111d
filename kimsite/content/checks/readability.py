"""Y35, Y36, Y38, F09, F13, F14: advice for readers who listen, search or cannot see a picture.

The rules are those of WCAG 2.2 that a writer keeps, not a template: 1.1.1 (pictures), 1.4.5 (text in
pictures), 2.4.4 (links), 2.4.6 and 1.3.1 (headings). Each check begins with a test that most posts fail, so
that a post without links, headings and pictures costs next to nothing. Only what is certain is reported.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from msgspec.structs import replace

from kimsite.content.checks.capitals import shouted_lines
from kimsite.content.checks.unfinished import has_content_in_header
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.diagnostics.places import Places
from kimsite.model.content import Body, Post
from kimsite.model.findings import Edit, Fix
from kimsite.model.marked import Place
from kimsite.tools import markup
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean
from kimsite.tools.word_lists import words

_LINK = lazy_pattern(
    r"<a (?P<attributes>[^<>]*)>(?P<words>(?:<(?:strong|em|del)>)*[^<]{3,60}(?:</(?:strong|em|del)>)*)</a>"
)
_TAG = lazy_pattern(r"<[^>]+>")
_WORD = lazy_pattern(r"[^\W\d_]+")
_POINTING = ("sini", "here", "klik", "click")
"""A link that says nothing of its target contains one of these."""
_VAGUE = frozenset(
    words("""
    sini disini here klik click di ini itu link tautan tombol tekan ketuk buka baca lihat cek unduh
    download info untuk selengkapnya lengkapnya lebih lanjut melihat membaca membuka mengunduh dan atau
    mengunduhnya ya silakan silahkan bisa dapat this the read more on please open to see
""")
)
"""Words that add nothing to those: a link of these alone could lead anywhere."""
_HEADING = lazy_pattern(r"\n {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>\S.*?)[ \t]*#*[ \t]*(?=\n|\Z)")
"""In a text with a line break before its first line: a pattern that begins with one is found much faster."""
_CAMERA = lazy_pattern(
    r"(?:img|dsc|dscn|dscf|pxl|mvimg|vid|photo|foto|gambar|image|picture|screenshot|whatsapp image|"
    r"untitled)?[ _.()-]*(?:wa)?[\d _.()-]*(?:wa\d+|at[\d _.()-]+)?[ _.()-]*"
    r"(?:copy|salinan)?[ _.()-]*(?:\.?(?:jpe?g|png|webp|heic|gif|avif))?",
    re.IGNORECASE,
)
"""What cameras, phones and editors call a file, with or without its ending."""
_FILE_ENDING = lazy_pattern(r"\.(?:jpe?g|png|webp|heic|gif|avif)$", re.IGNORECASE)
_PRINTED = frozenset(
    words("""
    undangan pengumuman maklumat poster pamflet brosur flyer banner spanduk baliho selebaran infografis surat
    edaran jadwal himbauan imbauan susunan announcement invitation letter schedule
""")
)
"""Pictures so named are words in print."""
_FEW_WORDS = 3
"""A text of at most so many words beside its picture (`Info penting!`) gives readers nothing by itself."""
_DESCRIBED = 8
"""Words of a picture's description that tell what it says."""


def advise_for_readers(post: Post, body: Body, diagnostics: Findings) -> None:
    """Advice on the text of a post that is published anyway."""
    if "</a>" in body.html:
        _links(post, body, diagnostics)
    if len(body.headings) > 1:
        _headings(post, body, diagnostics)
    if body.images:
        _pictures(post, body, diagnostics)
    for number, line in shouted_lines(post.body, body.text):
        place = Place(path=post.path, line=post.body_line + number, column=1, text=line, width=len(line))
        diagnostics.add("Y38", place)
        break
    for ref in post.photos:
        for label in (ref.alt, ref.caption):
            if label and is_file_name(label, ref.file):
                diagnostics.add("F13", ref.place, nilai=label)
                break
    if body.words <= _FEW_WORDS:
        _text_in_picture(post, body, diagnostics)


def says_nothing(link: str) -> bool:
    """True for words of a link that do not tell where it leads: `klik di sini`.

    >>> says_nothing("Baca di sini!"), says_nothing("Daftar di sini")
    (True, False)
    """
    found = set(_WORD.findall(link.casefold()))
    return found <= _VAGUE and any(word.endswith(_POINTING) for word in found)


def is_file_name(description: str, file: str) -> bool:
    """True where a picture's description is the name of a file, its own or one that a phone gives.

    >>> is_file_name("IMG-20261109-WA0012", "panen.jpg"), is_file_name("Warga memanen padi", "panen.jpg")
    (True, False)
    """
    label = description.strip()
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    own = _FILE_ENDING.sub("", name).casefold() == label.casefold() and bool(re.search(r"[\d_]", label))
    return own or bool(_FILE_ENDING.search(label)) or bool(_CAMERA.fullmatch(label))


def _links(post: Post, body: Body, diagnostics: Findings) -> None:
    places = Places(post)
    for match in _LINK.finditer(body.html):
        if not any(map(match["words"].lower().__contains__, _POINTING)):
            continue
        shown = clean(html.unescape(_TAG.sub("", match["words"])))
        if says_nothing(shown):
            href = markup.attributes(f" {match['attributes']}").get("href", "")
            diagnostics.add("Y35", places.of(href)[0], nilai=shown)


def _headings(post: Post, body: Body, diagnostics: Findings) -> None:
    """The first heading that skips a level, with all lines that put them in order. A post may begin at any.

    Only where every heading is written with `#`; the page itself has the levels in order.
    """
    source = f"\n{post.body}"
    written = list(_HEADING.finditer(source))
    if len(written) != len(body.headings):
        return
    wanted = levels_in_order([len(match["marks"]) for match in written])
    skipping = [
        (post.body_line + source.count("\n", 1, match.start("marks")), f"{'#' * level} {match['words']}")
        for match, level in zip(written, wanted, strict=True)
        if level != len(match["marks"])
    ]
    if not skipping:
        return
    line, row = skipping[0]
    place = place_at(post.path, post.body.split("\n"), line - post.body_line + 1, 1, len(row) + 1)
    fix = Fix(tuple(Edit(number, number, (text,)) for number, text in skipping))
    diagnostics.add("Y36", replace(place, line=line, column=1), fix, baris=row)


def levels_in_order(levels: Sequence[int]) -> list[int]:
    """The levels of a post's headings without a skipped one; what is below a heading stays below it.

    >>> levels_in_order([2, 4, 4, 3, 2])
    [2, 3, 3, 3, 2]
    """
    above: list[tuple[int, int]] = []
    ordered = []
    for level in levels:
        while above and above[-1][0] >= level:
            above.pop()
        ordered.append(min(level, above[-1][1] + 1) if above else level)
        above.append((level, ordered[-1]))
    return ordered


def _pictures(post: Post, body: Body, diagnostics: Findings) -> None:
    """Pictures of the text without a description, or with a file's name as one."""
    places = Places(post)
    shown: list[str] = []
    for match in markup.IMAGE.finditer(body.html):
        given = markup.attributes(match[1])
        name = given.get("src", "")
        shown.append(name)
        label = given.get("alt", "").strip() or given.get("title", "").strip()
        if not label:
            diagnostics.add("F09", places.at(name, shown.count(name) - 1), nilai=name)
        elif is_file_name(label, name):
            diagnostics.add("F13", places.at(name, shown.count(name) - 1), nilai=label)


def _text_in_picture(post: Post, body: Body, diagnostics: Findings) -> None:
    """A post that is nothing but a poster or a letter: its words are lost on people who cannot see it."""
    if len(body.images) + len(post.photos) != 1 or post.summary or post.files or has_content_in_header(post):
        return
    images = [markup.attributes(match[1]) for match in markup.IMAGE.finditer(body.html)]
    described = [f"{ref.alt} {ref.caption}" for ref in post.photos] + [
        image.get("alt", "") for image in images
    ]
    names = [ref.file for ref in post.photos] + list(body.images)
    written = _WORD.findall(" ".join((post.title, *described, *names)).casefold())
    if not _PRINTED.isdisjoint(written) and all(len(text.split()) < _DESCRIBED for text in described):
        diagnostics.add("F14", post.head)
