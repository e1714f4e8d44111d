"""Kata-kata untuk temuan tentang harga, nomor WhatsApp dan satuan (W)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PRODUCTS_ID = {
    "W02": Words(
        what="Harga belum diisi",
        why="produk wajib punya harga",
        fix=(
            "Isi angkanya sesudah titik dua:  {baris}",
            "Boleh juga rentang, seperti 10000-25000, atau  harga: tanya penjual",
        ),
    ),
    "W03": Words(
        what='Harga "{nilai}" belum terbaca sebagai angka',
        fix=(
            "Kalau harganya {rupiah}, tulis  harga: {tebakan}",
            (
                "Tulis angkanya saja, seperti 15000 atau 15rb/bungkus; boleh juga rentang, seperti "
                "10000-25000, atau  harga: tanya penjual"
            ),
        ),
    ),
    "W04": Words(
        what="Nomor penjual tidak ditampilkan",
        why="penjual belum menyatakan setuju",
        fix=("Kalau penjual setuju nomornya tampil, tambahkan baris  {baris}",),
    ),
    "W05": Words(
        what="Angka nomor WhatsApp kurang atau lebih",
        why="{terbaca} ada {jumlah} angka; nomor HP Indonesia 10 sampai 13 angka",
        fix=("Perbaiki: lihat lagi nomornya di HP penjual, lalu tulis  {baris}  (bentuknya 08xx-xxxx-xxxx)",),
    ),
    "W06": Words(
        what="Nomor WhatsApp belum terbaca",
        why="{sebab}",
        fix=(
            "Kalau nomornya {tebakan}, tulis  {baris}",
            "Tulis satu nomor HP saja sesudah  {isian}:  (bentuknya 08xx-xxxx-xxxx)",
        ),
    ),
    "W07": Words(
        what='Satuan di isian harga ("{satu}") berbeda dengan isian satuan ("{dua}")',
        fix=(
            "Kalau satuannya {dua}, tulis  {baris}",
            "Kalau satuannya {satu}, ubah baris  satuan:  menjadi  satuan: {satu}",
        ),
    ),
    "W08": Words(
        what='Isian "{isian}" berisi "{nilai}", bukan nomor, jadi tidak ditampilkan',
        fix=("Biarkan atau hapus barisnya, dan isi lagi kalau nomornya sudah ada",),
    ),
}
