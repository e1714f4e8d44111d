"""`kimsite explain`: one code in half a page, or all of them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.usage import usage
from kimsite.diagnostics.document_codes import documents_page, explain_document
from kimsite.diagnostics.explain import explain, explain_page, overview
from kimsite.diagnostics.messages.codes import SEVERITY
from kimsite.model.duties import DUTY_LABELS
from kimsite.model.language import Language
from kimsite.tools.text import closest


@click.command(name="explain")
@click.argument("code", required=False, default="", metavar="[KODE]")
@click.option(
    "--page", "--halaman", "whole", is_flag=True, help="Seluruh katalog sebagai satu halaman Markdown."
)
@click.option(
    "--documents",
    "--dokumen",
    "documents",
    is_flag=True,
    help="Semua jenis dokumen informasi publik sebagai satu halaman Markdown.",
)
@common_options("explain")
def command(
    code: str,
    *,
    whole: bool,
    documents: bool,
    root: Path | None,  # noqa: ARG001  # all have --root
    console: Console,
) -> int:
    """Menjelaskan satu kode catatan: apa, mengapa, contoh, dan cara memperbaiki.

    Tanpa kode: menyebut semuanya.

    \b
    Contoh:
      kimsite explain T01
      kimsite explain B07
    """
    known = code.strip().upper()
    if whole or documents:
        click.echo(explain_page() if whole else documents_page(), nl=False)
        return 0
    document = explain_document(known, console.language)
    if known and known not in SEVERITY and not document:
        every = [*SEVERITY, *DUTY_LABELS]
        near = closest(known, [other for other in every if other[0] == known[0]] or every, 0.3)
        raise usage(
            f'Kode "{code}" tidak ada. Semua kode: kimsite explain.',
            f'There is no code "{code}". All codes: kimsite explain.',
            near,
        )
    if console.format == "json":
        names = [known] if known else sorted(SEVERITY)
        codes = {name: _explanation(name, console.language) for name in names}
        click.echo(
            json.dumps({"version": 1, "command": "explain", "codes": codes}, ensure_ascii=False, indent=1)
        )
    else:
        click.echo(_explanation(known, console.language) if known else overview(console.language), nl=False)
    return 0


def _explanation(code: str, language: Language) -> str:
    """What a code says: as a public document, as a finding, or both where both have it."""
    parts = (explain_document(code, language), explain(code, language) if code in SEVERITY else "")
    return "\n".join(part for part in parts if part)
