"""A new project for one kabupaten, as texts: sites.yaml, three example posts and a writers' guide."""

from __future__ import annotations

import json
from datetime import date, timedelta
from importlib import resources

from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.model.config import RegionVillage
from kimsite.tools.dates import long_date
from kimsite.tools.site_url import EXAMPLE_URL
from kimsite.tools.text import slug

CENTRAL = frozenset({"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"})
"""Provinces on central time (Keppres 41/1987 and the provinces split off since)."""
EASTERN = frozenset({"81", "82", "91", "92", "93", "94", "95", "96"})
WEST_KALIMANTAN = "61"
WILKER = 6
"""Kecamatan in one contest zone of the frame that sites.yaml offers."""
GUIDE = "PANDUAN.txt"


def starter(regency: Regency, today: date) -> dict[str, str]:
    """Path -> text.

    The one KIM gets the first village of the code table until its real ones are written down.

    `today`: where the kabupaten lies (`zone_of`).
    """
    kecamatan = next(kecamatan for kecamatan in regency.kecamatan if kecamatan.villages)
    village = kecamatan.villages[0]
    place = f"{slug(kecamatan.name)}/{slug(village.name)}"
    day = today - timedelta(days=1)
    return {
        "sites.yaml": _sites(regency, village),
        GUIDE: guide(place).replace("\n", "\r\n"),
        **{f"content/{place}/{path}": text for path, text in _examples(village.name, day).items()},
    }


def folders(regency: Regency) -> tuple[str, ...]:
    """The empty folders of the one KIM, which its photos and documents go to."""
    kecamatan: RegionKecamatan = next(kecamatan for kecamatan in regency.kecamatan if kecamatan.villages)
    return tuple(
        f"content/{slug(kecamatan.name)}/{slug(kecamatan.villages[0].name)}/{name}"
        for name in ("foto", "berkas")
    )


def guide(place: str) -> str:
    """The guide for who writes, with the KIM's own folder in it. `place`: kecamatan/desa."""
    text = resources.files("kimsite.config").joinpath("data", "panduan.txt").read_text("utf-8")
    return text.replace("{tempat}", place).replace("{folder}", place.replace("/", "\\"))


def zone_of(code: str) -> str:
    """The time zone of a kabupaten, by its province."""
    province = code[:2]
    if province in CENTRAL:
        return "Asia/Makassar"
    if province in EASTERN:
        return "Asia/Jayapura"
    return "Asia/Pontianak" if province == WEST_KALIMANTAN else "Asia/Jakarta"


def _sites(regency: Regency, village: RegionVillage) -> str:
    names = [json.dumps(kecamatan.name, ensure_ascii=False) for kecamatan in regency.kecamatan]
    zones = (names[start : start + WILKER] for start in range(0, len(names), WILKER))
    wilker = (
        f"#   - {{nama: Wilker {number}, kecamatan: [{', '.join(zone)}]}}"
        for number, zone in enumerate(zones, 1)
    )
    name = regency.name.strip()
    return f"""# yaml-language-server: $schema=skema/sites.json
# Pengaturan blog KIM. Kode selalu di antara tanda petik.
kabupaten:
  kode: "{regency.code}"
  nama: "{name if name.lower().startswith(("kab", "kota")) else f"Kabupaten {name}"}"
  dinas: "Dinas Komunikasi dan Informatika"
  url: "{EXAMPLE_URL}" # ganti dengan alamat tempat hasilnya akan berdiri
  zona: "{zone_of(regency.code)}"
  bahasa: id

tema: dasar
tema_portal: portal

# Satu KIM satu baris. Ganti contoh ini dengan KIM yang sebenarnya. Kodenya kode desa Kemendagri.
kim:
  - {{kode: "{village.code}", nama: "KIM {village.name}", status: aktif}}

# KIM sudah banyak? Daftarnya boleh di berkas CSV: kolom kode, nama, status, wa. Hapus tanda # di depan \
baris ini.
# sertakan: [registri/*.csv]

# Untuk lomba: setiap kecamatan masuk tepat satu wilker. Pindahkan namanya sesuai pembagian Anda, \
lalu hapus tanda # di depan tiap baris.
# wilker:
{chr(10).join(wilker)}
"""


def _examples(village: str, day: date) -> dict[str, str]:
    """Path below the KIM's folder -> text.

    Their names begin with `contoh`, so that no real post wants their address.
    """
    spelt = long_date(day)
    return {
        f"berita/{day.isoformat()}-contoh-berita.md": f"""---
judul: "Contoh berita: kerja bakti membersihkan saluran air"
tanggal: {spelt}
penulis: "KIM {village}"
ringkasan: Ini contoh. Hapus berkasnya setelah tulisan pertama Anda siap.
tag: contoh, gotong royong
contoh: ya
---

Tuliskan apa yang terjadi, siapa yang terlibat, di mana, kapan, mengapa, dan bagaimana.

Satu baris kosong memulai paragraf baru. Foto diletakkan di folder `foto/`.
""",
        f"posyandu/{day.isoformat()}-contoh-posyandu.md": f"""---
judul: Contoh kegiatan Posyandu Melati
tanggal: {spelt}
posyandu: Melati
mulai: "08.00"
selesai: "11.00"
tempat: Balai desa
sasaran: {{S: 60, K: 60, D: 52, N: 40}}
contoh: ya
---

Tulis jumlah saja, tidak pernah data perorangan. Lalu ceritakan kegiatannya.
""",
        "umkm/contoh-produk.md": f"""---
judul: Contoh produk keripik tempe
tanggal: {spelt}
harga: 15000
satuan: bungkus
stok: ada
penjual: Bu Contoh
wa: "084000000001"
izin_kontak: ya
kategori_produk: makanan
contoh: ya
---

Ceritakan produknya: rasanya, cara membuatnya, cara memesannya.
""",
    }
