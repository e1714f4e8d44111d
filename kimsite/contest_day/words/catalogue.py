"""Key -> the words of a screen of contest day, in the language that was chosen."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.contest_day.words.board_en import BOARD_EN
from kimsite.contest_day.words.board_id import BOARD_ID
from kimsite.contest_day.words.marks_en import MARKS_EN
from kimsite.contest_day.words.marks_id import MARKS_ID
from kimsite.contest_day.words.operator_en import OPERATOR_EN
from kimsite.contest_day.words.operator_id import OPERATOR_ID
from kimsite.contest_day.words.typing_en import TYPING_EN
from kimsite.contest_day.words.typing_id import TYPING_ID
from kimsite.model.language import Language

DAY_SCREEN_WORDS: Mapping[Language, Mapping[str, str]] = {
    "id": {**MARKS_ID, **OPERATOR_ID, **BOARD_ID, **TYPING_ID},
    "en": {**MARKS_EN, **OPERATOR_EN, **BOARD_EN, **TYPING_EN},
}
"""Every topic's words; each has a file a language, and both have the same keys."""


def day_word(language: Language, key: str, **blanks: object) -> str:
    """The words of `key` with the blanks in braces filled. Raises KeyError for a key that there is not."""
    return DAY_SCREEN_WORDS[language][key].format_map(blanks)
