"""How a file is served: its media type, and how long a browser may keep it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

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
DIGEST_NAMED = r"(^[0-9a-f]{12}-[0-9a-z]+|-[0-9a-f]{8,12})\.[0-9a-z]+$"
"""Names that change with their content: gaya-1a2b3c4d5e6f.css, 1a2b3c4d5e6f-800.jpg."""
KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable"
ASKED_FOR_ANEW = "public, max-age=0, must-revalidate"
"""A page that was corrected or withdrawn must not live on in a browser."""


def media_type(path: str) -> str:
    """The media type of the file at `path`."""
    if PurePosixPath(path).name == "feed.xml":
        return "application/atom+xml"
    return CONTENT_TYPES.get(PurePosixPath(path).suffix.lower(), UNKNOWN)


def cache_control(path: str) -> str:
    """The value of Cache-Control (RFC 9111) for the file at `path`."""
    return KEPT_FOR_A_YEAR if re.search(DIGEST_NAMED, PurePosixPath(path).name) else ASKED_FOR_ANEW
