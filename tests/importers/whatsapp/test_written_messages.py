"""Messages of village groups with the fields that a pasted one must fill in: `messages.md`."""

import re
from datetime import date
from pathlib import Path

import pytest

from kimsite.editor.posts.importing import imported_fields
from kimsite.importers.whatsapp.pasted import read_pasted
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date

TODAY = date(2026, 11, 24)
_BLOCK = re.compile(
    r"^## (?P<title>.+)\n\n~~~~\n(?P<text>[^~]*)\n~~~~\n\n(?P<rows>(?:- .+\n?)+)", re.MULTILINE
)


def read_messages():
    """(title, text, kind, fields) of every case."""
    text = (Path(__file__).parent / "messages.md").read_text("utf-8")
    for match in _BLOCK.finditer(text):
        rows = dict(row[2:].split(": ", 1) for row in match["rows"].splitlines())
        yield match["title"], match["text"], rows.pop("jenis"), rows


def shown(value):
    """A value of a form as a case writes it: dates in figures, counts in a row."""
    if not isinstance(value, str):
        pairs = value.items() if hasattr(value, "items") else ()
        return ", ".join(f"{name} {count}" for name, count in pairs) or ", ".join(value)
    reading = read_date(value)
    if not isinstance(reading, DateReading):
        return value
    return f"{reading.day}" + (f" {reading.clock:%H.%M}" if reading.clock else "")


def fields_read(text):
    """(kind, fields) of a pasted message as its form shows them."""
    (post,) = read_pasted(text, TODAY)
    fields = imported_fields(post.kind, post.fields, post.body, "")
    return post.kind, {name: shown(value) for name, value in fields.items() if value and name != "tag"}


@pytest.mark.parametrize(
    ("text", "kind", "fields"), [pytest.param(*rest, id=title) for title, *rest in read_messages()]
)
def test_the_fields_of_a_message(text, kind, fields):
    assert fields_read(text) == (kind, fields)
