"""A contest's result -> the certificates that are due, and the register that numbers them.

The register is a file of the contest with one line of canonical JSON a certificate, each chained to the line
before. A certificate that the register has keeps its number and code for ever; one whose title has changed
gets a new line that names the old code, which is then withdrawn. Where a title is lost and none is won in
that round, a line without a certificate withdraws the code.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kimsite.model.contest import Grouping
from kimsite.record import Record
from kimsite.report.contest.phrases import award_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RankLine, RoundResult
from kimsite.tools.chained_lines import START, canonical_line, sealed
from kimsite.tools.check_code import check_code

ENTRANT = "Peserta"


class DueCertificate(Record, kw_only=True):
    """One certificate that the result asks for."""

    kim: str
    """Village code."""
    name: str
    village: str
    """'Desa Sumberrejo'"""
    kecamatan: str
    """'Kecamatan Sumberrejo'"""
    title: str
    """'Juara 1', 'Peserta', …"""
    round: str
    """Name of the round; empty for entrants."""
    group: str
    day: str
    """ISO date."""


class Certificate(Record, kw_only=True):
    """One line of the register."""

    number: int
    code: str
    contest: str
    due: DueCertificate
    line: int
    digest: str


class Register(Record, kw_only=True):
    """The register, read and checked."""

    certificates: tuple[Certificate, ...]
    withdrawn: frozenset[str]
    """Codes that do not hold any more."""
    count: int
    """Lines."""
    head: str
    """Digest of the last line."""
    fault: int = 0
    """The first line that is not what was written; 0: none."""

    @property
    def valid(self) -> tuple[Certificate, ...]:
        """Those that hold, in the order of their numbers."""
        return tuple(
            certificate for certificate in self.certificates if certificate.code not in self.withdrawn
        )


def due_certificates(report: ContestReport) -> tuple[DueCertificate, ...]:
    """One for each title that was won, and one for each KIM that took part without any; winners first."""
    won = tuple(
        certificate for result in report.rounds if result.played for certificate in _won(report, result)
    )
    winners = {certificate.kim for certificate in won}
    took_part = {
        line.placed.kim
        for result in report.rounds
        for group in result.groups
        for line in group.lines
        if result.round.components or line.activity.posts
    }
    others = sorted(took_part - winners)
    return (*won, *(_due(report, kim, ENTRANT) for kim in others))


def read_register(data: bytes) -> Register:
    """Check every line against itself and the one before. Never raises."""
    found: list[Certificate] = []
    valid: set[str] = set()
    count, above, fault = 0, START, 0
    for number, raw in enumerate(data.splitlines(), 1):
        row = _row(raw, number, above)
        one, old = _certificate(row), str(row.get("mengganti", ""))
        withdraws_alone = "kode" not in row and bool(old)
        if (one is None and not withdraws_alone) or (old and old not in valid):
            fault = number
            break
        valid.discard(old)
        if one is not None:
            found.append(one)
            valid.add(one.code)
        count, above = number, row["sidik"]
    return Register(
        certificates=tuple(found),
        withdrawn=frozenset(certificate.code for certificate in found) - valid,
        count=count,
        head=above,
        fault=fault,
    )


def register_lines(contest: str, due: Iterable[DueCertificate], register: Register) -> bytes:
    """The lines to append so that the register holds every certificate that is due, and no other title.

    A KIM whose title in a round has changed gets a new certificate, which withdraws the old one. Who took
    part has done so whatever was won since.
    """
    wanted = tuple(due)
    known = {certificate.due for certificate in register.valid}
    old_codes = {_slot(certificate.due): certificate.code for certificate in register.valid}
    new = [certificate for certificate in wanted if certificate not in known]
    rows: list[dict[str, object]] = []
    for number, one in enumerate(new, len(register.certificates) + 1):
        content = _content(contest, number, one)
        code = check_code(canonical_line(content))
        rows.append({**content, "kode": code, "mengganti": old_codes.get(_slot(one), "")})
    filled = {_slot(certificate) for certificate in wanted}
    rows += (
        {"lomba": contest, "mengganti": certificate.code}
        for certificate in register.valid
        if _slot(certificate.due) not in filled and certificate.due.title != ENTRANT
    )
    lines, above = [], register.head
    for line, content in enumerate(rows, register.count + 1):
        row = sealed({**content, "baris": line, "sebelum": above})
        above = str(row["sidik"])
        lines.append(canonical_line(row) + b"\n")
    return b"".join(lines)


def _won(report: ContestReport, result: RoundResult) -> Iterator[DueCertificate]:
    for group in result.groups:
        for line in group.lines:
            title = _title(result, line, group.name)
            if title:
                yield _due(report, line.placed.kim, title, result.round.name, group.name)


def _title(result: RoundResult, line: RankLine, group: str) -> str:
    if line.award:
        return award_words(line.award)
    if result.round.per != Grouping.SUBDISTRICT or not line.advances:
        return ""
    return f"Utusan Kecamatan {group}" if line.delegate is not None else f"Juara Kecamatan {group}"


def _due(
    report: ContestReport, kim: str, title: str, round_name: str = "", group: str = ""
) -> DueCertificate:
    village = report.by_code[kim].village
    return DueCertificate(
        kim=kim,
        name=village.name,
        village=f"{report.district.terms.own(village.form)} {village.village}",
        kecamatan=f"{report.district.terms.kecamatan} {village.kecamatan}",
        title=title,
        round=round_name,
        group=group,
        day=(report.contest.minutes.day or report.contest.last).isoformat(),
    )


def _slot(due: DueCertificate) -> tuple[str, str]:
    """KIM and round: there is one valid certificate for each."""
    return due.kim, due.round


def _content(contest: str, number: int, due: DueCertificate) -> dict[str, object]:
    return {
        "babak": due.round,
        "desa": due.village,
        "gelar": due.title,
        "kecamatan": due.kecamatan,
        "kelompok": due.group,
        "kim": due.name,
        "kode_kim": due.kim,
        "lomba": contest,
        "nomor": number,
        "tanggal": due.day,
    }


def _row(raw: bytes, number: int, above: str) -> dict[str, Any]:
    """A line that is what was written; empty for any other."""
    try:
        row = json.loads(raw)
        fits = (row["baris"], row["sebelum"]) == (number, above) and isinstance(row["mengganti"], str)
        return row if fits and sealed(row)["sidik"] == row["sidik"] else {}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _certificate(row: Mapping[str, Any]) -> Certificate | None:
    try:
        due = DueCertificate(
            kim=row["kode_kim"],
            name=row["kim"],
            village=row["desa"],
            kecamatan=row["kecamatan"],
            title=row["gelar"],
            round=row["babak"],
            group=row["kelompok"],
            day=row["tanggal"],
        )
        code = check_code(canonical_line(_content(row["lomba"], row["nomor"], due)))
    except (KeyError, TypeError):
        return None
    if row["kode"] != code:
        return None
    return Certificate(
        number=row["nomor"], code=code, contest=row["lomba"], due=due, line=row["baris"], digest=row["sidik"]
    )
