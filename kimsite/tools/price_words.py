"""Words beside prices: what is paid for, and that the seller is asked."""

from __future__ import annotations

ASK_WORDS = frozenset(
    {"tanya penjual", "tanya", "hubungi penjual", "hubungi", "nego", "negosiasi", "sesuai pesanan", "ask",
     "harga nego", "bisa nego", "nego saja",
     "tergantung pesanan", "chat penjual", "tanya dulu", "tanya langsung", "by request", "menyesuaikan",
     "japri", "hubungi wa", "cek penjual"}
)  # fmt: skip
UNIT_WORDS = (
    "bungkus|bks|kg|kilo|kilogram|gram|gr|g|ons|kuintal|kwintal|ton|liter|ltr|l|ml|botol|btl|toples|"
    "stoples|kotak|dus|kardus|pak|pack|pcs|biji|buah|butir|ekor|lembar|lbr|potong|ptg|porsi|piring|"
    "mangkok|mangkuk|gelas|cup|cangkir|ikat|sisir|tandan|karung|sak|zak|kaleng|ember|set|pasang|stel|"
    "lusin|kodi|rim|meter|m|cm|roll|gulung|batang|pot|bibit|pohon|orang|org|pax|jam|hari|malam|minggu|"
    "bulan|trip|tusuk|tangkai|renteng|renceng|sachet|saset|bal|box|plastik|kantong|besek|tampah|nampan|"
    "unit|kunjungan|kali|jip|perahu|rombongan|paket|slop|keranjang|wadah|jerigen|galon|tabung|mika|"
    "sebungkus|sekilo|seporsi|sekilogram|seekor|sebuah|sebotol|seikat"
)
GIFT_WORDS = frozenset(
    {"seikhlasnya", "sukarela", "se-ikhlasnya", "seiklasnya", "infak", "infaq", "donasi", "infak seikhlasnya",
     "infaq seikhlasnya", "donasi seikhlasnya", "suka rela", "bayar seikhlasnya", "seikhlas hati"}
)  # fmt: skip
