"""What every command shares: its options, the project it works on, and how it speaks."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import reduce
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from msgspec.structs import replace

from kimsite.cli.usage import CLI_LANGUAGES, usage
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.findings import ADVICE, Diagnostic
from kimsite.record import Record
from kimsite.theme.load import offers
from kimsite.tools.site_url import site_url, without_password
from kimsite.tools.text import closest

SITES_FILE = "sites.yaml"
WRONG_CONFIG = 2


class Voice(Record, kw_only=True):
    """How a command speaks: stdout carries data, stderr carries talk."""

    format: str
    language: str
    colour: bool
    quiet: bool

    def say(self, indonesian: str, english: str) -> None:
        """One line of talk."""
        if not self.quiet and self.format == "text":
            click.echo(english if self.language == "en" else indonesian, err=True)

    def findings(self, found: Iterable[Diagnostic]) -> None:
        """The findings, on stderr as text or on stdout as GitHub annotations; JSON waits for `document`."""
        known = tuple(found)
        if not known:
            return
        from kimsite.diagnostics import show

        if self.format == "text":
            shown = tuple(one for one in known if not (self.quiet and one.severity == ADVICE))
            unicode = (sys.stderr.encoding or "").lower().replace("-", "") in {"utf8", "cp65001"}
            click.echo(
                show.terminal_text(
                    shown, language=self.language, colour=self.colour, unicode=unicode, width=_width()
                ),
                err=True,
            )
        elif self.format == "github":
            click.echo(show.github_annotations(known, self.language))

    def document(
        self,
        command: str,
        code: int,
        counts: dict[str, int],
        found: Iterable[Diagnostic],
        timing: dict[str, float],
        files: Iterable[Mapping[str, str]] | None = None,
    ) -> None:
        """The one JSON document of `--format json`. `files`: what became of each, where the command tells."""
        if self.format == "json":
            from kimsite.diagnostics import show

            document = show.json_report(
                command=command,
                exit_code=code,
                counts=counts,
                findings=tuple(found),
                timing=timing,
                language=self.language,
                files=files,
            )
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))


class OpenProject(Record, kw_only=True):
    """The project folder with its checked configuration."""

    root: Path
    district: District
    advice: tuple[Diagnostic, ...]
    """Findings of sites.yaml that did not stop it."""


def options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command has."""
    shared = (
        click.option(
            "--root",
            "--proyek",
            type=click.Path(path_type=Path, file_okay=False),
            help="Folder proyek; bawaan: induk terdekat yang punya sites.yaml.",
        ),
        click.option(
            "--format",
            "--bentuk",
            "form",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            show_default=True,
        ),
        click.option(
            "--lang",
            "--bahasa",
            type=click.Choice(CLI_LANGUAGES),
            envvar="KIMSITE_LANG",
            default="id",
            show_default=True,
        ),
        click.option("--no-color", "--tanpa-warna", is_flag=True, help="Tanpa warna."),
        click.option("--quiet", "--ringkas", is_flag=True, help="Hanya catatan yang penting."),
    )
    return reduce(lambda decorated, option: option(decorated), reversed(shared), function)


all_advice = click.option(
    "--all-advice",
    "--semua-saran",
    "everything",
    is_flag=True,
    help="Tampilkan juga saran yang tidak perlu Anda apa-apakan.",
)
"""For commands that print findings: without it, advice that no writer can act on stays silent."""


def voice(form: str, lang: str, *, no_color: bool, quiet: bool) -> Voice:
    """The voice that the options ask for; colour only on a terminal and without NO_COLOR."""
    colour = not no_color and "NO_COLOR" not in os.environ and sys.stderr.isatty()
    return Voice(format=form, language=lang if lang in CLI_LANGUAGES else "id", colour=colour, quiet=quiet)


def ask_user(speak: Voice, indonesian: str, english: str) -> bool:
    """A yes-or-no question on the terminal; away from one the answer is no."""
    if not sys.stdin.isatty() or speak.format != "text":
        return False
    english_spoken = speak.language == "en"
    answer = click.prompt(
        f"{english if english_spoken else indonesian} [{'y/n' if english_spoken else 'y/t'}]",
        default="",
        show_default=False,
        err=True,
    )
    return str(answer).strip().casefold() in {"y", "ya", "yes", "iya"}


def open_project(root: Path | None, speak: Voice, command: str, base_url: str = "") -> OpenProject:
    """Find and check the project. Leaves with exit code 2 and all findings when sites.yaml cannot be used."""
    folder = (root or _nearest()).resolve()
    district, findings = read_project(folder)
    if district is None:
        speak.findings(findings)
        speak.document(command, WRONG_CONFIG, {}, findings, {})
        speak.say(
            "Belum ada yang ditulis. Perbaiki sites.yaml dulu.", "Nothing was written. Mend sites.yaml first."
        )
        raise SystemExit(WRONG_CONFIG)
    if base_url:
        url = site_url(base_url)
        if not url:
            raise usage(
                (
                    f"Alamat {without_password(base_url)} tidak dapat dipakai untuk --base-url. Tulis "
                    "misalnya https://kim.contoh.id/"
                ),
                (
                    f"{without_password(base_url)} cannot be used for --base-url. Write for example "
                    "https://kim.contoh.id/"
                ),
            )
        district = replace(district, url=url)
    return OpenProject(root=folder, district=district, advice=findings)


def read_project(folder: Path) -> tuple[District | None, tuple[Diagnostic, ...]]:
    """sites.yaml of the project in `folder`, checked: the district, or None, with the findings."""
    diagnostics = Findings()
    return read_sites(folder, offers(folder), diagnostics), diagnostics.sorted()


def chosen_villages(villages: Iterable[str], district: District) -> tuple[str, ...]:
    """The folders named on the command line. An unknown one is a wrong command, answered with the nearest."""
    known = {village.folder for village in district.villages}
    wanted = tuple(name.strip("/").removeprefix("content/") for name in villages)
    for name in wanted:
        if name not in known and not name.startswith("_") and not name.endswith("/_forum"):
            near = closest(name, known)
            raise usage(f'Tidak ada KIM di "{name}".', f'There is no KIM in "{name}".', near)
    return wanted


def build_day(as_of: datetime | None, district: District) -> date:
    """The build's day: --as-of, else SOURCE_DATE_EPOCH, else today where the district lies."""
    return as_of.date() if as_of is not None else today_in(district.zone)


def today_in(zone: str) -> date:
    """SOURCE_DATE_EPOCH, else now, as a day of the time zone."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.astimezone(ZoneInfo(zone)).date()


def _nearest() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SITES_FILE).is_file():
            return folder
    raise usage(
        (
            "Berkas sites.yaml tidak ditemukan di folder ini atau di atasnya. Pindah ke folder proyek, atau "
            "pakai --root."
        ),
        "There is no sites.yaml in this folder or above it. Go to the project's folder, or use --root.",
    )


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 100
