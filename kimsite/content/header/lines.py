"""One line of a header: its key and its value, in whatever form they were typed."""

from __future__ import annotations

import re

from kimsite.content.header.keys import KNOWN, is_known, names_a_line, normalise_key
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import BLANKS, INVISIBLE_SIGNS

_BLANKS = re.compile(f"[{BLANKS}]")
_JOINERS = "\u200c\u200d"
"""They shape emoji, Arabic and Javanese script, and are only taken away where they stand beside plain
letters.
"""
_INVISIBLE = re.compile(
    rf"[{INVISIBLE_SIGNS.replace(_JOINERS, '')}]|[{_JOINERS}](?![^\x00-\x7f])|(?<![^\x00-\x7f])[{_JOINERS}]"
)
_COLONS = ":：∶﹕꞉︰"
_WRAPS = "*_`~\"'“”‘’„«»"
PLAIN_VALUE = (
    r"(?:(?!(?:[yn]|yes|no|on|off|true|false|null)\s*$)"
    rf"[^\W\d_](?:[^\s:\x00-\x1f\x7f-\x9f{INVISIBLE_SIGNS}]|:(?=\S)|\x20(?=[^\s#]))*"
    r"|(?:0|[1-9]\d{0,14}|\d{1,6}(?: [\w.,/()-]+)+|\d{4}-\d\d-\d\d|0\d{3}-\d{4}-\d{3,5})(?=\s*$))"
)
"""A value that every YAML reader takes for what it says: it holds no mark with a meaning of its own.

Words, counts, dates, numbers of phones.
"""
_PLAIN = re.compile(rf"(?P<key>[a-z_]+): (?P<value>{PLAIN_VALUE})\s*", re.IGNORECASE)
WHOLE = re.compile(
    rf"""(?P<key>[a-z_]+): (?P<value>"[^"\\\t\x00-\x1f\x7f-\x9f{BLANKS}{INVISIBLE_SIGNS}]*"|\[[\w ,-]*\])""",
    re.IGNORECASE | re.ASCII,
)
"""An entry whose quotation marks or brackets embrace all of its value."""
PLAIN_ITEM = lazy_pattern(rf" *- (?P<value>{PLAIN_VALUE})\s*", re.IGNORECASE)
_COLON = re.compile(
    r"(?P<indent> *)(?P<key>_?[^\W\d_][\w &/.,()'’‐‑-]{0,40}?)(?P<before> *):(?!//)(?P<gap> *)(?P<value>.*)"
)
_ODD = re.compile(
    rf"(?P<indent> *)(?P<mark>(?:[^\w\s{_WRAPS}\[\](){{}}%@!&|:]+ *|[*] +|\d{{1,2}}[.)] *|[A-Za-z][.)] +)?)"
    rf"(?P<open>[{_WRAPS}\[(<]{{0,3}}):?(?P<key>[^\W\d_][\w &/.,()'’‐‑-]{{0,40}}?) *"
    rf"(?P<mid>[{_WRAPS}\])>]{{0,3}}) *(?P<sep>:=|=>|->|[{_COLONS}=;](?!//)|[.?](?= )| [-–—>]+ )(?P<gap> *)"
    rf"(?P<late>[*_`~]{{0,3}}) *(?P<value>.*)"
)
_PREFIXED = re.compile(r"_|[A-Za-z][.)] *")
"""What may stand before a known key: the mark of italics, the letter of a list."""
_SKDN = lazy_pattern(
    (
        r"s[ /,.]*k[ /,.]*d[ /,.]*n\s+(?P<value>\d{1,5}(?:[ /,;|-]+\d{1,5}){3})|s\s*\d{1,5}[ ,;/|"
        r"]+k\s*\d{1,5}[ ,;/|]+d\s*\d{1,5}[ ,;/|]+n\s*\d{1,5}"
    ),
    re.IGNORECASE,
)
"""The four counts of a posyandu in one line without a colon: `SKDN 60 58 52 40`, `S 60, K 58, D 52, N 40`."""
_CLOCK = re.compile(r"\d$")
MOST_WORDS = 5


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
    odd: bool = False
    """True where the key or its colon is not in the form `key: value`."""


def normalise_line(line: str) -> tuple[str, bool, bool]:
    """(the line with plain blanks and without invisible characters, whether a tab opened it, whether anything
    else odd was in it).
    """
    if line.isascii() and line.isprintable():
        return line.rstrip(), False, False
    plain = _INVISIBLE.sub("", _BLANKS.sub(" ", line))
    odd = plain != line
    plain = plain.rstrip()
    indent = plain[: len(plain) - len(plain.lstrip())]
    tabbed = "\t" in indent
    return indent.replace("\t", "  ") + plain.lstrip().replace("\t", " "), tabbed, odd


def read_row(line: str, *, heading: bool = False) -> HeaderLine | None:
    """The entry that a tidy line opens, or None.

    `heading`: a `#` before a known key is a heading's, not a comment's.
    """
    match = _COLON.fullmatch(line)
    if match is not None and not (
        (prefixed := _PREFIXED.match(match["key"])) and is_known(match["key"][prefixed.end() :])
    ):
        key = match["key"].rstrip()
        if len(key.split()) <= MOST_WORDS and not (
            _CLOCK.search(key) and match["value"][:1].isdigit() and not match["gap"]
        ):
            column = match.start("key") + 1
            glued = bool(match["value"]) and not match["gap"]
            value = match["value"].lstrip(": ") if glued else match["value"]
            return HeaderLine(
                key, value.strip(), len(match["indent"]), column, match.end() - len(value) + 1, odd=glued
            )
    return _odd_row(line, heading=heading)


def _odd_row(line: str, *, heading: bool) -> HeaderLine | None:
    """An entry with a bullet, bold or quoted key, a foreign colon or another sign in its place."""
    match = _ODD.fullmatch(line)
    if match is None:
        counts = _SKDN.fullmatch(line) if line[:1] in "SKDNskdn" else None
        return (
            HeaderLine(
                "SKDN",
                counts["value"] or line,
                0,
                1,
                (counts.start("value") if counts["value"] else 0) + 1,
                odd=True,
            )
            if counts
            else None
        )
    key, mark, value = match["key"].strip(), match["mark"].strip(), match["value"].strip()
    start, late = match.start("value"), match["late"]
    if late and (match["mid"] or not match["open"]):
        # the value's own
        value, start, late = late + match.string[match.end("late") :].rstrip(), match.start("late"), ""
    if mark.startswith("#") and mark != "#+" and not heading:
        return None
    known = names_a_line(key)
    wrapped = bool(match["open"]) and (match["mid"] or late or value.endswith(match["open"]))
    colon = match["sep"] in _COLONS or match["sep"] in {"=", ":="}
    if not known and not (
        colon
        and (wrapped or not mark)
        and (match["sep"] == "=" or match["sep"] in _COLONS)
        and len(key.split()) == 1
    ):
        return None
    if not known and match["sep"] == "=" and not re.fullmatch(r"[A-Za-z_][\w.-]*", key):
        return None
    if match["open"] and not match["mid"] and not late and value.endswith(match["open"]):
        value = value[: -len(match["open"])].rstrip()
    elif late and value.endswith(late) and late not in value[: -len(late)]:
        value = value[: -len(late)].rstrip()
    strict = (
        not mark
        and match["open"] in {'"', "'"}
        and match["mid"] == match["open"]
        and match["sep"] == ":"
        and bool(match["gap"] or not value)
    )
    if match["open"] and match["open"][0] in "\"'“" and value.endswith(",") and not _is_cut(value):
        value, strict = value[:-1].rstrip(), False
    return HeaderLine(
        key, value, len(match["indent"]), match.start("key") + 1, start + 1, mark=mark, odd=not strict
    )


def _is_cut(value: str) -> bool:
    """True for a value in quotation marks that goes on on the next line: a comma at its end is its own."""
    return value[:1] in {'"', "'"} and (len(value) < 3 or value[:-1].rstrip()[-1:] != value[:1])


def names_field(line: str) -> str:
    """The name of the known field that a line opens, or an empty text."""
    row = read_row(normalise_line(line)[0])
    field = KNOWN.get(normalise_key(row.key)) if row is not None else None
    return field.name if field is not None else ""
