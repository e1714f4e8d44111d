"""`kimsite lcck verify`: the ledger row by row, its witnesses, and the sums of the reports."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.lcck_certificate import check_certificate
from kimsite.cli.project import OpenProject, open_project
from kimsite.cli.usage import usage
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.findings import WARNING
from kimsite.model.marked import Place
from kimsite.report.formats.recount import recount
from kimsite.report.ledger.ledger import PATH, Ledger, merge, read_ledger
from kimsite.report.ledger.mnemonic import matches, mnemonic
from kimsite.report.ledger.timestamp import Unverifiable, witness
from kimsite.tools import files
from kimsite.tools.file_tree import list_matching

AUTHORITIES = "buku-besar-ca.pem"
"""Certificates of the time stamp authorities that the district trusts."""
TOKENS = "buku-besar*.tsr"


@click.command(name="verify")
@click.option(
    "--head",
    "--ujung",
    "heads",
    multiple=True,
    help="Ujung yang pernah dibacakan: delapan kata, atau angka dan huruf sidiknya. Boleh diulang.",
)
@click.option(
    "--ca",
    "--penanda",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Sertifikat penanda waktu (PEM); bawaan: {AUTHORITIES}.",
)
@click.option(
    "--merge",
    "--gabung",
    "other",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Gabungkan baris dari salinan buku besar ini.",
)
@click.option(
    "--code", "--kode", "code", metavar="7F3K-29QX-M4C", help="Periksa kode sebuah piagam, tanpa jaringan."
)
@common_options("lcck verify")
def command(
    heads: tuple[str, ...],
    ca: Path | None,
    other: Path | None,
    code: str | None,
    *,
    root: Path | None,
    console: Console,
) -> int:
    """Memeriksa buku besar baris demi baris, cap waktunya, dan jumlah poin di folder laporan.

    \b
    Contoh:
      kimsite lcck verify
      kimsite lcck verify --kode 7F3K-29QX-M4C
      kimsite lcck verify --head "padi gula kendi rimba / lampu awan jati sawah"
    """
    project = open_project(root, console)
    if code is not None:
        return check_certificate(project, code, console)
    if not (project.root / PATH).is_file():
        raise usage(
            f"Belum ada {PATH}. Tulis lomba di sites.yaml, lalu jalankan  kimsite build.",
            f"There is no {PATH} yet. Name a contest in sites.yaml, then run  kimsite build.",
        )
    ledger = read_ledger(files.read_bytes(project.root, PATH))
    if other is not None:
        ledger = _joined(project, ledger, other)
    diagnostics = Validation(Findings())
    for fault in ledger.faults:
        diagnostics.add("J20", Place(path=PATH, line=fault.line), sebab=fault.reason, nomor=fault.number)
    for line in ledger.backwards:
        diagnostics.add("J22", Place(path=PATH, line=line))
    if ledger.torn:
        diagnostics.add("J20", Place(path=PATH, line=ledger.last + 1), None, WARNING, sebab="ledger.torn")
    _heads(heads, ledger, console, diagnostics)
    stamps = _stamps(project, ca, ledger, console, diagnostics)
    reports = _recounts(project, console, diagnostics)
    findings = (*project.advice, *diagnostics.sorted())
    exit_code = int(not diagnostics.is_valid)
    console.diagnostics(findings)
    if console.is_text:
        click.echo(f"{len(ledger.rows)} baris, ujung: {mnemonic(ledger.head)}\nsidik {ledger.head}")
    if not ledger.faults:
        console.message(
            "Buku besar utuh: tidak ada baris yang berubah, hilang, disisipkan atau tertukar.",
            "The ledger is whole: no row was altered, removed, inserted or moved.",
        )
    counts = {"rows": len(ledger.rows), "faults": len(ledger.faults), "stamps": stamps, "reports": reports}
    console.json_document(exit_code, counts, findings)
    return exit_code


def _joined(project: OpenProject, ledger: Ledger, other: Path) -> Ledger:
    """Our ledger with the rows of another copy behind it. Neither may have a fault."""
    theirs = read_ledger(files.read_bytes(other.parent, other.name))
    for name, one in ((PATH, ledger), (str(other), theirs)):
        if one.faults:
            line = one.faults[0].line
            raise usage(
                f"{name} tidak utuh (baris {line}), jadi tidak digabung.",
                f"{name} is not whole (row {line}), so nothing was merged.",
            )
    files.append(project.root, PATH, ledger.intact, merge(ledger, theirs))
    return read_ledger(files.read_bytes(project.root, PATH))


def _heads(heads: tuple[str, ...], ledger: Ledger, console: Console, diagnostics: Findings) -> None:
    for head in heads:
        row = next((row for row in ledger.rows if matches(head, row["sidik"])), None)
        if row is None:
            diagnostics.add("J24", Place(path=PATH), nilai=head)
        else:
            more = ledger.last - row["no"]
            console.message(
                (
                    f'Ujung "{head}" cocok dengan baris {row["no"]} ({row["waktu"]}); sesudahnya bertambah '
                    f"{more} baris."
                ),
                f'Head "{head}" is row {row["no"]} ({row["waktu"]}); {more} rows came after it.',
            )


def _stamps(
    project: OpenProject, ca: Path | None, ledger: Ledger, console: Console, diagnostics: Findings
) -> int:
    """How many time stamps witness a row."""
    proven = 0
    digests = {row["sidik"]: row for row in ledger.rows}
    trusted = ca or project.root / AUTHORITIES
    for token in list_matching(project.root, TOKENS):
        try:
            authorities = files.read_bytes(trusted.parent, trusted.name)
            stamp = witness(files.read_bytes(project.root, token.name), authorities)
        except Unverifiable as reason:
            diagnostics.add("J23", Place(path=token.name), nilai=token.name, sebab=reason)
            continue
        except OSError:
            diagnostics.add(
                "J23",
                Place(path=token.name),
                nilai=token.name,
                sebab="stamp.no-certificate",
                lain=trusted.name,
            )
            continue
        row = digests.get(stamp.digest)
        if row is None:
            diagnostics.add("J23", Place(path=token.name), nilai=token.name, sebab="stamp.no-row")
            continue
        proven += 1
        console.message(
            (
                f"Cap waktu {token.name}: baris 1 sampai {row['no']} sudah ada pada "
                f"{stamp.moment:%Y-%m-%d %H:%M} UTC."
            ),
            f"Time stamp {token.name}: rows 1 to {row['no']} existed at {stamp.moment:%Y-%m-%d %H:%M} UTC.",
        )
    return proven


def _recounts(project: OpenProject, console: Console, diagnostics: Findings) -> int:
    """How many report folders add up."""
    folders = 0
    for detail in list_matching(project.root / "laporan", "*/rincian.csv"):
        folder = detail.parent
        try:
            wrong = recount(files.read_bytes(folder, "rincian.csv"), files.read_bytes(folder, "rekap.csv"))
        except OSError:
            continue
        for difference in wrong:
            diagnostics.add(
                "J26",
                Place(path=f"laporan/{folder.name}/rincian.csv"),
                kim=difference.kim,
                rekap=difference.recap,
                jumlah=difference.sum,
            )
        folders += 1
        if not wrong:
            console.message(
                f"laporan/{folder.name}: jumlah rincian sama dengan rekap untuk semua KIM.",
                f"laporan/{folder.name}: details add up to the recap for every KIM.",
            )
    return folders
