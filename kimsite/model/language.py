"""The languages of kimsite itself: of its findings, commands and previews."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
