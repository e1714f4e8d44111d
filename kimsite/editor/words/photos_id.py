"""The words of photos, in Indonesian."""

from __future__ import annotations

PHOTO_WORDS_ID = {
    "photos.title": "Foto",
    "photos.hint": "Boleh beberapa foto sekaligus. Tempat memotret dan data kamera dibuang.",
    "photos.add": "Tambah foto",
    "photos.send": "Kirim foto yang dipilih",
    "photos.caption": "Siapa, sedang apa?",
    "photos.lead": "Foto utama",
    "photos.up": "Naikkan foto ini",
    "photos.down": "Turunkan foto ini",
    "photos.first": "Jadikan utama",
    "photos.remove": "Hapus",
    "photos.more": "Lainnya",
    "photos.alt": "Penjelasan untuk yang tidak dapat melihat",
    "photos.credit": "Difoto oleh",
    "photos.shrinking": "Sedang dikecilkan …",
    "photos.sending": "Sedang dikirim …",
    "photos.retrying": "Sambungan terputus, sedang dicoba lagi …",
    "photos.failed": "Foto ini belum terkirim. Coba lagi, atau hapus fotonya dulu, lalu simpan.",
    "photos.again": "Coba lagi",
    "photos.large": "Foto ini terlalu besar untuk dikirim. Kecilkan dulu, atau pilih foto lain.",
    "photos.refused": "Ada foto yang tidak dapat dipakai",
    "photos.rest_kept": "Tulisan Anda dan foto lainnya sudah tersimpan.",
    "photos.too_many": "Satu tulisan memuat paling banyak {most} foto. Hapus satu foto dulu.",
    "photos.heic": (
        "Foto ini berjenis HEIC dari iPhone, yang belum dapat dibuka di laptop ini. Di iPhone: Pengaturan, "
        "Kamera, Format, pilih Paling Kompatibel. Lalu potret lagi, atau kirim fotonya lewat WhatsApp dulu."
    ),
    "photos.disk": "Foto ini belum dapat disimpan. Mungkin penyimpanan laptop penuh.",
    "photo.size": "Ukuran foto ini tidak wajar. Pilih foto lain.",
    "photo.kind": "Berkas ini bukan foto. Pilih foto JPG atau PNG.",
    "photo.broken": "Foto ini rusak atau terpotong. Coba kirim lagi, atau pilih foto lain.",
    "photo.large": "Foto ini terlalu besar untuk dibuka dengan aman. Kecilkan dulu, atau pilih foto lain.",
}
