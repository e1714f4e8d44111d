"""What people write for a choice: their words -> the choice that means the same, or an empty text where it
could mean anything else.
"""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import plain_marks

_OUT = frozenset(
    """habis;kosong;habis terjual;ludes;sold out;soldout;terjual;terjual habis;laku semua;tidak ada;tidak tersedia;belum tersedia;belum ada;belum panen;
    out of stock;nol;0;tidak ready;belum ready;kehabisan;off;tutup;libur;stok habis;stok kosong;tak ada;ndak ada;gak ada;nggak ada;habis semua;
    kosong semua;ludes terjual;tidak produksi;belum produksi;out;empty;sold;nihil;laku habis;terjual semua;menunggu panen;menunggu produksi;sedang diproduksi;belum musim;tidak musim;tidak produksi lagi""".replace(
        "\n", " "
    ).split(";")
)
_THERE = frozenset(
    """ada;ready;ready stock;stok ready;ready stok;tersedia;masih ada;masih;masih tersedia;masih banyak;available;siap;siap kirim;siap antar;banyak;melimpah;
    selalu ada;selalu tersedia;selalu ready;terbatas;stok terbatas;limited;limited stock;in stock;cukup;ada banyak;sedikit;tinggal sedikit;sisa sedikit;tersisa sedikit;
    masih sedikit;tersedia terbatas;ada terbatas;stok ada;stok tersedia;stok aman;aman;ready banyak;setiap hari;tiap hari""".replace(
        "\n", " "
    ).split(";")
)
_ORDER = frozenset(
    """pesan dulu;po;p o;pre order;preorder;open po;sistem po;by order;by request;made by order;sesuai pesanan;order dulu;pesan;pesanan;dengan pesanan;
    harus pesan;harus pesan dulu;pesan dahulu;tergantung pesanan;inden;indent;pemesanan;pesan lebih dulu;melalui pesanan;pesan sehari sebelumnya;
    dibuat kalau ada pesanan;menunggu pesanan;sistem pesan;hanya pesanan""".replace("\n", " ").split(";")
)
_LEFT = lazy_pattern(
    r"(?:(?:masih |hanya |ready |tersedia |stok |sudah )?(?:ada|sisa|tinggal|tersisa)|ready|ready stok|"
    r"tersedia|masih|stok|stoknya)?\s*(?:hanya |cuma )?(\d{1,5})(?: [a-z]{1,15}){0,2}"
)
_ORDERED = lazy_pattern(
    r"(?:po|pre order|preorder|pesan|order|inden)(?: (?:dulu|minimal|min|h|sehari|\d+|satu|dua|tiga|hari|"
    r"minggu|jam|sebelum|sebelumnya|1|2|3)){1,5}"
)
_EMPTY = lazy_pattern(
    r"(?:stok |sudah |lagi |sedang |masih |baru saja )*(?:habis|kosong|ludes)(?: (?:terjual|semua|"
    r"sementara|dulu|total|hari ini|bulan ini|minggu ini))?"
)
_CLASSES = {
    "berkala": (
        "berkala;informasi berkala;secara berkala;wajib berkala;informasi publik berkala;diumumkan "
        "berkala;wajib diumumkan berkala;informasi secara berkala"
    ),
    "serta-merta": "serta merta;sertamerta;informasi serta merta;darurat;informasi darurat;diumumkan serta merta",
    "setiap-saat": (
        "setiap saat;tiap saat;setiapsaat;informasi setiap saat;tersedia setiap saat;wajib tersedia setiap "
        "saat;informasi tersedia setiap saat"
    ),
    "dikecualikan": (
        "dikecualikan;informasi dikecualikan;informasi yang dikecualikan;rahasia;tertutup;tidak untuk "
        "umum;dirahasiakan;bukan untuk umum"
    ),
}
_CATEGORIES = {
    "makanan": (
        "makanan;cemilan;camilan;snack;kue;jajanan;jajan;kuliner;keripik;kripik;olahan makanan;makanan "
        "ringan;kue kering;kue basah;lauk;sambal;roti;makan"
    ),
    "minuman": "minuman;jamu;kopi;teh;jus;es;minum;sirup;susu",
    "kerajinan": "kerajinan;kriya;anyaman;handicraft;kerajinan tangan;mebel;furnitur;ukiran;suvenir;souvenir",
    "batik": "batik;kain batik;batik tulis;batik cap;kain;fashion;busana;pakaian batik",
    "pertanian": (
        "pertanian;hasil pertanian;sayur;sayuran;buah;buah buahan;beras;padi;bibit;hasil tani;hasil "
        "bumi;perkebunan;tanaman;pupuk;tanaman hias"
    ),
    "ternak": "ternak;peternakan;hewan;kambing;sapi;ayam;bebek;telur;ikan;perikanan;hewan ternak;lele",
    "jasa": (
        "jasa;layanan;servis;service;sewa;rental;jahit;penjahit;wisata;bengkel;jasa "
        "wisata;salon;fotokopi;katering;catering;ojek"
    ),
    "lainnya": "lainnya;lain;lain lain;umum;produk;barang",
}
_AGREED = frozenset(
    """ya;y;iya;iyo;yes;boleh;setuju;sudah setuju;sudah izin;sudah ijin;sudah diizinkan;sudah diijinkan;sudah mengizinkan;sudah boleh;sudah;izin;diizinkan;diijinkan;mengizinkan;bersedia;
    silakan;silahkan;oke;ok;benar;betul;true;on;1;ya boleh;ya setuju;ya silakan;ya silahkan;ya sudah;ya sudah izin;ya bersedia;boleh silakan;boleh tampil;boleh ditampilkan;boleh dipasang;
    setuju tampil;setuju ditampilkan;setuju nomornya tampil;penjual setuju;penjual bersedia;sudah minta izin dan boleh;pemilik setuju;pemiliknya setuju;penjual sudah setuju;
    penjual sudah izin;inggih;nggih;enggih;iya boleh;iya setuju;iya sudah;tampilkan;tampil""".replace(
        "\n    ", ""
    ).split(";")
)
"""Consent, and nothing else: what has a condition, a doubt or a word more is none (UU 27/2022 art. 20 and
22).
"""
_VERDICTS = {
    "salah": (
        "salah;hoaks;hoax;hoak;hoks;palsu;bohong;tidak benar;keliru;fitnah;kabar bohong;berita "
        "bohong;informasi salah;disinformasi;misinformasi;bukan fakta;tidak sesuai fakta;tidak fakta;berita "
        "palsu;kabar palsu;100 hoaks;100 hoax;hoaks salah;salah hoaks;hoax salah;false"
    ),
    "benar": (
        "benar;fakta;betul;asli;valid;sesuai fakta;terbukti benar;bukan hoaks;bukan hoax;benar adanya;memang "
        "benar;terbukti kebenarannya;true"
    ),
    "menyesatkan": "menyesatkan;misleading;konteks salah;salah konteks;menyesatkan sebagian",
    "belum terbukti": (
        "belum terbukti;belum jelas;belum pasti;belum terverifikasi;belum ada bukti;belum terbukti "
        "kebenarannya;belum dapat dibuktikan;belum diverifikasi;kabar burung;masih dicek;masih "
        "diperiksa;unproven"
    ),
}
_SHORT = {
    "sdh": "sudah",
    "udh": "sudah",
    "udah": "sudah",
    "dah": "sudah",
    "blm": "belum",
    "msh": "masih",
    "tgl": "tinggal",
    "dikit": "sedikit",
    "byk": "banyak",
    "gak": "tidak",
    "ga": "tidak",
    "nggak": "tidak",
    "ngga": "tidak",
    "enggak": "tidak",
    "ndak": "tidak",
    "tak": "tidak",
    "tdk": "tidak",
    "stock": "stok",
}
_PARTICLES = frozenset(
    (
        "ya",
        "kok",
        "sih",
        "nih",
        "lho",
        "kak",
        "bun",
        "bu",
        "pak",
        "mbak",
        "mas",
        "gan",
        "sis",
        "maaf",
        "alhamdulillah",
    )
)
_LATER = lazy_pattern(
    r"[,;(]|\b(?=restok|restock)|\b(?=pesan lagi)|\b(?=ready lagi)|\b(?=ada lagi)", re.IGNORECASE
)
"""Where words about the next time begin behind what holds today."""
_LONGEST_STOCK = 80
_MARKS = lazy_pattern(r"[^a-z0-9]+")


def plain_words(text: str) -> str:
    """Small letters, digits and single blanks."""
    return _MARKS.sub(" ", plain_marks(text).casefold()).strip()


def stock_of(text: str) -> str:
    """`kosong` is habis, `20 bungkus` is ada, `PO` is pesan dulu; empty for `belum habis` and all that is not
    plain.
    """
    if (found := _stock(plain_words(text))) or len(text) > _LONGEST_STOCK:
        return found
    words = [_SHORT.get(word, word) for word in plain_words(text).split()]
    plain = " ".join(word for word in words if word not in _PARTICLES)
    today = _LATER.split(text, maxsplit=1)[0]
    return _stock(plain) or ("habis" if today != text and _stock(plain_words(today)) == "habis" else "")


def _stock(words: str) -> str:
    if words in _OUT or _EMPTY.fullmatch(words):
        return "habis"
    if words in _ORDER or _ORDERED.fullmatch(words):
        return "pesan dulu"
    if words in _THERE:
        return "ada"
    match = _LEFT.fullmatch(words)
    if match is None or re.search(r"\b(?:hari|minggu|bulan|jam|lagi|tidak|belum|habis)\b", words):
        return ""
    return "ada" if int(match[1]) else "habis"


def class_of(text: str) -> str:
    """The class of public information (UU 14/2008 art. 9 to 11 and 17) that words name."""
    return _of(_CLASSES, text)


def category_of(text: str) -> str:
    """The category of products that words name: `cemilan` is makanan."""
    return _of(_CATEGORIES, text)


def verdict_of(text: str) -> str:
    """The verdict of a hoax check that words name. Nothing is guessed: a near word may be the opposite."""
    return _of(_VERDICTS, text)


def _of(meanings: dict[str, str], text: str) -> str:
    words = plain_words(text)
    return next((choice for choice, names in meanings.items() if words in names.split(";")), "")


def consent_of(text: str) -> str:
    """`ya` for words that consent without a condition, else empty. `Boleh?` asks, and consents to nothing."""
    return "ya" if plain_words(text) in _AGREED and "?" not in text else ""
