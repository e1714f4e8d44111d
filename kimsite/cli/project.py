"""The project that a command works on: its folder, its checked sites.yaml, its villages and its day."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace

from kimsite.cli.console import Console
from kimsite.cli.usage import usage
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import Diagnostic
from kimsite.model.mentoring import MENTORING_FOLDER, MentoringSchedule
from kimsite.record import Record
from kimsite.theme.load import offers
from kimsite.tools.dates import clock_of_zone
from kimsite.tools.site_url import site_url, without_password
from kimsite.tools.text import closest

SITES_FILE = "sites.yaml"


class OpenProject(Record, kw_only=True):
    """The project folder with its checked configuration."""

    root: Path
    district: District
    advice: tuple[Diagnostic, ...]
    """Findings of sites.yaml that did not stop it."""
    schedule_findings: tuple[Diagnostic, ...] = ()
    """What of the mentoring days the portal's calendar cannot show."""


def open_project(root: Path | None, console: Console, base_url: str = "") -> OpenProject:
    """Find and check the project. Leaves with exit code 2 and all findings when sites.yaml cannot be used."""
    folder = (root or nearest_project()).resolve()
    district, findings, schedule = _read(folder)
    if district is None:
        console.diagnostics(findings)
        console.json_document(ExitCode.NOTHING_WRITTEN, {}, findings, timed=False)
        console.message(
            "Belum ada yang ditulis. Perbaiki sites.yaml dulu.", "Nothing was written. Mend sites.yaml first."
        )
        raise SystemExit(ExitCode.NOTHING_WRITTEN)
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
    return OpenProject(root=folder, district=district, advice=findings, schedule_findings=schedule.findings)


def read_project(folder: Path) -> tuple[District | None, tuple[Diagnostic, ...]]:
    """The project in `folder`, its sites.yaml checked: the district, or None, with the findings."""
    district, findings, _ = _read(folder)
    return district, findings


def _read(folder: Path) -> tuple[District | None, tuple[Diagnostic, ...], MentoringSchedule]:
    """`read_project`, and the mentoring days; no reader of spreadsheets is loaded without their folder."""
    diagnostics = Findings()
    district = read_sites(folder, offers(folder), diagnostics)
    if district is None or not (folder / MENTORING_FOLDER).is_dir():
        return district, diagnostics.sorted(), MentoringSchedule()
    from kimsite.config.mentoring.schedule import read_schedule

    schedule = read_schedule(folder, district)
    return replace(district, sessions=schedule.sessions), diagnostics.sorted(), schedule


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
    return moment.astimezone(clock_of_zone(zone)).date()


def nearest_project() -> Path:
    """The folder of the project around the working folder. Raises click.UsageError where there is none."""
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
