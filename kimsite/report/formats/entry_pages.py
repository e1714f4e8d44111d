"""Double entry -> the jury sheets that both copies agree on, and a page of what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kimsite.model.contest import Component, Juror, MarkSource, Round
from kimsite.record import Record
from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.inputs.jury_sheets import FIXED, aspect_title
from kimsite.report.inputs.sheet_code import sheet_code
from kimsite.report.paper.double_entry import EntryDifference, EntryKey, TypedMark
from kimsite.report.paper.entry_log import Correction
from kimsite.tools.page_templates import page_environment

ENTRY_PAGE = "ketikan.html"


class DifferenceWords(Record, kw_only=True):
    """One difference as terminal and page name it."""

    team: str
    """Name of the KIM, or its code where it is in no round."""
    what: str
    """'Penulisan blog: Isi', or the component alone."""
    juror: str
    round: str
    sheet: str
    """Code of the sheet of paper to look at."""
    first: str
    second: str
    places: tuple[str, str]


def agreed_sheets(
    report: ContestReport,
    agreed: Mapping[EntryKey, tuple[str, ...]],
    corrections: Sequence[Correction],
    before: Collection[str],
) -> Iterator[tuple[str, bytes]]:
    """(path below the project, bytes) of a sheet a round and juror, as the report reads it.

    `before`: files of an earlier comparison, written again even where nothing is agreed any more.
    """
    for result in report.rounds:
        for juror in report.contest.jurors:
            path = f"{report.contest.sheets}/{result.round.id}-{juror.id}-dua-ketikan.csv"
            own = {key: texts for key, texts in agreed.items() if key[:2] == (result.round.id, juror.id)}
            if own or path in before:
                yield path, _sheet(report, result.round, juror, own, corrections)


def difference_words(report: ContestReport, difference: EntryDifference) -> DifferenceWords:
    """The difference with the names that people know."""
    round_id, juror, kim, component = difference.key
    contest, known = report.contest, report.by_code
    where = next(each for each in contest.rounds if each.id == round_id)
    part = next(each for each in where.components if each.id == component)
    return DifferenceWords(
        team=known[kim].publisher.name if kim in known else kim,
        what=f"{part.name}: {', '.join(difference.aspects)}" if difference.aspects else part.name,
        juror=next(each.name for each in contest.jurors if each.id == juror),
        round=where.name,
        sheet=sheet_code(contest.slug, round_id, juror, kim),
        first=_shown(difference, difference.first, part),
        second=_shown(difference, difference.second, part),
        places=(difference.first.where, difference.second.where),
    )


def entry_page(
    report: ContestReport,
    typists: tuple[str, str],
    agreed: int,
    differences: Sequence[EntryDifference],
    corrections: Sequence[Correction],
) -> bytes:
    """ketikan.html: what to look up on paper, and what was corrected before."""
    env = page_environment("kimsite.report")
    env.filters["keadaan"] = state_words
    corrected = [(correction_words(report, correction), correction) for correction in corrections]
    return (
        env.get_template("ketikan.html")
        .render(
            laporan=report,
            pengetik=typists,
            sama=agreed,
            beda=[difference_words(report, difference) for difference in differences],
            koreksi=corrected,
        )
        .encode()
    )


def _sheet(
    report: ContestReport,
    where: Round,
    juror: Juror,
    agreed: Mapping[EntryKey, tuple[str, ...]],
    corrections: Sequence[Correction],
) -> bytes:
    components = [component for component in where.components if component.source == MarkSource.JURY]
    titles = tuple(title for component in components for title in _titles(component))
    groups = {
        line.placed.kim: group.name
        for result in report.rounds
        if result.round.id == where.id
        for group in result.groups
        for line in group.lines
    }
    rows = []
    for kim in sorted({key[2] for key in agreed}):
        name = report.by_code[kim].publisher.name if kim in report.by_code else ""
        code = sheet_code(report.contest.slug, where.id, juror.id, kim)
        head = (where.id, juror.id, kim, "", name, groups.get(kim, ""), code)
        values = (
            cell
            for component in components
            for cell in _cells(component, agreed.get((where.id, juror.id, kim, component.id), ()))
        )
        notes = "; ".join(
            f"{correction.key[3]}: {' + '.join(correction.before)} menjadi "
            f"{' + '.join(correction.after) or 'kosong'}, "
            f"{correction.moment[:16].replace('T', ' ')}, {correction.reason}"
            for correction in corrections
            if correction.key[:3] == (where.id, juror.id, kim)
        )
        rows.append((*head, *values, notes))
    return csv_bytes((*FIXED, *titles, "catatan"), rows)


def _titles(component: Component) -> tuple[str, ...]:
    """The component's own column, which may stay empty, and one for each line of its rubric."""
    return (component.name, *(aspect_title(component, aspect) for aspect in component.rubric))


def _cells(component: Component, texts: tuple[str, ...]) -> tuple[str, ...]:
    in_parts = bool(component.rubric) and len(texts) == len(component.rubric)
    blank = ("",) * len(component.rubric)
    return ("", *texts) if in_parts else ("".join(texts), *blank)


def _shown(difference: EntryDifference, typed: TypedMark, component: Component) -> str:
    if difference.aspects:
        pairs = zip(component.rubric, typed.texts, strict=True)
        return " · ".join(text for aspect, text in pairs if aspect.name in difference.aspects)
    return " + ".join(typed.texts) or typed.written


def correction_words(report: ContestReport, correction: Correction) -> str:
    """'Babak wilker, KIM Suko Rejeki, Penulisan blog, Ratna Wijaya'."""
    words = difference_words(
        report,
        EntryDifference(
            key=correction.key,
            first=TypedMark(texts=(), where=""),
            second=TypedMark(texts=(), where=""),
            aspects=(),
        ),
    )
    return f"{words.round}, {words.team}, {words.what}, {words.juror}"
