"""Everything the report asks the jury, in one order. A question never takes a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from kimsite.model.contest import Contest, Flag
from kimsite.report import flags_photo, flags_text, flags_time
from kimsite.report.cases import Case, ReadText
from kimsite.report.share import ALONE, Share
from kimsite.report.similarity import Survey


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
    seen = _look(cases, templates, text, share)
    copied, passed_over = flags_text.copies(cases, contest, seen, text, share)
    read_here, rest = (cases if share.mine(half) else () for half in (0, 1))
    mine = (
        *copied,
        *flags_text.releases(rest, contest, seen, text, releases),
        *flags_time.dated_back(rest, contest),
        *flags_time.bunches(rest, contest),
        *flags_text.thin(read_here, contest, seen, text),
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


def _look(cases: Sequence[Case], templates: Sequence[str], text: ReadText, share: Share) -> Survey:
    """The helper looks at all signatures, and meanwhile the other reads the texts that `thin` may show."""
    if share.swap is None:
        return flags_text.look(cases, templates)
    rows: tuple[tuple[tuple[int, ...], tuple[tuple[int, int], ...], int], ...] = ()
    if share.mine(1):
        seen = flags_text.look(cases, templates)
        rows = ((tuple(seen.boilerplate), seen.candidates, seen.passed_over),)
    else:
        for case in cases:
            if flags_text.may_be_thin(case):
                text(case.post.path)
    ((boilerplate, candidates, passed_over),) = share.together(rows, tuple[tuple[tuple[int, ...], tuple[tuple[int, int], ...], int], ...])
    return Survey(boilerplate=frozenset(boilerplate), candidates=candidates, passed_over=passed_over)
