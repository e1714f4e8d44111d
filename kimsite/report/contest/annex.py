"""What is attached to the minutes and not signed: every juror's marks, decisions, other ways of counting."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.record import Record
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import WHOLE_DISTRICT, Group, RoundResult
from kimsite.report.contest.wording import sensitivity
from kimsite.tools.decimals import decimal_text, value_text
from kimsite.tools.text import slug


class MinutesTable(Record, kw_only=True):
    """One table of the minutes or of their annex."""

    title: str
    heads: tuple[str, ...]
    right: tuple[int, ...]
    """Columns of numbers."""
    rows: tuple[tuple[str, ...], ...]


class AnnexSection(Record, kw_only=True):
    """One heading of the annex with the text below it."""

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[MinutesTable, ...] = ()


def annex(report: ContestReport, seal: Fingerprint) -> tuple[AnnexSection, ...]:
    """The sections that have something to say; none where the rules leave the annex out."""
    if not report.contest.minutes.annex:
        return ()
    sections = (
        AnnexSection(title="Nilai tiap juri", tables=tuple(_marks(report))),
        AnnexSection(title="Putusan atas tanda", sentences=tuple(_decisions(report))),
        AnnexSection(title="Seandainya dihitung dengan cara lain", sentences=sensitivity(report)),
        AnnexSection(title="Sidik dokumen", sentences=tuple(_digests(report, seal))),
    )
    return tuple(section for section in sections if section.sentences or section.tables)


def group_title(result: RoundResult, group: Group) -> str:
    """'Babak wilker, Wilker 1'; the round's name alone where it has one group."""
    return result.round.name if group.name == WHOLE_DISTRICT else f"{result.round.name}, {group.name}"


def sheet_stem(result: RoundResult, group: Group) -> str:
    """'wilker-wilker-1'; the round's id alone where it has one group."""
    return result.round.id if group.name == WHOLE_DISTRICT else f"{result.round.id}-{slug(group.name)}"


def _marks(report: ContestReport) -> Iterator[MinutesTable]:
    names = {kim.id: kim.publisher.name for kim in report.kims}
    heads = ("KIM", "Komponen", *(juror.name for juror in report.contest.jurors), "Nilai")
    for result in report.rounds:
        for group in result.groups if result.played else ():
            rows = tuple(
                (
                    names[line.placed.kim],
                    part.component.name,
                    *("–" if mark is None else decimal_text(mark) for _, mark in part.mean.marks),
                    value_text(part.value),
                )
                for line in group.lines
                for part in line.parts
                if part.mean is not None
            )
            if rows:
                yield MinutesTable(
                    title=group_title(result, group),
                    heads=heads,
                    right=tuple(range(2, len(heads))),
                    rows=rows,
                )


def _digests(report: ContestReport, seal: Fingerprint) -> Iterator[str]:
    yield f"Sidik laporan.json (SHA-256): {seal.digest}; pendeknya {seal.short}."
    if report.ledger.head:
        ledger = report.ledger
        yield f"Buku besar: {ledger.rows} baris, ujungnya {ledger.mnemonic} ({ledger.head})."
    if any(group.draws for result in report.rounds for group in result.groups):
        yield "Urutan undian: SHA-256 dari “angka dadu|kode KIM”, yang terkecil lebih dahulu."


def _decisions(report: ContestReport) -> Iterator[str]:
    names = {kim.id: kim.publisher.name for kim in report.kims}
    for flag in report.flags:
        decision = report.decision(flag)
        if decision is not None:
            name, reason = names.get(flag.kim, flag.kim), decision.reason.rstrip(".")
            yield f"{name}, tanda {flag.id}: {decision.verdict} ({decision.initials}), {reason}."
