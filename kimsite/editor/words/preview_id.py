"""The words of the preview, in Indonesian."""

from __future__ import annotations

PREVIEW_ID = {
    "preview.open": "Lihat hasilnya",
    "preview.title": "Begini nanti tampilnya",
    "preview.phone": "HP",
    "preview.laptop": "Laptop",
    "preview.whatsapp": "WhatsApp",
    "preview.links": "Tautan di dalam gambar ini belum dapat ditekan.",
    "preview.waiting": "Sedang disiapkan …",
    "preview.failed": "Gambarnya belum dapat diperbarui. Tulisan Anda tidak hilang.",
    "preview.not_yet": "Tulisan ini belum dapat ditampilkan. Lengkapi dulu isian di atas.",
    "preview.back": "Kembali menulis",
    "preview.card_hint": "Begini kalau tautannya dibagikan di WhatsApp.",
}
