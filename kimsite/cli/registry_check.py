"""`kimsite registry check`: how a spreadsheet of KIM is understood. Writes nothing."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.registry_file import (
    answers_of,
    column_counts,
    print_columns,
    recall_answers,
    registry_options,
    registry_request,
    understand_file,
)
from kimsite.model.exit_code import ExitCode
from kimsite.pipeline.outcome import exit_code_of_check


@click.command(name="check")
@registry_options
@common_options("registry check")
def command(
    file: Path,
    columns: tuple[str, ...],
    rows: tuple[str, ...],
    sheet: str,
    *,
    root: Path | None,
    console: Console,
) -> int:
    """Memperlihatkan bagaimana tiap kolom dipahami, dan apa yang masih ditanyakan. Tidak menulis apa pun.

    \b
    Contoh:
      kimsite registry check "Data KIM 2026.xlsx"
      kimsite daftar periksa data.csv --kolom "No HP=wa"
    """
    request = registry_request(file, root, console)
    understood = understand_file(request, recall_answers(request, answers_of(columns, rows, sheet)))
    if understood.office is None or not understood.office.sheets:
        console.diagnostics(understood.findings)
        console.json_document(ExitCode.NOTHING_WRITTEN, {}, understood.findings)
        return ExitCode.NOTHING_WRITTEN
    print_columns(understood.office, console)
    console.diagnostics(understood.findings)
    code = exit_code_of_check(understood.findings, strict=False)
    console.json_document(code, column_counts(understood.office), understood.findings)
    return code
