"""The file of objections -> objections, each with its answer."""

from __future__ import annotations

from kimsite.model.config import District
from kimsite.model.contest_objections import Objection
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.tables import read_filled_table
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import closest


def read_objections(path: str, data: bytes, district: District, intake: Intake) -> tuple[Objection, ...]:
    """Columns kode, tanggal, sanggahan, jawaban, tanggal_jawab, penjawab.

    Rows without a text are left out.
    """
    names = {village.code: village.name for village in district.villages}
    found: list[Objection] = []
    for row in read_filled_table(path, data, "sanggahan", intake):
        kim, text = row.get("kode"), row.get("sanggahan")
        if not text:
            continue
        day, answered = read_date(row.get("tanggal")), read_date(row.get("tanggal_jawab"))
        if kim not in names:
            intake.refuse("J28", row.place, nilai=kim or "…", sebab="kim.unknown", saran=closest(kim, names))
        elif not isinstance(day, DateReading):
            intake.refuse(
                "J28", row.place, nilai=row.get("tanggal") or "…", sebab="objection.no-day", saran=""
            )
        elif row.get("jawaban") and not row.get("penjawab"):
            intake.refuse("J28", row.place, nilai=names[kim], sebab="objection.no-name", saran="")
        else:
            found.append(
                Objection(
                    number=len(found) + 1,
                    kim=kim,
                    day=day.day,
                    text=text,
                    answer=row.get("jawaban"),
                    answered=answered.day if isinstance(answered, DateReading) else None,
                    by=row.get("penjawab"),
                    place=row.place,
                )
            )
    return tuple(found)
