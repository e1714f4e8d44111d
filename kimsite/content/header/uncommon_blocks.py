"""Lines at the top of a file that are a header only together: labels above their values, a table, a title."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from kimsite.content.header.emit import emit_field
from kimsite.content.header.extent import TITLES
from kimsite.content.header.fences import fence_of
from kimsite.content.header.keys import HOUR_KEYS, field_of, names_a_line, normalise_key
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.content.header.uncommon_lines import MESSAGE
from kimsite.record import Record
from kimsite.tools.dates import DateReading
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean
from kimsite.tools.word_lists import words

_STARS = lazy_pattern(r"^[*_~`\s]+|(?<![*_~`:=\s])[*_~`:=\s]+$")
"""The marks around a line; the look behind keeps a long row of them from being tried at each of its signs."""
_HEADING = lazy_pattern(r"^(?:#{1,6} +|(?:\d{1,2}|[A-Za-z])[.)] +|[QTP] ?: +)")
_ANSWER = lazy_pattern(r"^(?:> ?|[AJ] ?: +)")
"""What opens a value below its label: a quotation, the letter of an answer."""
_SIGNS = frozenset(":=?")
_DRAWING = r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]"
_DRAWN = lazy_pattern(rf"^(?:{_DRAWING}\s*)+|(?<![\s\u2190-\u2bff\U0001f000-\U0001faff])(?:\s*{_DRAWING})+$")
_BEGINS = lazy_pattern(r"\s*[:=：]\s*(?P<value>\S.*)")
_RULING = lazy_pattern(r"[\s|:+-]*-{2,}[\s|:+-]*")
GREETING = lazy_pattern(
    r"\W*(?:as+ala+mu|wa'?alaikum|bismil|salam\b|selamat (?:pagi|siang|sore|malam)|yth\b|kepada\b|hal+o\b|"
    r"(?:mohon )?(?:izin|ijin)\b|om swasti|sampurasun|kulo nuwun|nuwun sewu|diteruskan\b|forwarded\b|"
    r"berikut\b|dengan hormat|terima kasih)",
    re.IGNORECASE,
)
"""How people begin a message before they come to the point."""
_SIGNED = lazy_pattern(r"(?P<name>[^\d,/|(]{2,60}?)\s*(?:[,/|(]|\s[–—-]\s)\s*(?P<day>[^()]*\d{4})\)?")
"""A name with a date behind it."""
_DAY_FIELDS = frozenset(
    {"tanggal", "mulai", "hari", "hari_tgl", "pelaksanaan", "waktu_pelaksanaan", "tanggal_pelaksanaan"}
)
_LONGEST_DATE = 60
_SENTENCE_ENDS = frozenset(":,;.")
_HEADS = frozenset({"judul", "tanggal", "mulai", "waktu"})
"""Fields of which one at least is among the heads of a table's columns."""
_ORDINAL = frozenset({"no", "nomor", "nomer", "#", "timestamp", "cap waktu", "stempel waktu"})
"""Heads of the column that counts the rows of a table."""
_NAMES = TITLES | {"judul"}
_MOST_ABOVE = 4
_MOST_LINES = 60
"""Lines from the top within which a header begins."""
_LONGEST_TITLE = 120
_LONGEST_LABELLED = 200


class FileLine(Record):
    """A line of a header in its usual form, with the lines of the file that it was made of."""

    text: str
    first: int
    last: int
    changed: bool = False


def entry_of(text: str) -> HeaderLine | None:
    """The entry of a field that some kind has, or None."""
    row = read_line(normalise_line(text)[0], heading=True)
    return row if row is not None and names_a_line(row.key) else None


def with_values_beside(rows: list[FileLine], *, fenced: bool) -> list[FileLine]:
    """Labels on lines of their own, each with the value that follows below."""
    labels = {index: name for index, row in enumerate(rows) if (name := _label(row.text))}
    bare = [index for index in labels if rows[index].text.strip()[-1:] not in ":="]
    joined: list[FileLine] = []
    index = 0
    while index < len(rows):
        end = _end_of_value(rows, index, labels) if index in labels else index
        values = [rows[at].text for at in range(index + 1, end) if rows[at].text.strip()]
        begins = _BEGINS.fullmatch(values[0]) if values else None
        apart = index + 1 < len(rows) and not rows[index + 1].text.strip()
        alone = index in bare
        below = (fenced or len(bare) > 1) if alone else (apart or not fenced)
        if not values or not (begins or below):
            joined.append(rows[index])
            index += 1
            continue
        values[0] = begins["value"] if begins else values[0]
        values = [_ANSWER.sub("", value.strip()) for value in values]
        text = emit_field(normalise_key(labels[index]), " ".join(values))
        if _adds_field(labels[index], joined):
            while not joined[-1].text.strip():
                joined.pop()
        joined.append(FileLine(text, rows[index].first, rows[end - 1].last, changed=True))
        index = end
    return joined


def _adds_field(label: str, rows: Sequence[FileLine]) -> bool:
    """Whether a label says more than the entries above it; one of a field that they have opens the text."""
    known = {field_of(entry.key) for row in rows if (entry := entry_of(row.text)) is not None}
    return bool(known) and field_of(label) not in known


def _label(text: str) -> str:
    """The known key that is alone on a line; else empty."""
    bare = _STARS.sub("", _HEADING.sub("", normalise_line(text)[0])).rstrip(" ?")
    short = 2 < len(bare) <= 40 and bare[:1].isalpha() and _SIGNS.isdisjoint(bare)
    return bare if short and names_a_line(bare) else ""


def _end_of_value(rows: list[FileLine], index: int, labels: dict[int, str]) -> int:
    """Index behind the value that follows the label on line `index`; `index` itself where none does."""
    at = index + 1
    while at < len(rows) and not rows[at].text.strip():
        at += 1
    start = at
    while at < len(rows) and rows[at].text.strip() and at not in labels and at - start < 3:
        text = rows[at].text
        text = _ANSWER.sub("", text)
        opens = text[:1] in " \t-*•|#" or _HEADING.match(text) or entry_of(text) or fence_of(text)
        if opens or len(text) > _LONGEST_LABELLED:
            break
        at += 1
    following = next((later for later in range(at, len(rows)) if rows[later].text.strip()), len(rows))
    if at > start + 1 and (following not in labels or following > at):
        at = start + 1
    return at if at > start else index


def with_table_rows(rows: list[FileLine]) -> list[FileLine]:
    """A table whose first row holds the keys and whose second row their values."""
    if rows and rows[0].text.startswith("sep="):
        rows = rows[1:]  # how a spreadsheet names the sign between cells
    for index, row in enumerate(rows):
        for sign in "|\t;,":
            keys = _cells(row.text, sign) if sign in row.text else []
            numbered = len(keys) > 2 and keys[0].casefold().rstrip(".") in _ORDINAL
            keys = keys[1:] if numbered else keys
            if len(keys) < 2 or not all(names_a_line(key) for key in keys):
                continue
            if not any(field_of(key) in _HEADS for key in keys) or (index and sign in rows[index - 1].text):
                continue  # a row of two cells, in which the value is a word that names a field too
            below = [at for at in range(index + 1, len(rows)) if rows[at].text.strip()]
            at = next((number for number in below if not _RULING.fullmatch(rows[number].text)), None)
            values = _cells(rows[at].text, sign)[1 if numbered else 0 :] if at is not None else []
            if at is None or len(values) != len(keys) or names_a_line(values[0]):
                continue
            entries = (emit_field(normalise_key(key), value) for key, value in zip(keys, values, strict=True))
            table = [FileLine(text, row.first, rows[at].last, changed=True) for text in entries]
            return [*rows[:index], *table, *rows[at + 1 :]]
    return rows


def start_of_list(lines: list[str]) -> int:
    """How many lines from the top may be a header: those above a table with several rows of values."""
    top = lines[:_MOST_LINES]
    for index, line in enumerate(top):
        heads = _cells(line, "|") if "|" in line else []
        ruled = index + 1 < len(top) and "|" in top[index + 1] and _RULING.fullmatch(top[index + 1])
        if len(heads) < 2 or not ruled or not all(map(names_a_line, heads)):
            continue
        rows = [_cells(row, "|") for row in takewhile(lambda row: "|" in row, top[index + 2 :])]
        if len(rows) > 1 and not all(names_a_line(cells[0]) for cells in rows):
            return index
    return len(top)


def _cells(line: str, sign: str) -> list[str]:
    row = line.strip().strip("|")
    quoted = sign != "|" and '"' in row
    row = row.rstrip(f"{sign} ") if row.endswith(sign) else row
    cells = next(csv.reader([row], delimiter=sign), []) if quoted else row.split(sign)
    return [_STARS.sub("", cell) for cell in cells]


def with_named_date(rows: list[FileLine]) -> list[FileLine]:
    """A line that is a date alone, beside entries of which none names a date: `Ngemplak, 9 November 2026`."""
    entries = [entry_of(row.text) for row in rows]
    fields = {
        field_of(entry.key)
        for entry in entries
        if entry is not None and normalise_key(entry.key) not in HOUR_KEYS
    }
    if not any(entries) or not fields.isdisjoint(_DAY_FIELDS):
        return rows
    for index, row in enumerate(rows):
        text = _STARS.sub("", _HEADING.sub("", row.text) if row.text[:1] == "#" else row.text)
        beside = any(at is not None and entries[at] is not None for at in _neighbours(rows, index))
        empty = index > 0 and (above := entries[index - 1]) is not None and not above.value
        if entries[index] is None and beside and not empty and is_date_line(text):
            return [
                *rows[:index],
                replace(row, text=emit_field("tanggal", text), changed=True),
                *rows[index + 1 :],
            ]
    return [line for row in rows for line in _with_own_date(row)]


def _neighbours(rows: list[FileLine], index: int) -> tuple[int | None, int | None]:
    """The filled lines next above and below a line, where at most one empty line is between."""
    above = (at for at in range(index - 1, max(index - 3, -1), -1) if rows[at].text.strip())
    below = (at for at in range(index + 1, min(index + 3, len(rows))) if rows[at].text.strip())
    return next(above, None), next(below, None)


def is_date_line(text: str) -> bool:
    """True for a line that is a date and nothing more."""
    plain = text.rstrip(" ·•|")
    return len(plain) < _LONGEST_DATE and plain[-1:].isalnum() and isinstance(read_date(plain), DateReading)


def _with_own_date(row: FileLine) -> Iterator[FileLine]:
    """An author with the date behind the name, `Oleh: Bu Sri, 9 November 2026`, as two entries."""
    entry = entry_of(row.text)
    parts = _SIGNED.fullmatch(entry.value) if entry is not None and field_of(entry.key) == "penulis" else None
    if parts is None or not is_date_line(parts["day"]):
        yield row
        return
    yield replace(row, text=emit_field("penulis", parts["name"]), changed=True)
    yield replace(row, text=emit_field("tanggal", parts["day"]), changed=True)


def with_title_above(rows: list[FileLine]) -> tuple[list[FileLine], bool]:
    """(the rows without what is above the first entry, True where that was taken for the title).

    A greeting is left out; one line of words is the title where no entry names one. A `---` may be between.
    """
    start = next((index for index, row in enumerate(rows) if entry_of(row.text)), 0)
    above = [row for row in rows[:start] if row.text.strip()]
    block = list(_block(rows[start:]))
    fence = [above.pop()] if above and fence_of(above[-1].text) else []
    underline = fence[0].last if fence and len(above) == 1 and fence[0].text.startswith("===") else 0
    if underline:  # the row of signs under a heading
        fence = []
    if not above or len(above) > _MOST_ABOVE or len(block) < 2 - len(fence):
        return rows, False
    if any(_is_other(row) or (not fence and row.text.lstrip().startswith("# ")) for row in above):
        return rows, False
    if any(field_of(row.key) in _NAMES for row in block):
        return [*fence, *rows[start:]], False
    texts = [row for row in above if not GREETING.match(row.text) and _words_of(row.text)]
    texts = [row for row in texts if not _GENERAL.issuperset(_words_of(row.text).casefold().split())] or texts
    if any(row.text.rstrip()[-1:] in _SENTENCE_ENDS or read_line(_words_of(row.text)) for row in texts):
        return rows, False
    if not texts:  # greetings alone
        return [*fence, *rows[start:]], True
    title = " ".join(_words_of(row.text) for row in texts)
    if len(title) > _LONGEST_TITLE or not re.search(r"[^\W\d_]{3}", title):
        return rows, False
    if len(texts) > 1 and not title.isupper():
        return rows, False
    first = FileLine(emit_field("judul", title), texts[0].first, max(texts[-1].last, underline), changed=True)
    return [*fence, first, *rows[start:]], True


_GENERAL = frozenset(
    words("""
    pengumuman undangan info informasi laporan berita kabar warta agenda kegiatan desa warga terkini terbaru
    penting open po ready stok stock promo produk umkm terbuka dijual
""")
)
"""Words of what people write above a title: `INFO KEGIATAN DESA`."""


def _words_of(line: str) -> str:
    """A title without the head of a message, the emoji and the marks before it."""
    sent = MESSAGE.match(line)
    return clean(_STARS.sub("", _DRAWN.sub("", _HEADING.sub("", line[sent.end() :] if sent else line))))


def _is_other(row: FileLine) -> bool:
    return bool(fence_of(row.text)) or row.text.lstrip()[:2] in {"![", "> "} or len(row.text) > _LONGEST_TITLE


def _block(rows: Iterable[FileLine]) -> Iterable[HeaderLine]:
    """The entries one below the other, to the first line that is none."""
    for row in rows:
        entry = entry_of(row.text)
        if entry is None:
            if row.text.strip():
                return
            continue
        yield entry
