"""SK of KIM that end soon or have ended."""

from datetime import date

from kimsite.config.decrees import report_decrees
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import ThemeOffer

OFFERS = tuple(ThemeOffer(name=name, palettes=(), motifs=()) for name in ("dasar", "portal"))
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/"}
syarat: {masa_tahun: 2}
kim:
  - {kode: "35.22.12.2006", nama: KIM Dekat, sk: {nomor: 1, tanggal: 2022-01-01, berlaku_sampai: 2026-12-15}}
  - {kode: "35.22.12.2007", nama: KIM Habis, sk: {nomor: 2, tanggal: 2024-02-29}}
  - {kode: "35.22.12.2008", nama: KIM Jauh, sk: {nomor: 3, tanggal: 2026-01-01}}
  - {kode: "35.22.12.2009", nama: KIM Tanpa}
"""


def test_endings_are_named_sixty_days_before(tmp_path):
    (tmp_path / "sites.yaml").write_text(SITES, "utf-8")
    found = Findings()
    district = read_sites(tmp_path, OFFERS, found)
    report_decrees(district, date(2026, 11, 27), found)
    assert [(one.code, dict(one.values)) for one in found.sorted()] == [
        ("K36", {"nilai": "KIM Dekat", "jumlah": "18", "tanggal": "15 Desember 2026"}),
        ("K37", {"nilai": "KIM Habis", "tanggal": "28 Februari 2026"}),
    ]
    early = Findings()
    report_decrees(district, date(2026, 10, 15), early)
    assert [one.code for one in early.sorted()] == ["K37"]
