"""What every piece of data of kimsite is: a frozen record, as `msgspec` makes them."""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct, field


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A record that nobody changes.

    `tools/codec.py` turns it into bytes and back, as the row of its fields in their order.

    Of `msgspec` because a class is made forty times as fast as a dataclass, and an object ten times.
    """
