"""The codes that Word and web pages leave in a pasted value."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

_WORD = lazy_pattern(r"</?(?:o:p|span|font)\b[^<>]{0,300}>|<!--.{0,300}?-->", re.IGNORECASE)
_AROUND = lazy_pattern(r"<(b|i|u|p|em|strong|div|h[1-6])>([^<>]*)</\1>", re.IGNORECASE)
"""Emphasis or a paragraph around all of a value; a tag inside one may be what it is about."""

_LINE = lazy_pattern(r"</?(?:b|i|u|p|em|strong|div|span|font|o:p)\b[^<>]{0,300}>", re.IGNORECASE)
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
