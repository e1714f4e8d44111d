"""Kata-kata untuk temuan tentang foto dan lampiran (F)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PHOTOS_ID = {
    "F01": Words(
        what='Foto "{nilai}" tidak ditemukan',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Letakkan foto di folder foto/, dan tulis namanya persis sama, juga huruf besar dan kecilnya",
        ),
    ),
    "F02": Words(
        what='Foto "{nilai}" tidak dapat dibuka, jadi tidak ditampilkan',
        why="{sebab}",
        fix=("Kirim ulang fotonya sebagai JPG atau PNG",),
    ),
    "F03": Words(
        what='Berkas "{nilai}" tidak ditemukan',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Letakkan berkas di folder {folder}/, dan tulis namanya persis sama",
        ),
    ),
    "F16": Words(
        what='Berkas "{nilai}" kosong, jadi tidak ditawarkan',
        why="tidak ada isi apa pun di dalamnya; mungkin penyalinannya terputus",
        fix=("Salin lagi berkas aslinya ke tempat yang sama, dengan nama yang sama",),
    ),
    "F04": Words(
        what="Foto menyimpan titik lokasi (GPS)",
        why="lokasi sudah kami hapus dari foto yang terbit",
        fix=("Tidak perlu berbuat apa-apa. Foto asli Anda tidak diubah",),
    ),
    "F05": Words(
        what='Foto "{nilai}" berjenis HEIC, yang belum dapat dibuka di komputer ini',
        fix=(
            "Kirim ulang sebagai JPG. Di iPhone: Pengaturan, Kamera, Format, pilih Paling Kompatibel",
            'Atau pasang pembacanya di komputer ini:  pip install "kimsite[heic]"',
        ),
    ),
    "F07": Words(
        what="Foto belum punya keterangan",
        fix=("Tambahkan  {baris}  supaya dibacakan bagi pembaca tunanetra",),
    ),
    "F08": Words(
        what='Jenis berkas "{nilai}" tidak dapat diterbitkan',
        fix=("Pakai PDF, CSV, DOCX, XLSX, ODT, ODS, JPG atau PNG",),
    ),
}
