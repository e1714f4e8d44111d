"""How much of a text travels to a reader: web servers compress what they send."""

from __future__ import annotations

import zlib

_GZIP_FRAME = 12
"""Bytes that gzip's header and trailer take beyond those of zlib (RFC 1952)."""


def packed_size(data: bytes) -> int:
    """Bytes of `data` as sent with gzip at level 6, which is what web servers use; never more than it has."""
    return min(len(data), len(zlib.compress(data, 6)) + _GZIP_FRAME)


def whole_kilobytes(size: int) -> int:
    """Kilobytes of 1,000 bytes, rounded up."""
    return -(-size // 1000)
