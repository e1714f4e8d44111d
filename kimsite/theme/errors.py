"""What goes wrong in a theme's templates -> findings at their file and line."""

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
from kimsite.tools.text import closest

_NOT_EXPORTED = re.compile(
    r"the template '([^']+)' (?:\(imported on [^)]*\) )?does not export", re.IGNORECASE
)
"""What Jinja says of a macro that is not in the file it is imported from: that file is where it
is missing.
"""


class UnknownWordError(LookupError):
    """A template asks for words that no strings file has."""

    def __init__(self, key: str, near: str) -> None:
        """`near`: the key most like it, or an empty text."""
        super().__init__(key)
        self.key, self.near = key, near


class Faults:
    """Notes the faults of a theme's templates, each place once.

    They are the theme's and not a village's, so they bear no village.
    """

    def __init__(self, theme: Theme, diagnostics: Findings) -> None:
        self._theme = theme
        self._found = diagnostics
        self._places: set[tuple[str, int]] = set()

    def occurred(self) -> bool:
        """Whether anything has gone wrong so far."""
        return bool(self._places)

    @contextmanager
    def noted(self, template: str) -> Iterator[None]:
        """Turn whatever goes wrong inside into a finding.

        `template`: the one at work, where the fault itself does not tell.
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
        # a theme may fail in any way; it must not sink the district
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
        noted = Findings()
        noted.add(code, Place(path=path, line=line, text=text), **values)
        self._found.extend(noted.sorted())


def _where(error: BaseException, theme: Theme, template: str) -> tuple[str, int]:
    """(template, line) of the innermost frame that is a template's, the project's own before kimsite's;
    `template` where no frame is.
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

    Jinja has put it in its own exceptions; others bear the line of the compiled code.
    """
    compiled = trace.tb_frame.f_globals.get("__jinja_template__")
    return (
        int(compiled.get_corresponding_lineno(trace.tb_lineno)) if compiled is not None else trace.tb_lineno
    )
