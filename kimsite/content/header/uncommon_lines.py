"""One line of a header in a form that no program knows -> the `key: value` lines that it means.

`(1) Judul // Panen raya`, `<judul>Panen raya</judul>`, `J U D U L : Panen raya`, `📍 Balai desa`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kimsite.content.header.emit import emit_field, emit_value
from kimsite.content.header.keys import (
    NESTED_FIELDS,
    field_of,
    names_a_line,
    nearly_names_a_line,
    normalise_key,
    spelt_out,
    type_of,
)
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.content.header.pasted import without_blanks_of_a_form
from kimsite.content.header.scalars import LIST_FIELDS
from kimsite.content.kinds.field import FieldType
from kimsite.tools.dates import DateReading
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.word_lists import words

_KEY = r"(?P<key>[^\W\d_][\w ./&-]{0,40}?)"
MESSAGE = lazy_pattern(
    r"(?:\[?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?,? (?:pukul )?\d{1,2}[.:]\d\d[^:\]]*(?:\] ?| - )"
    r"|\[\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?, \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\] ?)[^:]{1,40}: ",
    re.IGNORECASE,
)
"""What WhatsApp puts before each message that is copied: its day, its hour and its sender."""
_TAG = lazy_pattern(
    r"[<\[](?P<key>[^\W\d_][\w -]*)[>\]]\s*(?P<value>.*?)\s*[<\[]/(?P=key)[>\]]", re.IGNORECASE
)
_TAGGING = frozenset("<[\\")
_META = lazy_pattern(
    r"<meta (?:name|property)=[\"'](?:[a-z]+:)?(?P<key>[a-z_ -]{3,30})[\"'] "
    r"content=[\"'](?P<value>[^\"'<>]*)[\"'] ?/?>",
    re.IGNORECASE,
)
"""An entry in the head of a web page: `<meta name="author" content="Bu Sri">`."""
_COMMAND = lazy_pattern(r"\\(?P<key>[a-z]+)\{(?P<value>[^{}]*)\}", re.IGNORECASE)
"""An entry as LaTeX has it: `\\title{Panen raya}`."""
_NUMBER = lazy_pattern(r"(?:\W{0,3}(?:\d{1,2}|[IVXivx]{1,4}|[A-Za-z])\W{1,4}|\W{1,4})(?=[^\W\d_])")
"""What numbers or opens a line: `(1) `, `IV. `, `[x] `, a keycap, `@`."""
_SPACED = lazy_pattern(r"(?P<key>[^\W\d_](?: [^\W\d_]){2,}) *[:=] *(?P<value>.*)")
_SIGN = lazy_pattern(
    rf"{_KEY} ?(?:[^\w\s\"'“(\[]{{2,}}|(?: [.·]){{2,}}|[ ][^\w\s\"'“(\[@#]"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]) *[:=]? *(?P<value>\w.*)"
)
_LATE_SIGN = lazy_pattern(
    rf"{_KEY} ?(?:[,!^%]| (?:adalah|ialah|yaitu|yakni|ing|nyaeta|iku)(?= )) *[:=]? *(?P<value>\S.*)"
)
_LEADERS = lazy_pattern(rf"{_KEY} ?(?:[.·…_]{{2,}}|(?: [.·]){{2,}}) *[:=] *(?P<value>.*)")
_EMOJI = lazy_pattern(r"(?P<sign>[^\w\s\"'“‘(\[{<*_#>|:;.,+=~`!?/\\@-]+) *(?P<value>\w.*)")
_SPLIT = lazy_pattern(r"\s*(?:[\t|;]|\s/\s| {3,}|\s[–—-]\s|,(?=\s*[^\W\d_]{2}[\w /]{0,20}?\s*[:=]))\s*")
_FREE = frozenset({"ringkasan", "isi", "ditanyakan", "keterangan", "bagaimana", "mengapa", "cek_fakta"})
"""Fields whose sentences may name others: `tempat: balai desa`."""
_JOINT = lazy_pattern(r"\s*(?:/|&|\+|,|\bdan\b)\s*")
_SEVERAL = NESTED_FIELDS | {FieldType.LIST, FieldType.CHOICES, FieldType.FILES}
_BESIDE_TITLES = frozenset({"kategori", "topik", "tema", "ringkasan"})
"""Other names for what a title says: `Judul/Topik`."""
_TIMES = frozenset(words("hari tanggal tgl bulan tahun jam waktu pukul pkl hari_tanggal hari_tgl"))
_HOUR = lazy_pattern(
    r"[,/;|]?\s*\b(?=(?:pukul|jam|pkl)\b)|[\s/,;|]+(?=\d{1,2}[.:]\d\d(?![.:/-]?\d))", re.IGNORECASE
)
_PLACE = lazy_pattern(
    r",?\s+(?:bertempat\s+)?\b(?:di|ing|ring|dek)\s+(?=\w)|\s*[,;/|]\s*(?=[^,;/|]*$)", re.IGNORECASE
)
PERSON = "oleh"
_SIGNS = {
    "tanggal": "📅📆🗓",
    "jam": "⏰⏱⏲🕰⌚" + "".join(map(chr, range(0x1F550, 0x1F568))),  # the clock faces of all hours
    "tempat": "📍📌🏠🏡🏢🏛🏫🕌🗺",
    "harga": "💰💵💸🏷",
    "wa": "📞📱☎📲",
    "penulis": "✍🖊🖋📝",
    "foto": "📷📸🖼",
    PERSON: "👤👩👨🧕👵👴🧑🙋👳",
}
"""What people draw in the place of a key."""
_MEANING = {sign: key for key, signs in _SIGNS.items() for sign in signs}


_MIRRORED = str.maketrans("<[({", ">])}")
_GROUPS = lazy_pattern(r"(?:[\[({<][^\[\](){}<>]+[\])}>][\s,;|/-]*){2,}")
_GROUP = lazy_pattern(r"[\[({<]([^\[\](){}<>]+)[\])}>]")
_BYLINE = lazy_pattern(
    r"(?:di(?:tulis|posting|poskan|unggah|terbitkan|laporkan|publikasikan)\s+)?(?:oleh|penulis|reporter|"
    r"pewarta|sing nulis|(?:posted |written )?by) (?P<value>[^\W\d_][\w.' /]{1,40}?)"
    r"(?:(?:\s*[-–—|,/·•]\s*|\s+(?:pada|on|tanggal|tgl)\s+)(?P<day>[^|]*\d{4}[^|]*))?",
    re.IGNORECASE,
)
"""Who wrote it and when, without a sign: `oleh Bu Sri`, `Diposting oleh Bu Sri pada 9 November 2026`."""
_DATED_BYLINE = lazy_pattern(
    r"(?:(?:posted|published|diposting|diterbitkan)(?: on| pada)? )?(?P<day>[^|]{6,40}\d{4})"
    r"\s*[,|·•-]?\s+(?:oleh|by) (?P<value>[^\W\d_][\w.' /]{1,40})",
    re.IGNORECASE,
)
_CELL = lazy_pattern(r"[^\W\d_]|\d\s*\D+\d|\d{4}")
"""A cell of a table with more than a number or a sign in it."""
_LONGEST = 400
_OPENING = frozenset("[({<")
_COMMENTS = ("//", "<!--")


class UncommonLine(NamedTuple):
    """What a line means."""

    rows: tuple[str, ...]
    """Its entries as `key: value`."""
    weak: bool = False
    """True where a sentence may look the same: only beside other entries it is one."""


def usual_form(line: str) -> UncommonLine | None:
    """The entries of a line in an uncommon form; None for one that is read as it is, and for text."""
    text = normalise_line(line)[0]
    if text[:1] in _OPENING and _GROUPS.fullmatch(text):
        return _of_groups(text)
    if not text or len(text) > _LONGEST or text.startswith(_COMMENTS):
        return None
    row = read_line(text, heading=True)
    if row is not None and names_a_line(row.key):
        return _of_known(line, row)
    if (sent := MESSAGE.match(text)) is not None:
        rest = text[sent.end() :]
        inner = usual_form(rest)
        known = inner is None and (row := read_line(rest, heading=True)) is not None and names_a_line(row.key)
        return UncommonLine((rest,)) if known else inner
    if (
        text[0] in _TAGGING
        and (tag := _TAG.fullmatch(text) or _COMMAND.fullmatch(text) or _META.fullmatch(text)) is not None
        and names_a_line(tag["key"])
    ):
        return _line(tag["key"], tag["value"])
    cells = [cell for cell in text.split("|") if _CELL.search(cell)] if "|" in text else []
    if len(cells) == 2 and names_a_line(key := cells[0].strip(" *_`")):
        return _line(key, cells[1])
    if cells and (several := _of_cells(cells)) is not None:
        return several
    if set(text).isdisjoint(":=0123456789") and names_a_line(text.strip()):  # `Hari / Tanggal`
        return None
    return _of_parts(row) or _of_marks(text, line.strip())


def _line(key: str, value: str, *, weak: bool = False) -> UncommonLine:
    return UncommonLine((_spelt(key, without_blanks_of_a_form(value)),), weak)


def _spelt(key: str, value: str) -> str:
    name, plain = normalise_key(key), value.strip()
    if plain[:1] == plain[-1:] == '"' and '"' not in plain[1:-1]:
        plain = plain[1:-1].strip()
    return emit_value(name, plain) if type_of(name) not in LIST_FIELDS else emit_field(name, plain)


def _of_known(line: str, row: HeaderLine) -> UncommonLine | None:
    """Several entries on one line, with a sign between them that no value holds."""
    value = _without_mirrored(row.mark, row.value)
    value = value if type_of(row.key) in _SEVERAL else without_blanks_of_a_form(value)
    if value != row.value:
        return _line(row.key, value)
    if normalise_key(row.key) in _FREE or not row.value or not _SPLIT.search(line):
        return None
    parts = [part for part in _SPLIT.split(line.strip()) if part]
    read = [read_line(part) for part in parts]
    merged: list[tuple[str, str]] = []
    for part, one in zip(parts, read, strict=True):
        if one is not None and names_a_line(one.key) and (one.value or part.rstrip()[-1:] in ":="):
            merged.append((one.key, one.value))
        elif merged and not merged[-1][1]:
            merged[-1] = (merged[-1][0], part)
        else:
            return None
    names = [normalise_key(key) for key, _ in merged]
    if len(merged) < 2 or len(set(names)) < len(names) or not all(value for _, value in merged):
        return None
    return UncommonLine(tuple(_spelt(key, value) for key, value in merged))


def _of_groups(text: str) -> UncommonLine | None:
    """Entries in brackets of their own on one line: `[Judul: Panen raya] [Tanggal: 9 November 2026]`."""
    rows = [read_line(inner.strip()) for inner in _GROUP.findall(text)]
    known = [row for row in rows if row is not None and names_a_line(row.key) and row.value]
    is_complete = len(known) == len(rows) == len({normalise_key(row.key) for row in known})
    return UncommonLine(tuple(_spelt(row.key, row.value) for row in known)) if is_complete else None


def _of_cells(cells: list[str]) -> UncommonLine | None:
    """Keys and values by turns, `Judul | Panen raya | Tanggal | 9 November 2026`; a date beside entries."""
    plain = [cell.strip(" *_`") for cell in cells]
    keys, values = plain[::2], plain[1::2]
    if len(keys) == len(values) > 1 and all(names_a_line(key) for key in keys):
        return UncommonLine(tuple(_spelt(*pair) for pair in zip(keys, values, strict=True)))
    rows: list[tuple[str, str]] = []
    for cell in plain:
        row = read_line(cell)
        dated = isinstance(read_date(cell), DateReading)
        if not dated and (row is None or not names_a_line(row.key) or not row.value):
            return None
        rows.append(("tanggal", cell) if dated or row is None else (row.key, row.value))
    distinct = len({field_of(key) for key, _ in rows}) == len(rows) > 1
    return UncommonLine(tuple(_spelt(*row) for row in rows)) if distinct else None


def _of_parts(row: HeaderLine | None) -> UncommonLine | None:
    """A key of several names, `Hari/Tgl/Jam` or `Waktu & tempat`, with their values in one."""
    if row is None or not row.value:
        return None
    keys = [key for key in _JOINT.split(row.key) if key]
    if len(keys) < 2 or not all(names_a_line(key) for key in keys):
        return None
    names = [spelt_out(normalise_key(key)) for key in keys]
    if len({field_of(key) for key in keys}) == 1:
        return _line(names[-1], row.value)
    if names[0] == "judul" and _BESIDE_TITLES.issuperset(names[1:]):
        return _line("judul", row.value)
    values = _values_of(names, row.value)
    return UncommonLine(tuple(_spelt(*pair) for pair in zip(names, values, strict=True))) if values else None


def _values_of(names: list[str], value: str) -> list[str]:
    """The value of each name; empty where it is not plain which is whose."""
    if set(names) <= _TIMES:
        cut = _HOUR.search(value)
        day, hour = (value[: cut.start()], value[cut.end() :]) if cut else (value, "")
        names[:] = ["tanggal", "jam"] if hour else ["tanggal"]
        day = day.replace("/", " ", 1) if not day[:1].isdigit() else day
        return [day.strip(" ,/;|"), hour] if hour else [day]
    if len(names) == 2 and names[1] in {"tempat", "lokasi"} and names[0] in _TIMES:
        cuts = list(_PLACE.finditer(value))
        cut = next((cut for cut in cuts if cut[0].strip(" ,;/|")), cuts[-1] if cuts else None)
        return [value[: cut.start()], value[cut.end() :]] if cut else []
    parts = [part for part in re.split(r"\s*[,/;|&]\s*", value) if part]
    return parts if len(parts) == len(names) else []


def _of_marks(text: str, written: str) -> UncommonLine | None:
    """A line with signs before its key, in it, or instead of it; `written`: with its own blanks and tabs."""
    bare = text.strip()
    bare = bare.strip("|").strip() if bare[0] == "|" == bare[-1] else bare
    number = _NUMBER.match(bare)
    start = number.end() if number is not None else len(bare)
    rest = bare[start:]
    if rest:
        row = read_line(normalise_line(written[start:] if written[:1] == bare[:1] else rest)[0])
        if row is not None and names_a_line(row.key):
            return _line(row.key, _without_mirrored(bare[:start], row.value))
        word, _, value = rest.partition(" ")
        if bare[0] in "@#$%&!/\\." and value and names_a_line(word.rstrip(":=")):
            return _line(word.rstrip(":="), value)
    if (spaced := _SPACED.fullmatch(bare)) is not None and names_a_line(
        key := spaced["key"].replace(" ", "")
    ):
        return _line(key, spaced["value"])
    for form in (_LEADERS, _SIGN, _LATE_SIGN):
        match = form.fullmatch(rest or bare) or form.fullmatch(bare)
        if match is not None and names_a_line(match["key"].rstrip(" .")):
            return _line(match["key"].rstrip(" ."), match["value"], weak=form is not _LEADERS)
    signed = _BYLINE.fullmatch(bare := bare.strip("*_~ "))
    if signed is not None and isinstance(read_date(signed["day"] or ""), DateReading):
        return UncommonLine((_spelt("penulis", signed["value"]), _spelt("tanggal", signed["day"])))
    dated = _DATED_BYLINE.fullmatch(bare) if "oleh" in bare or " by " in bare else None
    if dated is not None and isinstance(read_date(dated["day"]), DateReading):
        return UncommonLine((_spelt("penulis", dated["value"]), _spelt("tanggal", dated["day"])))
    if signed is not None and not signed["day"]:
        return _line("penulis", signed["value"], weak=True)
    return _drawn(bare)


def _without_mirrored(before: str, value: str) -> str:
    """The value without the signs that close what was opened before the key: `--- Judul: Panen ---`."""
    signs = before.strip()
    closing = signs.translate(_MIRRORED)
    if (
        signs
        and signs.isascii()
        and not signs.isalnum()
        and value.endswith(closing)
        and signs not in value[: -len(closing)]
    ):
        return value[: -len(closing)].rstrip()
    return value


def _drawn(text: str) -> UncommonLine | None:
    """A value behind an emoji that says what it is."""
    match = _EMOJI.fullmatch(text)
    key = _MEANING.get(match["sign"][0], "") if match is not None else ""
    row = read_line(match["value"]) if match is not None and key else None
    if match is not None and key and (row is None or not nearly_names_a_line(row.key)):
        dated = key != "tanggal" or isinstance(read_date(match["value"]), DateReading)
        return _line(key, match["value"], weak=True) if dated else None
    return None
