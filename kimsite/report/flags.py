"""Everything the report asks the jury, in one order. A question never takes a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kimsite.model.contest import Contest, Flag
from kimsite.report import flags_photo, flags_text, flags_time
from kimsite.report.cases import Case, ReadText


def ask(
    cases: Sequence[Case], contest: Contest, read: ReadText, releases: Mapping[str, str], templates: Sequence[str] = ()
) -> tuple[tuple[Flag, ...], int]:
    """`read`: source path -> plain text, called for posts in question only. `releases`: path -> text of press releases.

    `templates`: texts that the district handed out to be filled in. Also how many likely copies were passed over for being too many.
    """
    text = cache(read)
    seen = flags_text.look(cases, templates)
    copied, passed_over = flags_text.copies(cases, contest, seen, text)
    flags = (
        *copied,
        *flags_text.releases(cases, contest, seen, text, releases),
        *flags_time.dated_back(cases, contest),
        *flags_time.bunches(cases, contest),
        *flags_text.thin(cases, contest, seen, text),
        *flags_photo.reused(cases, contest),
        *flags_photo.old(cases, contest),
        *flags_time.changed(cases, contest, text),
    )
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: (flag.code, flag.kim, flag.posts, flag.other))), passed_over
