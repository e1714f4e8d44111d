"""`kimsite lcck compare`: jury sheets typed twice, by two people, compared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.cli.project import OpenProject, open_project
from kimsite.cli.usage import usage
from kimsite.pipeline.double_entry import (
    BrokenEntryLogError,
    DoubleEntry,
    EditedSheetError,
    UnexplainedCorrectionError,
    compare_typed,
)
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.entry_pages import ENTRY_PAGE, correction_words, difference_words


@click.command(name="compare")
@click.argument("folders", nargs=-1, metavar="[FOLDER FOLDER]")
@click.option(
    "--typist",
    "--pengetik",
    "typists",
    multiple=True,
    help="Nama yang mengetik; dua kali, menurut urutan folder.",
)
@click.option("--reason", "--alasan", "reason", default="", help="Mengapa nilai yang sudah sama dibetulkan.")
@contest_options
@common_options("lcck compare")
def command(
    folders: tuple[str, ...],
    typists: tuple[str, ...],
    reason: str,
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Mencocokkan lembar juri yang diketik dua orang, masing-masing di foldernya sendiri.

    Hanya nilai yang sama pada keduanya yang ditulis ke folder lembar_juri. Yang berbeda disebut
    satu per satu, dan setiap pembetulan tercatat.

    \b
    Contoh:
      kimsite lcck compare --typist "Bu Rina" --typist "Pak Bayu"
      kimsite lcck cocokkan lomba/ketik-1 lomba/ketik-2 --pengetik "Bu Rina" --pengetik "Pak Bayu"
    """
    names = tuple(" ".join(name.split()) for name in typists)
    if len(names) != 2 or "" in names or names[0].casefold() == names[1].casefold():
        raise usage(
            "Tulis --pengetik dua kali: dua orang yang berbeda, menurut urutan foldernya.",
            "Write --typist twice: two different people, in the order of the folders.",
        )
    project = open_project(root, console)
    report = counted_contest(project, console, file, preset).report
    pair = _folders(project, report, folders)
    target = project.root / "laporan" / report.contest.slug
    now = datetime.now(UTC).astimezone(ZoneInfo(project.district.zone))
    try:
        done = compare_typed(project.root, report, pair, (names[0], names[1]), reason.strip(), now, target)
    except (BrokenEntryLogError, EditedSheetError, UnexplainedCorrectionError) as error:
        raise _refusal(error, report) from error
    console.diagnostics(done.findings)
    if console.is_text:
        for line in _lines(done, report, console):
            click.echo(line)
    _print_outcome(console, done, target / ENTRY_PAGE)
    code = int(bool(done.comparison.differences) or not done.is_valid)
    counts = {
        "agreed": len(done.comparison.agreed),
        "differences": len(done.comparison.differences),
        "corrected": len(done.corrected),
        "sheets": len(done.sheets),
    }
    console.json_document(code, counts, done.findings)
    return code


def _folders(project: OpenProject, report: ContestReport, written: tuple[str, ...]) -> tuple[str, str]:
    """Both folders below the project. Raises click.UsageError."""
    if not report.contest.sheets:
        raise usage(
            "Berkas lomba belum menyebut folder nilai. Tulis misalnya  lembar_juri: lomba/lcck/nilai",
            "The contest file names no folder of marks. Add, for example,  lembar_juri: lomba/lcck/nilai",
        )
    home = report.contest.path.rpartition(".")[0]
    chosen = written or (f"{home}/ketik-1", f"{home}/ketik-2")
    if len(chosen) != 2:
        raise usage("Sebut dua folder, satu tiap pengetik.", "Name two folders, one a typist.")
    found = []
    for name in chosen:
        folder = (project.root / name).resolve()
        if not folder.is_dir() or not folder.is_relative_to(project.root):
            raise usage(
                f'Folder "{name}" tidak ada di folder proyek. Salin lembar kosongnya ke situ (kimsite lcck '
                "sheet), satu folder tiap pengetik.",
                f'There is no folder "{name}" in the project. Copy the empty sheets there (kimsite lcck '
                "sheet), one folder a typist.",
            )
        found.append(folder.relative_to(project.root).as_posix())
    if found[0] == found[1] or any(f"{path}/".startswith(f"{report.contest.sheets}/") for path in found):
        raise usage(
            f"Kedua folder harus berbeda, dan di luar {report.contest.sheets}: isi folder itu dihitung.",
            f"The two folders differ, and lie outside {report.contest.sheets}: what is there is counted.",
        )
    return found[0], found[1]


def _refusal(
    error: BrokenEntryLogError | EditedSheetError | UnexplainedCorrectionError, report: ContestReport
) -> click.UsageError:
    match error:
        case BrokenEntryLogError():
            return usage(
                f"Catatan {error.path} berubah pada baris {error.line}, jadi tidak diteruskan. Kembalikan "
                "berkas aslinya (git atau cadangan), lalu jalankan lagi.",
                f"The log {error.path} was changed at line {error.line}, so nothing was written. Put the "
                "original back (git or a backup), and start again.",
            )
        case EditedSheetError():
            return usage(
                f"{error.path} diubah di luar perintah ini, jadi tidak ditimpa. Betulkan ketikannya, bukan "
                "hasilnya; pindahkan berkas itu, lalu jalankan lagi.",
                f"{error.path} was changed outside this command, so it is not replaced. Mend what was typed, "
                "not the outcome; move that file away, and start again.",
            )
    names = "; ".join(
        f"{correction_words(report, change)}: {' + '.join(change.before)} > {' + '.join(change.after) or '–'}"
        for change in error.corrections
    )
    return usage(
        f'Nilai yang sudah sama kini lain ({names}). Tulis mengapa, misalnya --alasan "salah baca angka 7".',
        f'Marks that were agreed are other ones now ({names}). Say why, for example --reason "misread a 7".',
    )


def _lines(done: DoubleEntry, report: ContestReport, console: Console) -> Iterator[str]:
    for difference in done.comparison.differences:
        words = difference_words(report, difference)
        empty = console.pick("kosong", "empty")
        places = " / ".join(filter(None, words.places))
        yield (
            f"{words.team} · {words.what} · {words.juror} · {words.round}: {words.first or empty} ≠ "
            f"{words.second or empty} ({console.pick('lembar', 'sheet')} {words.sheet}; {places})"
        )


def _print_outcome(console: Console, done: DoubleEntry, page: Path) -> None:
    agreed, differences = len(done.comparison.agreed), len(done.comparison.differences)
    console.message(
        f"{agreed} nilai sama dan ditulis ke {len(done.sheets)} lembar; {differences} berbeda dan belum "
        f"dihitung; {len(done.corrected)} dibetulkan. Rinciannya di {page}.",
        f"{agreed} marks agree and are written to {len(done.sheets)} sheets; {differences} differ and do not "
        f"count yet; {len(done.corrected)} were corrected. See {page}.",
    )
