"""One field of a header: the line that opens it, and the lines below that belong to it."""

from __future__ import annotations

from msgspec import Struct, field

from kimsite.content.header.blocks import TRIPLE
from kimsite.content.header.bullets import HASHTAG_LINE
from kimsite.content.header.flow import closing_of
from kimsite.content.header.keys import NESTED_FIELDS, type_of
from kimsite.content.header.lines import HeaderLine
from kimsite.content.kinds.field import FieldType
from kimsite.tools.patterns import lazy_pattern

BULLET = lazy_pattern(r"[-*•◦▪+–—]|\d{1,2}[.)] ")
_MOST_OPEN = 200
"""Lines within which a bracket or quotation mark must close; beyond them it counts as a typo."""


class FieldLines(Struct):
    """One field: the line that opens it, and the normalised lines below with their numbers in the file."""

    number: int
    row: HeaderLine
    more: list[tuple[int, str]] = field(default_factory=list)

    def is_open(self) -> bool:
        """True while a bracket or quotation mark that opens the value is not closed."""
        value = self.row.value
        if value[:1] not in {"[", "{", '"', "'"} or len(self.more) > _MOST_OPEN:
            return False
        value_text = " ".join((value, *(line for _, line in self.more)))
        if value.startswith(TRIPLE):
            return TRIPLE not in value_text[3:]
        return closing_of(value_text, 0) is None

    def is_block(self) -> bool:
        """True for a value that its `|` or `>` puts on the indented lines below."""
        return self.row.value[:1] in {"|", ">"} and len(self.row.value.split("#")[0].strip()) <= 3

    def is_full(self) -> bool:
        """True where a whole value other than a comment is beside the key."""
        return bool(self.row.value) and not self.row.value.startswith("# ") and not self.is_open()

    def is_flat(self) -> bool:
        """True for a field of a known type whose value has no names of its own inside."""
        kind = type_of(self.row.key)
        return bool(kind) and kind not in NESTED_FIELDS and not self.is_open()

    def takes_hashtag(self, line: str) -> bool:
        """True for a hashtag alone on a line below a list without a value beside its key."""
        is_list = not self.row.value and type_of(self.row.key) == FieldType.LIST
        return is_list and HASHTAG_LINE.fullmatch(line.strip()) is not None

    def ends_in_item(self) -> bool:
        """True where the last line below is an item of a list."""
        return bool(self.more) and BULLET.match(self.more[-1][1].strip()) is not None
