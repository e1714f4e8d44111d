"""A group whose commands are imported when they run, with their Indonesian aliases."""

from __future__ import annotations

import importlib
from copy import copy
from gettext import gettext
from keyword import iskeyword
from typing import Any

import click

from kimsite.cli.usage import language, usage


class LazyGroup(click.Group):
    """`module` + name is a command's module (`import_` for `import`); it has a `command`."""

    def __init__(
        self, *args: Any, module: str, purposes: dict[str, str], aliases: dict[str, str], **kwargs: Any
    ) -> None:
        """`purposes`: command -> what it does; `aliases`: Indonesian name -> command."""
        super().__init__(*args, **kwargs)
        self._module = module
        self._purposes = purposes
        self._aliases = aliases

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self._purposes)

    # click's signature
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        name = self._aliases.get(cmd_name, cmd_name)
        if name not in self._purposes:
            return None
        command: click.Command = importlib.import_module(f"{self._module}{_module_name(name)}").command
        return in_readers_language(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown name is answered with the nearest, whichever language that is in."""
        known, name = (*self._purposes, *self._aliases), args[0]
        if name not in known and not name.startswith("-") and not ctx.resilient_parsing:
            from kimsite.tools.text import closest

            raise usage(
                f'Tidak ada perintah "{name}".', f'There is no command "{name}".', closest(name, known)
            )
        return super().resolve_command(ctx, args)

    # click's signature
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Names and purposes without importing the commands."""
        other = {name: alias for alias, name in self._aliases.items()}
        with formatter.section(gettext("Commands")):
            rows = [
                (f"{name} ({other[name]})" if name in other else name, words)
                for name, words in self._purposes.items()
            ]
            formatter.write_dl([(name, _translated(words)) for name, words in rows])


def in_readers_language(command: click.Command) -> click.Command:
    """A copy of the command with its help in the language of the command line."""
    indonesian = language() == "id"
    command = copy(command)
    command.params = [copy(option) for option in command.params]
    command.options_metavar = "[PILIHAN]" if indonesian else "[OPTIONS]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "PERINTAH [ISI]..." if indonesian else "COMMAND [ARGS]..."
    for option in command.params:
        if isinstance(option, click.Option):
            if indonesian and option.metavar is None and not option.is_flag:
                option.metavar = _INDONESIAN_TYPES.get(option.type.name)
            if option.help and not indonesian:
                option.help = _translated(option.help)
        if option.metavar and not indonesian:
            option.metavar = _ENGLISH_METAVARS.get(option.metavar, option.metavar)
    if command.help and not indonesian:
        command.help = "\n\n".join(map(_translated_paragraph, command.help.split("\n\n")))
    return command


def _translated_paragraph(paragraph: str) -> str:
    """A paragraph of a help text in English: as a whole, or line by line where click keeps its lines."""
    if "\b" in paragraph:
        return "\n".join(map(_translated, paragraph.split("\n")))
    return _translated(" ".join(paragraph.split()))


_ENGLISH_METAVARS = {
    "BERKAS": "FILE", "[MENIT]": "[MINUTES]", "[TUJUAN]": "[TARGET]",
    "JENIS": "KIND", "JUDUL": "TITLE", "[KODE]": "[CODE]", "[KODE_KIM]...": "[KIM_CODE]...", "TEMA": "THEME",
    "[JENIS|sites]": "[KIND|sites]", "JUDUL=ISIAN": "TITLE=FIELD", "NOMOR=KODE": "NUMBER=CODE",
}  # fmt: skip
_INDONESIAN_TYPES = {"text": "TEKS", "integer": "ANGKA", "integer range": "ANGKA", "float": "ANGKA"}


def _translated(words: str) -> str:
    """A sentence in English where that is asked for; one that is not in the table stays as it is."""
    if language() == "id":
        return words
    from kimsite.cli.help_english import HELP_ENGLISH

    inner = words.strip()
    return words.replace(inner, HELP_ENGLISH.get(inner, inner)) if inner else words


def _module_name(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name
