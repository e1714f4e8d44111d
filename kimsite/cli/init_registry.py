"""The workbook that `kimsite init --registry` adds: every village of the kabupaten, ready to be filled in."""

from __future__ import annotations

from pathlib import Path

from kimsite.cli.console import Console
from kimsite.cli.project import today_in
from kimsite.cli.usage import usage
from kimsite.config.project_regency import project_regency
from kimsite.config.regions import Regency
from kimsite.config.registry.cells import BOARD_GROUPS
from kimsite.config.registry.fields import FIELDS
from kimsite.config.starter import zone_of
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import KimStatus
from kimsite.model.registry import DECLARATIONS
from kimsite.report.formats.workbook.registry_book import registry_workbook
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.word_lists import words

WORKBOOK = "registri/daftar-kim.xlsx"
_ASKED = words("""
    nama status ketua ketua_unsur hp wa sekretaris sekretaris_unsur bendahara bendahara_unsur anggota
    sk_nomor sk_tanggal sk_penandatangan sk_berlaku_sampai nomor_induk terbentuk diketahui
    bukan_asn bukan_parpol bukan_lsm tidak_pidana pernyataan_tanggal
""")
_YES = ("ya", "tidak")
_CHOICES = {
    "status": [status.label for status in KimStatus],
    **dict.fromkeys(("ketua_unsur", "sekretaris_unsur", "bendahara_unsur"), BOARD_GROUPS),
    **dict.fromkeys(("diketahui", *DECLARATIONS), _YES),
}


def add_registry_workbook(root: Path, regency: Regency, console: Console) -> int:
    """Write the workbook; one that is there already is kept. The number of files written."""
    if files.size(root, WORKBOOK) >= 0:
        console.message(
            f"{WORKBOOK} sudah ada dan tidak diubah.", f"{WORKBOOK} is there already and was not changed."
        )
        return 0
    villages = [
        (village.code, kecamatan.name, village.name)
        for kecamatan in regency.kecamatan
        for village in kecamatan.villages
    ]
    data = registry_workbook(
        regency.name.strip(),
        villages,
        [FIELDS[name].label for name in _ASKED],
        {FIELDS[name].label: known for name, known in _CHOICES.items()},
        today_in(zone_of(regency.code)),
    )
    files.make_folder(root, WORKBOOK.rpartition("/")[0])
    written = write_whole(root, WORKBOOK, data)
    console.message(
        f"{WORKBOOK} berisi {len(villages)} desa. Isi baris yang punya KIM, lalu:  "
        f"kimsite daftar impor {WORKBOOK}",
        f"{WORKBOOK} holds {len(villages)} villages. Fill in those with a KIM, then:  "
        f"kimsite registry import {WORKBOOK}",
    )
    return written


def regency_in(root: Path, console: Console) -> Regency:
    """The kabupaten of a project that is there already. Raises click.UsageError."""
    found = Findings()
    regency = project_regency(root, found)
    if regency is None:
        console.diagnostics(found.sorted())
        raise usage("Perbaiki bagian kabupaten di sites.yaml dulu.", "Mend kabupaten in sites.yaml first.")
    return regency
