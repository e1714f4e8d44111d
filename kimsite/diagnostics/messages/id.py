"""Kata-kata untuk setiap temuan, dalam bahasa Indonesia."""

from __future__ import annotations

from kimsite.diagnostics.messages import bodies, contest, ledger, links, tables, themes
from kimsite.diagnostics.messages.id_dates import DATES
from kimsite.diagnostics.messages.id_files import FILES_ID
from kimsite.diagnostics.messages.id_headers import HEADER_WORDS
from kimsite.diagnostics.messages.words import Words

INDONESIAN = {
    **DATES,
    "W02": Words(
        what="Harga belum diisi",
        why="produk wajib punya harga",
        fix=("Isi angkanya sesudah titik dua:  {baris}", "Boleh juga rentang, seperti 10000-25000, atau  harga: tanya penjual"),
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
        fix=("Kalau nomornya {tebakan}, tulis  {baris}", "Tulis satu nomor HP saja sesudah  {isian}:  (bentuknya 08xx-xxxx-xxxx)"),
    ),
    "W07": Words(
        what='Satuan di isian harga ("{satu}") berbeda dengan isian satuan ("{dua}")',
        fix=("Kalau satuannya {dua}, tulis  {baris}", "Kalau satuannya {satu}, ubah baris  satuan:  menjadi  satuan: {satu}"),
    ),
    "W08": Words(
        what='Isian "{isian}" berisi "{nilai}", bukan nomor, jadi tidak ditampilkan',
        fix=("Biarkan atau hapus barisnya, dan isi lagi kalau nomornya sudah ada",),
    ),
    **HEADER_WORDS,
    **FILES_ID,
    "F01": Words(
        what='Foto "{nilai}" tidak ditemukan',
        fix=("Mungkin maksud Anda  {saran}", "Letakkan foto di folder foto/, dan tulis namanya persis sama, juga huruf besar dan kecilnya"),
    ),
    "F02": Words(
        what='Foto "{nilai}" tidak dapat dibuka, jadi tidak ditampilkan',
        why="{sebab}",
        fix=("Kirim ulang fotonya sebagai JPG atau PNG",),
    ),
    "F03": Words(
        what='Berkas "{nilai}" tidak ditemukan',
        fix=("Mungkin maksud Anda  {saran}", "Letakkan berkas di folder {folder}/, dan tulis namanya persis sama"),
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
        fix=("Perbaiki: hapus nomornya, atau pindahkan ke isian  wa:", "Kalau pemiliknya setuju, tulis  (sudah izin)  tepat sesudah nomornya"),
    ),
    "P04": Words(
        what="Ada nomor rekening di dalam tulisan",
        why="nomor rekening adalah data keuangan pribadi",
        fix=("Perbaiki: hapus nomornya dan tulis siapa yang dapat dihubungi",),
    ),
    "P05": Words(
        what='Isian "{isian}" memuat data perorangan. Tulisan ini ditahan',
        why="posyandu hanya memuat jumlah, tidak pernah nama dengan ukuran badan atau keadaan kesehatan",
        fix=("Perbaiki: hapus baris  {isian}: …  dan tulis jumlahnya saja, seperti  D: …  untuk yang ditimbang",),
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
    "A02": Words(
        what='Tautan "{nilai}" tidak dapat dipakai: halaman tujuannya tidak ada',
        fix=("Mungkin maksud Anda  {saran}", "Tautan ke tulisan lain ditulis seperti  [teks](../berita/nama-berkas.md)"),
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
        fix=("Salin berkas aslinya ke folder ini",),
    ),
    "A06": Words(
        what='Nama "{nilai}" tidak dapat dipakai di semua komputer',
        why="{sebab}",
        fix=("Ganti nama berkas atau foldernya, misalnya  {saran}",),
    ),
    "K01": Words(
        what='Isian "{isian}" tidak dikenal di sini',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {saran}: …', "Isian yang dikenal: {pilihan}"),
    ),
    "K02": Words(
        what='Isian "{isian}" belum ada di bagian {bagian}',
        fix=("Perbaiki: tambahkan baris  {isian}: {contoh}",),
    ),
    "K03": Words(
        what="Kode desa {nilai} tidak ada di tabel kode wilayah",
        fix=("Mungkin maksud Anda  {saran}", "Kode desa Kemendagri berbentuk 35.22.12.2006"),
    ),
    "K04": Words(
        what='Kode "{nilai}" belum terbaca',
        why="kode ditulis di antara tanda petik, dengan titik",
        fix=('Perbaiki: tulis misalnya  kode: "{contoh}"',),
    ),
    "K05": Words(
        what='{isian} "{nilai}" tidak cocok dengan kode {kode}',
        why="menurut tabel wilayah: {benar}",
        fix=("Perbaiki: tulis  {isian}: {benar}  atau hapus baris ini",),
    ),
    "K06": Words(
        what="Kecamatan {nilai} belum masuk wilker mana pun",
        fix=("Tambahkan {nilai} ke salah satu daftar di bagian  wilker:",),
    ),
    "K07": Words(
        what="Kecamatan {nilai} ada di dua wilker: {satu} dan {dua}",
        fix=("Hapus {nilai} dari salah satunya",),
    ),
    "K08": Words(
        what='Tema "{nilai}" tidak ada',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {saran}', "Tema yang ada: {pilihan}"),
    ),
    "K09": Words(
        what="Dua KIM memakai folder yang sama: {nilai}",
        why="folder ini sudah dipakai {lain}",
        fix=("Beri folder lain pada salah satunya, misalnya  folder: {nilai}-2",),
    ),
    "K10": Words(
        what="Kode desa {nilai} dipakai dua kali",
        why="sudah dipakai {lain}",
        fix=("Perbaiki salah satu kode",),
    ),
    "K11": Words(
        what="Berkas pengaturan ini belum terbaca",
        why="{sebab}",
        fix=("Periksa baris ini dan baris di atasnya: titik dua, spasi di awal baris, dan tanda petik",),
    ),
    "K12": Words(
        what='Berkas "{nilai}" tidak ditemukan',
        fix=("Mungkin maksud Anda  {saran}", "Periksa nama berkasnya; letaknya dihitung dari folder sites.yaml"),
    ),
    "K13": Words(
        what='Isi "{nilai}" tidak dapat dipakai untuk {isian}',
        fix=('Mungkin maksud Anda "{saran}"?', "Yang diterima: {pilihan}"),
    ),
    "K14": Words(
        what='Alamat "{nilai}" tidak dapat dipakai',
        fix=(
            "Perbaiki: tulis alamat lengkap, misalnya  url: https://kim.contoh.id/",
            "Tanpa spasi, tanpa nama pengguna atau kata sandi, tanpa tanda tanya dan tanda pagar",
        ),
    ),
    "K15": Words(
        what='Zona waktu "{nilai}" tidak dikenal',
        fix=('Mungkin maksud Anda "{saran}"?', "Pilihan: Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)"),
    ),
    "K16": Words(
        what='{isian} "{nilai}" tidak ada pada tema {tema}',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {isian}: {saran}', "Pilihan: {pilihan}"),
    ),
    "K17": Words(
        what='Folder "{nilai}" tidak dapat dipakai',
        why="folder berbentuk kecamatan/desa, huruf kecil, angka dan tanda hubung",
        fix=("Perbaiki: tulis misalnya  folder: sumberrejo/sumberrejo",),
    ),
    "K18": Words(
        what="Judul kolom {nilai} tidak dikenal di berkas CSV ini",
        fix=('Mungkin maksud Anda "{saran}"?', "Kolom yang dikenal: {pilihan}"),
    ),
    "K19": Words(
        what="KIM ini belum punya folder tulisan",
        why="folder {nilai} belum ada",
        fix=("Buat foldernya, atau tulis berita pertama di {nilai}/berita/",),
    ),
    "K20": Words(
        what="Folder {nilai} berisi tulisan, tetapi tidak ada KIM yang memakainya",
        why="isinya tidak diterbitkan",
        fix=("Daftarkan KIM-nya di sites.yaml, atau pindahkan foldernya",),
    ),
    "K21": Words(
        what="Mesin Markdown {nilai} belum terpasang di komputer ini",
        why="mesin itu tambahan yang dipasang sendiri",
        fix=("Pasang dengan  pip install 'kimsite[cepat]'", "Atau tulis  markdown: {{mesin: python}}  di sites.yaml"),
    ),
    **links.LINKS_ID,
    **contest.CONTEST_ID,
    **bodies.BODIES_ID,
    **ledger.LEDGER_ID,
    **themes.THEMES_ID,
    **tables.TABLES_ID,
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
        why="jawaban sistem: {sebab}; yang sudah terbit tetap seperti semula",
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
        why="tidak ada ruang lagi; yang sudah terbit tetap seperti semula",
        fix=("Periksa sisa ruang disk, hapus yang tidak perlu, lalu jalankan lagi",),
    ),
    "B08": Words(
        what="{jumlah} berkas belum boleh ditulis, misalnya yang ini",
        why=(
            "berkasnya sedang dipakai program lain, atau foldernya tidak boleh ditulis; yang sudah terbit "
            "tetap seperti semula"
        ),
        fix=("Tutup program yang membukanya (peramban, antivirus, OneDrive), lalu jalankan lagi", "Atau periksa izin folder hasil"),
    ),
    "B09": Words(
        what="Disk atau jaringan bermasalah: {jumlah} berkas belum dapat ditulis, misalnya yang ini",
        why=(
            "disk, flashdisk, atau folder jaringannya tidak menjawab dengan benar; yang sudah terbit tetap "
            "seperti semula"
        ),
        fix=("Periksa disk dan sambungannya, lalu jalankan lagi", "Bila terulang, salin proyek ini ke disk lain"),
    ),
    "B10": Words(
        what="{jumlah} berkas belum dapat ditulis karena tempatnya sudah diisi yang lain, misalnya yang ini",
        why="di sana ada berkas atau folder yang bukan buatan kimsite",
        fix=("Pindahkan berkas atau folder itu, lalu jalankan lagi",),
    ),
    "B11": Words(
        what="{jumlah} berkas yang sudah ditarik belum dapat dihapus, misalnya yang ini",
        why="berkasnya sedang dipakai program lain, atau tidak boleh dihapus; isinya masih dapat dibaca orang",
        fix=("Tutup program yang membukanya, lalu jalankan lagi", "Atau hapus sendiri berkas itu di folder hasil"),
    ),
    "B12": Words(
        what="Proses pekerja tidak dapat dijalankan, jadi semua blog dibangun oleh satu proses",
        why="komputer ini membatasi jumlah proses atau memori; hasilnya sama",
        fix=("Supaya tidak dicoba lagi: kimsite build --workers serial",),
    ),
    "B06": Words(
        what="Kelompok komputer yang diminta dengan --workers belum dapat dipakai",
        why="{sebab}",
        fix=("Ikuti docs/skala.md, lalu jalankan lagi", "Atau bangun di komputer ini saja: kimsite build"),
    ),
}  # fmt: skip
