"""Sets a document of ours as PDF. The only module that imports Typst, which comes with kimsite[pdf].

The same data give the same bytes on every machine: its own fonts alone, and a date that is given.
"""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, date, datetime, time
from importlib import resources

_typst = importlib.import_module("typst") if importlib.util.find_spec("typst") else None


def can_typeset() -> bool:
    """Whether the extra is installed."""
    return _typst is not None


def typeset(package: str, template: str, data: object, day: date, **inputs: str) -> bytes:
    """The PDF of a template in the folder `templates/` of a package, given `data` as JSON and further texts.

    `day`: the date of the document. Raises RuntimeError without the extra.
    """
    if _typst is None:
        raise RuntimeError(template)
    source = resources.files(package).joinpath("templates", template).read_bytes()
    moment = int(datetime.combine(day, time(), UTC).timestamp())
    made = _typst.compile(
        source,
        sys_inputs={"data": json.dumps(data), "hari": f"{day:%Y%m%d}", **inputs},
        ignore_system_fonts=True,
        timestamp=moment,
    )
    if not isinstance(made, bytes):
        raise TypeError(type(made).__name__)
    return made
