"""Checks after the rounds: missing and misplaced marks, open ties, unused draws, decisions without a flag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import Contest, ContestInputs, ContestState, Decision, JurySheets, MarkSource
from kimsite.model.flags import Flag, LedgerView
from kimsite.model.marked import Place
from kimsite.report.contest.open_items import misplaced_marks, unused_draws
from kimsite.report.contest.plan_checks import report_scores
from kimsite.report.contest.rounds import RoundResult
from kimsite.tools.text import closest


def match_decisions(
    decisions: Iterable[Decision], flags: Iterable[Flag], paths: Iterable[str], diagnostics: Findings
) -> dict[str, Decision]:
    """The decisions about an existing flag or post, by flag id or source path; the others are reported."""
    known = {flag.id for flag in flags} | set(paths)
    matched = {}
    for decision in decisions:
        about = decision.flag or decision.post
        if about in known:
            matched[about] = decision
        else:
            diagnostics.add("J07", decision.place, nilai=about)
    return matched


def report_inconsistencies(
    contest: Contest,
    rounds: Sequence[RoundResult],
    inputs: ContestInputs,
    names: Mapping[str, str],
    ledger: LedgerView,
    diagnostics: Findings,
) -> None:
    """Report every inconsistency. `names`: village code -> name of the KIM."""
    if ledger.fault is not None:
        diagnostics.add("J13", ledger.fault, sebab="ledger.chain", baris_ke=ledger.fault.line)
    for draw in unused_draws(rounds, inputs):
        diagnostics.add(
            "J10",
            draw.place,
            nilai=", ".join(draw.kims),
            sebab="draw.no-tie",
            babak=draw.round,
            kelompok=draw.group,
        )
    for result in rounds:
        _report_open_ties(contest, result, names, diagnostics)
        _report_misplaced_marks(result, inputs.sheets, names, diagnostics)
        _report_missing_marks(contest, result, inputs.sheets, names, diagnostics)
        report_scores(contest, result, inputs, names, diagnostics)


def _report_open_ties(
    contest: Contest, result: RoundResult, names: Mapping[str, str], diagnostics: Findings
) -> None:
    if result.played:
        for group in result.groups:
            for kims in group.open_ties:
                equals = ", ".join(names[kim] for kim in kims)
                diagnostics.add(
                    "J09", Place(path=contest.path), babak=result.round.id, kelompok=group.name, kim=equals
                )


def _report_misplaced_marks(
    result: RoundResult, sheets: JurySheets, names: Mapping[str, str], diagnostics: Findings
) -> None:
    entrants = result.entrants
    for mark in misplaced_marks(result, sheets):
        why = "kim.not-in-round" if mark.kim in names else "kim.unknown"
        diagnostics.add(
            "J05", mark.place, nilai=names.get(mark.kim, mark.kim), babak=result.round.id,
            sel=f"{mark.place.path}:{mark.place.line}", sebab=why,
            saran="" if mark.kim in names else closest(mark.kim, entrants),
        )  # fmt: skip


def _report_missing_marks(
    contest: Contest, result: RoundResult, sheets: JurySheets, names: Mapping[str, str], diagnostics: Findings
) -> None:
    """Marks that a round still needs.

    A round without any mark is not reported while the result is provisional.
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
        values = {"juri": juror.name, "babak": result.round.id, "folder": contest.sheets or "lembar_juri"}
        if missing and len(missing) == len(wanted) and not any(key[0] == juror.id for key in blanks):
            diagnostics.add(
                "J03", Place(path=contest.path), **values, kim="sheet.all-kim", komponen="sheet.missing"
            )
            continue
        for kim, component in missing:
            blank = blanks.get((juror.id, kim, component.id))
            if blank is not None and blank.written:
                continue  # the cell itself has a finding
            place = blank.place if blank else Place(path=contest.path)
            where = f"{component.name} ({blank.cell})" if blank else component.name
            diagnostics.add("J03", place, **values, kim=names[kim], komponen=where)
