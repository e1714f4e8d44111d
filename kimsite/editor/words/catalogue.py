"""Key -> the words of a screen, in the language that was chosen."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.editor.words.access_en import ACCESS_EN
from kimsite.editor.words.access_id import ACCESS_ID
from kimsite.editor.words.chat_en import CHAT_EN
from kimsite.editor.words.chat_id import CHAT_ID
from kimsite.editor.words.core_en import CORE_EN
from kimsite.editor.words.core_id import CORE_ID
from kimsite.editor.words.fields_en import FIELD_WORDS_EN
from kimsite.editor.words.form_en import FORM_EN
from kimsite.editor.words.form_id import FORM_ID
from kimsite.editor.words.photos_en import PHOTO_WORDS_EN
from kimsite.editor.words.photos_id import PHOTO_WORDS_ID
from kimsite.editor.words.preview_en import PREVIEW_EN
from kimsite.editor.words.preview_id import PREVIEW_ID
from kimsite.editor.words.publish_en import PUBLISH_EN
from kimsite.editor.words.publish_id import PUBLISH_ID
from kimsite.model.language import Language

SCREEN_WORDS: Mapping[Language, Mapping[str, str]] = {
    "id": {**CORE_ID, **FORM_ID, **ACCESS_ID, **CHAT_ID, **PHOTO_WORDS_ID, **PREVIEW_ID, **PUBLISH_ID},
    "en": {**CORE_EN, **FORM_EN, **ACCESS_EN, **CHAT_EN, **PHOTO_WORDS_EN, **PREVIEW_EN, **PUBLISH_EN},
}
"""Every topic's words; each has a file a language, and both have the same keys."""


def word(language: Language, key: str, **blanks: object) -> str:
    """The words of `key` with the blanks in braces filled. Raises KeyError for a key that there is not."""
    return SCREEN_WORDS[language][key].format_map(blanks)


def declared_word(language: Language, text: str) -> str:
    """A label, hint or choice of a kind's declaration in the language; what people wrote stays as it is."""
    return FIELD_WORDS_EN.get(text, text) if language == "en" else text
