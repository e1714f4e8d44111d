"""How far the kabupaten has come: KIM by kecamatan and by year, beside its targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.model.config import District, Kecamatan, KimStatus
from kimsite.model.registry import Targets
from kimsite.record import Record
from kimsite.report.desk.kim import BlogActivity, DeskKim


class KecamatanCoverage(Record, kw_only=True):
    """One kecamatan."""

    kecamatan: Kecamatan
    kims: tuple[DeskKim, ...]
    """Those that exist: proposed ones (usulan) are counted apart."""
    proposed: tuple[DeskKim, ...]
    """KIM that are only planned (usulan)."""
    without: tuple[str, ...]
    """Villages without a KIM."""

    @property
    def villages(self) -> int:
        return len(self.kecamatan.villages)

    @property
    def percent(self) -> int:
        """Villages with a KIM, rounded half up."""
        return (200 * len(self.kims) + self.villages) // (2 * self.villages) if self.villages else 0

    def count(self, activity: BlogActivity) -> int:
        """KIM whose blog is in that state."""
        return sum(kim.activity == activity for kim in self.kims)


class TargetLine(Record, kw_only=True):
    """One target beside what is reached."""

    label: str
    reached: int
    wanted: int
    unit: str
    """Behind both numbers: '%' or empty."""

    @property
    def met(self) -> bool:
        return self.reached >= self.wanted


class YearTargets(Record, kw_only=True):
    """The targets of one year; 0: without a year."""

    year: int
    lines: tuple[TargetLine, ...]


def coverage(district: District, kims: Iterable[DeskKim]) -> tuple[KecamatanCoverage, ...]:
    """Every kecamatan, in the order of the code table."""
    known = tuple(kims)
    by_kecamatan: dict[str, list[DeskKim]] = {}
    for kim in known:
        by_kecamatan.setdefault(kim.kim.kecamatan, []).append(kim)
    return tuple(
        _kecamatan(kecamatan, by_kecamatan.get(kecamatan.name, ())) for kecamatan in district.kecamatan
    )


def _kecamatan(kecamatan: Kecamatan, kims: Sequence[DeskKim]) -> KecamatanCoverage:
    real = tuple(kim for kim in kims if kim.kim.status != KimStatus.USULAN)
    codes = {kim.kim.code for kim in real}
    return KecamatanCoverage(
        kecamatan=kecamatan,
        kims=real,
        proposed=tuple(kim for kim in kims if kim.kim.status == KimStatus.USULAN),
        without=tuple(village.name for village in kecamatan.villages if village.code not in codes),
    )


def formed_by_year(rows: Iterable[KecamatanCoverage]) -> tuple[tuple[int, int, int], ...]:
    """(year, KIM formed in it, KIM until its end), oldest first; year 0: not known, counted in no total."""
    years: dict[int, int] = {}
    for row in rows:
        for kim in row.kims:
            years[formed_year(kim)] = years.get(formed_year(kim), 0) + 1
    total, table = 0, []
    for year in sorted(years):
        total += years[year] if year else 0
        table.append((year, years[year], total))
    return tuple(table)


def formed_year(desk_kim: DeskKim) -> int:
    """The year that the list of KIM names, else that of its SK; 0: not known."""
    decree = desk_kim.kim.decree
    known = desk_kim.dossier.formed_year or (decree.day.year if decree is not None and decree.day else 0)
    return known or 0


def target_lines(
    targets: Iterable[Targets], rows: Sequence[KecamatanCoverage], this_year: int
) -> tuple[YearTargets, ...]:
    """What is reached of each target. Of a year that is over only KIM known to be formed by then count."""
    return tuple(
        YearTargets(year=target.year, lines=tuple(_lines(target, rows, this_year))) for target in targets
    )


def _lines(targets: Targets, rows: Sequence[KecamatanCoverage], this_year: int) -> Iterable[TargetLine]:
    over = targets.year and targets.year < this_year
    counts = [sum(not over or 0 < formed_year(kim) <= targets.year for kim in row.kims) for row in rows]
    villages = sum(row.villages for row in rows)
    if targets.kims:
        yield TargetLine(label="KIM terbentuk", reached=sum(counts), wanted=targets.kims, unit="")
    if targets.per_kecamatan:
        yield TargetLine(
            label=f"Kecamatan dengan sedikitnya {targets.per_kecamatan} KIM",
            reached=sum(count >= targets.per_kecamatan for count in counts),
            wanted=len(rows),
            unit="",
        )
    if targets.percent and villages:
        yield TargetLine(
            label="Desa dan kelurahan dengan KIM",
            reached=100 * sum(counts) // villages,
            wanted=targets.percent,
            unit="%",
        )
