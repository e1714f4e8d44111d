"""`kimsite doctor`: the built site against what the hosts of its targets take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kimsite.cli.console import Console
from kimsite.cli.deploy_words import size_words
from kimsite.cli.usage import pick_language
from kimsite.deploy.limits import HostUsage, passed_limits, usage_of
from kimsite.deploy.report import limit_finding
from kimsite.diagnostics.wording import words_for
from kimsite.model.config import District
from kimsite.model.deploy import DeployTarget
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, decode_manifest


class HealthCheck(Record):
    """The result of one check."""

    name: str
    passed: bool
    detail: str
    remedy: str = ""
    optional: bool = False
    """Not installed, and not required."""


def target_checks(district: District, tree: Path, console: Console) -> Iterator[HealthCheck]:
    """One check a target: how much the built site asks for, of how much. Nothing where none is built."""
    try:
        manifest = decode_manifest(files.read_bytes(tree, MANIFEST_FILE))
    except OSError:
        return
    if manifest is not None and manifest.files:
        for target in district.targets:
            yield _target_check(target, manifest, console)


def _target_check(target: DeployTarget, manifest: Manifest, console: Console) -> HealthCheck:
    passed = passed_limits(manifest, target.service)
    remedies = [words_for(limit_finding(target, limit), console.language) for limit in passed]
    return HealthCheck(
        f"{pick_language('Tujuan', 'Target')} {target.name} ({target.service})",
        not passed,
        "; ".join(_figures(usage_of(manifest, target.service), console)),
        " ".join((*(words.what for words in remedies), *(remedies[0].fix if remedies else ()))),
    )


def _figures(usage: HostUsage, console: Console) -> Iterator[str]:
    """Each number with the host's limit, where one is known."""
    language, of = console.language, pick_language("dari", "of")

    def against(shown: str, most: str, limit: int) -> str:
        return f"{shown} {of} {most}" if limit else shown

    known = usage.limits
    entries = (
        pick_language("berkas", "files")
        if not known.counts_folders
        else pick_language("berkas dan folder", "files and folders")
    )
    yield against(f"{usage.entries} {entries}", str(known.files), known.files)
    whole, most = size_words(usage.bytes, language), size_words(known.bytes, language)
    yield against(f"{pick_language('seluruhnya', 'in all')} {whole}", most, known.bytes)
    largest, most = size_words(usage.largest, language), size_words(known.file_bytes, language)
    yield against(f"{pick_language('berkas terbesar', 'largest file')} {largest}", most, known.file_bytes)
