"""Responses of the preview and their media types."""

from __future__ import annotations

from pathlib import PurePosixPath

from kimsite.record import Record

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
"""A fixed table: on Windows the system's may have .js as text/plain, and the script would not run."""
UNKNOWN = "application/octet-stream"


class HttpResponse(Record, kw_only=True):
    """One response."""

    status: int
    type: str
    data: bytes
    tag: str = ""
    """Of a page: changes with the page and its findings."""
    location: str = ""
    """Target of a redirect."""


def media_type(path: str) -> str:
    """The media type of the file at `path`."""
    if PurePosixPath(path).name == "feed.xml":
        return "application/atom+xml"
    return CONTENT_TYPES.get(PurePosixPath(path).suffix.lower(), UNKNOWN)
