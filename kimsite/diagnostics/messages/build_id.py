"""Kata-kata untuk temuan saat membangun (B)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

BUILD_ID = {
    "B01": Words(
        what="Blog ini tidak dapat dibangun karena kesalahan kimsite sendiri",
        why="{sebab}",
        fix=("Tulisan Anda aman. Kirimkan pesan ini kepada pengembang kimsite",),
    ),
    "B02": Words(
        what="Berkas ini tidak dapat dibaca",
        why="{sebab}",
        fix=("Periksa apakah berkasnya masih ada dan boleh dibuka, lalu jalankan lagi",),
    ),
    "B03": Words(
        what="{jumlah} berkas belum dapat ditulis, misalnya yang ini",
        why="jawaban sistem: {sebab}; yang sudah terbit tetap; yang ditarik dihapus sejauh disk mengizinkan",
        fix=("Periksa sisa ruang dan izin folder hasil, lalu jalankan lagi",),
    ),
    "B04": Words(
        what="Dua halaman akan menempati berkas yang sama: {alamat}",
        why="halaman yang kedua tidak ditulis",
        fix=("Ganti nama tulisan atau halaman yang alamatnya bertabrakan",),
    ),
    "B05": Words(
        what="Perintah build lain sedang berjalan di proyek ini",
        why="dua perintah build bersamaan saling menimpa hasil",
        fix=("Tunggu sampai selesai, lalu jalankan lagi",),
    ),
    "B07": Words(
        what="Disk penuh: {jumlah} berkas belum dapat ditulis, misalnya yang ini",
        why="tidak ada ruang lagi; yang sudah terbit tetap; yang ditarik dihapus sejauh disk mengizinkan",
        fix=("Periksa sisa ruang disk, hapus yang tidak perlu, lalu jalankan lagi",),
    ),
    "B08": Words(
        what="{jumlah} berkas belum boleh ditulis, misalnya yang ini",
        why=(
            "berkasnya sedang dipakai program lain, atau foldernya tidak boleh ditulis; yang "
            "sudah terbit tetap; yang ditarik dihapus sejauh disk mengizinkan"
        ),
        fix=(
            "Tutup program yang membukanya (peramban, antivirus, OneDrive), lalu jalankan lagi",
            "Atau periksa izin folder hasil",
        ),
    ),
    "B09": Words(
        what="Disk atau jaringan bermasalah: {jumlah} berkas belum dapat ditulis, misalnya yang ini",
        why=(
            "disk, flashdisk, atau folder jaringannya tidak menjawab dengan benar; yang sudah "
            "terbit tetap; yang ditarik dihapus sejauh disk mengizinkan"
        ),
        fix=(
            "Periksa disk dan sambungannya, lalu jalankan lagi",
            "Bila terulang, salin proyek ini ke disk lain",
        ),
    ),
    "B10": Words(
        what="{jumlah} berkas belum dapat ditulis karena tempatnya sudah diisi yang lain, misalnya yang ini",
        why="di sana ada berkas atau folder yang bukan buatan kimsite",
        fix=("Pindahkan berkas atau folder itu, lalu jalankan lagi",),
    ),
    "B12": Words(
        what="Proses pekerja tidak dapat dijalankan, jadi semua blog dibangun oleh satu proses",
        why="komputer ini membatasi jumlah proses atau memori; hasilnya sama",
        fix=("Supaya tidak dicoba lagi: kimsite build --workers serial",),
    ),
    "B13": Words(
        what="Catatan hasil build sebelumnya tidak dapat dipakai, jadi dibuat lagi dari awal",
        why="berkas catatannya rusak atau buatan program lain; tulisan dan situs Anda tetap utuh",
        fix=("Tidak perlu berbuat apa-apa. Build kali ini lebih lama, berikutnya seperti biasa",),
    ),
    "B14": Words(
        what="Tulisan ini tidak dapat diolah karena kesalahan kimsite sendiri. Tulisan ini ditahan",
        why="{sebab}",
        fix=("Tulisan Anda aman. Kirimkan pesan ini kepada pengembang kimsite",),
    ),
    "B06": Words(
        what="Kelompok komputer yang diminta dengan --workers belum dapat dipakai",
        why="{sebab}",
        fix=(
            "Ikuti docs/panduan/skala.md, lalu jalankan lagi",
            "Atau bangun di komputer ini saja: kimsite build",
        ),
    ),
}
