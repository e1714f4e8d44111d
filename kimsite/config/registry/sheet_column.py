"""One column of an office's list, as it was understood."""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record
from kimsite.tools.spreadsheet import column_name


class ColumnState(StrEnum):
    """How a column was understood."""

    SURE = "pasti"
    ASKED = "ditanyakan"
    """It may be a field; it is kept as it is until somebody says so."""
    KEPT = "disimpan"
    """No field of kimsite: kept beside the others, not used."""
    REFUSED = "tidak diambil"
    """It holds numbers or days of birth of persons."""


class SheetColumn(Record, kw_only=True):
    """One column as it was understood."""

    index: int
    title: str
    """As written; titles of two rows are joined with a blank."""
    field: str
    """Name of its field; of an asked column the likeliest; else empty."""
    state: ColumnState
    filled: int
    """Cells below the title that are not empty."""
    parts: tuple[str, ...] = ()
    """Of a column that holds several things: the fields of all of them."""
    ticked: bool = False
    """A tick below the title gives the title as the value: 'Aktif' and 'Tidak aktif' side by side."""

    @property
    def is_asked(self) -> bool:
        """Whether somebody has to say what it holds."""
        return self.state == ColumnState.ASKED

    @property
    def letter(self) -> str:
        """As spreadsheets call it."""
        return column_name(self.index)
