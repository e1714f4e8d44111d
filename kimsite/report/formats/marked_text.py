"""A text and the parts it shares with another -> HTML with those parts marked."""

from __future__ import annotations

from markupsafe import Markup, escape

from kimsite.model.contest import Evidence

OPEN, CLOSE = "\x01", "\x02"
"""Stand for the marks until the text is escaped; no text of a post holds them."""


def marked(piece: Evidence) -> Markup:
    """Everything is escaped, at once; spans that overlap or leave the text are passed over."""
    text = piece.text.replace(OPEN, " ").replace(CLOSE, " ")
    parts: list[str] = []
    at = 0
    for start, end in piece.spans:
        if at <= start < end <= len(text):
            parts += (text[at:start], OPEN, text[start:end], CLOSE)
            at = end
    return escape("".join([*parts, text[at:]])).replace(OPEN, Markup("<mark>")).replace(CLOSE, Markup("</mark>"))
