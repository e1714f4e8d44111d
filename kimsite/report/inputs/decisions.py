"""Tables of decisions made on paper: verdicts about flags, champions named by a kecamatan, draws."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.model.config import District
from kimsite.model.contest import Contest, Decision, Delegate, Draw, Verdict
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.tables import TableRow, read_filled_table
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import closest, slug

DRAW_HEADS = ("babak", "kelompok", "kim", "benih", "tanggal", "saksi")
"""Columns of a file of draws."""


def read_decisions(path: str, data: bytes, intake: Intake) -> tuple[Decision, ...]:
    """Columns tanda or berkas, keputusan, paraf, alasan, tanggapan; the workbook's own sheets have them too.

    An empty verdict is none yet.
    """
    decisions: dict[str, Decision] = {}
    for row in read_filled_table(path, data, "keputusan", intake, own=True):
        flag, post = row.get("tanda"), row.get("berkas")
        written = row.get("keputusan")
        answer = row.get("tanggapan")
        if not (written or answer) or not (flag or post):
            continue
        verdict = next((verdict for verdict in Verdict if verdict.casefold() == written.casefold()), None)
        if written and (why := _why_not(row, verdict)):
            intake.refuse("J08", row.place, nilai=written, sel=row.cell("keputusan"), sebab=why)
            continue
        about = flag.split()[0] if flag else post
        decision = Decision(
            flag=about if flag else "",
            post="" if flag else post,
            verdict=verdict,
            initials=row.get("paraf"),
            reason=row.get("alasan"),
            answer=answer,
            place=row.place,
        )
        if about in decisions and decisions[about].verdict != verdict:
            intake.refuse("J04", row.place, nilai=about, lain=f"{path}:{decisions[about].place.line}")
        decisions.setdefault(about, decision)
    return tuple(decisions.values())


def read_delegates(path: str, data: bytes, district: District, intake: Intake) -> tuple[Delegate, ...]:
    """Columns kecamatan, kode, surat, penandatangan: the champions that the Ketua TP-PKK Kecamatan named."""
    kecamatan = {slug(kecamatan.name): kecamatan.name for kecamatan in district.kecamatan}
    villages = {village.code: village for village in district.villages}
    delegates: dict[str, Delegate] = {}
    for row in read_filled_table(path, data, "kecamatan", intake):
        name, code = kecamatan.get(slug(row.get("kecamatan"))), row.get("kode")
        why, near, other = "", "", ""
        if name is None:
            why, near = "delegate.no-kecamatan", closest(row.get("kecamatan"), kecamatan.values())
        elif code not in villages:
            why, near = (
                "kim.unknown",
                closest(code, [village for village in villages if villages[village].kecamatan == name], 0.0),
            )
        elif villages[code].kecamatan != name:
            why, other = "delegate.elsewhere", villages[code].kecamatan
        elif name in delegates:
            why, other = "delegate.twice", delegates[name].kim
        elif not row.get("surat") or not row.get("penandatangan"):
            why = "delegate.no-letter"
        if why or name is None:
            intake.refuse(
                "J06",
                row.place,
                nilai=code or "…",
                kecamatan=row.get("kecamatan"),
                sebab=why,
                lain=other,
                saran=near,
            )
            continue
        delegates[name] = Delegate(
            kecamatan=name,
            kim=code,
            letter=row.get("surat"),
            signatory=row.get("penandatangan"),
            place=row.place,
        )
    return tuple(delegates.values())


def read_draws(path: str, data: bytes, contest: Contest, intake: Intake) -> tuple[Draw, ...]:
    """Draws between equals, held before witnesses: columns babak, kelompok, kim, benih, tanggal, saksi.

    The column kim holds village codes.
    """
    draws = []
    for row in read_filled_table(path, data, "benih", intake):
        kims, witnesses = _parts(row.get("kim")), _parts(row.get("saksi"))
        day = read_date(row.get("tanggal")) if row.get("tanggal") else None
        why = ""
        if row.get("babak") not in {round_.id for round_ in contest.rounds}:
            why = "draw.no-round"
        elif len(kims) < 2:
            why = "draw.one-kim"
        elif not row.get("benih"):
            why = "draw.no-seed"
        elif len(witnesses) < 2:
            why = "draw.one-witness"
        elif not isinstance(day, DateReading):
            why = "draw.no-date"
        if why or not isinstance(day, DateReading):
            intake.refuse("J10", row.place, nilai=row.get("kim") or "…", sebab=why, babak=row.get("babak"))
            continue
        draws.append(
            Draw(
                round=row.get("babak"), group=row.get("kelompok"), kims=tuple(sorted(kims)),
                seed=row.get("benih"), day=day.day,
                witnesses=witnesses, place=row.place,
            )
        )  # fmt: skip
    return tuple(draws)


def _why_not(row: TableRow, verdict: Verdict | None) -> str:
    if verdict is None:
        return "decision.unknown"
    missing = "-".join(name for name in ("paraf", "alasan") if not row.get(name))
    return f"decision.no-{missing}" if missing else ""


def _parts(text: str) -> tuple[str, ...]:
    parts: Iterable[str] = text.replace(";", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())
