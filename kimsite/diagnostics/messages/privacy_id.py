"""Kata-kata untuk temuan tentang data pribadi dan iklan judi (P)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PRIVACY_ID = {
    "P01": Words(
        what="Ada nomor NIK atau KK. Tulisan ini ditahan, tidak diterbitkan",
        why="{sebab}",
        fix=(
            "Perbaiki: hapus nomornya. Untuk daftar cukup nama panggilan dan dusun",
            "Kalau ini memang bukan NIK atau KK, tulis  (bukan NIK)  tepat sesudah nomornya",
            "NIK dilindungi UU 27/2022 tentang Pelindungan Data Pribadi. Angka sengaja kami samarkan di sini",
        ),
    ),
    "P02": Words(
        what="Ada 16 angka berderet; pastikan bukan NIK atau KK",
        fix=("Kalau bukan, tulis  (bukan NIK)  tepat sesudah nomornya. Kalau NIK, hapus",),
    ),
    "P03": Words(
        what="Ada nomor HP di dalam tulisan",
        why="pemiliknya belum tentu setuju",
        fix=(
            "Perbaiki: hapus nomornya, atau pindahkan ke isian  wa:",
            "Kalau pemiliknya setuju, tulis  (sudah izin)  tepat sesudah nomornya",
        ),
    ),
    "P04": Words(
        what="Ada nomor rekening di dalam tulisan",
        why="nomor rekening adalah data keuangan pribadi",
        fix=("Perbaiki: hapus nomornya dan tulis siapa yang dapat dihubungi",),
    ),
    "P05": Words(
        what='Isian "{isian}" memuat data perorangan. Tulisan ini ditahan',
        why="posyandu hanya memuat jumlah, tidak pernah nama dengan ukuran badan atau keadaan kesehatan",
        fix=(
            (
                "Perbaiki: hapus baris  {isian}: …  dan tulis jumlahnya saja, seperti  D: …  untuk yang "
                "ditimbang"
            ),
        ),
    ),
    "P06": Words(
        what="Ada nama orang bersama ukuran badan, penyakit, atau kehamilannya",
        why="keadaan kesehatan adalah data pribadi yang dilindungi",
        fix=("Perbaiki: hapus namanya dan tulis jumlahnya saja, misalnya  {contoh}",),
    ),
    "P07": Words(
        what="Ada alamat lengkap bersama nomor HP",
        why="alamat dan nomor HP bersama-sama menunjuk satu orang",
        fix=("Perbaiki: cukup tulis nama dusun",),
    ),
    "P08": Words(
        what='Ada kata "{nilai}", yang biasa dipakai iklan judi',
        fix=("Kalau bukan Anda yang menulisnya, hapus dan periksa siapa yang dapat mengubah folder ini",),
    ),
    "P09": Words(
        what='Isi berkas "{nilai}" belum diperiksa, apakah memuat NIK atau KK',
        why="{sebab}",
        fix=("Buka dan baca berkasnya: pastikan tidak ada NIK, nomor KK, atau daftar nama penerima bantuan",),
    ),
}
