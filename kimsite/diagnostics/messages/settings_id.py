"""Kata-kata untuk temuan di berkas pengaturan (K)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

SETTINGS_ID = {
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
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Periksa nama berkasnya; letaknya dihitung dari folder sites.yaml",
        ),
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
        fix=(
            'Mungkin maksud Anda "{saran}"?',
            "Pilihan: Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)",
        ),
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
        fix=(
            "Pasang dengan  pip install 'kimsite[cepat]'",
            "Atau tulis  markdown: {{mesin: python}}  di sites.yaml",
        ),
    ),
    "K22": Words(
        what="Berkas pengaturan ini disimpan sebagai {nilai}, jadi belum terbaca",
        why="pengaturan dibaca sebagai tulisan UTF-8",
        fix=("Buka dengan Notepad, pilih Simpan Sebagai, lalu pilih Encoding: UTF-8",),
    ),
    "K26": Words(
        what="Ada nomor NIK atau KK di pengaturan",
        why="isian ini ikut tampil di halaman; tidak ada yang ditulis sebelum nomornya dihapus",
        fix=(
            "Perbaiki: hapus nomornya. Untuk pengurus cukup nama dan jabatan",
            "Kalau ini memang bukan NIK atau KK, tulis  (bukan NIK)  tepat sesudah nomornya",
        ),
    ),
    "K27": Words(
        what="Folder content/ hilang, kosong, atau tidak dapat dibuka",
        why="halaman yang sudah terbit dibiarkan, tidak ada yang dihapus",
        fix=(
            "Kembalikan folder content/ dari cadangan, atau sambungkan lagi tempat penyimpanannya",
            "Kalau memang semua tulisan dihapus, jalankan  kimsite build --clean",
        ),
    ),
    "K29": Words(
        what="{jumlah} dari {semua} KIM yang punya blog tidak ada lagi di daftar: {nilai}",
        why=(
            "semua halaman blognya akan terhapus. Mungkin bagian kim: terpotong atau terhapus; tidak ada "
            "yang ditulis atau dihapus"
        ),
        fix=(
            "Kembalikan bagian  kim:  di sites.yaml, atau daftar yang disebut di  sertakan:, dari cadangan",
            "Kalau memang semuanya dihapus, jalankan  kimsite build --clean",
        ),
    ),
}
ABOUT_SETTINGS_ID = {
    "K01": "Nama isian di sites.yaml harus persis, supaya pengaturan yang salah ketik tidak terlewat.",
    "K02": "Isian ini diperlukan untuk membangun blog.",
    "K03": "Kode desa adalah tanda pengenal KIM; namanya dicocokkan dengan tabel Kemendagri.",
    "K04": "Kode ditulis di antara tanda petik, karena tanpa petik 35.10 terbaca 35.1.",
    "K05": "Nama dan kode harus menunjuk desa yang sama.",
    "K06": "Untuk lomba setiap kecamatan masuk tepat satu wilker.",
    "K07": "Kecamatan di dua wilker membuat KIM-nya dinilai dua kali.",
    "K08": "Tema bawaan datang bersama kimsite. Tema Anda sendiri adalah folder di dalam themes/ proyek ini.",
    "K09": "Dua KIM di satu folder akan saling menimpa.",
    "K10": "Kode desa adalah tanda pengenal, jadi tidak boleh dipakai dua kali.",
    "K11": "Pengaturan yang tidak terbaca tidak kami tebak. Tidak ada yang ditulis sampai berkas ini betul.",
    "K12": "Berkas yang disebut di sites.yaml harus ada.",
    "K13": "Isian ini hanya menerima nilai tertentu.",
    "K14": "Alamat lengkap dipakai untuk peta situs, langganan berita (RSS), dan kartu tautan di WhatsApp.",
    "K15": "Zona waktu menentukan kapan hari berganti untuk tulisan terjadwal.",
    "K16": "Pilihan warna dan motif disediakan oleh tema.",
    "K17": "Nama folder menjadi alamat blog, jadi hanya huruf kecil, angka, dan tanda hubung.",
    "K19": "KIM ini sudah terdaftar tetapi belum menulis.",
    "K20": "Tulisan di folder ini tidak terbit karena tidak ada KIM yang memilikinya.",
    "K25": "Tulisan contoh diberi tanda CONTOH. Pembaca tetap dapat mengira isinya sungguhan.",
    "K22": "UTF-8 dibaca sama di semua komputer. Notepad lama menyimpan sebagai Unicode (UTF-16) atau ANSI.",
    "K26": "Nama pengurus, nomor SK, dan alamat di sites.yaml tampil di situs. UU 27/2022 melindungi NIK.",
    "K27": "Folder yang hilang lebih sering tanda disk terlepas daripada tanda semua tulisan dihapus.",
    "K29": "Daftar yang terpotong lebih sering terjadi daripada banyak KIM yang bubar bersamaan.",
    "K21": "Mesin tambahan dipasang sendiri karena tidak semua komputer memerlukannya.",
}
