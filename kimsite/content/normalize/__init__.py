"""What people type, paste from WhatsApp or bring from other programs -> the Markdown that both converters read alike.

Each step looks first whether the text holds what it is about, so that plain text passes at the speed of `in`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.content.normalize.addresses import hide_marks
from kimsite.content.normalize.foreign import without_foreign_marks
from kimsite.content.normalize.lines import normal_lines
from kimsite.content.normalize.links import link_tails, wiki_links
from kimsite.content.normalize.signs import without_signs
from kimsite.content.normalize.whatsapp import marks
from kimsite.frozen import Frozen
from kimsite.model.content import Remark

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?P=fence)[`~]*[ \t]*$|(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)


class Normal(Frozen, kw_only=True):
    """A text ready for a converter; `restored` must go over what the converter makes of it."""

    text: str
    tags: tuple[str, ...]
    """Hashtags of lines that held nothing else, taken out of the text."""
    remarks: tuple[Remark, ...]


def normalize(text: str) -> Normal:
    """The text in standard Markdown. Words and digits stay; only marks change, and what is listed in docs/markdown.md."""
    remarks: list[Remark] = []
    tags: list[str] = []
    made = normal_lines(text if text.isascii() else without_signs(text), remarks, tags)
    if "`" in made or "~~~" in made:
        made = "".join(piece if is_code else _outside_code(piece, remarks) for is_code, piece in _pieces(made))
    else:
        made = _outside_code(made, remarks)
    return Normal(text=made, tags=tuple(dict.fromkeys(tags)), remarks=tuple(remarks))


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    at = 0
    for match in _CODE.finditer(text):
        yield False, text[at : match.start()]
        yield True, match[0]
        at = match.end()
    yield False, text[at:]


def _outside_code(text: str, remarks: list[Remark]) -> str:
    if "{" in text:
        text = without_foreign_marks(text, remarks)
    if "[[" in text:
        text = wiki_links(text)
    if "](" in text:
        text = link_tails(text, remarks)
    if ("://" in text or "ww." in text) and ("*" in text or "_" in text or "~" in text):
        text = hide_marks(text)
    return marks(text) if "*" in text or "~" in text else text
