"""What people write of a product's stock -> `ada`, `pesan dulu` or `habis`; empty where that is unclear."""

from __future__ import annotations

import re

from kimsite.content.vocabulary.choices import plain_words
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import phrases

_OUT = phrases("""
    habis, kosong, habis terjual, ludes, sold out, soldout, terjual, terjual habis, laku semua, tidak ada,
    tidak tersedia, belum tersedia, belum ada, belum panen, nol, 0, tidak ready, belum ready, kehabisan, off,
    tutup, libur, stok habis, stok kosong, tak ada, ndak ada, gak ada, nggak ada, habis semua, ludes terjual,
    tidak produksi, belum produksi, out, empty, sold, nihil, laku habis, terjual semua, menunggu panen,
    menunggu produksi, sedang diproduksi, belum musim, tidak musim, tidak produksi lagi,
    out of stock, kosong semua
""")
_THERE = phrases("""
    ada, ready, ready stock, stok ready, ready stok, tersedia, masih ada, masih, masih tersedia,
    masih banyak, available, siap, siap kirim, siap antar, banyak, melimpah, selalu tersedia, selalu ready,
    terbatas, stok terbatas, limited, limited stock, in stock, cukup, ada banyak, sedikit, tinggal sedikit,
    sisa sedikit, tersisa sedikit, tersedia terbatas, ada terbatas, stok ada, stok tersedia, stok aman, aman,
    ready banyak, setiap hari, tiap hari, selalu ada, masih sedikit
""")
_ORDER = phrases("""
    pesan dulu, po, p o, pre order, preorder, open po, sistem po, by order, by request, made by order,
    sesuai pesanan, order dulu, pesan, pesanan, dengan pesanan, harus pesan dulu, pesan dahulu,
    tergantung pesanan, inden, indent, pemesanan, pesan lebih dulu, melalui pesanan, pesan sehari sebelumnya,
    menunggu pesanan, sistem pesan, hanya pesanan, harus pesan, dibuat kalau ada pesanan
""")
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
_SPELT = {
    "sudah": "sdh udh udah dah",
    "belum": "blm",
    "masih": "msh",
    "tinggal": "tgl",
    "sedikit": "dikit",
    "banyak": "byk",
    "tidak": "gak ga nggak ngga enggak ndak tak tdk",
    "stok": "stock",
}
_SHORT = {short: word for word, spelt in _SPELT.items() for short in spelt.split()}
_PARTICLES = phrases("ya, kok, sih, nih, lho, kak, bun, bu, pak, mbak, mas, gan, sis, maaf, alhamdulillah")
_LATER = lazy_pattern(
    r"[,;(]|\b(?=restok|restock)|\b(?=pesan lagi)|\b(?=ready lagi)|\b(?=ada lagi)", re.IGNORECASE
)
"""Where words about the next time begin behind what holds today."""
_LONGEST_STOCK = 80


def stock_of(text: str) -> str:
    """The state of the stock that a text names, or an empty text.

    `kosong` is habis, `20 bungkus` is ada, `PO` is pesan dulu; `belum habis` and all that is unclear is none.
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
