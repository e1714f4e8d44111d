"""What does not fit together once the rounds are played: missing and misplaced marks, open ties, idle draws,
decisions without a flag.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import Contest, ContestInputs, ContestState, Decision, JurySheets, MarkSource
from kimsite.model.flags import Flag, LedgerView
from kimsite.model.marked import Place
from kimsite.report.contest.rounds import RoundResult
from kimsite.tools.text import closest


def match_decisions(
    decisions: Iterable[Decision], flags: Iterable[Flag], paths: Iterable[str], diagnostics: Findings
) -> dict[str, Decision]:
    """The decisions that find what they are about, by flag id or source path."""
    known = {flag.id for flag in flags} | set(paths)
    fit = {}
    for one in decisions:
        about = one.flag or one.post
        if about in known:
            fit[about] = one
        else:
            diagnostics.add("J07", one.place, nilai=about)
    return fit


def report_inconsistencies(
    contest: Contest,
    stages: Sequence[RoundResult],
    inputs: ContestInputs,
    names: Mapping[str, str],
    ledger: LedgerView,
    diagnostics: Findings,
) -> None:
    """Add every finding. `names`: village code -> name of the KIM."""
    if ledger.fault is not None:
        diagnostics.add("J13", ledger.fault, sebab="ledger.chain", baris_ke=ledger.fault.line)
    used = {draw for result in stages for group in result.groups for draw in group.draws}
    for draw in inputs.draws:
        if draw not in used:
            diagnostics.add(
                "J10",
                draw.place,
                nilai=", ".join(draw.kims),
                sebab="draw.no-tie",
                babak=draw.round,
                kelompok=draw.group,
            )
    for result in stages:
        _open(contest, result, names, diagnostics)
        _strangers(result, inputs.sheets, names, diagnostics)
        _missing(contest, result, inputs.sheets, names, diagnostics)


def _open(contest: Contest, result: RoundResult, names: Mapping[str, str], diagnostics: Findings) -> None:
    if result.played:
        for group in result.groups:
            for kims in group.open_ties:
                equals = ", ".join(names[kim] for kim in kims)
                diagnostics.add(
                    "J09", Place(path=contest.path), babak=result.round.id, kelompok=group.name, kim=equals
                )


def _strangers(
    result: RoundResult, sheets: JurySheets, names: Mapping[str, str], diagnostics: Findings
) -> None:
    """Marks for a KIM that does not stand in the round."""
    entrants = {line.placed.kim for group in result.groups for line in group.lines}
    seen = set()
    for mark in sheets.marks:
        key = (mark.place.path, mark.place.line)
        if mark.round == result.round.id and mark.kim not in entrants and key not in seen:
            seen.add(key)
            why = "kim.not-in-round" if mark.kim in names else "kim.unknown"
            diagnostics.add(
                "J05", mark.place, nilai=names.get(mark.kim, mark.kim), babak=result.round.id,
                sel=f"{mark.place.path}:{mark.place.line}", sebab=why,
                saran=closest(mark.kim, entrants),
            )  # fmt: skip


def _missing(
    contest: Contest, result: RoundResult, sheets: JurySheets, names: Mapping[str, str], diagnostics: Findings
) -> None:
    """Marks that a round still waits for.

    A round that nobody has scored yet is silent until the result is to stand.
    """
    if not result.played and contest.state == ContestState.PROVISIONAL:
        return
    given = {(mark.juror, mark.kim, mark.component) for mark in sheets.marks if mark.round == result.round.id}
    blanks = {
        (blank.juror, blank.kim, blank.component): blank
        for blank in sheets.blanks
        if blank.round == result.round.id
    }
    wanted = [
        (line.placed.kim, component)
        for group in result.groups
        for line in group.lines
        for component in result.round.components
    ]
    wanted = [(kim, component) for kim, component in wanted if component.source == MarkSource.JURY]
    for juror in contest.jurors:
        missing = [
            (kim, component) for kim, component in wanted if (juror.id, kim, component.id) not in given
        ]
        said = {"juri": juror.name, "babak": result.round.id, "folder": contest.sheets or "lembar_juri"}
        if missing and len(missing) == len(wanted) and not any(key[0] == juror.id for key in blanks):
            diagnostics.add(
                "J03", Place(path=contest.path), **said, kim="sheet.all-kim", komponen="sheet.missing"
            )
            continue
        for kim, component in missing:
            blank = blanks.get((juror.id, kim, component.id))
            place = blank.place if blank else Place(path=contest.path)
            where = f"{component.name} ({blank.cell})" if blank else component.name
            diagnostics.add("J03", place, **said, kim=names[kim], komponen=where)
