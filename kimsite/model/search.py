"""What the search of a portal knows of the posts of one publisher."""

from __future__ import annotations

from kimsite.record import Record


class SearchRow(Record, kw_only=True):
    """One post."""

    title: str
    address: str
    """Below its publisher's."""
    kind: int
    """Its place in `Kind`."""
    day: int
    """20261128."""
    title_stems: str
    """Stems of the title, sorted, with blanks between."""
    text_stems: str
    """Those of the summary, the facts and the address that the title has not."""


class SearchPart(Record, kw_only=True):
    """All posts of one publisher, oldest first.

    Whether an index is still valid can be read without the rows.
    """

    days: bytes = b""
    """Four bytes a post: its day as in `SearchRow`, little-endian."""
    digests: bytes = b""
    """Eight bytes a post."""
    rows: bytes = b""
    """`tuple[SearchRow, ...]`, encoded."""
