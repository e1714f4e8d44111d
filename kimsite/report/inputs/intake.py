"""What was found while reading what people handed in, and where something was not understood."""

from __future__ import annotations

from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Place


class Intake:
    """The findings of a contest's inputs, with the places of the rows and files that cannot be used."""

    def __init__(self, diagnostics: Findings) -> None:
        self._diagnostics = diagnostics
        self._unusable: list[Place] = []

    @property
    def unusable(self) -> tuple[Place, ...]:
        """Rows, cells and files that were refused, in the order of reading."""
        return tuple(self._unusable)

    def note(self, code: str, place: Place, **values: object) -> None:
        """Report something that leaves the input usable."""
        self._diagnostics.add(code, place, **values)

    def refuse(self, code: str, place: Place, **values: object) -> None:
        """Report something that cannot be used."""
        self._unusable.append(place)
        self._diagnostics.add(code, place, **values)
