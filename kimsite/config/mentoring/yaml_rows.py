"""`pendampingan.yaml` -> the rows that a spreadsheet would have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kimsite.config.mentoring import columns as column
from kimsite.config.mentoring.columns import mentoring_field
from kimsite.config.mentoring.rows import MentoringRow
from kimsite.config.reading import Section, maps
from kimsite.config.yaml_files import read_yaml
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.mentoring import CompositionRule, Mentoring
from kimsite.tools.nik import find_numbers
from kimsite.tools.text import clean

_SCHEDULE, _PEOPLE, _RULES = "jadwal", "peserta", "aturan"
_MOST = 9
"""People of one group that a rule may ask of a village."""


def yaml_rows(root: Path, path: str, diagnostics: Findings) -> tuple[tuple[MentoringRow, ...], Mentoring]:
    """The rows of the schedule and of the participants, and the rules (a Mentoring without rows)."""
    validation = Validation(diagnostics)
    top = read_yaml(root, path, Place(path=path), validation)
    if isinstance(top, MarkedList):
        return tuple(_rows(path, top.items, "", diagnostics)), Mentoring()
    if top is None:
        if validation.is_valid:
            diagnostics.add("K61", Place(path=path, line=1))
        return (), Mentoring()
    settings = Section(top, path, diagnostics)
    settings.only((_SCHEDULE, _PEOPLE, _RULES))
    rows: list[MentoringRow] = []
    for key in (_SCHEDULE, _PEOPLE):
        written = settings.raw(key)
        if isinstance(written, MarkedList):
            rows += _rows(path, written.items, "", diagnostics)
        elif written is not None:
            settings.wrong(key, "…", "daftar, satu baris satu tanda -")
    return tuple(rows), _rules(settings)


def _rows(
    path: str, items: Iterable[Marked], kecamatan: str, diagnostics: Findings
) -> Iterator[MentoringRow]:
    """A row for each map; people inside a round take its kecamatan."""
    for item in items:
        if not isinstance(item, MarkedMap):
            next(iter(maps((item,), _SCHEDULE, diagnostics)), None)
            continue
        values, cells, unknown = [], [], []
        people: list[Marked] = []
        for key, value in item.entries:
            field = mentoring_field(key.text)
            if key.text.strip().casefold() == _PEOPLE and not isinstance(value, MarkedText):
                people = list(value.items) if isinstance(value, MarkedList) else [value]
            elif not field:
                unknown.append(key.text)
            elif (text := _text(value)) and not find_numbers(text):
                values.append((field, text))
                cells.append((field, key.text))
        if unknown:
            diagnostics.add("K62", item.place, nilai=", ".join(unknown))
        if kecamatan and not any(field == column.KECAMATAN for field, _ in values):
            values.append((column.KECAMATAN, kecamatan))
        row = MentoringRow(
            path=path, sheet="", number=item.place.line, values=tuple(values), cells=tuple(cells)
        )
        if values:
            yield row
        yield from _rows(path, people, row.get(column.KECAMATAN), diagnostics)


def _text(value: Marked) -> str:
    if isinstance(value, MarkedText):
        return clean(value.text)
    if isinstance(value, MarkedList):
        return "; ".join(clean(item.text) for item in value.items if isinstance(item, MarkedText))
    return ""


def _rules(settings: Section) -> Mentoring:
    """`aturan: {desa_baru: {pkk: 2, perangkat: 1}, desa_kim: {pkk: 2, kim: 3}}`."""
    known = Mentoring()
    rules = settings.section(_RULES, _RULES)
    if rules is None:
        return known
    rules.only(("desa_baru", "desa_kim"))
    return Mentoring(
        new_rule=_rule(rules, "desa_baru", known.new_rule), kim_rule=_rule(rules, "desa_kim", known.kim_rule)
    )


def _rule(rules: Section, key: str, default: CompositionRule) -> CompositionRule:
    section = rules.section(key, key)
    if section is None:
        return default
    section.only(("pkk", "perangkat", "kim"))
    return CompositionRule(
        pkk=section.number("pkk", 0, _MOST, 0),
        officials=section.number("perangkat", 0, _MOST, 0),
        kim=section.number("kim", 0, _MOST, 0),
    )
