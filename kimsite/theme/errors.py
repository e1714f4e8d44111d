"""Errors in a theme's templates -> findings at their file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Place
from kimsite.theme.load import Theme
from kimsite.theme.sources import PACKAGE
from kimsite.tools.deadline import TooSlow
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

_NOT_EXPORTED = lazy_pattern(
    r"the template '([^']+)' (?:\(imported on [^)]*\) )?does not export", re.IGNORECASE
)
"""Jinja's message for a missing macro; the finding belongs to the file that lacks it."""


class UnknownWordError(LookupError):
    """A template uses a key that no strings file has."""

    def __init__(self, key: str, near: str) -> None:
        """`near`: the most similar key, or empty."""
        super().__init__(key)
        self.key, self.near = key, near


class TemplateErrors:
    """Reports the errors in a theme's templates, each place once.

    They belong to the theme, so the findings name no village.
    """

    def __init__(self, theme: Theme, diagnostics: Findings) -> None:
        self._theme = theme
        self._diagnostics = diagnostics
        self._places: set[tuple[str, int]] = set()

    def occurred(self) -> bool:
        """Whether there has been an error."""
        return bool(self._places)

    @contextmanager
    def reported(self, template: str) -> Iterator[None]:
        """Turn an exception inside into a finding.

        `template`: the place where the exception itself names none.
        """
        try:
            yield
        except TooSlow as slow:
            self._add("M11", *_where(slow, self._theme, template), detik=f"{slow.seconds:.0f}")
        except UnknownWordError as unknown:
            self._add("M10", *_where(unknown, self._theme, template), nilai=unknown.key, saran=unknown.near)
        except TemplateNotFound as missing:
            name = str(missing.name or "")
            self._add(
                "M02",
                *_where(missing, self._theme, template),
                nilai=name,
                saran=closest(name, self._theme.templates),
            )
        # a theme may raise anything; it must not stop the district
        except Exception as error:  # noqa: BLE001
            reason = (
                f"{error.message or error}"
                if isinstance(error, TemplateError)
                else f"{type(error).__name__}: {error}"
            )
            self._add("M01", *_where(error, self._theme, template), sebab=reason)

    def _add(self, code: str, name: str, line: int, **values: str) -> None:
        path = self._theme.files.get(name, name)
        if (path, line) in self._places:
            return
        self._places.add((path, line))
        lines = self._theme.templates.get(name, "").split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        own = Findings()
        own.add(code, Place(path=path, line=line, text=text), **values)
        self._diagnostics.extend(own.sorted())


def _where(error: BaseException, theme: Theme, template: str) -> tuple[str, int]:
    """(template, line) of the innermost template frame, the project's before kimsite's.

    `template` and line 0 where no frame is a template's.
    """
    if isinstance(error, TemplateSyntaxError):
        return error.name or template, error.lineno
    if isinstance(error, UndefinedError) and (missing := _NOT_EXPORTED.match(error.message or "")):
        return missing[1], 0
    places = []
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in theme.templates:
            places.append((name, _line(trace)))
        trace = trace.tb_next
    own = [place for place in places if not theme.files[place[0]].startswith(PACKAGE)]
    return (own or places or [(template, 0)])[-1]


def _line(trace: TracebackType) -> int:
    """The line of the template's source.

    Jinja rewrites it in its own exceptions; others have the line of the compiled code.
    """
    compiled = trace.tb_frame.f_globals.get("__jinja_template__")
    return (
        int(compiled.get_corresponding_lineno(trace.tb_lineno)) if compiled is not None else trace.tb_lineno
    )
