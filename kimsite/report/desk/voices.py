"""What readers say and read: answered wishes, counted answers, pages read. No desk page ranks by it."""

from __future__ import annotations

from collections.abc import Sequence

from kimsite.record import Record
from kimsite.report.desk.kim import DeskKim
from kimsite.report.readership.months import MonthReaders, VillageReaders


class KimReaders(Record, kw_only=True):
    """One KIM's readers in the newest month, beside the month before."""

    desk_kim: DeskKim
    readers: VillageReaders
    before: int | None
    """Pages read in the month before; None where that is not known."""


def readers_of_kims(kims: Sequence[DeskKim], months: Sequence[MonthReaders]) -> tuple[KimReaders, ...]:
    """Every KIM whose pages were read in the newest month, by address: readers rank nobody."""
    if not months:
        return ()
    newest, *earlier = months
    before = earlier[0].villages if earlier else {}
    return tuple(
        KimReaders(
            desk_kim=kim,
            readers=newest.villages[kim.kim.folder],
            before=before[kim.kim.folder].views if kim.kim.folder in before else None,
        )
        for kim in kims
        if kim.kim.folder in newest.villages
    )


def months_of_kim(
    desk_kim: DeskKim, months: Sequence[MonthReaders]
) -> tuple[tuple[MonthReaders, VillageReaders], ...]:
    """The months in which pages of one KIM were read, the newest first."""
    folder = desk_kim.kim.folder
    return tuple((month, month.villages[folder]) for month in months if folder in month.villages)
