"""Titles of a table in two rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def joined_titles(
    upper: Sequence[str], lower: Sequence[str], field_of: Callable[[str], str]
) -> tuple[str, ...]:
    """Titles of two rows: a merged one above counts for each column below it ('Kehadiran' over 'Hari 1').

    Empty where the upper row has a single cell, such as the heading of a letter. `field_of`: the field that a
    title names, or an empty text; a title below that names one alone stays alone.
    """
    if sum(bool(cell.strip()) for cell in upper) < 2:
        return ()
    width = max(len(upper), len(lower))
    above, below = [*upper, *[""] * (width - len(upper))], [*lower, *[""] * (width - len(lower))]
    titles, last = [], ""
    for top, bottom in zip(above, below, strict=True):
        last = top.strip() or (last if bottom.strip() else "")
        joined = " ".join(filter(None, (last, bottom.strip())))
        titles.append(joined if field_of(joined) or not field_of(bottom) else bottom.strip())
    return tuple(titles)
