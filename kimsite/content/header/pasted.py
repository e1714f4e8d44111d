"""The codes that Word and web pages leave in a pasted value."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

_WORD = lazy_pattern(r"</?(?:o:p|span|font)\b[^<>]{0,300}>|<!--.{0,300}?-->", re.IGNORECASE)
_AROUND = lazy_pattern(r"<(b|i|u|p|em|strong|div|h[1-6])>([^<>]*)</\1>", re.IGNORECASE)
"""Emphasis or a paragraph around all of a value; a tag inside one may be what it is about."""

_LINE = lazy_pattern(r"</?(?:b|i|u|p|em|strong|div|span|font|o:p)\b[^<>]{0,300}>", re.IGNORECASE)
_BOX = r"(?:[(\[]\s*(?P<mark>[xXvV✓✔√*]?)\s*[)\]]|(?P<sign>[☐☑☒✅✔⬜🔲🔘○●◯]\ufe0f?))"
_CHOICE = lazy_pattern(rf"{_BOX}\s*(?P<word>[^()\[\]☐☑☒✅✔⬜🔲🔘○●◯]+)")
_EMPTY_BOXES = frozenset("☐⬜🔲○◯")
_WHOLE = lazy_pattern(r"[\[(]([^\[\](){}|;,]{3,})[\])]")
"""A value that is all in brackets."""
_BLANK, _DOTS = "___", "..."
"""What is left of the line that a form has for an answer."""
_TRAILING = ";,|"
"""Signs that end the empty cells of a spreadsheet's row."""
_BREAK = lazy_pattern(r"(?:<br ?/?>|(?<!\\)\\)$", re.IGNORECASE)
_LONGEST_BREAK = 6


def unwrapped_line(line: str) -> str:
    """A header line without the tags in which a web page wraps it: `<p><b>Judul:</b> Panen</p>`."""
    return _LINE.sub("", line)


def unpasted(value: str) -> str:
    """The value without Word's tags and comments, and without HTML around all of it.

    >>> unpasted("9 November 2026<o:p></o:p>"), unpasted("<b>Panen</b>"), unpasted("Tag <b> HTML")
    ('9 November 2026', 'Panen', 'Tag <b> HTML')
    """
    if "<" not in value:
        return value
    plain = _WORD.sub("", value).strip()
    around = _AROUND.fullmatch(plain)
    return around[2].strip() if around else plain


def without_breaks(value: str) -> str:
    """The value without the line breaks of HTML or Markdown behind it."""
    end = len(value)
    while (found := _BREAK.search(value, max(end - _LONGEST_BREAK, 0), end)) is not None:
        end = found.start()
        while end and value[end - 1].isspace():
            end -= 1
    return value[:end]


def chosen(value: str) -> str | None:
    """The words whose box is marked in a row of boxes; None where the value is none.

    >>> chosen("( ) Krajan (x) Ngemplak"), chosen("Ngemplak (utara)")
    ('Ngemplak', None)
    """
    found = list(_CHOICE.finditer(value))
    if len(found) < len("()") or "".join(match[0] for match in found) != value:
        return None
    marked = (
        match for match in found if match["mark"] or (match["sign"] and match["sign"][0] not in _EMPTY_BOXES)
    )
    return ", ".join(match["word"].strip(" ,;/") for match in marked)


def without_blanks_of_a_form(value: str) -> str:
    """The value without a form's brackets, dots and lines around it, and without the empty cells behind it.

    >>> without_blanks_of_a_form("_Ngemplak____"), without_blanks_of_a_form("Ngemplak;;;")
    ('Ngemplak', 'Ngemplak')
    """
    if (inside := _WHOLE.fullmatch(value)) is not None:
        return inside[1].strip()
    if value.startswith(_DOTS) and value.endswith(_DOTS) and len(value) > len(_DOTS) * 2:
        return value.strip(". ")
    if value.endswith(_BLANK):
        return value.strip(f"{_BLANK[0]} ")
    if value[-1:] in _TRAILING and value[-2:-1] in f"{_TRAILING} ":
        return value.rstrip(f"{_TRAILING} ")
    return value
