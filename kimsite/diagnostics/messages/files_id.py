"""Kata-kata untuk temuan tentang berkas: alamat kembar, bukan tulisan, salinan, belum tampil."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

FILES_ID = {
    "A01": Words(
        what="Nama tulisan ini sudah dipakai, jadi alamatnya kami bedakan",
        why="{alamat} lebih dulu dipakai {lain}; tulisan ini terbit di {baru}",
        fix=("Tidak perlu berbuat apa-apa", "Ingin alamat lain? Tambahkan isian  {baris}  dan ganti namanya"),
    ),
    "A07": Words(
        what="Berkas {nilai} kami baca sebagai tulisan",
        why="nama berkas tulisan biasanya berakhiran .md",
        fix=(
            "Sebaiknya ganti namanya menjadi  {saran}",
            "Atau ketik  kimsite rapikan  supaya namanya dirapikan",
        ),
    ),
    "A08": Words(
        what="Berkas {nilai} belum terbit: isinya dokumen pengolah kata",
        why="kimsite membaca tulisan dari berkas teks biasa",
        fix=(
            "Buka berkasnya, pilih Simpan sebagai (atau Unduh), jenis Teks biasa, lalu beri nama  {saran}",
            (
                "Kalau dokumen ini untuk diunduh pembaca, pindahkan ke folder berkas/ dan sebut namanya di "
                "isian  berkas:"
            ),
        ),
    ),
    "A09": Words(
        what="Berkas {nilai} belum terbit: isinya halaman web",
        why="kimsite membaca tulisan dari berkas teks biasa",
        fix=("Buka dengan peramban, salin tulisannya ke berkas teks baru, lalu simpan dengan nama  {saran}",),
    ),
    "A10": Words(
        what="Berkas {nilai} belum terbit: belum ada tulisan yang menyebutnya",
        why="PDF diterbitkan bersama tulisan yang menawarkannya",
        fix=("Pindahkan ke folder berkas/, lalu sebut di kepala tulisannya  berkas: {nilai}",),
    ),
    "A11": Words(
        what="Berkas {nilai} dilewati: bukan berkas tulisan",
        why="yang dibaca sebagai tulisan hanya berkas teks berakhiran .md atau .txt",
        fix=(
            "Kalau ini tulisan, simpan isinya sebagai teks biasa dengan nama  {saran}",
            "Kalau bukan, pindahkan dari folder tulisan",
        ),
    ),
    "L80": Words(
        what="Berkas {nilai} tidak diterbitkan: isinya percakapan pribadi",
        why="ini hasil ekspor obrolan WhatsApp atau sejenisnya, dengan nama dan kata-kata banyak orang",
        fix=(
            "Pindahkan berkas ini dari folder tulisan",
            (
                "Ingin mengabarkan sesuatu dari obrolan itu? Tulis kabarnya dengan kata-kata sendiri di "
                "berkas baru"
            ),
        ),
    ),
    "A12": Words(
        what="Berkas ini salinan, jadi tidak diterbitkan dua kali",
        why="isinya sama dengan {lain}",
        fix=("Hapus salinan ini kalau memang tidak diperlukan",),
    ),
    "A13": Words(
        what="Ada dua versi dari satu tulisan; yang ini belum diterbitkan",
        why="yang terbit adalah {lain}; isinya berbeda",
        fix=(
            "Bandingkan keduanya, pindahkan bagian yang benar ke satu berkas, lalu hapus yang lain",
            "Kalau ini tulisan lain, ganti judul atau tanggalnya, dan nama berkasnya",
        ),
    ),
    "A14": Words(
        what="Tulisan ini sama persis dengan tulisan lain",
        why="judul, tanggal, dan isinya sama dengan {lain}; keduanya terbit",
        fix=("Hapus salah satunya, atau ubah isinya",),
    ),
    "A15": Words(
        what="Berkas {nilai} belum terbit: letaknya di luar folder KIM",
        why="tulisan disimpan di folder KIM menurut jenisnya",
        fix=("Pindahkan ke folder KIM-nya, misalnya  {saran}",),
    ),
    "A16": Words(
        what="Alamat tulisan yang sedang tidak tampil ini dipakai tulisan lain",
        why="{alamat} sekarang milik {lain}; kalau tulisan ini tampil, {sebab}",
        fix=(
            "Tidak perlu berbuat apa-apa, kecuali alamat itu sudah dibagikan",
            "Supaya keduanya tetap, ganti nama berkas tulisan ini",
        ),
    ),
    "A17": Words(
        what="Nama folder {nilai} berbeda dari nama folder KIM",
        why=(
            "nama yang benar {saran}; huruf besar dan kecil, spasi, dan tanda hubung ikut dibedakan. Isi "
            "folder ini belum diterbitkan"
        ),
        fix=("Ganti nama foldernya menjadi  {saran}", "Kalau {saran} sudah ada, pindahkan isinya ke sana"),
    ),
    "A18": Words(
        what="Blog {nilai} sekarang kosong",
        why="tadinya ada {jumlah} tulisan yang terbit; halamannya ikut dihapus",
        fix=("Kalau tidak sengaja, kembalikan isi folder {folder} dan jalankan kimsite build lagi",),
    ),
    "A19": Words(
        what="Nama halaman ini dipakai kimsite sendiri, jadi alamatnya kami bedakan",
        why="{alamat} adalah alamat daftar tulisan; halaman ini terbit di {baru}",
        fix=("Tidak perlu berbuat apa-apa", "Ingin alamat lain? Ganti nama berkasnya"),
    ),
    "Y34": Words(
        what="Tulisan ini disimpan dengan cara lama ({nilai}), dan tetap kami baca",
        why="periksa di halamannya, apakah tanda petik dan huruf khusus sudah benar",
        fix=(
            "Lain kali di Notepad pilih Simpan Sebagai, lalu Encoding: UTF-8",
            "Atau jalankan kimsite fix; isinya tetap sama",
        ),
    ),
    "Y26": Words(
        what="Tulisan ini belum selesai, jadi belum diterbitkan",
        why="baris ini petunjuk untuk Anda, bukan isi tulisan",
        fix=("Ganti baris itu dengan tulisan Anda; kalau isinya sudah ada, hapus barisnya",),
    ),
    "Y27": Words(
        what="Tulisan ini tidak akan pernah tampil",
        why="hari terakhirnya ({sampai}) lebih dulu daripada hari tampilnya ({mulai})",
        fix=("Periksa isian  sampai  dan  {isian}",),
    ),
    "Y28": Words(
        what="Tulisan ini baru tampil {terbaca}",
        why="masih lama; mungkin tahunnya salah ketik",
        fix=("Kalau maksudnya {dekat}, perbaiki isian  {isian}", "Kalau memang {terbaca}, biarkan saja"),
    ),
    "Y29": Words(
        what="Tulisan ini belum ada isinya, jadi belum diterbitkan",
        why="baru ada judul dan tanggalnya",
        fix=("Tulis isinya di bawah garis --- yang kedua; satu kalimat pun boleh",),
    ),
}

ABOUT_FILES_ID = {
    "F16": "Berkas kosong tidak dapat dibuka pembaca. Biasanya flashdisk dicabut sebelum selesai menyalin.",
    "A01": (
        "Tiap tulisan punya alamat sendiri. Yang lebih dulu terbit tetap di alamatnya, supaya tautan yang "
        "sudah dibagikan tetap benar."
    ),
    "A07": (
        "Notepad sering menambahkan .txt di belakang nama. Tulisannya tetap terbit, tetapi nama yang rapi "
        "lebih mudah dikenali."
    ),
    "A08": "Dokumen Word dan sejenisnya memuat banyak hal selain teks, jadi tidak dibaca sebagai tulisan.",
    "A09": "Halaman web memuat banyak hal selain teks, jadi tidak dibaca sebagai tulisan.",
    "A10": "Pembaca membuka PDF dari tulisan yang menjelaskan isinya.",
    "A11": (
        "Setiap berkas di folder tulisan diberi tahu nasibnya, supaya tidak ada tulisan yang hilang tanpa "
        "kabar."
    ),
    "L80": (
        "Orang menulis di obrolan untuk teman-temannya, bukan untuk semua orang. Percakapan tidak pernah "
        "kami terbitkan."
    ),
    "A12": (
        "Program penyelaras dan peramban sering membuat salinan. Dua halaman yang sama membingungkan pembaca."
    ),
    "A13": (
        "Dua orang atau dua komputer mengubah tulisan yang sama. Kami tidak dapat menebak mana yang benar, "
        "dan tidak menghapus apa pun."
    ),
    "A14": "Dua halaman yang sama membingungkan pembaca dan mesin pencari.",
    "A15": "Dari foldernya kami tahu tulisan ini milik KIM mana dan apa jenisnya.",
    "A16": (
        "Tulisan yang tampil tidak pernah kehilangan alamatnya karena tulisan yang belum atau tidak lagi "
        "tampil."
    ),
    "A17": "Di Windows dua nama itu tampak sama, di server tidak.",
    "A18": "Folder yang terhapus atau berganti nama membuat semua halaman blognya hilang.",
    "A19": "Alamat daftar berita, arsip, dan tag tidak dapat dipakai halaman lain.",
    "Y34": (
        "Notepad dapat menyimpan tulisan sebagai Unicode (UTF-16) atau ANSI (Windows-1252). Program lain "
        "sering salah membacanya."
    ),
    "Y26": (
        "kimsite baru menaruh satu baris petunjuk di tulisan baru. Baris itu tidak pernah kami terbitkan "
        "sebagai tulisan Anda."
    ),
    "Y27": "Tulisan tampil mulai dari tanggal atau terbit, sampai dengan hari di isian sampai.",
    "Y28": "Tulisan yang tanggalnya masih di depan menunggu harinya.",
    "Y29": (
        "Halaman tanpa isi mengecewakan pembaca. Produk, agenda, dan dokumen yang lengkap kepalanya tetap "
        "terbit."
    ),
}

FILE_REASONS_ID = {
    "file.link": "pintasan (link) ke tempat lain",
    "file.device": "bukan berkas biasa",
    "file.deep": "terlalu banyak folder di dalam folder",
    "file.folder": "ini folder, bukan berkas",
    "file.unreadable": "tidak dapat dibuka",
    "file.name-bytes": "nama berkasnya bukan tulisan UTF-8",
    "name.windows": "Windows tidak dapat menyimpan nama ini",
    "name.parted": (
        'tampak sama dengan "{lain}", tetapi {huruf} di sini tersimpan sebagai dua tanda (huruf dan '
        "aksennya), di sana satu"
    ),
    "name.joined": (
        'tampak sama dengan "{lain}", tetapi {huruf} di sini tersimpan sebagai satu tanda, di sana dua '
        "(huruf dan aksennya)"
    ),
    "name.twin": 'di Windows dan Mac sama dengan "{lain}"',
}
