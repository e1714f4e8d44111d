"""`kimsite import readers`: access logs, AWStats and counters -> pages read, for the desk and the recap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.date_options import month_option
from kimsite.cli.project import open_project
from kimsite.cli.usage import usage
from kimsite.config.publishers import PORTAL_FOLDERS
from kimsite.model.exit_code import ExitCode
from kimsite.model.readership import NotCounted, ReadPages
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.readership.awstats import AWSTATS_HEAD, NoMonthError, read_awstats
from kimsite.report.readership.counters import (
    LARGEST_TABLE,
    NoCountersError,
    UndatedCountersError,
    read_counters,
)
from kimsite.report.readership.log_lines import read_entry, sortable_day
from kimsite.report.readership.robots import Robots
from kimsite.report.readership.site_pages import SitePages
from kimsite.report.readership.sources import LogFile
from kimsite.report.readership.store import merge_readers
from kimsite.report.readership.tally import LogTally
from kimsite.tools import files
from kimsite.tools.digest import sha256

_PROBED = 50
"""First lines that distinguish a log from a table."""


class ReaderFile(Record):
    """A file that was named, and what it is."""

    path: Path
    form: str
    """log, awstats or table."""
    first: str
    """What its first line says of its time, for the order of logs."""
    digest: str
    """Of its beginning and size: the same file given twice counts once."""


@click.command(name="readers")
@click.argument(
    "names", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="BERKAS...",
)  # fmt: skip
@click.option(
    "--month", "--bulan", "month", callback=month_option, metavar="BULAN",
    help="Bulan tabel penghitung yang tidak punya kolom bulan, misalnya 2026-11.",
)  # fmt: skip
@common_options("import readers")
def command(names: tuple[Path, ...], month: Period | None, *, root: Path | None, console: Console) -> int:
    """Menghitung halaman yang dibaca tiap desa, dari catatan akses server, AWStats, atau tabel penghitung.

    \b
    BERKAS: semua catatan satu bulan sekaligus, boleh .gz; alamat pembaca tidak pernah disimpan.
    Contoh:
      kimsite import readers access.log access.log.1.gz
      kimsite impor pembaca awstats112026.kim.contoh.id.txt
      kimsite impor pembaca kunjungan.csv --bulan 2026-11
    """
    project = open_project(root, console)
    district = project.district
    pages = SitePages(
        district.url,
        (village.folder for village in district.villages),
        (*PORTAL_FOLDERS, *(kecamatan.slug for kecamatan in district.kecamatan), "tentang-situs"),
    )
    own_month = month.first.isoformat()[:7] if month is not None else ""
    given = {file.digest: file for file in map(_probe, names)}
    logs = sorted(
        (file for file in given.values() if file.form == "log"), key=lambda file: (file.first, file.path)
    )
    tally, cut = LogTally(pages, district.zone, Robots()), []
    for file in logs:
        with files.open_to_read(file.path) as stream:
            log = LogFile(stream)
            tally.feed(log.lines())
        if log.cut:
            cut.append(file.path.name)
    found = [*tally.days(tuple(log.path.name for log in logs))]
    for file in given.values():
        found += [] if file.form == "log" else _others(file, pages, own_month)
    if not any(pages.pages for pages in found):
        raise usage(
            f"Tidak ada halaman {district.url} yang dibaca di berkas itu. Periksa alamat di sites.yaml.",
            f"No page of {district.url} was read in these files. Look at the site's address in sites.yaml.",
        )
    merged = merge_readers(project.root, found)
    _report(console, found, tally, cut)
    console.message(
        f"{merged.new} hari atau bulan baru, {merged.replaced} diperbarui, {merged.kept} sudah ada. "
        "Langkah berikut:  kimsite meja",
        f"{merged.new} new days or months, {merged.replaced} brought up to date, {merged.kept} were there. "
        "Next:  kimsite desk",
    )
    counts = {
        "files": len(given), "lines": tally.lines, "broken": tally.broken,
        "views": sum(pages.views for pages in found), "new": merged.new, "replaced": merged.replaced,
        "kept": merged.kept,
    }  # fmt: skip
    console.json_document(ExitCode.OK, counts, ())
    return ExitCode.OK


def _probe(path: Path) -> ReaderFile:
    """What a file is by its beginning."""
    with files.open_to_read(path) as stream:
        begin = stream.read(1 << 20)
        stream.seek(0)
        lines = [line for _, line in zip(range(_PROBED), LogFile(stream).lines(), strict=False)]
    digest = sha256(begin + str(files.size(path.parent, path.name)).encode())
    if any(AWSTATS_HEAD in line for line in lines[:3]):
        return ReaderFile(path, "awstats", "", digest)
    entry = next((entry for entry in map(read_entry, lines) if entry is not None), None)
    if entry is None:
        return ReaderFile(path, "table", "", digest)
    return ReaderFile(path, "log", sortable_day(entry.day) + entry.hour.decode(), digest)


def _others(file: ReaderFile, pages: SitePages, month: str) -> Iterator[ReadPages]:
    """What a file of AWStats or a table says."""
    name = file.path.name
    with files.open_to_read(file.path) as stream:
        lines = LogFile(stream).lines()
        try:
            if file.form == "awstats":
                yield read_awstats(name, lines, pages)
            else:
                yield from read_counters(name, _begin(lines), pages, month)
        except NoMonthError:
            raise usage(
                f"{name} tidak menyebut bulannya. Pakai nama aslinya, misalnya awstats112026.situs.txt.",
                f"{name} does not name its month. Keep its own name, such as awstats112026.site.txt.",
            ) from None
        except NoCountersError:
            raise usage(
                f"{name} bukan catatan akses (Apache, nginx), bukan data AWStats, dan bukan tabel dengan "
                "kolom halaman dan dibaca. Belum ada yang disimpan.",
                f"{name} is no access log (Apache, nginx), no data of AWStats, and no table with columns "
                "page and views. Nothing was kept.",
            ) from None
        except UndatedCountersError:
            raise usage(
                f"Tabel {name} tidak menyebut bulan. Tambahkan  --bulan 2026-11",
                f"The table {name} names no month. Add  --month 2026-11",
            ) from None


def _begin(lines: Iterator[bytes]) -> bytes:
    """As many whole lines as a table may have."""
    taken, size = [], 0
    for line in lines:
        size += len(line) + 1
        if size > LARGEST_TABLE:
            break
        taken.append(line)
    return b"\n".join(taken)


def _report(console: Console, found: list[ReadPages], tally: LogTally, cut: list[str]) -> None:
    """Months, what was left out, and files that end before their end."""
    months: dict[str, int] = {}
    left_out: dict[str, int] = {}
    for pages in found:
        months[pages.month] = months.get(pages.month, 0) + pages.views
        for why, count in pages.left_out:
            left_out[why] = left_out.get(why, 0) + count
    if tally.broken:
        left_out[NotCounted.BROKEN] = max(left_out.get(NotCounted.BROKEN, 0), tally.broken)
    for month, views in sorted(months.items()):
        console.message(f"{month}: {views} halaman dibaca.", f"{month}: {views} pages read.")
    words = ", ".join(f"{why} {count}" for why, count in sorted(left_out.items()))
    if words:
        console.message(f"Tidak dihitung: {words}.", f"Left out: {words}.")
    for name in cut:
        console.message(
            f"{name} terpotong; yang terbaca tetap dihitung.",
            f"{name} is cut short; what is there was counted.",
        )
