"""A text and the parts it shares with another -> HTML with those parts marked."""

from __future__ import annotations

from markupsafe import Markup, escape

from kimsite.model.flags import Evidence


def marked(piece: Evidence) -> Markup:
    """Everything is escaped; spans that overlap or leave the text are skipped."""
    parts, at = [], 0
    for start, end in piece.spans:
        if at <= start < end <= len(piece.text):
            parts += [
                escape(piece.text[at:start]),
                Markup("<mark>"),
                escape(piece.text[start:end]),
                Markup("</mark>"),
            ]
            at = end
    return Markup("").join([*parts, escape(piece.text[at:])])
