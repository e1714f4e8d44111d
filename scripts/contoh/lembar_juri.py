"""Fills the demo contest's jury sheets: five invented jurors, two rounds, half of them on paper-like CSV, half as workbooks.

    python scripts/contoh/lembar_juri.py

The marks of a KIM lie around one base; a juror's leaning adds up to nothing over the five, so that the means are easy to check by eye.
Two KIM of Wilker 1 are equal in everything, which is why lomba/lcck-2026/undian.csv holds a draw.
"""

import csv
import io
from datetime import datetime
from pathlib import Path

import xlsxwriter

FOLDER = Path(__file__).parents[2] / "lomba" / "lcck-2026" / "nilai"
COMPONENTS = ("Tanya jawab", "Penulisan blog", "Peragaan penyuluhan")
HEAD = ("babak", "juri", "kode", "kim", "kelompok", *COMPONENTS, "catatan")
JURORS = (
    ("ratna-wijaya", (1.0, -0.5, 0.0)), ("hendro-susilo", (-1.0, 1.5, 0.5)), ("sri-mulyani-hadi", (0.5, 0.0, -1.5)),
    ("farid-maulana", (0.0, -2.0, 2.0)), ("tutik-handayani", (-0.5, 1.0, -1.0)),
)  # fmt: skip
"""(juror, leaning in each component)"""
BOOKS = {"sri-mulyani-hadi", "tutik-handayani"}
"""These two send workbooks."""
ROUNDS = {
    "wilker": (
        ("35.22.14.2012", "KIM Pinggir Bengawan", "Wilker 1", (84, 82, 80)),
        ("35.22.15.1009", "KIM Ledok Berdaya", "Wilker 1", (80, 82, 84)),
        ("35.22.17.2015", "KIM Suko Rejeki", "Wilker 1", (76, 78, 75)),
        ("35.22.06.2003", "KIM Growok Guyub", "Wilker 2", (82, 80, 79)),
        ("35.22.26.2002", "KIM Wana Jari", "Wilker 2", (78, 81, 83)),
        ("35.22.05.2003", "KIM Clebung Lestari", "Wilker 2", (74, 70, 78)),
        ("35.22.12.2006", "KIM Deru Maju", "Wilker 3", (86, 88, 84)),
        ("35.22.11.2004", "KIM Piyak Bersinar", "Wilker 3", (85, 84, 88)),
        ("35.22.10.2012", "KIM Gajah Makmur", "Wilker 3", (77, 75, 80)),
        ("35.22.24.2004", "KIM Klepek Rukun", "Wilker 3", (79, 83, 76)),
        ("35.22.02.2008", "KIM Jawik Waskita", "Wilker 4", (80, 77, 81)),
        ("35.22.19.2011", "KIM Kuncen Sambang", "Wilker 4", (83, 80, 82)),
        ("35.22.22.2004", "KIM Samin Luhur", "Wilker 4", (81, 79, 86)),
        ("35.22.16.2022", "KIM Belimbing Manis", "Wilker 5", (82, 81, 80)),
        ("35.22.25.2002", "KIM Geo Wonocolo", "Wilker 5", (81, 80, 80)),
        ("35.22.28.2004", "KIM Mojo Cerdas", "Wilker 5", (84, 82, 83)),
        ("35.22.20.2001", "KIM Batokan Tepi Kali", "Wilker 5", (79, 76, 85)),
    ),
    "final": (
        ("35.22.15.1009", "KIM Ledok Berdaya", "Kabupaten", (83, 84, 86)),
        ("35.22.06.2003", "KIM Growok Guyub", "Kabupaten", (85, 83, 82)),
        ("35.22.12.2006", "KIM Deru Maju", "Kabupaten", (84, 86, 83)),
        ("35.22.19.2011", "KIM Kuncen Sambang", "Kabupaten", (86, 85, 88)),
        ("35.22.25.2002", "KIM Geo Wonocolo", "Kabupaten", (82, 85, 84)),
    ),
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for round_id, entrants in ROUNDS.items():
        for juror, leaning in JURORS:
            rows = [
                (round_id, juror, code, name, group, *(value + more for value, more in zip(base, leaning, strict=True)), "")
                for code, name, group, base in sorted(entrants)
            ]
            path = FOLDER / f"{round_id}-{juror}"
            if juror in BOOKS:
                path.with_suffix(".xlsx").write_bytes(book(rows))
            else:
                path.with_suffix(".csv").write_bytes(table(rows))


def table(rows: list[tuple[object, ...]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def book(rows: list[tuple[object, ...]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        made.set_properties({"created": datetime(2026, 10, 16)})
        sheet = made.add_worksheet("Nilai")
        sheet.write_row(5, 0, HEAD)
        for number, row in enumerate(rows, start=6):
            sheet.write_row(number, 0, row)
    return out.getvalue()


if __name__ == "__main__":
    main()
