"""Bytes to digests."""

from __future__ import annotations

import hashlib


def sha256(data: bytes) -> str:
    """The full digest in hex, as manifests and ledgers carry it."""
    return hashlib.sha256(data).hexdigest()


def short(data: bytes) -> str:
    """Twelve hex digits for file names: enough for millions of files to stay apart."""
    return hashlib.sha256(data).hexdigest()[:12]
