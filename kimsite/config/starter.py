"""A new project for one kabupaten: its sites.yaml and three example posts, as texts."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kimsite.config.regions import Regency, read_regency, regency_names
from kimsite.tools.dates import MONTHS
from kimsite.tools.text import closest, slug

CENTRAL = frozenset({"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"})
"""Provinces on central time (Keppres 41/1987 and the provinces split off since)."""
EASTERN = frozenset({"81", "82", "91", "92", "93", "94", "95", "96"})
WEST_KALIMANTAN = "61"
_WORDS = re.compile(r"^(?:kabupaten|kab\.?|kota)\s+", re.IGNORECASE)


def find_regency(wanted: str) -> Regency | str:
    """The kabupaten of a code (`35.22`, `3522`) or a name, with or without its `Kabupaten`; else the nearest as `name (code)`, or an empty text."""
    names = dict(regency_names())
    code = re.sub(r"\D", "", wanted)
    dotted = f"{code[:2]}.{code[2:4]}"
    if dotted in names and len(code) == 4:
        return read_regency(dotted) or ""
    plain = _WORDS.sub("", wanted.strip()).casefold()
    known = {_WORDS.sub("", name).casefold(): key for key, name in reversed(names.items())}
    exact = {name.casefold(): key for key, name in names.items()}
    found = exact.get(" ".join(wanted.split()).casefold()) or known.get(plain)
    if found:
        return read_regency(found) or ""
    near = closest(plain, known)
    return f"{names[known[near]]} ({known[near]})" if near else ""


def starter(regency: Regency, today: date) -> dict[str, str]:
    """Path -> text. The one KIM stands in the first village of the code table until its real ones are written down."""
    kecamatan = next(one for one in regency.kecamatan if one.villages)
    village = kecamatan.villages[0]
    name = regency.name if regency.name.lower().startswith(("kab", "kota")) else f"Kabupaten {regency.name}"
    folder = f"content/{slug(kecamatan.name)}/{slug(village.name)}"
    day = today - timedelta(days=1)
    spelt = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return {
        "sites.yaml": f"""# Pengaturan blog KIM. Kode selalu di antara tanda petik.
kabupaten:
  kode: "{regency.code}"
  nama: "{name}"
  dinas: "Dinas Komunikasi dan Informatika"
  url: "https://kim.contoh.id/" # ganti dengan alamat tempat hasilnya akan berdiri
  zona: "{_zone(regency.code)}"
  bahasa: id

tema: dasar
tema_portal: portal

# Satu KIM satu baris. Ganti contoh ini dengan KIM yang sebenarnya.
kim:
  - {{kode: "{village.code}", nama: "KIM {village.name}", status: aktif}}
""",
        f"{folder}/berita/{day.isoformat()}-kerja-bakti.md": f"""---
judul: "Contoh berita: kerja bakti membersihkan saluran air"
tanggal: {spelt}
penulis: "KIM {village.name}"
ringkasan: Ini contoh. Hapus berkasnya setelah tulisan pertama Anda siap.
tag: [contoh, gotong royong]
contoh: ya
---

Tuliskan apa yang terjadi, siapa yang terlibat, di mana, kapan, mengapa, dan bagaimana.

Satu baris kosong memulai paragraf baru. Foto diletakkan di folder `foto/`.
""",
        f"{folder}/posyandu/{day.isoformat()}-melati.md": f"""---
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
        f"{folder}/umkm/keripik-tempe.md": f"""---
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


def _zone(code: str) -> str:
    """The zone of a kabupaten, by its province."""
    province = code[:2]
    if province in CENTRAL:
        return "Asia/Makassar"
    if province in EASTERN:
        return "Asia/Jayapura"
    return "Asia/Pontianak" if province == WEST_KALIMANTAN else "Asia/Jakarta"
