"""Kata-kata untuk temuan tentang alamat, tautan dan nama berkas (A02 sampai A06)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

ADDRESSES_ID = {
    "A02": Words(
        what='Tautan "{nilai}" tidak dapat dipakai: halaman tujuannya tidak ada',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Tautan ke tulisan lain ditulis seperti  [teks](../berita/nama-berkas.md)",
        ),
    ),
    "A03": Words(
        what='Tautan "{nilai}" dibuang demi keamanan',
        why="hanya http, https, mailto, tel dan tautan di dalam situs yang diterima",
        fix=("Perbaiki: tulis alamat lengkap, misalnya  https://contoh.id/",),
    ),
    "A04": Words(
        what='Alamat lama "{nilai}" tidak dapat dipakai',
        why="{sebab}",
        fix=("Tulis alamat di dalam blog ini, misalnya  alamat_lama: /2019/03/panen-raya.html",),
    ),
    "A05": Words(
        what="Berkas ini dilewati",
        why="{sebab}",
        fix=("Salin berkas aslinya ke folder ini, dengan nama dan izin yang biasa",),
    ),
    "A06": Words(
        what='Nama "{nilai}" tidak dapat dipakai di semua komputer',
        why="{sebab}",
        fix=("Ganti nama berkas atau foldernya, misalnya  {saran}",),
    ),
}

ADDRESS_REASONS_ID = {
    "address.outside": "di luar blog ini",
    "address.moves": "alamatnya menjadi {baru}",
    "address.returns": "ia memakai alamat itu, dan {lain} pindah ke {baru}",
    "address.taken": "sudah dipakai halaman lain",
}
