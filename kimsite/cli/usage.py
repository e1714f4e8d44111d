"""The language of the command line, and errors of usage in it: kimsite's own and those of click."""

from __future__ import annotations

import gettext
import os
import sys
from itertools import pairwise
from pathlib import Path

import click

from kimsite.model.language import LANGUAGES, Language

_LANG = ("--lang", "--bahasa")
CATALOGUE = Path(__file__).with_name("locale")


def language() -> Language:
    """The language of the running command.

    Before click has parsed the command line, its --lang is read here; then KIMSITE_LANG, then Indonesian.
    """
    context = click.get_current_context(silent=True)
    if context is not None and "lang" in context.params:
        lang: Language = context.params["lang"]
        return lang
    words = pairwise(("--lang", os.environ.get("KIMSITE_LANG", ""), *sys.argv[1:]))
    asked = [
        word.partition("=")[2] or word
        for before, word in words
        if before in _LANG or word.startswith(tuple(f"{name}=" for name in _LANG))
    ]
    return next((known for word in reversed(asked) for known in LANGUAGES if word == known), "id")


def pick_language(indonesian: str, english: str) -> str:
    """The one that is in the reader's language."""
    return english if language() == "en" else indonesian


def usage(indonesian: str, english: str, near: str = "") -> click.UsageError:
    """The error of a wrong command, to be raised. `near`: what may have been meant, or an empty text."""
    guess = pick_language(f' Maksud Anda "{near}"?', f' Did you mean "{near}"?') if near else ""
    return click.UsageError(
        pick_language(indonesian, english) + guess, click.get_current_context(silent=True)
    )


def translate_click() -> None:
    """Translate click's own messages: they go through gettext, which takes the language from the environment.

    Indonesian is in locale/; what is missing there stays in click's English.
    """
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain("messages", str(CATALOGUE))
