"""The short code of a jury sheet: by it a sheet of paper finds its row, and a row that was moved is found."""

from __future__ import annotations

from kimsite.tools.check_code import check_code, read_code


def sheet_code(contest: str, round_id: str, juror: str, kim: str) -> str:
    """'7F3K-29QX-M4C'. `contest`: its slug; `kim`: village code, or empty for a spare sheet."""
    return check_code(f"lembar|{contest}|{round_id}|{juror}|{kim}".encode())


def fits_sheet(typed: str, contest: str, round_id: str, juror: str, kim: str) -> bool:
    """True for the code of this very sheet, however it was typed, and for a spare sheet of this juror."""
    code = read_code(typed)
    return code in {sheet_code(contest, round_id, juror, team) for team in (kim, "")}
