"""Bytes to digests."""

from __future__ import annotations

import base64
import hashlib


def sha256(data: bytes) -> str:
    """The full digest in hex, as manifests and ledgers carry it."""
    return hashlib.sha256(data).hexdigest()


def short(data: bytes) -> str:
    """Twelve hex digits for file names: enough for millions of files to stay apart."""
    return hashlib.sha256(data).hexdigest()[:12]


def quick(data: bytes | str) -> str:
    """Thirty-two hex digits to notice changes by, between builds on one machine."""
    return hashlib.blake2b(data.encode() if isinstance(data, str) else data, digest_size=16).hexdigest()


def csp_hash(text: str) -> str:
    """'sha256-…' of a script or style in the page, as a Content-Security-Policy lists it (W3C CSP3 6.7.3)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
