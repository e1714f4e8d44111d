"""The help texts of `kimsite import` and `kimsite export` in English."""

from __future__ import annotations

IMPORT_HELP_ENGLISH = {
    "menghitung halaman yang dibaca dari catatan server, AWStats, atau penghitung": (
        "count the pages that were read, from access logs, AWStats or a counter"
    ),
    "Menghitung halaman yang dibaca tiap desa, dari catatan akses server, AWStats, atau tabel penghitung.": (
        "Count the pages read of each village, from access logs, AWStats or a counter's table."
    ),
    "BERKAS: semua catatan satu bulan sekaligus, boleh .gz; alamat pembaca tidak pernah disimpan.": (
        "BERKAS: all logs of a month at once, .gz too; addresses of readers are never kept."
    ),
    "Bulan tabel penghitung yang tidak punya kolom bulan, misalnya 2026-11.": (
        "Month of a counter's table that has no column for it, such as 2026-11."
    ),
    "menyiapkan isi blog untuk KIM.id, OpenSID, dan daftar informasi publik": (
        "prepare a blog for KIM.id, OpenSID and the register of public information"
    ),
    "Menyiapkan isi blog untuk KIM.id, OpenSID/OpenKab/OpenDK, dan Daftar Informasi Publik.": (
        "Prepare a blog for KIM.id, OpenSID/OpenKab/OpenDK and the register of public information."
    ),
    "Berapa tulisan terbaru untuk KIM.id.": "How many of the newest posts are for KIM.id.",
    "memasukkan tulisan dari WhatsApp, Blogger, WordPress, teks, dan tabel": (
        "bring in posts from WhatsApp, Blogger, WordPress, texts and tables"
    ),
    "memilih tulisan dan foto dari obrolan WhatsApp yang diekspor": (
        "choose posts and photos of an exported WhatsApp chat"
    ),
    "memindahkan seluruh blog Blogger ke satu KIM": "move a whole blog of Blogger to one KIM",
    "memindahkan seluruh blog WordPress ke satu KIM": "move a whole blog of WordPress to one KIM",
    "membuat draf dari teks berita yang disalin": "make drafts of copied news",
    "membuat tulisan dari tabel produk atau posyandu": "make posts of a table of products or posyandu days",
    "Membuat draf dari teks berita yang disalin dari situs lain: judul, tanggal, dan penulisnya dicari.": (
        "Make drafts of news copied from other sites: title, date and author are looked for."
    ),
    "BERKAS: satu berkas .txt untuk satu berita; boleh beberapa.": (
        "BERKAS: one .txt file for each piece of news; several may be given."
    ),
    "Membuat tulisan dari tabel produk UMKM atau tabel penimbangan posyandu, satu baris satu tulisan.": (
        "Make posts of a table of products or of posyandu days, one a row."
    ),
    "BERKAS: tabel .csv; di Excel: Simpan Sebagai, CSV.": "BERKAS: a table as .csv; in Excel: Save As, CSV.",
    "Isi tabelnya; bawaan: dikenali dari nama kolomnya.": (
        "What the table holds; default: told by the names of its columns."
    ),
    "membuat pengalihan dari semua alamat blog lama": "make redirects from all addresses of a former blog",
    "Membuat pengalihan seluruh blog lama, untuk Blogger, cPanel, dan hosting lain.": (
        "Make the redirects of a whole former blog, for Blogger, cPanel and other hosts."
    ),
    "Alamat blog lama, misalnya https://kimderu.blogspot.com; bawaan: menurut impornya.": (
        "The former blog's address, such as https://kimderu.blogspot.com; default: as it was imported."
    ),
    "Ikuti semua alamat blog lama KIM ini sampai ke tulisannya.": (
        "Follow all addresses of this KIM's former blog to their posts."
    ),
    "Memasukkan tulisan dari program lain. Yang meragukan menjadi draf.": (
        "Bring in posts of other programs. What is doubtful becomes a draft."
    ),
    "Memilih tulisan dan foto dari obrolan WhatsApp yang diekspor. Yang dipilih menjadi draf.": (
        "Choose posts and photos of an exported WhatsApp chat. What is chosen becomes drafts."
    ),
    "BERKAS: berkas .zip atau .txt dari menu Ekspor chat.": "BERKAS: the .zip or .txt of Export chat.",
    'Nomor dari daftar, misalnya "1,3-5"; "semua"; atau "bertanda": yang diberi #berita dan sejenisnya.': (
        'Numbers of the list, such as "1,3-5"; "all"; or "marked": those with #berita and the like.'
    ),
    "Nama penulis semua tulisan yang dipilih.": "The author of all posts that are chosen.",
    "Memindahkan seluruh blog Blogger ke satu KIM, dengan gambar dan alamat lamanya.": (
        "Move a whole blog of Blogger to one KIM, with its pictures and former addresses."
    ),
    "Memindahkan seluruh blog WordPress ke satu KIM, dengan gambar dan alamat lamanya.": (
        "Move a whole blog of WordPress to one KIM, with its pictures and former addresses."
    ),
    "Yang terbit tetap terbit, draf tetap draf; yang pribadi atau dibuang tidak dibawa.": (
        "What is published stays so, drafts stay drafts; what is private or in the trash is left out."
    ),
    "BERKAS: cadangan .xml dari Blogger, feed.atom dari Google Takeout, atau .zip-nya.": (
        "BERKAS: the .xml backup of Blogger, feed.atom of Google Takeout, or its .zip."
    ),
    "BERKAS: ekspor .xml dari WordPress (Perkakas, Ekspor, Semua konten), atau .zip-nya.": (
        "BERKAS: the .xml export of WordPress (Tools, Export, All content), or its .zip."
    ),
    "Hanya tunjukkan apa yang akan terjadi; yang ditulis hanya daftar label.": (
        "Only show what would happen; nothing but the list of labels is written."
    ),
    "Jangan unduh gambar dulu.": "Do not download pictures now.",
    "Paling lama mengunduh gambar; sisanya pada impor berikutnya.": (
        "Longest time for downloading pictures; the rest comes with the next import."
    ),
}
