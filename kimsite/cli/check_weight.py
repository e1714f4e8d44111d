"""`kimsite check --weight`: the heaviest pages of the built site, and what makes them heavy."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from kimsite.cli.console import Console
from kimsite.cli.usage import pick_language, usage
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.pipeline.outcome import exit_code_of_check
from kimsite.tools import files
from kimsite.tools.manifests import MANIFEST_FILE
from kimsite.verify.manifest import NoManifest, read_listed
from kimsite.verify.weight import PageWeight, kilobytes, report_weights, weigh_pages

_SHOWN = 10


def check_weight(
    tree: Path, only: tuple[str, ...], district: District, console: Console, *, strict: bool
) -> int:
    """Print the heaviest pages below the built `tree`. `only`: kecamatan/desa, or empty for all."""
    try:
        listed = read_listed(files.read_bytes(tree, MANIFEST_FILE))
    except OSError:
        listed = NoManifest.ABSENT
    if isinstance(listed, NoManifest):
        raise usage(
            "Situsnya belum dibangun, jadi belum ada yang ditimbang. Jalankan dulu  kimsite build",
            "The site is not built yet, so there is nothing to weigh. First run  kimsite build",
        )
    paths = [
        path
        for path in sorted(listed.files)
        if not only or path.startswith(tuple(f"{publisher}/" for publisher in only))
    ]
    weights = tuple(weigh_pages(tree, paths))
    diagnostics = Findings()
    villages = frozenset(kim.folder for kim in district.villages)
    report_weights(weights, district.budget, villages, tree.name, diagnostics)
    findings = diagnostics.sorted()
    code = exit_code_of_check(findings, strict=strict)
    heavy = sorted(weights, key=lambda weight: (-weight.text, weight.path))[:_SHOWN]
    wide = sorted(weights, key=lambda weight: (-weight.view, weight.path))[:_SHOWN]
    if console.is_text:
        _print(pick_language("Teks, gaya, dan skrip terberat:", "Heaviest text, style and script:"), heavy)
        _print(pick_language("Layar pertama terberat:", "Heaviest first views:"), wide)
    console.diagnostics(findings)
    median = sorted(weight.text for weight in weights)[len(weights) // 2] if weights else 0
    high = sorted(weight.text for weight in weights)[int(len(weights) * 0.95)] if weights else 0
    console.message(
        f"{len(weights)} halaman ditimbang. Tengahnya {_comma(median)} kB; 95 dari 100 di bawah "
        f"{_comma(high)} kB.",
        f"{len(weights)} pages weighed. Median {kilobytes(median)} kB; 95 of 100 are below "
        f"{kilobytes(high)} kB.",
    )
    counts = {"pages": len(weights), "median_bytes": median, "p95_bytes": high}
    rows = ({"path": weight.path, "text": str(weight.text), "view": str(weight.view)} for weight in heavy)
    console.json_document(code, counts, findings, rows)
    return code


def _print(heading: str, weights: Iterable[PageWeight]) -> None:
    click.echo(heading)
    for weight in weights:
        parts = (
            f"HTML {_local(weight.html)}",
            f"CSS {_local(weight.style)}",
            f"JS {_local(weight.script)}",
            f"{pick_language('gambar', 'pictures')} {_local(weight.pictures)}",
        )
        name = f" ({weight.heaviest})" if weight.heaviest else ""
        click.echo(f"  {_local(weight.view):>6} kB  {weight.path}\n             {', '.join(parts)}{name}")


def _local(size: int) -> str:
    return pick_language(_comma(size), kilobytes(size))


def _comma(size: int) -> str:
    return kilobytes(size).replace(".", ",")
