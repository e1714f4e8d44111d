"""The journal's marks and points -> the files that the report reads, and one zip of all of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kimsite.contest_day.journal.state import DayState, MarkVersion
from kimsite.contest_day.seats import TYPISTS
from kimsite.contest_day.setup import DayGroup, DaySetup
from kimsite.contest_day.standings import quiz_points, replaced_kims
from kimsite.model.contest import Component, Juror
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.inputs.jury_sheets import FIXED, aspect_title
from kimsite.tools.atomic_write import write_whole

SCORES = ("babak", "kode", "poin", "kim", "kelompok")
_STAMP = (1980, 1, 1, 0, 0, 0)
"""In the zip, so that the same files give the same bytes."""


def day_files(setup: DaySetup, state: DayState) -> Iterator[tuple[str, bytes]]:
    """(path below the project, bytes) of every jury sheet with a mark, of what was typed, of quiz scores.

    Where a juror gave marks to a KIM that was replaced, a sheet may be left without any.
    """
    replaced = replaced_kims(setup, state)
    of_replaced = {juror for juror, kim, _ in state.marks if kim in replaced}
    for group in setup.groups:
        for juror in setup.jurors:
            rows = tuple(_rows(setup, state, group, juror))
            if rows or juror.id in of_replaced:
                name = f"{setup.sheets}/{setup.round.id}-{group.slug}-{juror.id}.csv"
                yield name, csv_bytes(_heads(setup), rows)
            for number, typist in enumerate(TYPISTS, 1):
                rows = tuple(_typed_rows(setup, state, group, juror, typist))
                if rows:
                    name = f"{setup.round.id}-{group.slug}-{juror.id}-layar.csv"
                    yield f"{setup.folder}/ketik-{number}/{name}", csv_bytes(_heads(setup), rows)
    scores = tuple(_scores(setup, state))
    if scores:
        yield setup.scores, csv_bytes(SCORES, (*_other_scores(setup, replaced), *scores))


def write_day_files(root: Path, setup: DaySetup, state: DayState) -> int:
    """Write what changed; how many files. Raises OSError when the disk refuses."""
    return sum(write_whole(root, path, data, durable=True) for path, data in day_files(setup, state))


def day_zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    """All of it in one archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files:
            archive.writestr(zipfile.ZipInfo(path, _STAMP), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _rows(setup: DaySetup, state: DayState, group: DayGroup, juror: Juror) -> Iterator[tuple[str, ...]]:
    for team in group.teams:
        marks = [state.mark((juror.id, team.kim, component.id)) for component in setup.components]
        if any(marks):
            notes = "; ".join(
                f"{component.name} diubah {version.clock}: {version.reason}"
                for component in setup.components
                for version in state.marks.get((juror.id, team.kim, component.id), ())[1:]
            )
            values = (
                value
                for mark, component in zip(marks, setup.components, strict=True)
                for value in _values(mark, component)
            )
            code = setup.sheet_code(juror.id, team.kim)
            head = (setup.round.id, juror.id, team.kim, team.letter, team.name, group.name, code)
            yield (*head, *values, notes)


def _typed_rows(
    setup: DaySetup, state: DayState, group: DayGroup, juror: Juror, typist: str
) -> Iterator[tuple[str, ...]]:
    """One copy of a juror's paper sheets, as `kimsite lcck compare` reads it."""
    for team in group.teams:
        keys = [(juror.id, team.kim, component.id) for component in setup.components]
        newest = [state.typed.newest(typist, key) for key in keys]
        if any(newest):
            notes = "; ".join(
                f"{component.name} {'diputus' if version.is_decided else 'diketik lagi'} {version.clock}: "
                f"{' + '.join(version.texts) or 'kosong'}{f', {version.note}' if version.note else ''}"
                for component, key in zip(setup.components, keys, strict=True)
                for version in state.typed.versions(typist, key)[1:]
            )
            values = (
                text
                for one, component in zip(newest, setup.components, strict=True)
                for text in ((one.texts if one else ()) or ("",) * (len(component.rubric) or 1))
            )
            code = setup.sheet_code(juror.id, team.kim)
            head = (setup.round.id, juror.id, team.kim, team.letter, team.name, group.name, code)
            yield (*head, *values, notes)


def _heads(setup: DaySetup) -> tuple[str, ...]:
    """The first row of a jury sheet."""
    return (*FIXED, *(title for component in setup.components for title in _titles(component)), "catatan")


def _titles(component: Component) -> tuple[str, ...]:
    """One column a component, or one for each line of its rubric."""
    return tuple(aspect_title(component, aspect) for aspect in component.rubric) or (component.name,)


def _values(mark: MarkVersion | None, component: Component) -> tuple[str, ...]:
    if mark is None:
        return ("",) * (len(component.rubric) or 1)
    return mark.aspects or (mark.value,)


def _scores(setup: DaySetup, state: DayState) -> Iterator[tuple[str, ...]]:
    for group in setup.groups:
        if any(press.group == group.name for press in state.presses):
            points = quiz_points(setup, state, group)
            for team in group.teams:
                yield setup.round.id, team.kim, str(points[team.kim]), team.name, group.name


def _other_scores(setup: DaySetup, replaced: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Those of other rounds, and of groups that this day does not hold. `replaced`: KIM whose points go."""
    here = {kim for group in setup.groups for kim in group.kims}
    for score in setup.inputs.scores:
        if score.round != setup.round.id or score.kim not in (*here, *replaced):
            village = setup.villages.get(score.kim)
            yield score.round, score.kim, str(score.points), village.name if village else "", ""
