"""The objection period (masa sanggah) after a result, and what KIM object to."""

from __future__ import annotations

from datetime import date

from kimsite.model.marked import Place
from kimsite.record import Record


class ObjectionRules(Record, kw_only=True):
    """When objections are taken, both days included, and where they are kept (`sanggahan`)."""

    first: date
    last: date
    file: str
    """CSV or XLSX, one objection a row; may not be there before the first one."""


class Objection(Record, kw_only=True):
    """One objection with its answer."""

    number: int
    """From 1, in the order of the file."""
    kim: str
    """Village code."""
    day: date
    text: str
    answer: str
    """Empty while there is none."""
    answered: date | None
    by: str
    """Who answers."""
    place: Place
