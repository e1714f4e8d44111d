"""`kimsite lcck …`: contest work, one file a command."""

from __future__ import annotations

import importlib

import click

COMMANDS = {
    "sheet": "membuat lembar nilai untuk tiap juri dan babak",
    "score": "menghitung semua babak",
    "verify": "memeriksa buku besar dan menghitung ulang laporan",
    "draw": "mengundi dari dadu juri: sampel periksa, atau urutan yang seri",
    "minutes": "membuat berita acara",
}
"""Command -> what it does. Its module is kimsite.cli.lcck_<command>."""
ALIASES = {"lembar": "sheet", "hitung": "score", "berita-acara": "minutes", "buktikan": "verify", "tarik": "draw"}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kimsite.cli.lcck_{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """Names and purposes without importing the commands."""
        other = {name: alias for alias, name in ALIASES.items()}
        with formatter.section("Perintah"):
            formatter.write_dl([(f"{name} ({other[name]})" if name in other else name, words) for name, words in COMMANDS.items()])


@click.group(name="lcck", cls=_Commands)
def command() -> None:
    """Pekerjaan lomba: lembar juri, hitungan semua babak, bukti, undian, berita acara."""
