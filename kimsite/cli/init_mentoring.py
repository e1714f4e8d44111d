"""What `kimsite init --mentoring` adds: a workbook for schedule and participants, and the handbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kimsite.cli.console import Console
from kimsite.cli.project import read_project, today_in
from kimsite.config.mentoring import columns as column
from kimsite.config.mentoring.columns import COLUMN_TITLES
from kimsite.config.project_regency import SITES
from kimsite.config.regions import Regency
from kimsite.config.starter import zone_of
from kimsite.handbook.write import handbook_files
from kimsite.model.mentoring import MENTORING_FOLDER, ParticipantGroup
from kimsite.report.formats.workbook.mentoring_book import mentoring_workbook
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

SCHEDULE_BOOK = f"{MENTORING_FOLDER}/jadwal.xlsx"
HANDBOOK = f"{MENTORING_FOLDER}/buku"
_SCHEDULE = (
    column.KECAMATAN, column.DAY_1, column.DAY_2, column.HOURS, column.VENUE, column.TEAM, column.MENTORS,
    column.MATERIALS, column.THEME_1, column.THEME_2,
)  # fmt: skip
_PEOPLE = (
    column.KECAMATAN, column.VILLAGE, column.NAME, column.GROUP, column.PHONE, column.ATTENDED_1,
    column.ATTENDED_2, column.RECEIVED,
)  # fmt: skip
_OF_A_VILLAGE = (ParticipantGroup.PKK.value, ParticipantGroup.PKK.value, "")
"""Groups of the three lines of a village; the third is of perangkat or Karang Taruna."""
_YES = ("ya", "tidak")
_CHOICES = {
    column.GROUP: [group.value for group in ParticipantGroup],
    **dict.fromkeys((column.ATTENDED_1, column.ATTENDED_2, column.RECEIVED), _YES),
}


def add_mentoring(root: Path, regency: Regency, console: Console) -> int:
    """Write both; a workbook that is there already is kept. The number of files written."""
    name = regency.name.strip()
    district = read_project(root)[0] if (root / SITES).is_file() else None
    agency = district.agency if district is not None else "Dinas Komunikasi dan Informatika"
    shown = district.name if district is not None else name
    today = today_in(zone_of(regency.code))
    files.make_folder(root, HANDBOOK)
    made = handbook_files(shown, agency, today)
    written = sum(write_whole(root, f"{HANDBOOK}/{path}", data) for path, data in made)
    if files.size(root, SCHEDULE_BOOK) >= 0:
        console.message(
            f"{SCHEDULE_BOOK} sudah ada dan tidak diubah.",
            f"{SCHEDULE_BOOK} is there already and was not changed.",
        )
    else:
        written += write_whole(root, SCHEDULE_BOOK, _workbook(name, regency, today))
    console.message(
        f"Buku pendampingan dua hari ada di {HANDBOOK}/index.html (halaman, salindia, buku untuk dicetak).\n"
        f"Isi jadwal dan peserta di {SCHEDULE_BOOK}, lalu:  kimsite meja",
        f"The handbook of the two days is {HANDBOOK}/index.html (pages, slides, a booklet to print).\n"
        f"Fill in schedule and participants in {SCHEDULE_BOOK}, then:  kimsite desk",
    )
    return written


def _workbook(name: str, regency: Regency, today: date) -> bytes:
    return mentoring_workbook(
        name,
        (
            [COLUMN_TITLES[field] for field in _SCHEDULE],
            [(kecamatan.name,) for kecamatan in regency.kecamatan],
        ),
        (
            [COLUMN_TITLES[field] for field in _PEOPLE],
            [
                (kecamatan.name, village.name, "", group)
                for kecamatan in regency.kecamatan
                for village in kecamatan.villages
                for group in _OF_A_VILLAGE
            ],
        ),
        {COLUMN_TITLES[field]: known for field, known in _CHOICES.items()},
        today,
    )
