"""The words of publishing, in Indonesian."""

from __future__ import annotations

PUBLISH_ID = {
    "publish.button": "Terbitkan",
    "publish.to": "Kirim ke",
    "publish.title.waiting": "Sedang diterbitkan",
    "publish.title.building": "Sedang diterbitkan",
    "publish.title.sending": "Sedang diterbitkan",
    "publish.title.published": "Sudah terbit",
    "publish.title.built": "Sudah jadi di laptop",
    "publish.title.packed": "Siap diunggah",
    "publish.title.failed": "Belum terbit",
    "publish.title.taken_back": "Sudah dibatalkan",
    "publish.step.saved": "Tulisan tersimpan",
    "publish.step.building": "Menyiapkan halaman",
    "publish.step.sending": "Mengirim ke {target}",
    "publish.may_leave": "Halaman ini boleh ditutup. Pengiriman jalan terus selama laptop menyala.",
    "publish.address": "Alamatnya:",
    "publish.example_address": (
        "Halamannya sudah terkirim, tetapi alamat situs di pengaturan masih contoh, jadi belum ada tautan "
        "untuk dibagikan. Minta petugas mengganti alamat (url) di sites.yaml."
    ),
    "publish.share": "Pesan untuk WhatsApp",
    "publish.whatsapp": "Bagikan lewat WhatsApp",
    "publish.copy": "Salin pesan",
    "publish.copied": "Sudah disalin",
    "publish.no_target": (
        "Halamannya sudah jadi di laptop ini, tetapi belum dikirim, karena tujuan kirimnya belum diatur. "
        "Cukup sekali: operator mengetik  kimsite kirim  di laptop ini dan menjawab tiga pertanyaan."
    ),
    "publish.look": "Lihat hasilnya",
    "publish.packed": "Berkasnya ada di folder {folder}. Cara mengunggahnya tertulis di dalam folder itu.",
    "publish.taken_back": (
        "Tulisannya kembali seperti sebelumnya. Yang Anda tulis tetap ada di “Belum selesai”."
    ),
    "publish.fault": "Ada yang keliru di program ini, bukan pada tulisan Anda.",
    "publish.kept": "Tulisan Anda sudah tersimpan. Tidak ada yang hilang.",
    "publish.again": "Coba lagi",
    "publish.no_password": "Untuk mengirim ke {target}, kata sandi hostingnya perlu diketik sekali.",
    "publish.password": "Kata sandi untuk {target}",
    "publish.password_hint": "Diingat sampai halaman menulis ditutup, tidak disimpan di mana pun.",
    "publish.ask_owner": (
        "Kata sandinya hanya dapat diisi di laptop. Minta yang memegang laptop menerbitkannya."
    ),
    "publish.undo": "Batalkan",
    "publish.undo_hint": "Bisa dibatalkan selama satu menit.",
    "publish.late": (
        "Sudah tidak dapat dibatalkan: lewat satu menit, atau tulisannya sudah diubah lagi. Ubah atau hapus "
        "tulisannya saja."
    ),
    "publish.back": "Kembali ke tulisan ini",
    "publish.home": "Ke halaman awal",
}
