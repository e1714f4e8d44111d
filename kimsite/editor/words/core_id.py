"""The words of home and of refusals in Indonesian."""

from __future__ import annotations

CORE_ID = {
    "app.name": "Tulis",
    "back": "Kembali",
    "skip": "Langsung ke isi",
    "cancel": "Batal",
    "home.write": "Mau menulis apa?",
    "home.paste": "Tempel dari WhatsApp",
    "home.paste_hint": "Salin pesan dari grup, tempel, jadi tulisan.",
    "home.import": "Ambil dari obrolan WhatsApp yang diekspor",
    "home.unfinished": "Belum selesai",
    "home.published": "Sudah terbit",
    "home.held": "Belum bisa terbit",
    "home.held_hint": "Buka tulisannya, ikuti petunjuk di sana, lalu simpan.",
    "home.later": "Belum atau tidak lagi tampil",
    "home.bin": "Keranjang sampah",
    "home.none": "Belum ada tulisan. Mulailah dengan satu tombol di atas.",
    "home.untitled": "(belum ada judul)",
    "home.changed": "ada perubahan yang belum disimpan",
    "home.waiting": "tampil mulai {day}",
    "home.expired": "tampil sampai {day}",
    "home.older": "{count} tulisan yang lebih lama",
    "home.villages": "Pilih desa",
    "home.all_villages": "Semua desa",
    "home.district": "Tulisan kabupaten",
    "choose.title": "Untuk siapa tulisan ini?",
    "kind.berita": "Berita",
    "kind.posyandu": "Posyandu",
    "kind.umkm": "Produk UMKM",
    "kind.informasi-publik": "Informasi publik",
    "kind.agenda": "Agenda",
    "kind.siaran": "Siaran kabupaten",
    "kind.halaman": "Halaman",
    "new.berita": "Tulis berita",
    "new.posyandu": "Hasil posyandu",
    "new.umkm": "Jual produk",
    "new.informasi-publik": "Informasi publik",
    "new.agenda": "Agenda kegiatan",
    "new.siaran": "Siaran kabupaten",
    "new.halaman": "Halaman",
    "refusal.title": "Tidak jadi",
    "refusal.not_found": "Halaman ini tidak ada. Mungkin tulisannya sudah dihapus, atau alamatnya keliru.",
    "refusal.not_yours": "Tulisan ini milik desa lain, jadi tidak dapat diubah dari sini.",
    "refusal.unreadable": (
        "Berkas tulisan ini tidak terbaca sebagai tulisan. Mintalah pengelola memeriksanya di laptop."
    ),
    "refusal.too_large": "Tulisan ini terlalu panjang untuk dikirim sekaligus. Bagi menjadi dua tulisan.",
    "refusal.disk": (
        "Laptop tidak dapat menyimpannya: {why}. Tulisan di berkas masih seperti semula. Beri tahu "
        "pengelola, lalu coba lagi."
    ),
}
