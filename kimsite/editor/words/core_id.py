"""The words of home, form and save in Indonesian."""

from __future__ import annotations

CORE_ID = {
    "app.name": "Tulis",
    "back": "Kembali",
    "home.title": "Mau menulis apa?",
    "home.unfinished": "Belum selesai",
    "home.none_unfinished": "Tidak ada yang tertunda.",
    "home.paste": "Tempel dari WhatsApp",
    "home.untitled": "(belum ada judul)",
    "new.berita": "Tulis berita",
    "new.posyandu": "Hasil posyandu",
    "new.umkm": "Produk UMKM",
    "new.informasi-publik": "Informasi publik",
    "new.agenda": "Agenda",
    "new.siaran": "Siaran kabupaten",
    "new.halaman": "Halaman",
    "form.body": "Isi",
    "form.save": "Simpan",
    "form.saved": "Tersimpan.",
    "form.more": "Isian lain",
    "form.required": "wajib",
    "form.example": "Contoh: {example}",
    "refusal.title": "Tidak jadi",
    "refusal.not_found": "Halaman ini tidak ada. Mungkin sudah dihapus, atau alamatnya keliru.",
    "refusal.not_yours": "Tulisan ini milik desa lain, jadi tidak dapat diubah dari sini.",
}
