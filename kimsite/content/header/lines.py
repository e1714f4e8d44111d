"""One line of a header: its key and its value, in whatever form they were typed."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kimsite.content.header.keys import (
    KNOWN,
    is_known,
    names_a_line,
    nearly_names_a_line,
    normalise_key,
    type_of,
    typo_of,
)
from kimsite.content.header.pasted import chosen, unpasted, unwrapped_line, without_breaks
from kimsite.content.header.unmarked import entry_without_sign
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import BLANKS, INVISIBLE_SIGNS

_BLANKS = lazy_pattern(f"[{BLANKS}]")
_JOINERS = "\u200c\u200d"
"""They shape emoji, Arabic and Javanese script, and are removed only beside plain letters."""
_INVISIBLE = lazy_pattern(
    rf"[{INVISIBLE_SIGNS.replace(_JOINERS, '')}]|[{_JOINERS}](?![^\x00-\x7f])|(?<![^\x00-\x7f])[{_JOINERS}]"
)
_COLONS = ":：∶﹕꞉︰"
_WRAPS = "*_`~\"'“”‘’„«»"
PLAIN_VALUE = (
    r"(?:(?!(?:[yn]|yes|no|on|off|true|false|null)\s*$)"
    rf"[^\W\d_](?:[^\s:\\<\x00-\x1f\x7f-\x9f{INVISIBLE_SIGNS}]|:(?=\S)|\x20(?=[^\s#]))*"
    r"|(?:0|[1-9]\d{0,14}|\d{1,6}(?: [\w.,/()-]+)+|\d{4}-\d\d-\d\d|0\d{3}-\d{4}-\d{3,5})(?=\s*$))"
)
"""A value that every YAML reader reads as it is written: words, counts, dates, phone numbers."""
PLAIN_ENTRY = re.compile(rf"(?P<key>[a-z_]+): (?P<value>{PLAIN_VALUE})\s*", re.IGNORECASE)
WHOLE_ENTRY = re.compile(
    rf"""(?P<key>[a-z_]+): (?P<value>"[^"\\\t\x00-\x1f\x7f-\x9f{BLANKS}{INVISIBLE_SIGNS}]*"|\[[\w ,-]*\])""",
    re.IGNORECASE | re.ASCII,
)
"""An entry whose quotation marks or brackets enclose all of its value."""
PLAIN_ITEM = lazy_pattern(rf" *- (?P<value>{PLAIN_VALUE})\s*", re.IGNORECASE)
_COLON = lazy_pattern(
    r"(?P<indent> *)(?P<key>_?[^\W\d_][\w &/.,()'’‐‑-]{0,40}?)(?P<before> *):(?!//)(?P<gap> *)(?P<value>.*)"
)
_NONSTANDARD = lazy_pattern(
    rf"(?P<indent> *)(?P<mark>(?:[^\w\s{_WRAPS}\[\](){{}}%@!&|:]+ *|[*] +|\d{{1,2}}[.)] *|[A-Za-z][.)] +)?)"
    rf"(?P<open>[{_WRAPS}\[(<]{{0,3}}):?(?P<key>[^\W\d_][\w &/.,()'’‐‑-]{{0,40}}?) *"
    rf"(?:(?P<mid>[{_WRAPS}\])>]{{1,3}}) *)?(?P<sep>:=|[=-]{{1,3}}>|={{2,3}}|[{_COLONS}=;](?!//)|"
    r"[.?](?= [^:]*$)| [-–—>→⇒➜]+(?: |$))"
    rf"(?P<gap> *)(?P<late>[*_`~]{{0,3}}) *(?P<value>.*)"
)
_PREFIXED = re.compile(r"_|[A-Za-z][.)] *")
"""What may precede a known key: the mark of italics, the letter of a list."""
_SKDN = lazy_pattern(
    r"s[ /,.]*k[ /,.]*d[ /,.]*n\s+(?P<value>\d{1,5}(?:[ /,;|-]+\d{1,5}){3})"
    r"|s\s*\d{1,5}[ ,;/|]+k\s*\d{1,5}[ ,;/|]+d\s*\d{1,5}[ ,;/|]+n\s*\d{1,5}",
    re.IGNORECASE,
)
"""The four counts of a posyandu in one line without a colon: `SKDN 60 58 52 40`, `S 60, K 58, D 52, N 40`."""
_ROW = lazy_pattern(r" *(?:\| *)?(?:\*\*)?(?P<key>[^\W\d_][^|:*]{0,40}?)(?:\*\*)? *\| *(?P<value>[^|]*)\|? *")
_RULING = lazy_pattern(r" *\|[ :|-]*---[ :|-]*")
_TABBED = lazy_pattern(r"(?P<key>[^\W\d_][\w ./()-]{0,40}?) *\t[\t ]*(?=[^\s:=：]|$)")
_RESTS = re.compile(
    r"""\\$|^`.*`$|<[/!a-zA-Z]|["'”’“»][,;]$"""
    r"|^(?:[-•–] |: ?|[(\[].?[)\]]|[☐☑☒✅✔⬜🔲🔘○●◯])"
)
_QUOTED = lazy_pattern(r"""^((["'“‘„«])[^"“”„«»]*["'”’“»])[,;]$""")
_SECOND_SIGN = lazy_pattern(rf"[{_COLONS}=;] *|[-–—]+>? +")
_JSON_VALUE = lazy_pattern(r"(?:[\"'“‘\[{\d]|true\b|false\b|null\b).*,$")
_START = lazy_pattern(r"(?:[-•–] |:(?![\w+-]+:))\s*")
_SINGLE_VALUES = frozenset(
    {"teks", "saat", "tanggal", "jam", "angka", "uang", "telepon", "pilihan", "ya-tidak"}
)
_CLOSES = {'"': '"', "'": "'", "[": "]", "{": "}"}
_CLOCK = re.compile(r"\d$")
_MOST_WORDS = 5
"""Words of the longest key."""


class HeaderLine(Record):
    """A line that opens an entry."""

    key: str
    value: str
    indent: int
    column: int
    """Column of the key, from 1."""
    value_column: int
    mark: str = ""
    """A bullet or number before the key."""
    nonstandard: bool = False
    """True where the key or its colon is not in the form `key: value`."""


def normalise_line(line: str) -> tuple[str, bool, bool]:
    """(the line with plain spaces and no invisible characters, a tab opened it, others changed).

    A tab in the indent becomes two spaces, any other one.
    """
    if line[:1] == "<" and line[1:2].isalpha():
        line = unwrapped_line(line)
    if line.isascii() and line.isprintable():
        return ("" if "|" in line and _RULING.fullmatch(line) else line.rstrip()), False, False
    if "\t" in line and (pasted := _TABBED.match(line)) and nearly_names_a_line(pasted["key"]):
        line = f"{pasted['key']}: {line[pasted.end() :]}"
    plain = _INVISIBLE.sub("", _BLANKS.sub(" ", line))
    changed = plain != line
    plain = plain.rstrip()
    indent = plain[: len(plain) - len(plain.lstrip())]
    tabbed = "\t" in indent
    return indent.replace("\t", "  ") + plain.lstrip().replace("\t", " "), tabbed, changed


def read_line(line: str, *, heading: bool = False) -> HeaderLine | None:
    """The entry that a normalised line opens, or None.

    `heading`: a `#` before a known key is a heading's, not a comment's.
    """
    row = _read_row(line) if "|" in line else None
    row = row or _read_written(line, heading=heading)
    return _tidied(row) if row is not None and _RESTS.search(row.value) else row


def _tidied(row: HeaderLine) -> HeaderLine:
    """The entry without what typing left around its value: a bullet, a line break, a mark behind quotes."""
    if (word := chosen(row.value)) is not None:
        return replace(row, value=word, nonstandard=True)
    value = row.value if _is_open(row.value) else without_breaks(unpasted(row.value).strip())
    value = _QUOTED.sub(r"\1", value)
    if value == ":":
        return replace(row, value="")
    start = _START.match(value)
    if start is not None and value[start.end() :] and (value[0] == ":" or _is_no_list(row.key, value)):
        value = _QUOTED.sub(r"\1", value[start.end() :])
    else:
        start = None
    moved = start.end() if start is not None else 0
    if len(value) > 2 and value[0] == value[-1] == "`" and "`" not in value[1:-1]:
        value, moved = value[1:-1].strip(), moved + 1
    return replace(row, value=value, value_column=row.value_column + moved) if value else row


def _is_open(value: str) -> bool:
    """True for a value whose quotes or brackets are closed on a later line; an escaped quote closes none."""
    first, rest = value[:1], value[1:]
    if first == '"' and "\\" in rest:
        rest = rest.replace("\\\\", "").replace('\\"', "")
    return first in _CLOSES and _CLOSES[first] not in rest


def _is_no_list(key: str, value: str) -> bool:
    """True where a dash before a value opens no list and no phrase between dashes."""
    if type_of(key) not in _SINGLE_VALUES:
        return False
    return value.rstrip()[-1:] not in {"-", "–"} or value[2:].strip() in {">-", "|-"}


def _read_row(line: str) -> HeaderLine | None:
    """The entry in a row of two cells, `| Judul | Panen raya |`, where the first is a known key."""
    match = _ROW.fullmatch(line)
    if match is None or not names_a_line(match["key"]):
        return None
    return HeaderLine(
        match["key"],
        match["value"].rstrip(),
        0,
        match.start("key") + 1,
        match.start("value") + 1,
        mark="|",
        nonstandard=True,
    )


def _read_written(line: str, *, heading: bool) -> HeaderLine | None:
    """The entry of a line with a key and a sign behind it."""
    match = _COLON.fullmatch(line)
    if match is not None and not _is_prefixed(match["key"]) and not _has_dash(match["key"]):
        key = match["key"].rstrip()
        is_clock = _CLOCK.search(key) and match["value"][:1].isdigit() and not match["gap"]
        if len(key.split()) <= _MOST_WORDS and not is_clock:
            glued = bool(match["value"]) and not match["gap"]
            value = match["value"].lstrip(":=; ") if glued else match["value"]
            return HeaderLine(
                key,
                value.strip(),
                len(match["indent"]),
                match.start("key") + 1,
                match.end() - len(value) + 1,
                nonstandard=glued,
            )
    nonstandard = _NONSTANDARD.fullmatch(line)
    row = _read_nonstandard(nonstandard, heading=heading) if nonstandard is not None else _read_counts(line)
    return row or _read_unmarked(line)


def _is_prefixed(key: str) -> bool:
    """True for a known key behind the mark of italics or the letter of a list."""
    prefix = _PREFIXED.match(key)
    return prefix is not None and is_known(key[prefix.end() :])


def _has_dash(key: str) -> bool:
    """True for a known key with a dash behind it, before a value with a colon: `Judul - Posyandu: jadwal`."""
    name, dash, _ = key.partition(" - ")
    return bool(dash) and names_a_line(name)


def _read_counts(line: str) -> HeaderLine | None:
    """The four counts of a posyandu in one line without a colon."""
    counts = _SKDN.fullmatch(line) if line[:1] in "SKDNskdn" else None
    if counts is None:
        return None
    start = counts.start("value") if counts["value"] else 0
    return HeaderLine("SKDN", counts["value"] or line, 0, 1, start + 1, nonstandard=True)


def _read_unmarked(line: str) -> HeaderLine | None:
    """A known key with blanks alone behind it."""
    entry = entry_without_sign(line)
    return HeaderLine(entry.key, entry.value, 0, 1, entry.column, nonstandard=True) if entry else None


def _read_nonstandard(match: re.Match[str], *, heading: bool) -> HeaderLine | None:
    """An entry with a bullet, a bold or quoted key, a foreign colon or another sign in its place."""
    mark, late = match["mark"].strip(), match["late"]
    value, start = match["value"].strip(), match.start("value")
    if late and (match["mid"] or not match["open"]):  # the marks belong to the value
        value, start, late = late + match.string[match.end("late") :].rstrip(), match.start("late"), ""
    if mark.startswith("#") and mark != "#+" and not heading:
        return None
    if not _is_key(match, mark, value, late):
        return None
    key = match["key"].strip()
    if match["sep"] in {".", "?"} and (second := _SECOND_SIGN.search(value)):
        longer = f"{key} {value[: second.start()]}".strip()
        if names_a_line(longer):  # `Tgl. kegiatan = 12 Maret 2026`
            key, value, start = longer, value[second.end() :].strip(), start + second.end()
    value = _without_closing_marks(match, value, late)
    standard = _is_quoted_yaml(match, mark, value)
    if match["open"] and match["open"][0] in "\"'“" and _JSON_VALUE.match(value) and not _is_cut(value):
        value, standard = value[:-1].rstrip(), False  # the comma that ends an entry of JSON
    return HeaderLine(
        key,
        value,
        len(match["indent"]),
        match.start("key") + 1,
        start + 1,
        mark=mark,
        nonstandard=not standard,
    )


def _is_key(match: re.Match[str], mark: str, value: str, late: str) -> bool:
    """True for a key that some kind has, and for one unknown word before a colon or an equals sign."""
    key, separator = match["key"].strip(), match["sep"]
    if names_a_line(key):
        return True
    if len(key.split()) != 1:
        return False
    if separator not in _COLONS and separator != "=":
        return separator not in {".", "?"} and bool(value) and typo_of(key, KNOWN) != ""
    wrapped = match["open"] and (match["mid"] or late or value.endswith(match["open"]))
    if mark and not wrapped:
        return nearly_names_a_line(key)
    return separator != "=" or re.fullmatch(r"[A-Za-z_][\w.-]*", key) is not None


def _without_closing_marks(match: re.Match[str], value: str, late: str) -> str:
    """The value without the marks that close what was opened before the key or after the colon."""
    if match["open"] and not match["mid"] and not late and value.endswith(match["open"]):
        return value[: -len(match["open"])].rstrip()
    if late and value.endswith(late) and late not in value[: -len(late)]:
        return value[: -len(late)].rstrip()
    return value


def _is_quoted_yaml(match: re.Match[str], mark: str, value: str) -> bool:
    """True for a key in quotation marks as YAML writes it: `"key": value`."""
    quoted = not mark and match["open"] in {'"', "'"} and match["mid"] == match["open"]
    return quoted and match["sep"] == ":" and bool(match["gap"] or not value)


def _is_cut(value: str) -> bool:
    """True for a value in quotation marks that continues on the next line: a comma at its end is its own."""
    return value[:1] in {'"', "'"} and (len(value) < 3 or value[:-1].rstrip()[-1:] != value[:1])


def names_field(line: str) -> str:
    """The name of the known field that a line opens, also with one slip of the keys, or an empty text."""
    row = read_line(normalise_line(line)[0])
    field = KNOWN.get(normalise_key(row.key)) if row is not None else None
    return field.name if field is not None else typo_of(row.key, KNOWN) if row is not None else ""
