"""`kimsite fix`: repairs what is safe to repair, shown as a diff first."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import click

from kimsite.cli.console import Console, ask_user, common_options
from kimsite.cli.day_option import as_of_option
from kimsite.cli.project import OpenProject, build_day, chosen_villages, open_project
from kimsite.content.authoring.fix import repair_header
from kimsite.content.folder_kind import kind_of
from kimsite.diagnostics.show import mask_private
from kimsite.model.content import SourceFile
from kimsite.model.findings import ADVICE, Diagnostic
from kimsite.pipeline.district_check import check_district
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256, short
from kimsite.tools.file_names import plain_name
from kimsite.tools.nik import mask_certain_numbers
from kimsite.tools.paths import parent
from kimsite.tools.text_encoding import UTF8, decode_text

RENAMED = "A07"
"""Code of texts that have the ending of another kind of file."""
RECODED = "Y34"
"""Code of texts that are not stored as UTF-8."""
BACKUP = ".kimsite/cadangan"
"""Where the file as it was is kept, under its own path and digest, but without NIK and KK numbers; nothing
there is ever overwritten or deleted by kimsite.
"""


class FixedFile(Record):
    """One file before and after."""

    path: str
    before: bytes
    after: bytes
    name: str
    """Its path afterwards."""


@click.command(name="fix")
@click.argument("villages", nargs=-1, metavar="[KEC/DESA]...")
@as_of_option("Periksa seolah-olah hari ini tanggal itu.")
@click.option("--dry-run", "--coba", is_flag=True, help="Hanya tunjukkan, jangan menulis apa pun.")
@click.option("--yes", "--ya", is_flag=True, help="Langsung perbaiki tanpa bertanya.")
@common_options("fix")
def command(
    villages: tuple[str, ...],
    as_of: datetime | None,
    *,
    dry_run: bool,
    yes: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Merapikan kepala tulisan yang aman dirapikan. Perubahannya ditunjukkan dulu.

    Di isi tulisan hanya tingkat judul bagian yang meloncat yang diubah. Nama seperti rapat.md.txt menjadi
    rapat.md, dan berkas yang lama disimpan di .kimsite/cadangan/.

    \b
    Contoh:
      kimsite fix --dry-run
      kimsite fix sumberrejo/sumberrejo
    """
    project = open_project(root, console)
    options = BuildOptions(
        root=project.root,
        out=project.root / "public",
        as_of=build_day(as_of, project.district),
        only=chosen_villages(villages, project.district),
    )
    findings = check_district(project.district, options).findings
    fixed = tuple(_fixed_files(project, findings, options.as_of))
    if console.is_text:
        for file in fixed:
            click.echo(_diff(file), nl=False)
    agreed = (
        bool(fixed)
        and not dry_run
        and (
            yes
            or ask_user(
                console,
                f"{len(fixed)} berkas dapat dirapikan. Terapkan?",
                f"{len(fixed)} files can be mended. Apply?",
            )
        )
    )
    written = sum(_write(project.root, file) for file in fixed) if agreed else 0
    left = sum(not (finding.fix and finding.fix.safe) and finding.severity != ADVICE for finding in findings)
    console.message(*_summary(len(fixed), written, left, asked=agreed))
    console.json_document(0, {"files": len(fixed), "written": written, "left": left}, findings)
    return 0


def _fixed_files(project: OpenProject, findings: Iterable[Diagnostic], as_of: date) -> Iterator[FixedFile]:
    """Every post that a safe repair changes, by path."""
    by_path: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        if (finding.fix and finding.fix.safe) or finding.code in {"F01", RENAMED, RECODED}:
            by_path.setdefault(finding.place.path, []).append(finding)
    for path, known in sorted(by_path.items()):
        try:
            before = files.read_bytes(project.root, path)
        except OSError:
            continue
        decoded = decode_text(before)
        if decoded is None:
            continue
        text = before.decode() if decoded.encoding == UTF8 else decoded.text
        plain = decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        folder = "/".join(path.split("/")[: 2 if path.split("/")[1].startswith("_") else 3])
        source = SourceFile(path=path, kind=kind_of(path, folder), text=plain, digest=sha256(before))
        after = repair_header(
            source, text, as_of, [finding for finding in known if finding.code in {"F01", "Y36"}]
        ).encode("utf-8")
        name = _better_name(project.root, path) if any(finding.code == RENAMED for finding in known) else path
        if after != before or name != path:
            yield FixedFile(path, before, after, name)


def _better_name(root: Path, path: str) -> str:
    """`rapat.md` for `rapat.md.txt`; the name as it is where a file has the better one already."""
    better = f"{parent(path)}/{plain_name(path)}"
    return path if os.path.lexists(root / better) else better


def _diff(fixed: FixedFile) -> str:
    """A unified diff; numbers of sixteen digits stay hidden, for a screen may be photographed."""
    old, new = decode_text(fixed.before), decode_text(fixed.after)
    if old is None or new is None:
        return ""
    rows = [f"rename from {fixed.path}\n", f"rename to {fixed.name}\n"] if fixed.name != fixed.path else []
    rows += [f"{old.encoding} -> {new.encoding}: {fixed.path}\n"] if old.encoding != new.encoding else []
    before, after = (decoded.text.replace("\r\n", "\n").splitlines(keepends=True) for decoded in (old, new))
    rows += difflib.unified_diff(before, after, fixed.path, fixed.name, n=1)
    return mask_private("".join(row if row.endswith("\n") else row + "\n" for row in rows))


def _write(root: Path, fixed: FixedFile) -> bool:
    """Write the old file to the backup, then the new one in its place; no other file is overwritten.

    False when something changed since the diff was shown.
    """
    if files.read_bytes(root, fixed.path) != fixed.before or (
        fixed.name != fixed.path and os.path.lexists(root / fixed.name)
    ):
        return False
    kept_as = f"{BACKUP}/{mask_certain_numbers(fixed.path)}.{short(fixed.before)}"
    write_whole(root, kept_as, _without_numbers(fixed.before))
    written = write_whole(root, fixed.name, fixed.after, durable=True)
    if fixed.name != fixed.path:
        files.remove(root, fixed.path)
    return written


def _without_numbers(before: bytes) -> bytes:
    """The file as it was, with the digits hidden of every NIK and KK number.

    The mended file has them still.
    """
    decoded = decode_text(before)
    if decoded is None:
        return before
    text = before.decode() if decoded.encoding == UTF8 else decoded.text
    masked = mask_certain_numbers(text)
    return before if masked == text else masked.encode("utf-8")


def _summary(fixed: int, written: int, left: int, *, asked: bool) -> tuple[str, str]:
    if not fixed:
        done = ("Tidak ada yang perlu dirapikan.", "Nothing to mend.")
    elif asked:
        done = (
            f"{written} berkas dirapikan. Berkas lama ada di {BACKUP}/.",
            f"{written} files mended. The old ones are in {BACKUP}/.",
        )
    else:
        done = (
            f"{fixed} berkas dapat dirapikan; belum ada yang ditulis.",
            f"{fixed} files can be mended; nothing was written.",
        )
    if not left:
        return done
    return (
        f"{done[0]} {left} hal lagi perlu keputusan Anda: kimsite check",
        f"{done[1]} {left} more things need your decision: kimsite check",
    )
