"""Where a command may write: never among the sources of a project."""

from __future__ import annotations

from pathlib import Path

from kimsite.cli.usage import usage
from kimsite.config.project_folders import source_in_the_way


def output_folder(out: Path | None, root: Path, default: str) -> Path:
    """The folder that results go into: `out`, or `default` in the project.

    Raises click.UsageError where it holds the project's own texts, themes or memory, or those of another
    project.
    """
    wanted = out or root / default
    try:
        target = wanted.resolve()
        hit = source_in_the_way(target, root)
    except (OSError, RuntimeError) as error:  # a link that leads to itself
        raise usage(
            f"Folder hasil {wanted} tidak dapat dipakai. Pilih folder lain, misalnya --out {default}.",
            f"The output folder {wanted} cannot be used. Choose another one, for example --out {default}.",
        ) from error
    if hit:
        raise usage(
            (
                f"Hasil tidak boleh ditulis ke {wanted}, karena di sana ada bahan situs ({hit}). Pilih "
                f"folder lain, misalnya --out {default}."
            ),
            f"Results must not be written to {wanted}, as the site's own sources are there ({hit}). "
            f"Choose another folder, for example --out {default}.",
        )
    return target
