"""A code typed from a jury sheet -> the round, group, juror and team that the sheet is for."""

from __future__ import annotations

from kimsite.record import Record
from kimsite.report.contest.annex import group_title
from kimsite.report.contest.report import ContestReport
from kimsite.report.inputs.sheet_code import sheet_code
from kimsite.tools.check_code import read_code


class FoundSheet(Record, kw_only=True):
    """One sheet of paper."""

    title: str
    """'Babak wilker, Wilker 1'; a spare sheet has the round's name alone."""
    juror: str
    team: str
    """Empty for a spare sheet."""


def find_sheet(report: ContestReport, typed: str) -> FoundSheet | None:
    """The sheet of a code, however it was typed; None where no sheet of this contest has it."""
    code, slug = read_code(typed), report.contest.slug
    for result in report.rounds:
        for juror in report.contest.jurors:
            if sheet_code(slug, result.round.id, juror.id, "") == code:
                return FoundSheet(title=result.round.name, juror=juror.name, team="")
            for group in result.groups:
                for line in group.lines:
                    kim = line.placed.kim
                    if sheet_code(slug, result.round.id, juror.id, kim) == code:
                        name = report.by_code[kim].publisher.name
                        return FoundSheet(title=group_title(result, group), juror=juror.name, team=name)
    return None
