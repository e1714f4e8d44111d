"""What the lines of the journal say about paper sheets that two people type independently."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.contest_day.journal.events import MarkTyped, TypingSettled, TypistNamed
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.record import Record

SheetKey = tuple[str, str, str]
"""(juror, KIM, component)"""


class TypedVersion(Record, kw_only=True):
    """One copy's value of one component as it was typed at one time, or decided."""

    line: int
    clock: str
    texts: tuple[str, ...]
    """One number, or one for each line of the rubric; empty where the cell was emptied."""
    note: str = ""
    """Why it was typed again, or who decided it."""
    is_decided: bool = False


class TypedDifference(Record, kw_only=True):
    """A component that both have typed, differently."""

    key: SheetKey
    first: TypedVersion
    second: TypedVersion


class TypedSheets:
    """Both copies after some lines."""

    def __init__(self, typists: tuple[str, str]) -> None:
        self.typists = typists
        self.names: dict[str, str] = {}
        """Typist -> name."""
        self._copies: dict[str, dict[SheetKey, tuple[TypedVersion, ...]]] = {typist: {} for typist in typists}

    def apply(self, line: JournalLine) -> None:
        """Take the next line into account."""
        match line.event:
            case TypistNamed() as event:
                self.names[event.typist] = event.name
            case MarkTyped() as event if event.typist in self._copies:
                texts = event.aspects or ((event.value,) if event.value else ())
                version = TypedVersion(line=line.number, clock=line.clock, texts=texts, note=event.reason)
                self._add(event.typist, (event.juror, event.kim, event.component), version)
            case TypingSettled() as event:
                version = TypedVersion(
                    line=line.number,
                    clock=line.clock,
                    texts=event.aspects or (event.value,),
                    note=event.by,
                    is_decided=True,
                )
                for typist in self.typists:
                    self._add(typist, (event.juror, event.kim, event.component), version)

    def versions(self, typist: str, key: SheetKey) -> tuple[TypedVersion, ...]:
        """Every version of one copy, oldest first."""
        return self._copies[typist].get(key, ())

    def newest(self, typist: str, key: SheetKey) -> TypedVersion | None:
        """What one copy says now; None where nothing was typed."""
        versions = self.versions(typist, key)
        return versions[-1] if versions else None

    def is_agreed(self, key: SheetKey) -> bool:
        """Both copies say the same."""
        first, second = (self.newest(typist, key) for typist in self.typists)
        return first is not None and second is not None and bool(first.texts) and first.texts == second.texts

    def differences(self) -> Iterator[TypedDifference]:
        """Where both have typed a value and the values differ. What one has not typed yet is none."""
        first, second = self.typists
        for key in self._copies[first]:
            mine, theirs = self.newest(first, key), self.newest(second, key)
            if mine and theirs and mine.texts and theirs.texts and mine.texts != theirs.texts:
                yield TypedDifference(key=key, first=mine, second=theirs)

    def count(self, typist: str) -> int:
        """Components that this copy has a value for."""
        return sum(bool(versions[-1].texts) for versions in self._copies[typist].values())

    def _add(self, typist: str, key: SheetKey, version: TypedVersion) -> None:
        self._copies[typist][key] = (*self.versions(typist, key), version)
