"""Help texts exist whole in both languages."""

import json
import re
import subprocess
import sys

import click
import pytest
from conftest import ROOT

from kimsite.cli.help_english import HELP_ENGLISH
from kimsite.cli.lcck import COMMANDS as CONTEST_COMMANDS
from kimsite.cli.main import COMMANDS, group


def commands(command, context):
    yield command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), context)


def texts():
    for command in commands(group, click.Context(group)):
        for paragraph in (command.help or "").split("\n\n"):
            kept = "\b" in paragraph
            yield from map(str.strip, paragraph.split("\n")) if kept else [" ".join(paragraph.split())]
        yield from (option.help or "" for option in command.params if isinstance(option, click.Option))
        yield from getattr(command, "_purposes", {}).values()


def test_every_help_text_has_its_english(monkeypatch):
    monkeypatch.delenv("KIMSITE_LANG", raising=False)
    missing = {
        text
        for text in texts()
        if text.strip("\b ") and not text.startswith("kimsite ") and text not in HELP_ENGLISH
    }
    assert not missing


def test_no_english_text_is_left_over(monkeypatch):
    monkeypatch.delenv("KIMSITE_LANG", raising=False)
    assert set(HELP_ENGLISH) <= set(texts())


SAME = {"--sveltia", "--decap", "--pdf", "--port", "--github", "--gitlab"}
"""Options whose word is the same in both languages."""


def test_every_option_has_an_english_and_an_indonesian_name():
    lone = {
        name
        for command in commands(group, click.Context(group))
        for option in command.params
        if isinstance(option, click.Option) and sum(name.startswith("--") for name in option.opts) < 2
        for name in option.opts
    }
    assert lone <= SAME
    assert {"--help", "--cara"} <= set(click.Context(group, **group.context_settings).help_option_names)


def test_no_name_stands_for_two_options():
    for command in commands(group, click.Context(group)):
        names = [name for option in command.params for name in option.opts if name.startswith("-")]
        assert len(names) == len(set(names)), command.name


FOREIGN = {
    "id": (
        r"\b(?:OPTIONS|ARGS|TEXT|INTEGER|FILE|DIRECTORY|KIND|TITLE|THEME|Show|the|of|default|Usage|Examples?|"
        r"repeated)\b"
    ),
    "en": (
        r"\b(?:PILIHAN|ISI|TEKS|ANGKA|BERKAS|JENIS|JUDUL|KODE|TEMA|Cara pakai|yang|untuk|dari|bawaan|Contoh|"
        r"berkas|tulisan|boleh)\b"
    ),
}
PATHS = [
    [],
    *([name] for name in COMMANDS if name not in {"lcck", "theme"}),
    ["lcck"],
    *(["lcck", name] for name in CONTEST_COMMANDS),
    ["theme", "copy"],
]


ALL_HELP = """
import json, sys
from contextlib import redirect_stdout, suppress
from io import StringIO
from kimsite.cli import main

shown = []
for words in json.load(sys.stdin):
    sys.argv = ["kimsite", *words, "--help"]
    with redirect_stdout(StringIO()) as out, suppress(SystemExit):
        main()
    shown.append(out.getvalue())
json.dump(shown, sys.stdout)
"""


@pytest.fixture(scope="module", params=["id", "en"])
def shown(request):
    """(language, the help of each of PATHS): by one process a language, for click's words are read when a
    command is imported.
    """
    done = subprocess.run(
        [sys.executable, "-c", ALL_HELP],
        input=json.dumps(PATHS), capture_output=True, text=True, check=True, cwd=ROOT,
        env={"KIMSITE_LANG": request.param, "PATH": ""},
    )  # fmt: skip
    return request.param, json.loads(done.stdout)


@pytest.mark.parametrize("words", PATHS, ids=" ".join)
def test_help_holds_no_word_of_the_other_language(shown, words):
    language, texts = shown
    text = texts[PATHS.index(words)]
    assert " ".join(["kimsite", *words]) in text
    prose = "\n".join(line for line in text.split("\n") if not line.startswith("    kimsite "))
    told = re.sub(r"--[a-z-]+|[a-z]+/<?[a-z/<>-]+", "", prose)
    assert not re.search(FOREIGN[language], told), text


HEADINGS = {"id": ("Cara pakai:", "Pilihan:", "Perintah:"), "en": ("Usage:", "Options:", "Commands:")}


def test_help_has_its_headings_in_the_readers_language(shown):
    language, texts = shown
    assert all(heading in texts[PATHS.index([])] for heading in HEADINGS[language])
