"""Everything the report asks the jury, in one order. A question never takes a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from kimsite.model.contest import Contest, Flag
from kimsite.report.contest.partition import ALONE, Partition
from kimsite.report.flags import copies, photos, timing
from kimsite.report.flags.cases import Case, ReadText


def raise_flags(
    cases: Sequence[Case],
    contest: Contest,
    read: ReadText,
    releases: Mapping[str, str],
    templates: Sequence[str] = (),
    share: Partition = ALONE,
) -> tuple[tuple[Flag, ...], int]:
    """`read`: source path -> plain text, called for posts in question only.

    `releases`: path -> text of press releases.

    `templates`: texts that the district handed out to be filled in. Also how many likely copies were passed
    over for being too many.
    """
    text = cache(read)
    seen = copies.find_copies(cases, templates, share)
    copied, passed_over = copies.copies(cases, contest, seen, text, share)
    rest = cases if share.mine(1) else ()
    mine = (
        *copied,
        *copies.releases(rest, contest, seen, text, releases),
        *timing.dated_back(rest, contest),
        *timing.bunches(rest, contest),
        *copies.thin([case for place, case in enumerate(cases) if share.mine(place)], contest, seen, text),
        *photos.reused(rest, contest),
        *photos.old(rest, contest),
        *timing.changed(rest, contest, text),
    )
    told = share.together(mine if share.mine(1) else tuple(map(_bare, mine)), tuple[Flag, ...])
    flags = (*mine, *told[len(mine) :]) if share.mine(0) else told
    return tuple(
        sorted(dict.fromkeys(flags), key=lambda flag: (flag.code, flag.kim, flag.posts, flag.other))
    ), passed_over


def _bare(flag: Flag) -> Flag:
    """Without its texts, which only the pages show; the helper writes none."""
    return replace(flag, evidence=tuple(replace(piece, text="", spans=()) for piece in flag.evidence))
