"""Kata-kata untuk pemeriksaan situs yang sudah jadi (V)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

SITE_CHECKS_ID = {
    "V01": Words(
        what=(
            "Folder ini tidak dapat diperiksa: daftar berkasnya (.kimsite-manifest.json) tidak dapat dipakai"
        ),
        why="{sebab}",
        fix=("Bangun situsnya dulu:  kimsite build",),
    ),
    "V02": Words(
        what="Berkas ini hilang dari folder hasil",
        why="berkas itu ada dalam daftar yang ditulis saat situs dibangun",
        fix=("Bangun lagi:  kimsite build",),
    ),
    "V03": Words(
        what="Isi berkas ini bukan lagi yang dibangun",
        why="ada yang mengubahnya sesudah dibangun, atau disknya rusak",
        fix=(
            "Ubahlah tulisan di folder content/, jangan di folder hasil; lalu  kimsite build",
            "Bila tidak ada yang mengubahnya, periksa disknya",
        ),
    ),
    "V04": Words(
        what="Berkas ini terpotong",
        why="lebih pendek daripada saat ditulis; biasanya karena listrik padam atau disk penuh",
        fix=("Bangun lagi:  kimsite build",),
    ),
    "V05": Words(
        what="Berkas ini bukan buatan kimsite",
        why="tidak ada dalam daftar berkas situs, tetapi akan ikut terlihat orang",
        fix=(
            "Bila memang Anda yang menaruhnya, biarkan saja",
            "Bila tidak dikenal, pindahkan dari folder hasil",
        ),
    ),
    "V06": Words(
        what="Halaman tujuan tautan ini tidak ada: {nilai}",
        why="berkas yang dituju tidak ada di situs ini",
        fix=("Perbaiki tautannya di tulisan, lalu  kimsite build",),
    ),
    "V07": Words(
        what="Tautan ini menuju bagian halaman yang tidak ada: {nilai}",
        why="halamannya ada, tetapi judul bagian itu tidak",
        fix=("Perbaiki nama bagian sesudah tanda # di tulisan, lalu  kimsite build",),
    ),
    "V08": Words(
        what="Tautan ini keluar dari folder situs: {nilai}",
        why="tautan seperti itu putus bila situs berada di subfolder atau dibuka dari flashdisk",
        fix=("Tulis tautannya sebagai alamat lengkap atau relatif, lalu  kimsite build",),
    ),
    "V09": Words(
        what="Halaman alamat lama ini mengantar ke alamat yang tidak ada: {nilai}",
        why="tulisan tujuannya sudah dihapus atau berganti nama",
        fix=("Periksa alamat_lama di tulisan itu, lalu  kimsite build",),
    ),
    "V10": Words(
        what="Berkas ini tidak dapat dibaca",
        why="jawaban sistem: {nilai}",
        fix=("Periksa disk dan izin berkasnya, lalu jalankan lagi",),
    ),
    "V11": Words(
        what="Perintah build terakhir terhenti di tengah jalan, atau masih berjalan",
        why="yang terlihat orang tetap utuh, tetapi belum yang terbaru",
        fix=("Jalankan lagi:  kimsite build",),
    ),
    "V12": Words(
        what="Situs ini dibangun sebelum bahan {jumlah} blog berubah, misalnya {nilai}",
        why="perubahan itu belum ada di folder hasil",
        fix=("Bangun lagi:  kimsite build",),
    ),
    "V20": Words(
        what="Nama situs ini tidak ditemukan di internet",
        why="internet komputer ini mati, alamatnya salah tulis, atau domainnya habis masa sewanya ({nilai})",
        fix=(
            "Coba buka situs lain di peramban; bila tidak bisa juga, periksa internetnya",
            "Periksa ejaan alamatnya; bila benar, tanyakan domainnya kepada penyedia",
        ),
    ),
    "V21": Words(
        what="Situs ini tidak menjawab pada waktunya ({nilai})",
        why="internetnya lambat, atau servernya sedang sibuk atau mati",
        fix=("Coba lagi beberapa menit lagi", "Bila tetap begitu, hubungi penyedia hosting"),
    ),
    "V22": Words(
        what="Sertifikat situs ini tidak dapat dipercaya",
        why="peramban pengunjung akan memberi peringatan ({nilai})",
        fix=(
            "Periksa jam komputer ini; jam yang salah juga menimbulkan ini",
            "Perbarui sertifikat (SSL) di panel hosting",
        ),
    ),
    "V23": Words(
        what="Server situs ini menolak sambungan",
        why="tidak ada layanan web yang berjalan di alamat itu ({nilai})",
        fix=("Periksa alamat dan portnya", "Bila benar, hubungi penyedia hosting"),
    ),
    "V24": Words(
        what="Situs ini tidak boleh dibuka oleh pengunjung (jawaban {nilai})",
        why="izin folder di hosting salah, halaman depannya tidak ada, atau situs dikunci sandi",
        fix=(
            "Di panel hosting, beri izin 755 untuk folder dan 644 untuk berkas",
            "Periksa apakah ada kunci sandi pada foldernya",
        ),
    ),
    "V25": Words(
        what="Server situs ini sedang rusak (jawaban {nilai})",
        why="sering karena berkas .htaccess yang tidak disukai servernya",
        fix=(
            "Coba lagi beberapa menit lagi",
            (
                "Bila tetap begitu, ganti nama .htaccess di hosting; bila situs lalu terbuka, kirim ulang "
                "berkas itu"
            ),
        ),
    ),
    "V26": Words(
        what="Di alamat ini bukan situs kimsite yang menjawab (jawaban {nilai})",
        why="yang datang halaman lain: halaman masuk Wi-Fi, halaman parkir domain, atau situs lain",
        fix=(
            "Buka alamatnya di peramban; bila muncul halaman masuk Wi-Fi, masuklah dulu",
            "Periksa apakah alamatnya benar sampai ke foldernya",
        ),
    ),
    "V27": Words(
        what=(
            "Hosting tidak memperlihatkan daftar berkas situs, jadi dibandingkan dengan hasil di komputer ini"
        ),
        why="banyak hosting menyembunyikan berkas yang namanya diawali titik",
        fix=("Tidak ada yang perlu dilakukan",),
    ),
    "V28": Words(
        what="Yang terpasang bukan hasil bangunan terakhir di komputer ini",
        why="situs dibangun lagi sesudah dikirim, atau dikirim dari komputer lain",
        fix=("Bila memang belum dikirim, kirimlah",),
    ),
    "V29": Words(
        what="Situs ini mengalihkan pengunjung ke tempat lain: {nilai}",
        why="alamatnya pindah, internet di sini meminta masuk dulu, atau situsnya diretas",
        fix=(
            "Bila itu alamat baru situs Anda, tulis di sites.yaml",
            "Bila tempat itu tidak dikenal, ganti semua sandi hosting lalu kirim ulang seluruh situs",
        ),
    ),
    "V30": Words(
        what="Berkas ini tidak ada di situs yang terpasang",
        why="belum terkirim, atau terhapus di hosting",
        fix=("Kirim ulang situsnya",),
    ),
    "V31": Words(
        what="Isi berkas ini di situs bukan yang Anda kirim",
        why="berubah di hosting, baru sebagian terkirim, atau hosting menyisipkan sesuatu",
        fix=("Kirim ulang situsnya", "Bila terulang, ganti sandi hosting dan tanyakan kepada penyedianya"),
    ),
    "V32": Words(
        what="Halaman ini disusupi: menyebut {nilai}",
        why="alamat itu tidak ada di halaman yang Anda kirim; biasanya iklan judi atau penipuan",
        fix=(
            "Ganti semua sandi hosting (panel, FTP, basis data), lalu kirim ulang seluruh situs",
            "Beri tahu Dinas; simpan catatan ini sebagai bukti",
        ),
    ),
    "V33": Words(
        what="Server tidak memberikan berkas ini (jawaban {nilai})",
        why="izinnya salah, atau aturan di hosting menolaknya",
        fix=("Di panel hosting, beri izin 644 untuk berkas itu dan 755 untuk foldernya",),
    ),
    "V34": Words(
        what="Alamat yang tidak ada dijawab seolah-olah ada (jawaban {nilai})",
        why="pengunjung dan mesin pencari tidak tahu bahwa halamannya tidak ada",
        fix=("Atur hosting agar memakai 404.html untuk alamat yang tidak ada",),
    ),
    "V35": Words(
        what="Server mengirim berkas ini dengan jenis yang keliru: {nilai}",
        why="sebagian peramban tidak mau memakainya",
        fix=("Minta penyedia hosting memperbaiki jenis berkas (MIME)",),
    ),
    "V36": Words(
        what="Mesin pencari diberi halaman yang lain",
        why="tanda khas situs yang disusupi judi: pengunjung biasa tidak melihatnya",
        fix=(
            "Ganti semua sandi hosting, hapus berkas yang tidak dikenal, lalu kirim ulang seluruh situs",
            "Beri tahu Dinas; simpan catatan ini sebagai bukti",
        ),
    ),
    "V37": Words(
        what="Berkas ini tidak sempat diperiksa: {nilai}",
        why="sambungan ke situs putus-putus",
        fix=("Jalankan lagi saat internetnya lebih baik",),
    ),
    "V38": Words(
        what="Sambungan ke situs ini putus ({nilai})",
        why="internetnya terganggu, atau servernya menutup sambungan",
        fix=("Coba lagi beberapa menit lagi",),
    ),
    "V39": Words(
        what="Situs ini tidak dapat dibandingkan: daftar berkasnya tidak ada (jawaban {nilai})",
        why=(
            "situs ini tidak dibuat dengan kimsite, baru sebagian terkirim, atau hosting menyembunyikan "
            "daftarnya"
        ),
        fix=(
            "Bangun situsnya di komputer ini dulu ( kimsite build ), supaya ada pembandingnya",
            "Kirim ulang situsnya",
        ),
    ),
    "V40": Words(
        what="Halaman ini berat: {nilai} kB sebelum gambar, lebih dari {batas} kB",
        why="di tempat yang sinyalnya lemah pembaca menunggu lama sebelum ada yang dapat dibaca",
        fix=(
            "Bagi tulisan yang sangat panjang menjadi beberapa tulisan",
            "Lihat apa yang memberatkannya:  kimsite check --bobot",
        ),
    ),
    "V41": Words(
        what="Layar pertama halaman ini berat: {nilai} kB bersama gambarnya, lebih dari {batas} kB",
        why="gambar yang paling berat adalah {berkas}",
        fix=("Pilih foto utama yang lebih sederhana, atau ganti dengan foto yang lebih kecil",),
    ),
}
ABOUT_SITE_CHECKS_ID = {
    "V03": (
        "Folder hasil selalu dapat dibuat lagi dari tulisan. Yang diubah langsung di sana hilang "
        "pada build berikutnya."
    ),
    "V05": (
        "Berkas asing di folder hasil ikut terkirim dan terlihat orang. kimsite tidak menghapusnya, "
        "karena bisa saja milik Anda."
    ),
    "V26": (
        "Di warung kopi dan kantor, Wi-Fi sering menjawab dengan halaman masuknya sendiri. Yang "
        "diperiksa lalu bukan situs Anda."
    ),
    "V32": (
        "Situs desa sering disusupi iklan judi lewat sandi hosting yang bocor. Halaman kimsite "
        "tidak pernah memuat skrip dari tempat lain, jadi yang asing pasti sisipan."
    ),
    "V36": (
        "Penyusup sering hanya memperlihatkan halaman judi kepada mesin pencari. Pengelola yang "
        "membuka situsnya sendiri tidak melihat apa-apa."
    ),
}
