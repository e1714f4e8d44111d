"""Help texts exist whole in both languages."""

import re
import subprocess
import sys

import click
import pytest

from kimsite.cli.help_english import ENGLISH
from kimsite.cli.main import group


def commands(command, context):
    yield command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), context)


def texts():
    for command in commands(group, click.Context(group)):
        yield from (line.strip() for line in (command.help or "").split("\n"))
        yield from (option.help or "" for option in command.params if isinstance(option, click.Option))
        yield from getattr(command, "_purposes", {}).values()


def test_every_help_text_has_its_english(monkeypatch):
    monkeypatch.delenv("KIMSITE_LANG", raising=False)
    missing = {text for text in texts() if text.strip("\b ") and not text.startswith("kimsite ") and text not in ENGLISH}
    assert not missing


def test_no_english_text_is_left_over(monkeypatch):
    monkeypatch.delenv("KIMSITE_LANG", raising=False)
    assert set(ENGLISH) <= set(texts())


@pytest.mark.parametrize(
    ("language", "foreign"),
    [("id", r"\[OPTIONS\]|ARGS|TEXT|INTEGER|Show|Usage|DIRECTORY"), ("en", r"PILIHAN|bawaan|Cara pakai|folder hasil|tulisan")],
)
@pytest.mark.parametrize("words", [["build"], ["new"], ["lcck"], ["lcck", "draw"], []])
def test_help_holds_no_word_of_the_other_language(language, foreign, words):
    done = subprocess.run(
        [sys.executable, "-m", "kimsite", *words, "--help"], capture_output=True, text=True, check=True, env={"KIMSITE_LANG": language, "PATH": ""}
    )
    assert not re.search(foreign, done.stdout), done.stdout
