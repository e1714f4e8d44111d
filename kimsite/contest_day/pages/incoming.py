"""What a browser sent: the fields of a form, an id for it, and the group it is about."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence

from starlette.requests import Request

from kimsite.contest_day.entry.marks import TeamMarks
from kimsite.contest_day.setup import DayGroup, DaySetup

_ID = re.compile(r"[A-Za-z0-9-]{8,40}")
LONGEST_ID = 60
"""Characters of the id of a juror or a KIM."""
_LONGEST_FIELD = 2000
_VALUE, _SEEN = "n.", "s."
"""Begin the names of the fields of a component: its mark, and the line of the mark that was shown."""


def new_id() -> str:
    """An id for a form that is shown, so that sending it twice enters it once."""
    return secrets.token_hex(8)


async def fields_of(request: Request) -> tuple[tuple[str, str], ...]:
    """Names and texts of a form, in its order."""
    async with request.form(max_files=0, max_fields=60, max_part_size=_LONGEST_FIELD) as sent:
        return tuple(
            (name, value[:_LONGEST_FIELD]) for name, value in sent.multi_items() if isinstance(value, str)
        )


def team_marks(setup: DaySetup, fields: Sequence[tuple[str, str]]) -> TeamMarks:
    """What the form of one team says: its marks as written, and the lines that its page showed."""
    given = dict(fields)
    return TeamMarks(
        id=id_of(given),
        round=given.get("babak", ""),
        kim=given.get("kim", "")[:LONGEST_ID],
        values={
            component.id: tuple(value for name, value in fields if name == f"{_VALUE}{component.id}")
            for component in setup.components
            if f"{_VALUE}{component.id}" in given
        },
        seen={
            component.id: line_number(given.get(f"{_SEEN}{component.id}", ""))
            for component in setup.components
        },
        reason=given.get("alasan", ""),
    )


def line_number(text: str) -> int:
    """The number of a line as a page sends it; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def id_of(given: Mapping[str, str]) -> str:
    """The id that the page gave, or a new one where it gave none that can be used."""
    written = given.get("id", "")
    return written if _ID.fullmatch(written) else new_id()


def chosen_group(setup: DaySetup, name: str) -> DayGroup:
    """The group that an address names, or the first."""
    return setup.group(name) or setup.groups[0]
