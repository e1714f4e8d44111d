"""Options and words of the commands that serve pages on this computer and its network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from kimsite.cli.usage import usage

address_option = click.option(
    "--address",
    "--alamat",
    default="",
    metavar="192.168.1.5",
    help="Dengan --hp: alamat komputer ini yang dipakai, kalau ada beberapa.",
)
browser_option = click.option(
    "--open/--no-open",
    "--buka/--jangan-buka",
    "browser",
    default=True,
    help="Buka peramban sendiri, atau jangan.",
)


def port_option(first: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--port`; `first`: the one that is tried where none is given."""
    return click.option(
        "--port",
        type=click.IntRange(0, 65535),
        help=f"Nomor port; bawaan: {first}, atau berikutnya yang bebas. 0: yang mana saja.",
    )


def port_in_use() -> click.UsageError:
    """For a port that another program listens on."""
    return usage(
        "Port itu sedang dipakai program lain. Pilih yang lain dengan --port.",
        "Another program uses that port. Choose another with --port.",
    )
