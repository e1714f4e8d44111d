"""The help texts of `bundle` in English."""

from __future__ import annotations

BUNDLE_HELP_ENGLISH = {
    "membungkus desa, kecamatan, atau kabupaten untuk dibaca tanpa internet": (
        "bundle a village, a kecamatan or the kabupaten to be read without the internet"
    ),
    "Membungkus sebuah desa, kecamatan, atau kabupaten untuk dibaca tanpa internet.": (
        "Bundle a village, a kecamatan or the kabupaten to be read without the internet."
    ),
    "Ukuran paling besar: foto dikecilkan, lalu foto tulisan tertua ditinggal dan disebutkan.": (
        "The largest size: photos shrink, then those of the oldest posts stay behind and are named."
    ),
    "Tulis sebagai folder di dalam folder ini, misalnya flash disk, bukan zip.": (
        "Write a folder inside this folder, such as a USB stick, instead of a zip."
    ),
    "Hanya satu berkas .html per desa berisi dua puluh tulisan terbaru, untuk dikirim lewat WhatsApp.": (
        "Only one .html file a village with its newest twenty posts, to be sent by WhatsApp."
    ),
    "Segel satu tahun sebuah desa: halaman, foto, CSV, dan sidik setiap berkas.": (
        "Seal one year of a village: pages, photos, CSV, and the digest of every file."
    ),
    "Folder hasil build; bawaan: public/ di folder proyek.": (
        "The built site; default: public/ in the project folder."
    ),
    "Folder untuk berkasnya; bawaan: bungkus/ di folder proyek.": (
        "The folder for the files; default: bungkus/ in the project folder."
    ),
    "Tanggal salinan yang tertulis di halamannya.": "The day of the copy that its pages show.",
}
