"""A group whose commands are imported when they run, with their Indonesian aliases."""

from __future__ import annotations

import importlib
from gettext import gettext
from typing import Any

import click

from kimsite.cli.usage import usage


class LazyGroup(click.Group):
    """`module` + name is a command's module; it has a `command`."""

    def __init__(self, *args: Any, module: str, purposes: dict[str, str], aliases: dict[str, str], **kwargs: Any) -> None:
        """`purposes`: command -> what it does; `aliases`: Indonesian name -> command."""
        super().__init__(*args, **kwargs)
        self._module = module
        self._purposes = purposes
        self._aliases = aliases

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self._purposes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        name = self._aliases.get(cmd_name, cmd_name)
        if name not in self._purposes:
            return None
        command: click.Command = importlib.import_module(f"{self._module}{name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown name is answered with the nearest, whichever language that is in."""
        known, name = (*self._purposes, *self._aliases), args[0]
        if name not in known and not name.startswith("-") and not ctx.resilient_parsing:
            from kimsite.tools.text import closest

            raise usage(f'Tidak ada perintah "{name}".', f'There is no command "{name}".', closest(name, known))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """Names and purposes without importing the commands."""
        other = {name: alias for alias, name in self._aliases.items()}
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(f"{name} ({other[name]})" if name in other else name, words) for name, words in self._purposes.items()])
