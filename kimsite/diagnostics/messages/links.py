"""Words for links, pictures and documents that lead elsewhere, or nowhere."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

LINKS_ID = {
    "F20": Words(
        what='Foto "{nilai}" ada di komputer atau HP Anda, belum di folder desa',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Salin fotonya ke folder foto/, lalu tulis namanya saja:  {nama}",
        ),
    ),
    "F21": Words(
        what="Gambar ini ditempel langsung di dalam tulisan, jadi tidak ditampilkan",
        why="yang tertulis: {nilai}",
        fix=("Simpan gambarnya sebagai berkas JPG di folder foto/, lalu tulis  ![isi gambar](nama.jpg)",),
    ),
    "F22": Words(
        what='Foto dari alamat lain, "{nilai}", hanya ditampilkan sebagai tautan',
        why="foto di situs orang lain dapat hilang sewaktu-waktu",
        fix=("Kalau boleh dipakai, unduh fotonya ke folder foto/, lalu tulis  ![isi foto](nama.jpg)",),
    ),
    "F23": Words(
        what='Foto "{nilai}" ada di alamat lain, jadi tidak ditampilkan',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Kalau boleh dipakai, unduh fotonya ke folder foto/, lalu tulis nama berkasnya",
        ),
    ),
    "F24": Words(
        what="Berkas ini disimpan di {host}, jadi hanya ditampilkan sebagai tautan",
        why="{nilai}",
        fix=("Supaya tidak hilang, unduh berkasnya ke folder berkas/, lalu tulis nama berkasnya",),
    ),
    "F26": Words(
        what='Berkas "{nilai}" ada di komputer atau HP Anda, belum di folder desa',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Salin berkasnya ke folder berkas/, lalu tulis namanya saja:  {nama}",
        ),
    ),
    "A20": Words(
        what='Tautan "{nilai}" hanya jalan di HP yang punya aplikasinya, jadi dilepas',
        fix=(
            "Perbaiki: pakai  {saran}",
            "Untuk satu nomor WhatsApp: pakai  {wa}  (nomornya tanpa 0 di depan)",
            "Di aplikasi lain: ketuk Bagikan, lalu salin alamat yang diawali https://",
        ),
    ),
    "A21": Words(
        what='Tautan "{nilai}" menunjuk ke komputer atau HP Anda, jadi dilepas',
        why="pembaca tidak dapat membukanya",
        fix=("Salin {nama} ke folder {folder}/, lalu tulis  [teks](../{folder}/{nama})",),
    ),
    "A22": Words(
        what='Bagian "{bagian}" tidak ada di tulisan yang dituju',
        fix=(
            "Mungkin maksud Anda  {saran}",
            (
                "Tautan ke sebuah bagian memakai judul bagiannya, misalnya judul Cara daftar ditulis  "
                "#cara-daftar"
            ),
        ),
    ),
    "A23": Words(
        what='Tautan "{nilai}" menuju {tujuan}, yang tidak ada di situs ini',
        fix=("Mungkin maksud Anda  {saran}", "Periksa nama berkasnya, atau pakai alamat lengkap halaman itu"),
    ),
    "A24": Words(
        what='Alamat "{nilai}" salah ketik', why="kami baca {terbaca}", fix=("Perbaiki: tulis  {terbaca}",)
    ),
    "A25": Words(
        what='Nama berkas pada tautan "{nilai}" berbeda huruf besar dan kecilnya',
        fix=("Tautannya tetap jalan. Perbaiki: tulis  {saran}",),
    ),
    "L81": Words(
        what='Tautan "{nilai}" sampai ke tulisan lain yang bernama sama',
        why="{tujuan} dipakai {lain}; tulisan yang dimaksud terbit di {saran}",
        fix=("Ganti alamat tautannya menjadi  {saran}",),
    ),
    "A27": Words(
        what='Tautan "{nilai}" menuju KIM {tujuan}, yang tidak terdaftar di situs ini',
        fix=(
            "Mungkin maksud Anda  {saran}",
            "Periksa nama kecamatan dan desanya, atau pakai alamat lengkap halaman itu",
        ),
    ),
}
LINKS_EN = {
    "F20": Words(
        what='The photo "{nilai}" is on your own computer or phone, not yet in the village\'s folder',
        fix=(
            "Did you mean  {saran}",
            "Copy the photo into the folder foto/, then write its name alone:  {nama}",
        ),
    ),
    "F21": Words(
        what="This picture is pasted into the text itself, so it is not shown",
        why="written: {nilai}",
        fix=("Save the picture as a JPG file in the folder foto/, then write  ![what it shows](name.jpg)",),
    ),
    "F22": Words(
        what='The photo from another site, "{nilai}", is shown as a link only',
        why="a photo on somebody else's site may vanish at any time",
        fix=("If you may use it, download it into the folder foto/, then write  ![what it shows](name.jpg)",),
    ),
    "F23": Words(
        what='The photo "{nilai}" is on another site, so it is not shown',
        fix=(
            "Did you mean  {saran}",
            "If you may use it, download it into the folder foto/, then write the file's name",
        ),
    ),
    "F24": Words(
        what="This file is kept at {host}, so it is shown as a link only",
        why="{nilai}",
        fix=(
            "So that it does not get lost, download it into the folder berkas/, then write the file's name",
        ),
    ),
    "F26": Words(
        what='The file "{nilai}" is on your own computer or phone, not yet in the village\'s folder',
        fix=(
            "Did you mean  {saran}",
            "Copy the file into the folder berkas/, then write its name alone:  {nama}",
        ),
    ),
    "A20": Words(
        what='The link "{nilai}" works only on phones that have the app, so it was removed',
        fix=(
            "Mend: use  {saran}",
            "For one WhatsApp number: use  {wa}  (the number without its leading 0)",
            "In other apps: tap Share, then copy the address that begins with https://",
        ),
    ),
    "A21": Words(
        what='The link "{nilai}" leads to your own computer or phone, so it was removed',
        why="readers cannot open it",
        fix=("Copy {nama} into the folder {folder}/, then write  [words](../{folder}/{nama})",),
    ),
    "A22": Words(
        what='There is no part "{bagian}" in the post that the link leads to',
        fix=(
            "Did you mean  {saran}",
            "A link to a part uses its heading: the heading How to apply is written  #how-to-apply",
        ),
    ),
    "A23": Words(
        what='The link "{nilai}" leads to {tujuan}, which this site does not have',
        fix=("Did you mean  {saran}", "Check the file's name, or use the whole address of that page"),
    ),
    "A24": Words(
        what='The address "{nilai}" is mistyped',
        why="it was read as {terbaca}",
        fix=("Mend: write  {terbaca}",),
    ),
    "A25": Words(
        what='The file name in the link "{nilai}" differs in capitals',
        fix=("The link works all the same. Mend: write  {saran}",),
    ),
    "L81": Words(
        what='The link "{nilai}" reaches another post of the same name',
        why="{tujuan} belongs to {lain}; the post that was meant is at {saran}",
        fix=("Change the link's address to  {saran}",),
    ),
    "A27": Words(
        what='The link "{nilai}" leads to the KIM {tujuan}, which is not part of this site',
        fix=(
            "Did you mean  {saran}",
            "Check the names of kecamatan and village, or use the whole address of that page",
        ),
    ),
}
ABOUT_LINKS_ID = {
    "F20": (
        "Foto baru tampil sesudah disalin ke folder foto/ desa. Pembaca tidak dapat membuka komputer Anda."
    ),
    "F21": "Gambar yang ditempel sebagai huruf membuat halaman berat dan tidak dapat kami perkecil.",
    "F22": "Halaman desa tidak mengambil apa pun dari situs lain, supaya cepat dan tetap utuh.",
    "F23": "Halaman desa tidak mengambil apa pun dari situs lain, supaya cepat dan tetap utuh.",
    "F24": (
        "Berkas di Google Drive dan sejenisnya sering hilang atau minta izin. Berkas di folder desa selalu "
        "dapat dibuka."
    ),
    "F26": "Berkas baru dapat diunduh sesudah disalin ke folder berkas/ desa.",
    "A20": "Alamat yang diawali nama aplikasi tidak dapat dibuka di laptop dan di banyak HP.",
    "A21": "Alamat di komputer Anda tidak ada di internet. Salin berkasnya dahulu ke folder desa.",
    "A22": (
        "Pembaca yang mengetuk tautan seperti ini berhenti di tempat. Kami cari dari judul bagian di tulisan "
        "itu."
    ),
    "A23": "Tautan ke blog lain diperiksa sesudah semua blog selesai dibangun.",
    "A24": "Awalan alamat harus https:// dan tepat sampai titik dua dan garis miringnya.",
    "A25": "Di internet huruf besar dan kecil dibedakan. Samakan supaya tidak membingungkan program lain.",
    "L81": "Dua tulisan di blog lain bernama sama, jadi salah satunya mendapat alamat sendiri.",
    "A27": "Tautan ke blog lain memakai nama kecamatan dan desa seperti pada foldernya.",
}
ABOUT_LINKS_EN = {
    "F20": "A photo shows once it is in the village's folder foto/. Readers cannot open your computer.",
    "F21": "A picture pasted as letters makes the page heavy and cannot be made smaller.",
    "F22": "A village's page asks no other site for anything, so that it is quick and stays whole.",
    "F23": "A village's page asks no other site for anything, so that it is quick and stays whole.",
    "F24": (
        "Files on Google Drive and the like often vanish or ask for permission. Files in the village's "
        "folder always open."
    ),
    "F26": "A file can be downloaded once it is in the village's folder berkas/.",
    "A20": "An address that begins with an app's name opens neither on laptops nor on many phones.",
    "A21": (
        "An address on your computer is not on the internet. Copy the file into the village's folder first."
    ),
    "A22": "Readers who tap such a link stay where they are. Parts are found by their headings.",
    "A23": "Links to other blogs are checked when all blogs are built.",
    "A24": "An address begins with https://, to the last colon and slash.",
    "A25": "On the internet capitals matter. Write them alike so that other programs are not misled.",
    "L81": "Two posts of the other blog have the same name, so one of them has an address of its own.",
    "A27": "Links to other blogs use the names of kecamatan and village as their folders do.",
}
