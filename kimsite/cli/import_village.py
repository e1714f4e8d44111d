"""What the commands that import into one village share: the village, a missing extra, closing words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from kimsite.cli.project import OpenProject, chosen_villages
from kimsite.cli.usage import usage

EXTRA_PACKAGES = frozenset({"bs4", "markdownify", "html5lib", "defusedxml"})
"""Packages of the extra `impor`, by the names that they are imported under."""

village_option = click.option(
    "--village", "--desa", "village", default="", metavar="KEC/DESA",
    help="Untuk KIM mana; tidak perlu kalau hanya ada satu.",
)  # fmt: skip


def village_folder(wanted: str, project: OpenProject) -> str:
    """The folder below the project of the KIM that is named, or of the only one."""
    known: Sequence[str] = [kim.folder for kim in project.district.villages]
    if not wanted and len(known) != 1:
        raise usage(
            "Sebutkan KIM-nya dengan --desa KEC/DESA, misalnya --desa " + known[0],
            "Name the KIM with --village KEC/DESA, for example --village " + known[0],
        )
    name = wanted.strip("/").removeprefix("content/") or known[0]
    chosen_villages([name], project.district)
    return f"content/{name}"


@contextmanager
def needs_import_extra() -> Iterator[None]:
    """Answer a missing package of the extra `impor` with how to install it."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in EXTRA_PACKAGES:
            raise
        raise usage(
            'Untuk impor blog, pasang tambahannya dulu:  pip install "kimsite[impor]"',
            'To import blogs, install the extra first:  pip install "kimsite[impor]"',
        ) from None
