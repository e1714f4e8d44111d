"""What a new contest file holds behind `#`: settings that a committee adds later, ready to be filled in."""

from __future__ import annotations

from datetime import date, timedelta

LATER_IN_A_ROUND = (
    "    # hadiah: {1: 5.000.000, 2: 3.000.000}\n"
    "    # tanya_jawab: {wajib: {benar: 100, sebagian: [50], salah: 0, waktu: 10}, lemparan: {cara: rebut, "
    "benar: 50}, rebutan: {benar: 100, salah: -100, waktu: 5}}   # lalu tulis  dari: tanya_jawab  pada "
    "komponen Tanya jawab\n"
)
"""Within a round, above its components."""


def later_settings(folder: str, last: date) -> str:
    """The end of the file. `last`: the last day of posts, after which sessions and objections are dated."""
    session, minutes, closed = (last + timedelta(days=days) for days in (14, 21, 28))
    return f"""\
# Boleh menyusul: hapus tanda # di depan barisnya, lalu isi. Arti tiap isian ada di panduan juri.
# jadwal:                              # satu baris satu kelompok
#   - {{babak: final, tanggal: {session}, mulai: "08.00", tempat: Pendapa}}
# skor: {folder}/skor.csv
# pejabat:
#   - {{sebagai: mengetahui, jabatan: Kepala Dinas Kominfo, nama: "…", pangkat: "…", nip: "…"}}
#   - {{sebagai: panitia, jabatan: Ketua Panitia, nama: "…", pangkat: "…", nip: "…"}}
# berita_acara:
#   nomor: "…"
#   kop: [DINAS KOMUNIKASI DAN INFORMATIKA]
#   dasar: "…"
#   tempat: Pendapa
#   tanggal: {minutes}
# sanggahan: {{mulai: {minutes}, sampai: {closed}, berkas: {folder}/sanggahan.csv}}
"""
