"""For each code a post that earns it and the same post corrected.

Tests hold both: the wrong one is reported, the right one is not.
"""

from __future__ import annotations

from kimsite.diagnostics.messages.example import Example
from kimsite.diagnostics.messages.example import post_text as _post
from kimsite.diagnostics.messages.extra_lines import EXTRA_LINES_EXAMPLES
from kimsite.diagnostics.messages.for_readers import FOR_READERS_EXAMPLES
from kimsite.diagnostics.messages.joined_versions import JOINED_VERSIONS_EXAMPLES


def _berita(wrong: str, right: str, rest: str = "judul: Panen raya\ntanggal: 12 Maret 2026") -> Example:
    return Example("berita", _post(f"{rest}\n{wrong}".strip()), _post(f"{rest}\n{right}".strip()))


def _titled(wrong: str, right: str) -> Example:
    return Example(
        "berita", _post(f"{wrong}\ntanggal: 12 Maret 2026"), _post(f"{right}\ntanggal: 12 Maret 2026")
    )


def _dated(wrong: str, right: str) -> Example:
    return Example(
        "berita", _post(f"judul: Panen raya\ntanggal: {wrong}"), _post(f"judul: Panen raya\ntanggal: {right}")
    )


_SHOP = {"harga": "15000", "penjual": "Bu Sri", "wa": "0812-3456-7890"}


def _shop(key: str, wrong: str, right: str) -> Example:
    texts = []
    for value in (wrong, right):
        fields = {**_SHOP, key: value}
        texts.append(
            _post(
                "\n".join(
                    [
                        "judul: Keripik tempe",
                        "tanggal: 12 Maret 2026",
                        *(f"{name}: {said}".rstrip() for name, said in fields.items()),
                    ]
                )
            )
        )
    return Example("umkm", *texts)


def _posyandu(wrong: str, right: str) -> Example:
    head = "judul: Posyandu Maret\ntanggal: 12 Maret 2026\nposyandu: Melati"
    return Example("posyandu", _post(f"{head}\n{wrong}"), _post(f"{head}\n{right}"))


def _agenda(wrong: str, right: str) -> Example:
    head = "judul: Rapat desa\ntanggal: 1 Maret 2026\nmulai: 12 Maret 2026 08.00\ntempat: Balai desa"
    return Example("agenda", _post(f"{head}\n{wrong}"), _post(f"{head}\n{right}"))


def _answer(wrong: str, right: str) -> Example:
    head = f"{_HEADER}\nditanyakan: Kapan panen?\ndijawab_oleh: Pemerintah desa"
    return Example("tanggapan", _post(f"{head}\n{wrong}"), _post(f"{head}\n{right}"))


_HEADER = "judul: Panen raya\ntanggal: 12 Maret 2026"
_GOOD = _post(_HEADER)

EXAMPLES = {
    **EXTRA_LINES_EXAMPLES,
    **FOR_READERS_EXAMPLES,
    **JOINED_VERSIONS_EXAMPLES,
    "T01": _dated("30 Februari 2026", "28 Februari 2026"),
    "T02": _dated("kemarin sore", "12 Maret 2026"),
    "T03": _dated("12-03-2062", "12-03-2026"),
    "T04": _dated("Senin, 12 Maret 2026", "Kamis, 12 Maret 2026"),
    "T05": _dated("12 Maret 2026 99.99", "12 Maret 2026 08.30"),
    "T06": _dated("22 Ramadan 1447 H", "12 Maret 2026 / 22 Ramadan 1447 H"),
    "T07": _dated("9 November", "9 November 2026"),
    "T08": Example(
        "berita", _post("judul: Panen raya\ntanggal: 12 Maret"), _GOOD, name="2026-03-12-panen.md"
    ),
    "T09": _dated("12 Marret 2026", "12 Maret 2026"),
    "T10": _posyandu("jadwal_berikutnya: 9 April 2025", "jadwal_berikutnya: 9 April 2026"),
    "T11": _agenda("selesai: 11 Maret 2026", "selesai: 13 Maret 2026"),
    "T12": _posyandu("jadwal_berikutnya: menyusul", "jadwal_berikutnya: 9 April 2026"),
    "T13": _answer("ditanyakan_pada: 20 Maret 2026", "ditanyakan_pada: 2 Maret 2026"),
    "T14": _dated("11/09/2026 08:15 AM", "9 November 2026 08.15"),
    "W02": _shop("harga", "", "15000"),
    "W03": _shop("harga", "sekitar 15rb", "15000"),
    "W04": _shop("izin_kontak", "tidak", "ya"),
    "W05": _shop("wa", "0812-3456", "0812-3456-7890"),
    "W06": _shop("wa", "lewat Bu RT", "0812-3456-7890"),
    "W07": Example(
        "umkm",
        *(
            _post(
                f"judul: Keripik tempe\ntanggal: 12 Maret 2026\nharga: {price}\nsatuan: kotak\npenjual: Bu "
                "Sri\nwa: 0812-3456-7890"
            )
            for price in ("15rb/kg", "15000")
        ),
    ),
    "W08": _shop("pirt", "masih proses", "2063522010001-29"),
    "I13": Example(
        "informasi-publik",
        *(
            _post(
                f"judul: Jadwal ronda\ntanggal: 12 Maret 2026\nklasifikasi: berkala\njenis_dokumen: {name}\n"
                "berkas: ronda.pdf"
            )
            for name in ("Jadwal ronda", "LAIN")
        ),
    ),
    "I14": Example(
        "posyandu",
        "Posyandu Melati November.\nHari/Tanggal: Senin, 9 November 2026\nJam: 08.00\nSemua balita sehat.\n",
        _post(
            "judul: Posyandu Melati November\ntanggal: 9 November 2026\nposyandu: Melati\nmulai: 08.00",
            "Semua balita sehat.",
        ),
    ),
    "I15": Example(
        "posyandu",
        *(
            _post(
                f"judul: Posyandu November\ntanggal: 9 November 2026\nposyandu: Melati{line}",
                "Jadwal berikutnya Senin, 14 Desember 2026 ya ibu-ibu.",
            )
            for line in ("", "\njadwal_berikutnya: 14 Desember 2026")
        ),
    ),
    "I16": Example(
        "informasi-publik",
        *(
            _post(
                (
                    "judul: APBDes 2026\ntanggal: 12 Maret 2026\nklasifikasi: berkala\njenis_dokumen: "
                    f"APBDes{line}"
                ),
                "Menyusul.",
            )
            for line in ("", "\nberkas: apbdes-2026.pdf")
        ),
    ),
    "I01": Example("berita", _post("judul: Panen raya"), _GOOD),
    "I02": _berita("ringkas: Padi dipanen.", "ringkasan: Padi dipanen."),
    "I03": _berita("adinda: diseminas", "adinda: diseminasi"),
    "I04": _berita("jenis: brita", "jenis: berita"),
    "I05": _berita("draf: mungkin", "draf: ya"),
    "I06": _posyandu("lansia: banyak", "lansia: 21"),
    "I07": _posyandu("sasaran: sudah dicatat", "sasaran: {S: 60, K: 60, D: 52, N: 40}"),
    "I08": _posyandu("sasaran: {S: 60, K: 60, D: 50, N: 55}", "sasaran: {S: 60, K: 60, D: 52, N: 40}"),
    "I09": _posyandu("sasaran: {S: 60, K: 60, D: 62, N: 40}", "sasaran: {S: 64, K: 60, D: 62, N: 40}"),
    "I10": Example("berita", _post("judul: Panen raya\ntangal: 12 Maret 2026"), _GOOD),
    "I11": _berita("layout: post", ""),
    "I12": _berita("published: false", "draf: ya"),
    "Y01": _berita("\tpenulis: Bu Sri", "penulis: Bu Sri"),
    "Y02": _titled("judul: Posyandu Melati: jadwal Maret", 'judul: "Posyandu Melati: jadwal Maret"'),
    "Y03": _titled('judul: "Lomba masak', 'judul: "Lomba masak"'),
    "Y04": _berita("catatan bebas", ""),
    "Y05": Example(
        "berita", "---\njudul: Panen raya\ntanggal: 12 Maret 2026\n\nPadi dipanen bersama.\n", _GOOD
    ),
    "Y07": _berita("judul: Panen kedua", ""),
    "Y09": Example(
        "halaman",
        "Desa kami berdiri sejak lama.\n",
        "---\njudul: Profil desa\n---\nDesa kami berdiri sejak lama.\n",
    ),
    "Y10": Example("berita", _GOOD + "<b>Penting</b>\n", _GOOD + "**Penting**\n"),
    "Y25": _titled("**Judul:** Panen raya", "judul: Panen raya"),
    "Y30": Example(
        "berita",
        _post(_HEADER, "[09/11/26 08.15] Pak RT: Besok kerja bakti."),
        _post(_HEADER, "Besok kerja bakti."),
    ),
    "Y31": Example("berita", _post(_HEADER, "{{< galeri panen >}}"), _post(_HEADER, "![Panen](panen.jpg)")),
    "Y32": Example(
        "berita",
        _post(_HEADER, "Panen naik.\n\n[^1]: Menurut kader."),
        _post(_HEADER, "Panen naik.[^1]\n\n[^1]: Menurut kader."),
    ),
    "Y33": Example(
        "berita",
        _post(_HEADER, "[daftar](https://contoh.id/daftar di sini)"),
        _post(_HEADER, "[daftar di sini](https://contoh.id/daftar)"),
    ),
    "Y16": _shop("harga", "15.000", '"15.000"'),
    "Y17": _shop("harga", "15000 # per bungkus", "15000"),
    "Y18": Example(
        "berita", "judul: Panen raya\ntanggal: 12 Maret 2026\n---\nPadi dipanen bersama.\n", _GOOD
    ),
    "Y19": Example("berita", _GOOD.replace("---\nPadi", "—\nPadi"), _GOOD),
    "Y20": Example(
        "berita", '+++\ntitle = "Panen raya"\ndate = 2026-03-12\n+++\nPadi dipanen bersama.\n', _GOOD
    ),
    "Y21": _titled("judul:\u00a0Panen raya", "judul: Panen raya"),
    "Y22": _berita("  penulis: Bu Sri", "penulis: Bu Sri"),
    "Y23": _titled("judul: Panen &amp; pesta", "judul: Panen & pesta"),
    "Y24": _berita("tag:\n* panen\n* padi", "tag:\n  - panen\n  - padi"),
    "Y26": Example(
        "berita", _post("judul: Panen raya\ntanggal: 12 Maret 2026", "Tulis isinya di sini."), _GOOD
    ),
    "Y27": _berita("sampai: 1 Februari 2026", "sampai: 31 Desember 2026"),
    "Y28": _dated("12 Maret 2027", "12 Maret 2026"),
    "Y29": Example("berita", _post("judul: Panen raya\ntanggal: 12 Maret 2026", ""), _GOOD),
    "A07": Example("", "berita/rapat.md.txt\n", "berita/rapat.md\n"),
    "A08": Example("", "berita/lomba.docx\n", "berita/lomba.md\n"),
    "A09": Example("", "berita/kabar.html\n", "berita/kabar.md\n"),
    "A10": Example(
        "",
        "berita/undangan.pdf\n",
        "berkas/undangan.pdf          (dan di kepala tulisan:  berkas: undangan.pdf)\n",
    ),
    "L80": Example(
        "",
        "berita/Chat WhatsApp dengan PKK.txt\n",
        "berita/kerja-bakti.md          (kabarnya ditulis dengan kata-kata sendiri)\n",
    ),
    "A15": Example("", "content/pengumuman.md\n", "content/kecamatan/desa/berita/pengumuman.md\n"),
    "A17": Example("", "content/Ngraho/Luwihaji/\n", "content/ngraho/luwihaji/\n"),
    "F01": Example(
        "", "foto: panen.jpg          (di folder foto/ hanya ada Panen.JPG)\n", "foto: Panen.JPG\n"
    ),
    "F07": Example("", "foto: panen.jpg\n", "foto: panen.jpg\nketerangan: Warga memanen padi di Ngemplak\n"),
    "F20": Example(
        "",
        "![Panen](C:\\Users\\PKK\\Pictures\\panen.jpg)\n",
        "![Panen](panen.jpg)          (sudah disalin ke folder foto/)\n",
    ),
    "F21": Example(
        "",
        "![Panen](data:image/png;base64,iVBOR…)\n",
        "![Panen](panen.jpg)          (disimpan di folder foto/)\n",
    ),
    "F22": Example(
        "",
        "![Panen](https://contoh.id/panen.jpg)\n",
        "![Panen](panen.jpg)          (diunduh ke folder foto/)\n",
    ),
    "F23": Example(
        "", "foto: https://contoh.id/panen.jpg\n", "foto: panen.jpg          (diunduh ke folder foto/)\n"
    ),
    "F24": Example(
        "",
        "berkas: https://drive.google.com/file/d/abc\n",
        "berkas: apbdes-2026.pdf          (diunduh ke folder berkas/)\n",
    ),
    "F26": Example(
        "",
        "berkas: C:\\Users\\Desa\\apbdes.pdf\n",
        "berkas: apbdes.pdf          (sudah disalin ke folder berkas/)\n",
    ),
    "P01": Example("", "Penerima: Siti, NIK (16 angka), RT 03\n", "Penerima: Siti, RT 03\n"),
    "P05": Example("", "nama_anak: Budi\nberat: 9,2\n", "sasaran: {S: 60, K: 60, D: 52, N: 40}\n"),
    "F11": Example("", "dusun;jumlah;jumlah\nKrajan;40;12\n", "dusun;balita;lansia\nKrajan;40;12\n"),
    "P10": Example("", "nama;BB;TB\n(nama anak);8,1;74\n", "dusun;balita ditimbang\nKrajan;40\n"),
    "P80": Example("", "Balita stunting: (nama anak), 8,1 kg\n", "Ada 1 balita stunting.\n"),
    "P11": _shop("izin_kontak", "nanti dulu", "ya"),
    "P06": Example("berita", _GOOD + "Balita yang BGM: Aisyah, 8,1 kg.\n", _GOOD + "Ada 1 balita BGM.\n"),
    "A02": Example(
        "",
        "[baca juga](../berita/panen.md)          (berkasnya panen-raya.md)\n",
        "[baca juga](../berita/panen-raya.md)\n",
    ),
    "A03": Example("", "[daftar](javascript:buka())\n", "[daftar](https://contoh.id/daftar)\n"),
    "A20": Example("", "[pesan](whatsapp://send?text=halo)\n", "[pesan](https://wa.me/?text=halo)\n"),
    "A21": Example("", "[jadwal](C:\\Users\\PKK\\jadwal.pdf)\n", "[jadwal](../berkas/jadwal.pdf)\n"),
    "A22": Example(
        "", "[daftar](#daftar-ulang)          (judulnya Cara daftar)\n", "[daftar](#cara-daftar)\n"
    ),
    "A23": Example(
        "", "[kabar](../../sumberrejo/berita/panen.md)\n", "[kabar](../../sumberrejo/berita/panen-raya.md)\n"
    ),
    "A24": Example("", "[daftar](htps://contoh.id/daftar)\n", "[daftar](https://contoh.id/daftar)\n"),
    "A25": Example("", "[baca juga](Panen.md)          (berkasnya panen.md)\n", "[baca juga](panen.md)\n"),
    "L81": Example(
        "",
        "[kabar](../../sumberrejo/berita/2026-04-12-kerja-bakti.md)\n",
        "[kabar](/ngraho/sumberrejo/berita/kerja-bakti-2026-04/)\n",
    ),
    "A27": Example(
        "", "[kabar](../../sumberejo/berita/panen.md)\n", "[kabar](../../sumberrejo/berita/panen.md)\n"
    ),
    "K02": Example(
        "",
        "kabupaten:\n  nama: Kabupaten Bojonegoro\n",
        'kabupaten:\n  kode: "35.22"\n  nama: Kabupaten Bojonegoro\n',
    ),
    "K04": Example("", "kode: 35.22\n", 'kode: "35.22"\n'),
    "K14": Example("", "url: kim.contoh.id\n", "url: https://kim.contoh.id/\n"),
}
