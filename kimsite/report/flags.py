"""Everything the report asks the jury, in one order. A question never takes a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kimsite.model.contest import Contest, Flag
from kimsite.report import flags_photo, flags_text, flags_time
from kimsite.report.cases import Case, ReadText
from kimsite.report.share import ALONE, Share


def ask(
    cases: Sequence[Case],
    contest: Contest,
    read: ReadText,
    releases: Mapping[str, str],
    templates: Sequence[str] = (),
    share: Share = ALONE,
) -> tuple[tuple[Flag, ...], int]:
    """`read`: source path -> plain text, called for posts in question only. `releases`: path -> text of press releases.

    `templates`: texts that the district handed out to be filled in. Also how many likely copies were passed over for being too many.
    """
    text = cache(read)
    seen = flags_text.look(cases, templates)
    copied, passed_over = flags_text.copies(cases, contest, seen, text, share)
    whole = cases if share.mine(0) else ()
    mine = tuple(case for place, case in enumerate(cases) if share.mine(place))
    flags = share.together(
        (
            *copied,
            *flags_text.releases(mine, contest, seen, text, releases),
            *flags_time.dated_back(mine, contest),
            *flags_time.bunches(whole, contest),
            *flags_text.thin(mine, contest, seen, text),
            *flags_photo.reused(whole, contest),
            *flags_photo.old(mine, contest),
            *flags_time.changed(mine, contest, text),
        ),
        tuple[Flag, ...],
    )
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: (flag.code, flag.kim, flag.posts, flag.other))), passed_over
