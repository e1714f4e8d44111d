"""Frozen records <-> bytes: what is kept between builds and what crosses to another machine.

MessagePack of plain rows, read after the types' own annotations: it can be read by nobody's constructor but
ours, unlike a pickle.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import MsgspecError, msgpack

_ENCODER = msgpack.Encoder()


def encode(value: object) -> bytes:
    """The bytes of a value."""
    return _ENCODER.encode(value)


def decode(data: bytes, shape: Any) -> Any:
    """The `shape` that `data` holds. Raises ValueError where it holds something else."""
    try:
        return _decoder(shape).decode(data)
    except MsgspecError as error:
        raise ValueError(str(error)) from error


@cache
def _decoder(shape: Any) -> msgpack.Decoder[Any]:
    return msgpack.Decoder(shape)
