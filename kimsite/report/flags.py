"""Everything the report asks the jury, in one order. A question never takes a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec.structs import replace

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
    seen = flags_text.look(cases, templates, share)
    copied, passed_over = flags_text.copies(cases, contest, seen, text, share)
    rest = cases if share.mine(1) else ()
    mine = (
        *copied,
        *flags_text.releases(rest, contest, seen, text, releases),
        *flags_time.dated_back(rest, contest),
        *flags_time.bunches(rest, contest),
        *flags_text.thin([case for place, case in enumerate(cases) if share.mine(place)], contest, seen, text),
        *flags_photo.reused(rest, contest),
        *flags_photo.old(rest, contest),
        *flags_time.changed(rest, contest, text),
    )
    told = share.together(mine if share.mine(1) else tuple(map(_bare, mine)), tuple[Flag, ...])
    flags = (*mine, *told[len(mine) :]) if share.mine(0) else told
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: (flag.code, flag.kim, flag.posts, flag.other))), passed_over


def _bare(flag: Flag) -> Flag:
    """Without its texts, which only the pages show; the helper writes none."""
    return replace(flag, evidence=tuple(replace(piece, text="", spans=()) for piece in flag.evidence))
