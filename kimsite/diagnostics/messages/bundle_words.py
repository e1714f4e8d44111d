"""Words in bundles: on their pages, and in the note beside them, in both languages."""

from __future__ import annotations

BUNDLE_WORDS = {
    "id": {
        "copy": "Salinan",
        "mark": "SALINAN",
        "age": "dibuat {when}. Yang terbaru: {link}",
        "photo": "Foto tidak dibawa dalam salinan ini.",
        "photo_left": "Foto tidak dibawa dalam salinan ini: {alt}",
        "contents": "Isi",
        "newest": "{count} tulisan terbaru",
        "archive": "Arsip {year}",
        "archive_lead": "{count} tulisan {name} dari tahun {year}. Daftarnya ada di tulisan.csv, dan sidik"
        " setiap berkas di SHA256SUMS.",
        "columns": "tanggal,jenis,judul,ringkasan,berkas,alamat",
    },
    "en": {
        "copy": "Copy",
        "mark": "COPY",
        "age": "made on {when}. The newest: {link}",
        "photo": "The photo is not in this copy.",
        "photo_left": "The photo is not in this copy: {alt}",
        "contents": "Contents",
        "newest": "The {count} newest posts",
        "archive": "Archive {year}",
        "archive_lead": "{count} posts of {name} from {year}. They are listed in tulisan.csv, and the"
        " digest of every file in SHA256SUMS.",
        "columns": "tanggal,jenis,judul,ringkasan,berkas,alamat",
    },
}
READ_ME = {
    "id": """{label}: salinan yang dibaca tanpa internet, dibuat {day}.

 1. Kalau ini masih berkas zip: klik kanan, pilih "Ekstrak semua", lalu buka foldernya.
 2. Klik dua kali index.html. Peramban apa pun bisa membukanya.

Folder ini boleh disalin utuh ke flash disk atau HP lain. Jangan memindahkan satu berkas saja.
Yang terbaru ada di {online}
""",
    "en": """{label}: a copy to read without the internet, made on {day}.

 1. If this is still a zip file: right-click it, choose "Extract all", and open the folder.
 2. Double-click index.html. Any browser opens it.

The folder may be copied whole to a USB stick or another phone. Do not move single files.
The newest is at {online}
""",
}
