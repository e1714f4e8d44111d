"""Kata-kata untuk temuan tentang tanggal dan jam (T)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DATES_ID = {
    "T01": Words(
        what="Tanggal ini tidak ada di kalender",
        why="{bulan} hanya sampai tanggal {akhir}",
        fix=(
            "Perbaiki: tulis tanggal yang sebenarnya, misalnya  {baris}",
            "Hari ditulis dulu, lalu bulan, lalu tahun",
        ),
    ),
    "T02": Words(
        what='Tanggal "{nilai}" belum terbaca',
        fix=("Perbaiki: tulis  {baris}", "Urutannya hari, bulan, tahun. Bulan boleh dengan kata atau angka"),
    ),
    "T03": Words(
        what="Tahun pada tanggal ini perlu dilihat lagi",
        why="terbaca {terbaca}",
        fix=("Mungkin tahunnya salah ketik. Kalau begitu, tulis  {baris}",),
    ),
    "T04": Words(
        what="Nama hari tidak cocok dengan tanggalnya",
        why="{terbaca} adalah hari {hari}",
        fix=("Tulisan tetap terbit dengan tanggal {terbaca}", "Perbaiki salah satunya, misalnya  {baris}"),
    ),
    "T05": Words(
        what='Jam "{nilai}" belum terbaca, jadi tidak dipakai',
        fix=(
            "Perbaiki: tulis  {baris}",
            "Kalau jamnya sudah pasti, tambahkan dengan angka: jam, titik, menit",
        ),
    ),
    "T06": Words(
        what='"{nilai}" tanggal menurut kalender Hijriah atau Jawa',
        why="kami memakai tanggal Masehi",
        fix=(
            "Perbaiki: tulis tanggal Masehinya,  {baris}",
            "Tanggal Hijriah boleh ditulis di belakangnya, sesudah garis miring",
        ),
    ),
    "T07": Words(
        what='Tahun pada "{nilai}" belum ditulis', fix=("Perbaiki: tulis dengan tahunnya,  {baris}",)
    ),
    "T08": Words(
        what="Tanggal kami ambil dari nama berkas: {terbaca}",
        why="di dalam tulisan tanggalnya belum lengkap",
        fix=("Supaya pasti, tulis  {baris}",),
    ),
    "T09": Words(
        what='Nama bulan "{nilai}" salah ketik; kami baca {terbaca}', fix=("Kalau betul, tulis  {baris}",)
    ),
    "T10": Words(
        what="Jadwal berikutnya, {terbaca}, lebih awal daripada tanggal tulisan ini",
        why="tulisan ini bertanggal {awal}",
        fix=("Mungkin bulan atau tahunnya salah ketik",),
    ),
    "T11": Words(
        what="Waktu selesai, {terbaca}, lebih awal daripada waktu mulai, jadi tidak dipakai",
        why="mulainya {awal}",
        fix=("Periksa isian mulai dan selesai",),
    ),
    "T12": Words(
        what='Isian "{isian}" belum berisi tanggal, jadi kami kosongkan',
        why='tertulis "{nilai}"',
        fix=("Kalau tanggalnya sudah ada, tulis di sini",),
    ),
    "T13": Words(
        what="Tanggal disampaikan, {terbaca}, lebih akhir daripada jawabannya",
        why="dijawab {jawab}",
        fix=("Periksa isian ditanyakan_pada dan dijawab_pada",),
    ),
    "T14": Words(
        what='Tanggal "{nilai}" dapat berarti dua hari; kami baca {terbaca}',
        fix=("Kalau betul, tulis  {baris}", "Kalau bulannya di depan, maksudnya {lain}: tulis  {ganti}"),
    ),
}
