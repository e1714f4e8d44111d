"""What people write under the fields whose hints are made of the value, one post a value."""

from collections.abc import Iterator

_PRODUCT = {"judul": "Keripik", "tanggal": "12 Maret 2026", "harga": "5000", "penjual": "Bu Sri",
            "wa": "0812-3456-7890", "izin_kontak": "ya"}  # fmt: skip
_DAY = {"judul": "Posyandu Melati", "tanggal": "12 Maret 2026", "posyandu": "Melati"}
_DOCUMENT = {
    "judul": "APBDes",
    "tanggal": "12 Maret 2026",
    "klasifikasi": "berkala",
    "jenis_dokumen": "APBDes",
}
_EVENT = {"judul": "Rapat", "tanggal": "1 Maret 2026", "mulai": "12 Maret 2026 08.00", "tempat": "Balai"}
_NEWS = {"judul": "Panen", "tanggal": "12 Maret 2026"}
_DATES = """
9 November | 9/11 | 9 Nov '26 | Sabtu-Minggu, 7-8 November 2026 | kemarin | Selasa, 9 November 2026
12-13-2026
2026-13-01 | November 2026 | minggu lalu | 9 Novembre 2026 | 9 Nopembr 2026 | tgl 9 | 09-11-26 | 9.11.26
2026
tadi pagi | 1 Januari 1 | 0000-00-00 | 9 Nov 2062 | 45000 | besok lusa | awal bulan | H-1 | Senin depan
"""
_COUNTS = """
5 kader (Bu Tini, Bu Sri) | lima | 5-6 | banyak | 52 balita dan 3 bumil | 52/60 | ± 50 | lima puluh dua
semua hadir
52 anak (87%)
"""
_WRITTEN = (
    ("umkm", _PRODUCT, ("harga",), """
20rb/bungkus | 15.000 / bks | Rp15.000 per bungkus | mulai 10rb | 15.000 (500 gr) | gratis | 15 000
5000/bungkus
dua puluh ribu | 10rb s/d 15rb | 15rb,20rb | Rp 15.000,00 | seikhlasnya | harga nego | 20k/pcs | @5000
lima ribu
5.000/3 bungkus | 15rb per kg atau 14rb grosir | 1,5 jt | Rp | 20000 rupiah saja | ±15rb | 15000-an | COD 15rb
"""),
    ("umkm", _PRODUCT, ("stok",), """
kosong | habis terjual | ludes | ready | PO | ready stock 5 | ada 20 | tinggal 2 | menyusul | 20 bungkus
banyak
terbatas | sold out | pre order | inden | belum ada | hampir habis | tidak ada | tdk ready | 10-20
"""),
    ("umkm", _PRODUCT, ("izin_kontak",), """
jangan dulu | boleh | tanya dulu | setuju | sudah | belum | ya, sudah izin | tidak usah | nanti | ?
insyaallah
boleh asal siang
"""),
    ("berita", _NEWS, ("tanggal", "terbit", "sampai"), _DATES),
    ("agenda", _EVENT, ("mulai", "selesai"), _DATES),
    ("posyandu", _DAY, ("kader", "hadir", "S", "D", "ibu_hamil", "lansia"), _COUNTS),
    ("informasi-publik", _DOCUMENT, ("klasifikasi",), """
umum | publik | rahasia | terbatas | setiap saat | serta merta | berkala/tahunan | wajib | dikecualikan
internal
"""),
    ("berita", _NEWS, ("bahasa", "peran", "adinda", "draf", "contoh", "ketrangan", "penlis", "fto"), """
jawa | ibu PKK | sebar | belum selesai | tidak tahu | Bu Sri | a.jpg
"""),
)  # fmt: skip


def posts_of_values() -> Iterator[tuple[str, str, str]]:
    """(name, text, kind) of a post for each value of each field."""
    for kind, usual, names, table in _WRITTEN:
        for name in names:
            for value in table.replace("\n", " | ").split(" | "):
                if value.strip():
                    header = "".join(
                        f"{key}: {text}\n" for key, text in {**usual, name: value.strip()}.items()
                    )
                    yield f"{name}: {value.strip()}", f"---\n{header}---\nIsi.\n", kind
