"""A KIM's posts as table rows, with every value escaped.

A district has tens of thousands of them, and a template takes three times as long for each.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from kimsite.report.activity.breakdown import Proof
from kimsite.report.activity.score import points
from kimsite.report.contest.phrases import public_reason

_COUNTED, _LOST = (
    Markup(  # noqa: S704  # tags of our own
        f'<tr{mark}><td>%s</td><th scope="row"><a href="%s">%s</a></th><td class="n">%s</td><td '
        'class="n">%s</td><td>%s</td><td>%s</td>'
        "<td>%s<code>%s</code></td></tr>\n"
    )
    for mark in ("", ' class="kalah"')
)
"""A post's row, with points and without."""
_LOCAL = Markup('<a href="%s">halaman</a> <code>%s</code> ')
_SOURCE = Markup("<code>%s</code> ")


def evidence_rows(rows: Iterable[Proof], base: str, local: str = "", *, public: bool = False) -> list[Markup]:
    """`base`: the address of the site; `local`: a path from the page to the built site, or empty.

    `public`: without the jury's initials and reasons.
    """
    made = []
    for one in rows:
        source = (
            _LOCAL % (f"{local}{one.post.url}index.html", one.post.path) if local else _SOURCE % one.post.path
        )
        row = (
            one.day,
            base + one.post.url,
            one.post.title,
            one.post.words,
            points(one.halves),
            public_reason(one.rules) if public else one.rules,
            one.seen,
            source,
            one.digest,
        )
        made.append((_COUNTED if one.counted else _LOST) % row)
    return made
