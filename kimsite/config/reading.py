"""One map of sites.yaml -> typed values.

What is unknown, missing or unreadable becomes a finding at its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.tools import files
from kimsite.tools.phones import read_phone
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean, closest, offered
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.yes_no import yes_or_no

Name = TypeVar("Name", bound=str)


class Section:
    """A map under reading. Every getter answers with an empty value after reporting why."""

    def __init__(self, entries: MarkedMap, name: str, diagnostics: Findings) -> None:
        """`name`: what the map is called in findings."""
        self._map = entries
        self._name = name
        self._found = diagnostics

    @property
    def place(self) -> Place:
        """Where the map begins."""
        return self._map.entries[0][0].place if self._map.entries else self._map.place

    def place_of(self, key: str) -> Place:
        """The place of a value; the map's beginning when it is not written."""
        value = self._map.get(key)
        return value.place if value is not None else self.place

    def report(self, code: str, place: Place, **values: object) -> None:
        """Report what no getter finds. `values`: the blanks of the message."""
        self._found.add(code, place, **values)

    def reporting_to(self, diagnostics: Findings) -> Section:
        """The same map, whose findings go elsewhere."""
        return Section(self._map, self._name, diagnostics)

    def only(self, names: Iterable[str]) -> None:
        """Report every key that is not among `names`."""
        known = tuple(names)
        for key, _ in self._map.entries:
            if key.text not in known:
                self._found.add(
                    "K01", key.place, isian=key.text, saran=closest(key.text, known), pilihan=", ".join(known)
                )

    def has(self, key: str) -> bool:
        return self._map.get(key) is not None

    def text(self, key: str, example: str = "") -> str:
        """A text; with an `example` it is required."""
        value = self._map.get(key)
        if isinstance(value, MarkedText) and value.text.strip():
            return clean(value.text)
        if value is not None and not isinstance(value, MarkedText):
            self.wrong(key, "…", example or "satu nilai")
        elif example:
            self._found.add("K02", self.place, isian=key, bagian=self._name, contoh=example)
        return ""

    def choice(self, key: str, names: Iterable[Name], default: Name) -> Name:
        """One of `names`, however it is cased."""
        written, known = self.text(key), tuple(names)
        if not written:
            return default
        folded = {name.casefold(): name for name in known}
        if written.casefold() not in folded:
            self.wrong(key, written, ", ".join(known), offered(written, known, 0.6))
        return folded.get(written.casefold(), default)

    def number(self, key: str, lowest: int, highest: int, default: int) -> int:
        """A whole number between two bounds, both included."""
        written = self.text(key)
        if not written:
            return default
        if not written.isascii() or not written.isdigit() or not lowest <= int(written) <= highest:
            self.wrong(key, written, f"{lowest}–{highest}")
            return default
        return int(written)

    def day(self, key: str) -> date | None:
        written = self.text(key)
        if not written:
            return None
        reading = read_date(written)
        if isinstance(reading, Unreadable):
            self._found.unread(reading, self.place_of(key), isian=key)
            return None
        return reading.day

    def phone(self, key: str) -> str:
        written = self.text(key)
        if not written:
            return ""
        reading = read_phone(written)
        if isinstance(reading, Unreadable):
            self._found.unread(reading, self.place_of(key), isian=key)
            return ""
        return reading

    def file(self, key: str, root: Path) -> str:
        """The path of a file below `root`; one that is not there is reported."""
        path = self.text(key)
        if path and not files.is_file(root, path):
            self._found.add("K12", self.place_of(key), nilai=path, saran="")
        return path

    def yes(self, key: str) -> bool:
        """Yes or no, in the words that posts may use too; an answer that is neither is reported."""
        written = self.text(key).casefold()
        answer = yes_or_no(written)
        if written and answer is None:
            self.wrong(key, written, "ya, tidak")
        return bool(answer)

    def texts(self, key: str) -> tuple[MarkedText, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self._map.get(key)
        if isinstance(value, MarkedText):
            return (value,) if value.text.strip() else ()
        if isinstance(value, MarkedList):
            for item in value.items:
                if not isinstance(item, MarkedText):
                    self._found.add("K13", item.place, nilai="…", isian=key, saran="", pilihan="daftar nama")
            return tuple(item for item in value.items if isinstance(item, MarkedText))
        if value is not None:
            self.wrong(key, "…", "daftar, misalnya [satu, dua]")
        return ()

    def section(self, key: str, name: str) -> Section | None:
        """A map inside this one; None when it is not written."""
        value = self._map.get(key)
        if value is None:
            return None
        if isinstance(value, MarkedMap):
            return Section(value, name, self._found)
        self.wrong(
            key, value.text if isinstance(value, MarkedText) else "…", "isian dengan nama, misalnya {nama: …}"
        )
        return None

    def empty(self, name: str) -> Section:
        """A map without entries, for a section that may be left out."""
        return Section(MarkedMap(entries=(), place=self.place), name, self._found)

    def sections(self, key: str, name: str) -> tuple[Section, ...]:
        """A list of maps."""
        value = self._map.get(key)
        if isinstance(value, MarkedText) and not value.text.strip():
            return ()
        if value is not None and not isinstance(value, MarkedList):
            self.wrong(
                key, value.text if isinstance(value, MarkedText) else "…", "daftar, satu baris satu tanda -"
            )
        return tuple(maps(value.items, name, self._found)) if isinstance(value, MarkedList) else ()

    def raw(self, key: str) -> Marked | None:
        return self._map.get(key)

    def wrong(self, key: str, written: str, choices: str, near: str = "") -> None:
        """Report a value that cannot be used."""
        self._found.add("K13", self.place_of(key), nilai=written, isian=key, saran=near, pilihan=choices)


def maps(items: Iterable[Marked], name: str, diagnostics: Findings) -> Iterable[Section]:
    """The maps of a list; anything else is reported."""
    for item in items:
        if isinstance(item, MarkedMap):
            yield Section(item, name, diagnostics)
        else:
            diagnostics.add(
                "K13",
                item.place,
                nilai=item.text if isinstance(item, MarkedText) else "…",
                isian=name,
                saran="",
                pilihan="isian dengan nama",
            )
