"""A KIM's posts as table rows of both editions, with every value escaped once.

A district has tens of thousands of them, and a template takes three times as long for each.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from kimsite.report.activity.breakdown import Proof
from kimsite.report.activity.score import points
from kimsite.report.contest.phrases import public_reason

_LOST = ' class="kalah"'
"""Of a row without points."""


def evidence_rows(rows: Iterable[Proof], base: str, local: str = "") -> tuple[Markup, Markup]:
    """The rows for the jury, and those for the public without its initials and reasons.

    `base`: the address of the site; `local`: a path from the jury's page to the built site, or empty.
    """
    own, public = [], []
    for row in rows:
        url = escape(row.post.url)
        head = (
            f"<tr{'' if row.counted else _LOST}><td>{row.day}</td>"
            f'<th scope="row"><a href="{base}{url}">{escape(row.post.title)}</a></th>'
            f'<td class="n">{row.post.words}</td><td class="n">{points(row.halves)}</td><td>'
        )
        tail = f"<code>{escape(row.post.path)}</code> <code>{row.digest}</code></td></tr>\n"
        seen = f"</td><td>{escape(row.seen)}</td><td>"
        near = f'<a href="{local}{url}index.html">halaman</a> ' if local else ""
        reason = escape(row.rules)
        own.append(f"{head}{reason}{seen}{near}{tail}")
        public.append(f"{head}{reason if row.counted else escape(public_reason(row.rules))}{seen}{tail}")
    # tags of our own; every value is escaped above
    return Markup("".join(own)), Markup("".join(public))  # noqa: S704
