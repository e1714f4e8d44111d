"""Rows -> schedule and participants, each doubtful cell reported once a column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from kimsite.config.mentoring import columns as column
from kimsite.config.mentoring.cells import (
    public_words,
    read_attendance,
    read_group,
    read_mobile,
    read_session_day,
    second_day,
)
from kimsite.config.mentoring.rows import MentoringRow, spreadsheet_rows
from kimsite.config.mentoring.yaml_rows import yaml_rows
from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.config.registry.findings import spelt_rows
from kimsite.config.registry.locate import known_kecamatan, locate
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import ERROR, WARNING
from kimsite.model.mentoring import MENTORING_FOLDER, Mentoring, MentoringRound, Participant, ParticipantGroup
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.hours import Hours, read_hours
from kimsite.tools.text import slug
from kimsite.tools.workbook_reader import BOOKS

CellValue = TypeVar("CellValue")
_TABLES, _TEXTS = (*BOOKS, ".csv"), (".yaml", ".yml")
_NOWHERE = frozenset(("-", "–", "kecamatan", "tp-pkk kecamatan", "tp pkk kecamatan"))
"""What the cell of a village holds for who comes from none."""


def mentoring_files(root: Path) -> tuple[str, ...]:
    """The files of the folder that are read: tables and YAML, none in folders below it."""
    return tuple(
        entry.path
        for entry in walk(root, MENTORING_FOLDER)
        if isinstance(entry, FileEntry)
        and entry.path.count("/") == 1
        and entry.path.lower().endswith((*_TABLES, *_TEXTS))
        and not entry.path.rpartition("/")[2].startswith(("~$", "."))
    )


def read_mentoring(
    root: Path, regency: Regency, diagnostics: Findings, *, with_people: bool = True
) -> Mentoring:
    """All that the folder says. Nothing in it stops a build: findings are warnings and advice.

    `with_people`: False for the schedule alone, which a build needs.
    """
    found = Findings()
    rows: list[MentoringRow] = []
    rules = Mentoring()
    for path in mentoring_files(root):
        if path.lower().endswith(_TEXTS):
            own, given = yaml_rows(root, path, found)
            rows += own
            rules = given if given != Mentoring() else rules
        else:
            rows += spreadsheet_rows(root, path, found)
    reader = _Reader(regency, with_people=with_people)
    for row in rows:
        reader.read(row)
    reader.report(found)
    diagnostics.extend(
        tuple(
            replace(finding, severity=WARNING) if finding.severity == ERROR else finding
            for finding in found.sorted()
        )
    )
    rounds = sorted(reader.rounds.values(), key=lambda round_: (round_.days[0] or date.max, round_.code))
    return replace(rules, rounds=tuple(rounds), participants=tuple(reader.people.values()))


class _Reader:
    """Rows under reading."""

    def __init__(self, regency: Regency, *, with_people: bool) -> None:
        self._regency, self._with_people = regency, with_people
        self._kecamatan = {kecamatan.name: kecamatan for kecamatan in regency.kecamatan}
        self.rounds: dict[str, MentoringRound] = {}
        self.people: dict[tuple[str, str, str], Participant] = {}
        self._unread: list[tuple[MentoringRow, str, str, str]] = []
        """(row, field, text, reason)"""
        self._lost: list[tuple[MentoringRow, str, str]] = []
        """(row, what is written, reason): rows whose kecamatan or village is not known."""
        self._doubles: list[MentoringRow] = []
        self._contradictions: list[tuple[MentoringRow, str, str]] = []
        self._withheld: list[tuple[MentoringRow, str, str]] = []
        self._above: tuple[str, str, str] = ("", "", "")
        """Sheet, kecamatan and village of the row above: merged cells are empty below their first."""

    def read(self, row: MentoringRow) -> None:
        """Take one row: a round, a person, or both."""
        sheet = f"{row.path}!{row.sheet}"
        above = self._above if self._above[0] == sheet else (sheet, "", "")
        heading = row.group or row.sheet
        written = row.get(column.KECAMATAN) or known_kecamatan(heading, self._regency) or above[1]
        village = row.get(column.VILLAGE)
        self._above = (sheet, written, village or (above[2] if written == above[1] else ""))
        is_person = self._with_people and row.get(column.NAME)
        if not (row.get(column.DAY_1) or is_person):
            return
        if not written and row.get(column.CODE):
            found = locate(row.get(column.CODE), "", "", self._regency)
            written = found.kecamatan
        name = known_kecamatan(written, self._regency) if written else ""
        if not name:
            self._lost.append(
                (row, written, "registry.no-kecamatan" if written else "mentoring.no-kecamatan")
            )
            return
        kecamatan = self._kecamatan[name]
        if row.get(column.DAY_1):
            self._round(row, kecamatan)
        if is_person:
            self._person(row, kecamatan, village or self._above[2])

    def _value(
        self, row: MentoringRow, field: str, read: Callable[[str], tuple[CellValue, str]]
    ) -> CellValue:
        text = row.get(field)
        value, reason = read(text)
        if reason and text:
            self._unread.append((row, field, text, reason))
        return value

    def _round(self, row: MentoringRow, kecamatan: RegionKecamatan) -> None:
        first = self._value(row, column.DAY_1, read_session_day)
        second = self._value(row, column.DAY_2, read_session_day) if row.get(column.DAY_2) else None
        day_1 = first.day if first is not None else None
        day_2 = second.day if second is not None else second_day(first) if first is not None else None
        if day_1 is not None and day_2 is not None and day_2 <= day_1:
            self._contradictions.append((row, kecamatan.name, "mentoring.order"))
            day_2 = None
        mentors = _listed(row.get(column.MENTORS))
        hours = self._value(row, column.HOURS, _hours) if row.get(column.HOURS) else None
        names = tuple(re.sub(r"\([^)]*\)", "", name).strip().casefold() for name in mentors)
        themes = (row.get(column.THEME_1), row.get(column.THEME_2))
        one = MentoringRound(
            code=kecamatan.code,
            kecamatan=kecamatan.name,
            days=(day_1, day_2),
            hours=row.get(column.HOURS),
            start=hours.start if hours is not None else None,
            end=hours.end if hours is not None else None,
            venue=row.get(column.VENUE),
            themes=themes,
            public_venue=self._public(row, column.VENUE, names),
            public_themes=(
                self._public(row, column.THEME_1, names),
                self._public(row, column.THEME_2, names),
            ),
            team=row.get(column.TEAM),
            mentors=mentors,
            materials=_listed(row.get(column.MATERIALS)),
        )
        known = self.rounds.setdefault(kecamatan.code, one)
        if known.days != one.days:
            self._contradictions.append((row, kecamatan.name, "mentoring.twice"))

    def _public(self, row: MentoringRow, field: str, names: tuple[str, ...]) -> str:
        words, reason = public_words(row.get(field), names)
        if reason:
            self._withheld.append((row, field, reason))
        return words

    def _person(self, row: MentoringRow, kecamatan: RegionKecamatan, village: str) -> None:
        group = self._value(row, column.GROUP, read_group)
        code = ""
        if group != ParticipantGroup.KECAMATAN and village.casefold() not in _NOWHERE:
            found = locate(row.get(column.CODE), village, kecamatan.name, self._regency)
            if found.village is None:
                self._lost.append((row, village or row.get(column.CODE) or kecamatan.name, found.reason))
                return
            code = found.village.code
        person = Participant(
            name=row.get(column.NAME),
            group=group,
            kecamatan=kecamatan.code,
            village=code,
            phone=self._value(row, column.PHONE, read_mobile),
            attended=(
                self._value(row, column.ATTENDED_1, read_attendance),
                self._value(row, column.ATTENDED_2, read_attendance),
            ),
            received=self._value(row, column.RECEIVED, read_attendance),
        )
        key = (kecamatan.code, code, slug(person.name))
        if self.people.setdefault(key, person) is not person:
            self._doubles.append(row)

    def report(self, diagnostics: Findings) -> None:
        """One finding a column and reason, one for rows of one reason; none names a person or a number."""
        for cells in _grouped(self._unread, lambda cell: (cell[0].path, cell[0].column(cell[1]), cell[3])):
            row, field, text, reason = cells[0]
            diagnostics.add(
                "K63",
                row.place,
                kolom=row.column(field),
                judul=column.COLUMN_TITLES[field],
                jumlah=len(cells),
                urut=spelt_rows([cell[0].number for cell in cells]),
                nilai="…" if field == column.PHONE else text,
                sebab=reason,
            )
        for rows in _grouped(self._lost, lambda row: (row[0].path, row[0].sheet, row[2])):
            diagnostics.add(
                "K64",
                rows[0][0].place,
                jumlah=len(rows),
                urut=spelt_rows([row[0].number for row in rows]),
                nilai=rows[0][1],
                sebab=rows[0][2],
            )
        for doubles in _grouped(self._doubles, lambda double: (double.path, double.sheet)):
            diagnostics.add(
                "K65",
                doubles[0].place,
                jumlah=len(doubles),
                urut=spelt_rows([double.number for double in doubles]),
            )
        for row, name, reason in self._contradictions:
            diagnostics.add("K66", row.place, nilai=name, sebab=reason)
        for row, field, reason in self._withheld:
            diagnostics.add(
                "K67", row.place, kolom=row.column(field), judul=column.COLUMN_TITLES[field], sebab=reason
            )


def _grouped(items: Iterable[CellValue], key: Callable[[CellValue], object]) -> Iterable[Sequence[CellValue]]:
    groups: dict[object, list[CellValue]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups.values()


def _listed(text: str) -> tuple[str, ...]:
    """Names or things of one cell, parted by commas, semicolons, lines or numbers."""
    return tuple(filter(None, (part.strip(" -") for part in re.split(r"[;,\n]+|\s*\b\d+[.)]\s+", text))))


def _hours(text: str) -> tuple[Hours | None, str]:
    reading = read_hours(text)
    return (reading, "") if isinstance(reading, Hours) else (None, "mentoring.hours")
