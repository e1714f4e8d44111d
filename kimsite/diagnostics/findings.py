"""The findings of one village: a collection that grows while the pipeline runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kimsite.diagnostics.messages.codes import MINOR, PERSONAL, SEVERITY
from kimsite.model.findings import ERROR, Diagnostic, Fix, Severity
from kimsite.model.marked import Place
from kimsite.tools.nik_shape import DOT
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.unreadable import Unreadable

JOINED = "nik.joined"
"""The reason of a number that no line shows by itself."""
_DIGIT = lazy_pattern(r"\d")


class Findings:
    """Collects diagnostics. Local to one village, returned with its result."""

    def __init__(self, village: str = "") -> None:
        """`village`: kecamatan/desa that every finding is about; empty for the district's own files."""
        self.village = village
        self._found: list[Diagnostic] = []

    def add(
        self,
        code: str,
        place: Place,
        fix: Fix | None = None,
        severity: Severity | None = None,
        /,
        **values: object,
    ) -> None:
        """Add one finding. The severity is the code's own unless a stage knows better.

        `fix`: the repair of the file; dropped where it would write a person's number. `values`: the blanks of
        the message.
        """
        self._add(code, place, severity or SEVERITY[code], values, fix)

    def unread(
        self, problem: Unreadable, place: Place, severity: Severity | None = None, /, **values: object
    ) -> bool:
        """Add why a value was not understood; True where that is an error.

        The severity is the code's own unless a stage knows better.
        """
        severity = severity or SEVERITY[problem.code]
        self._add(problem.code, place, severity, {**dict(problem.values), **values})
        return severity == ERROR

    def extend(self, found: tuple[Diagnostic, ...]) -> None:
        """Take over findings of another village or stage."""
        for finding in found:
            self.take(finding)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """By village, file, line, column and code; each finding once.

        Those of a post whose parts make a person's number show no digit.
        """
        joined = {
            found.place.path
            for found in self._found
            if found.code == "P01" and ("sebab", JOINED) in found.values
        }
        shown = (
            (_without_digits(found) if found.place.path in joined else found for found in self._found)
            if joined
            else self._found
        )
        return tuple(sorted(dict.fromkeys(shown), key=sort_key))

    def _add(
        self,
        code: str,
        place: Place,
        severity: Severity,
        values: Mapping[str, object],
        fix: Fix | None = None,
    ) -> None:
        from kimsite.tools.nik import mask_numbers

        # Every NIK is masked here, whatever the finding is about: none reaches a screen, JSON, a log or the
        # caches.
        place = replace(place, path=mask_numbers(place.path), text=mask_numbers(place.text))
        blanks = tuple((name, mask_numbers(str(value))) for name, value in values.items())
        if fix and any(mask_numbers(row) != row for edit in fix.edits for row in edit.rows):
            fix = None
        self.take(
            Diagnostic(
                code=code,
                severity=severity,
                place=place,
                values=blanks,
                village=self.village,
                fix=fix,
                personal=code in PERSONAL,
            )
        )

    def take(self, found: Diagnostic) -> None:
        """Add one finding as it is."""
        self._found.append(found)


class Validation(Findings):
    """The findings of one thing that is used whole or not at all: a file, a field, a theme.

    They are reported to `into` at once. Within another validation, what refuses the part refuses the whole.
    """

    def __init__(self, into: Findings) -> None:
        super().__init__(into.village)
        self._into = into
        self.is_valid = True
        """False from the first error on."""

    def take(self, found: Diagnostic) -> None:
        """Add one finding as it is, to `into` too."""
        self.is_valid = self.is_valid and found.severity != ERROR
        self._into.take(found)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Those of `into`."""
        return self._into.sorted()


def without_minor(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings without the advice that no writer can act on (`MINOR`)."""
    return tuple(found for found in findings if found.code not in MINOR)


def _without_digits(found: Diagnostic) -> Diagnostic:
    place = replace(found.place, text=_DIGIT.sub(DOT, found.place.text))
    values = tuple((name, _DIGIT.sub(DOT, value)) for name, value in found.values)
    digits = found.fix and any(_DIGIT.search(row) for edit in found.fix.edits for row in edit.rows)
    return replace(found, place=place, values=values, fix=None if digits else found.fix)


def sort_key(found: Diagnostic) -> tuple[str, str, int, int, str, tuple[tuple[str, str], ...]]:
    """The one order in which findings are shown and stored."""
    return (found.village, found.place.path, found.place.line, found.place.column, found.code, found.values)
