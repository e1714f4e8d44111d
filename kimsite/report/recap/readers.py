"""Pages read in a month, beside the recap's numbers of posts and apart from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kimsite.model.config import Kim
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.readership.months import MonthReaders
from kimsite.report.readership.wording import source_words
from kimsite.report.recap.tables import RecapTable
from kimsite.tools.numerals import in_thousands

_TOP = 10


class RecapReaders(Record, kw_only=True):
    """What a recap knows of readers."""

    months: tuple[MonthReaders, ...]
    """The newest first."""
    titles: Mapping[str, str]
    """Site path of a post -> its title."""
    base: str
    """The address of the site, without a slash at its end."""

    def of(self, period: Period) -> MonthReaders | None:
        """The month of a recap; None where the recap is of other days, or nothing is known."""
        name = f"{period.first:%Y-%m}"
        return (
            next((month for month in self.months if month.month == name), None) if period.is_month else None
        )


def most_read_table(month: MonthReaders, kims: Sequence[Kim], readers: RecapReaders) -> RecapTable:
    """The posts of these KIM that were read most."""
    names = {kim.folder: kim.name for kim in kims}
    found = sorted(
        (-count, page, names[folder])
        for folder, one in month.villages.items()
        if folder in names
        for page, count in one.top
    )[:_TOP]
    return RecapTable(
        title="Tulisan yang paling dibaca",
        heads=("Tulisan", "KIM", "Dibaca"),
        right=(2,),
        rows=tuple(
            (readers.titles.get(page, page), name, in_thousands(-count)) for count, page, name in found
        ),
        links=tuple(f"{readers.base}{page}" for _, page, _ in found),
    )


def readers_note(month: MonthReaders, before: MonthReaders | None, kims: Sequence[Kim]) -> str:
    """How many pages were read, by which source, and what that number is not."""
    views, earlier = _views(month, kims), _views(before, kims) if before is not None else None
    compared = "" if earlier is None else f", bulan sebelumnya {in_thousands(earlier)}"
    return (
        f"Halaman blog yang dibaca: {in_thousands(views)}{compared}. {source_words(month)} "
        "Angka ini keterangan saja, tidak ikut dalam nilai kecuali aturan lomba menyebut pembaca."
    )


def _views(month: MonthReaders, kims: Sequence[Kim]) -> int:
    return sum(month.villages[kim.folder].views for kim in kims if kim.folder in month.villages)
