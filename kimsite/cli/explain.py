"""`kimsite explain`: one code in half a page, or all of them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kimsite.cli.common import options, voice
from kimsite.cli.usage import usage
from kimsite.diagnostics.explain import explain, overview, page
from kimsite.diagnostics.messages.codes import SEVERITY
from kimsite.tools.text import closest


@click.command(name="explain")
@click.argument("code", required=False, default="", metavar="[KODE]")
@click.option("--page", "whole", is_flag=True, help="Seluruh katalog sebagai satu halaman Markdown.")
@options
def command(code: str, *, whole: bool, root: Path | None, form: str, lang: str, no_color: bool, quiet: bool) -> int:  # noqa: ARG001  # all have --root
    """Menjelaskan satu kode temuan: apa, mengapa, contoh, dan cara memperbaiki. Tanpa kode: menyebut semuanya.

    \b
    Contoh:
      kimsite explain T01
    """
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    known = code.strip().upper()
    if whole:
        click.echo(page(), nl=False)
        return 0
    if known and known not in SEVERITY:
        near = closest(known, [one for one in SEVERITY if one[0] == known[0]] or SEVERITY, 0.3)
        raise usage(f'Kode "{code}" tidak ada. Semua kode: kimsite explain.', f'There is no code "{code}". All codes: kimsite explain.', near)
    text = explain(known, speak.language) if known else overview(speak.language)
    if form == "json":
        names = [known] if known else sorted(SEVERITY)
        click.echo(
            json.dumps(
                {"version": 1, "command": "explain", "codes": {name: explain(name, speak.language) for name in names}}, ensure_ascii=False, indent=1
            )
        )
    else:
        click.echo(text, nl=False)
    return 0
