"""The sheet 'Ketentuan': every value of the rules in a cell, and the addresses of these cells."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from kimsite.model.kinds import COUNTED_KINDS
from kimsite.report.activity.score import completeness_label
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.workbook.book import Styles, row_of

_FIRST = 4
WITHOUT_LIMIT = 9999
"""Means 'no cap'."""


def rules_sheet(sheet: Worksheet, styles: Styles, report: ContestReport) -> Mapping[str, str]:
    """Name of a rule -> its cell, such as Ketentuan!$B$5."""
    rules = report.contest.rules
    sheet.write_string(0, 0, "Ketentuan", styles.title)
    sheet.write_string(
        1,
        0,
        (
            f"Ubah angka kuning untuk melihat akibatnya. {WITHOUT_LIMIT} berarti tanpa batas. Yang berlaku "
            "adalah berkas aturan lomba."
        ),
        styles.plain,
    )
    row_of(sheet, _FIRST - 1, ("Ketentuan", "Nilai"), styles.head)
    rows: list[tuple[str, str, float]] = [
        (f"jenis:{kind}", f"Poin {kind}", dict(rules.kinds).get(kind, 0) / 2) for kind in COUNTED_KINDS
    ]
    rows += [
        ("per_hari", "Paling banyak tulisan dinilai dalam sehari", rules.per_day or WITHOUT_LIMIT),
        ("per_jenis", "Paling banyak tulisan dinilai tiap jenis", rules.per_kind or WITHOUT_LIMIT),
        ("min_kata", "Kata sedikitnya untuk tambahan kata", rules.min_words),
        ("kata", "Tambahan kata", rules.words / 2),
        ("foto", "Tambahan foto berketerangan", rules.photo / 2),
        ("sumber", "Tambahan sumber disebut", rules.source / 2),
        ("minggu", "Poin tiap minggu aktif", rules.week / 2),
        ("ragam", "Poin tiap jenis yang dipakai", rules.variety / 2),
        ("skala", "Poin blog yang bernilai 100 (0: yang terbaik di kelompoknya)", report.contest.scale / 2),
    ]
    rows += [
        (f"lengkap:{key}", f"Kelengkapan: {completeness_label(key)}", halves / 2)
        for key, halves in rules.completeness
    ]
    if rules.readership is not None:
        rows += [
            ("pembaca", "Poin pembaca", rules.readership.halves / 2),
            ("pembaca:tiap", "Poin pembaca: tiap sekian halaman dibaca", rules.readership.pages),
            ("pembaca:paling", "Poin pembaca: paling banyak", rules.readership.most / 2),
        ]
    for round_ in report.contest.rounds:
        for component in round_.components:
            rows.append(
                (
                    f"bobot:{round_.id}:{component.id}",
                    f"Bobot {round_.name}: {component.name}",
                    float(component.weight),
                )
            )
            rows.append(
                (
                    f"tertinggi:{round_.id}:{component.id}",
                    f"Nilai tertinggi {round_.name}: {component.name}",
                    float(component.high),
                )
            )
    cells = {}
    for index, (name, label, value) in enumerate(rows, start=_FIRST):
        sheet.write_string(index, 0, label, styles.plain)
        sheet.write_number(index, 1, value, styles.entry_half)
        cells[name] = f"Ketentuan!$B${index + 1}"
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 12)
    return cells
