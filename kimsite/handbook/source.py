"""The handbook's Markdown -> chapters of sections.

A section is a heading with its minutes; the list right below it holds its points, which are its slide; what
follows `### Latihan` is its exercise; a quotation that begins with **Pendamping.** is for mentors alone.
"""

from __future__ import annotations

import re
from importlib import resources

import markdown
from markupsafe import Markup

from kimsite.record import Record
from kimsite.tools.pictures import data_address

_CHAPTERS = ("1-hari-pertama", "2-hari-kedua", "3-untuk-pendamping", "4-evaluasi")
_HEADING = re.compile(r"(?P<title>.*?)(?: \((?P<minutes>\d+) menit\))?")
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[\w.-]+)\)")
_NOTE = re.compile(r"^> \*\*Pendamping\.\*\* (?P<text>.+)$", re.MULTILINE)
_EXERCISE = "### Latihan\n"
_DARK = re.compile(r"@media\(prefers-color-scheme:dark\)\{(?:[^{}]|\{[^{}]*\})*\}")
"""The colours of a picture for dark screens: the handbook's paper is white."""
BREAK = "Istirahat"


class HandbookPicture(Record):
    """A drawing of a screen."""

    alt: str
    svg: str

    @property
    def data(self) -> str:
        """A data: address."""
        return data_address(self.svg.encode())


class HandbookSection(Record, kw_only=True):
    """One step of a day."""

    id: str
    title: str
    minutes: int
    """0 in chapters without a timetable."""
    points: Markup
    """A list; empty in sections without one."""
    text: Markup
    exercise: Markup
    note: Markup
    pictures: tuple[HandbookPicture, ...]

    @property
    def is_break(self) -> bool:
        return self.title == BREAK


class HandbookChapter(Record, kw_only=True):
    """One file of the source."""

    id: str
    title: str
    intro: Markup
    sections: tuple[HandbookSection, ...]

    def timetable(self, start: int) -> tuple[tuple[str, str, HandbookSection], ...]:
        """(from, to, section) of a day that begins `start` minutes after midnight."""
        rows, clock = [], start
        for section in self.sections:
            rows.append((clock_words(clock), clock_words(clock + section.minutes), section))
            clock += section.minutes
        return tuple(rows)


def clock_words(minutes: int) -> str:
    """'08.30'."""
    return f"{minutes // 60:02d}.{minutes % 60:02d}"


def read_handbook() -> tuple[HandbookChapter, ...]:
    """All chapters in their order."""
    return tuple(_chapter(name) for name in _CHAPTERS)


def handbook_text(folder: str, name: str) -> str:
    """A file of the handbook that comes with the package."""
    return resources.files("kimsite.handbook").joinpath(folder, name).read_text("utf-8")


def _chapter(name: str) -> HandbookChapter:
    head, *parts = re.split(r"^## ", handbook_text("data", f"{name}.md"), flags=re.MULTILINE)
    title, _, intro = head.removeprefix("# ").partition("\n")
    slug = name.partition("-")[2]
    return HandbookChapter(
        id=slug,
        title=title,
        intro=_html(intro),
        sections=tuple(_section(part, f"{slug}-{number}") for number, part in enumerate(parts, 1)),
    )


def _section(part: str, id_: str) -> HandbookSection:
    first, _, rest = part.partition("\n")
    heading = _HEADING.fullmatch(first.strip())
    title, minutes = (heading["title"], heading["minutes"]) if heading is not None else (first, None)
    note = "\n\n".join(match["text"] for match in _NOTE.finditer(rest))
    body, _, exercise = _NOTE.sub("", rest).partition(_EXERCISE)
    pictures = tuple(_picture(match["alt"], match["file"]) for match in _PICTURE.finditer(body))
    body = _PICTURE.sub("", body).strip()
    points = re.match(r"(?:- (?!\[).*(?:\n|$))+", body)
    return HandbookSection(
        id=id_,
        title=title,
        minutes=int(minutes or 0),
        points=_html(points[0]) if points is not None else Markup(),
        text=_html(body[points.end() :] if points is not None else body),
        exercise=_html(exercise),
        note=_html(note),
        pictures=pictures,
    )


def _html(text: str) -> Markup:
    """Markdown of our own -> HTML; boxes to be ticked become boxes."""
    made = markdown.markdown(text.strip().replace("- [ ] ", "- ☐ "), extensions=["tables"])
    framed = made.replace("<table>", '<div class="tabel"><table>').replace("</table>", "</table></div>")
    return Markup(framed)  # noqa: S704  # text of the package


def _picture(alt: str, file: str) -> HandbookPicture:
    return HandbookPicture(alt, _DARK.sub("", handbook_text("data", file)))
