"""How a kind is declared: fields as data, a maker for its record, rules that look at it whole.

The same declaration feeds validation, forms, templates for new posts and JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date, datetime, time
from enum import StrEnum

from kimsite.model.content import FileRef, PhotoRef
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.marked import Marked, MarkedText
from kimsite.model.records import KindRecord, Price
from kimsite.record import Record
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, clock_at
from kimsite.tools.text import is_unfilled
from kimsite.tools.unreadable import Unreadable

Pairs = tuple[tuple[str, str], ...]
CountFields = tuple[tuple[str, int], ...]
Value = (
    str
    | int
    | bool
    | DateReading
    | Hours
    | Price
    | tuple[str, ...]
    | tuple[int, ...]
    | Pairs
    | CountFields
    | tuple[PhotoRef, ...]
    | tuple[FileRef, ...]
)


_BLANK = frozenset({"", "null", "~"})
"""What people write for nothing in a header."""


class FieldType(StrEnum):
    """What the value of a field is, and so how it is read."""

    TEXT = "teks"
    DAY = "tanggal"
    MOMENT = "saat"
    """A date with the time of day."""
    HOURS = "jam"
    MONEY = "uang"
    PHONE = "telepon"
    NUMBER = "angka"
    YES_NO = "ya-tidak"
    CHOICE = "pilihan"
    LIST = "daftar"
    CHOICES = "pilihan-daftar"
    NUMBERS = "nomor-daftar"
    COUNTS = "jumlah"
    """Names with counts."""
    PAIRS = "pasangan"
    """Names with texts."""
    PHOTOS = "foto"
    FILES = "berkas"


class Field(Record, kw_only=True):
    """One entry of a header."""

    name: str
    type: FieldType
    label: str
    hint: str = ""
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    choice_labels: tuple[str, ...] = ()
    """What forms show for each choice; empty: the choice itself."""
    open: bool = False
    """Other values than `choices` are accepted too."""
    meaning: Callable[[str], str] | None = None
    """Other words for the choices: what was written -> the choice that it means, or an empty text."""
    choices_text: str = ""
    """Key of a reason (`diagnostics/messages/reasons.py`) that tells the choices in words."""
    suggested: str = ""
    """The choice that the header's other fields speak for: offered where what was written is none."""
    aliases: tuple[str, ...] = ()
    """Other names for the same field, such as the English ones."""
    natural: tuple[str, ...] = ()
    """What people call it in a header of this kind.

    Such a line alone makes no header: `Waktu: 08.00` is in many a text.
    """


class Values(Record):
    """Typed values of one header by field name.

    Each getter answers with an empty value where nothing was given.
    """

    given: Mapping[str, Value]
    entries: Mapping[str, tuple[MarkedText, Marked]] = {}
    """The header's entries by field name, understood or not."""

    def written(self, name: str) -> bool:
        """True where something was written, even if it was not understood."""
        value = self.entries[name][1] if name in self.entries else None
        blank = isinstance(value, MarkedText) and (
            value.text.strip().casefold() in _BLANK or is_unfilled(value.text.strip())
        )
        return name in self.given or (value is not None and not blank)

    def has(self, name: str) -> bool:
        return name in self.given

    def text(self, name: str) -> str:
        value = self.given.get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        value = self.given.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def yes(self, name: str) -> bool:
        return self.given.get(name) is True

    def day(self, name: str) -> date | None:
        value = self.given.get(name)
        return value.day if isinstance(value, DateReading) else None

    def last_day(self, name: str) -> date | None:
        """The day on which a span ends, or the day where there is one alone."""
        value = self.when(name)
        return None if value is None else value.end.date() if value.end is not None else value.day

    def moment(self, name: str) -> datetime | None:
        """Date and time; midnight where no time was written."""
        value = self.given.get(name)
        return datetime.combine(value.day, value.clock or time(0)) if isinstance(value, DateReading) else None

    def when(self, name: str) -> DateReading | None:
        """A date with all that was written with it: hours, an end."""
        value = self.given.get(name)
        return value if isinstance(value, DateReading) else None

    def hours(self, name: str) -> Hours | None:
        value = self.given.get(name)
        return value if isinstance(value, Hours) else None

    def clock(self, name: str) -> time | None:
        """An hour alone."""
        value = self.hours(name)
        return clock_at(value.start) if value is not None else None

    def price(self, name: str) -> Price:
        value = self.given.get(name)
        return value if isinstance(value, Price) else Price(low=None, high=None)

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.given.get(name, ())
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def numbers(self, name: str) -> tuple[int, ...]:
        value = self.given.get(name, ())
        return tuple(item for item in value if isinstance(item, int)) if isinstance(value, tuple) else ()

    def counts(self, name: str) -> CountFields:
        value = self.given.get(name, ())
        pairs = value if isinstance(value, tuple) else ()
        return tuple(
            (item[0], item[1]) for item in pairs if isinstance(item, tuple) and isinstance(item[1], int)
        )

    def pairs(self, name: str) -> Pairs:
        value = self.given.get(name, ())
        pairs = value if isinstance(value, tuple) else ()
        return tuple(
            (item[0], item[1]) for item in pairs if isinstance(item, tuple) and isinstance(item[1], str)
        )

    def photos(self, name: str) -> tuple[PhotoRef, ...]:
        value = self.given.get(name, ())
        return tuple(item for item in value if isinstance(item, PhotoRef)) if isinstance(value, tuple) else ()

    def files(self, name: str) -> tuple[FileRef, ...]:
        value = self.given.get(name, ())
        return tuple(item for item in value if isinstance(item, FileRef)) if isinstance(value, tuple) else ()


Rule = Callable[[Values], tuple[tuple[str, Unreadable], ...]]
"""Looks at a whole header: (field the finding points at, the finding)."""


def _no_rule(_: Values) -> tuple[tuple[str, Unreadable], ...]:
    return ()


class KindSpec(Record, kw_only=True):
    """How posts of one kind are written."""

    kind: Kind
    fields: tuple[Field, ...]
    """Its own fields, beside the common ones."""
    usual: tuple[str, ...]
    """The lines of a new post: what is required, and what is written most often."""
    example_title: str
    make: Callable[[Values], KindRecord]
    rule: Rule = _no_rule
    counts_only: bool = False
    """An unknown key is refused, for it may describe a person (domain.md 4.3)."""
    stage: str = ""
    """The stage of ADINDA that every post of the kind belongs to, whether it says so or not."""
    undated: bool = False
    """Its posts may do without a date."""
    dated_by: str = ""
    """The field that dates a post without `tanggal`: an event is announced at once."""

    def is_dated(self, names: Container[str]) -> bool:
        """True where a post with these fields needs no other date."""
        return self.undated or "tanggal" in names or self.dated_by in names

    @property
    def label(self) -> str:
        """What readers call it."""
        return KIND_INFO[self.kind].label
