"""What people write for a choice -> the choice that means the same.

An empty text where it could mean anything else.
"""

from __future__ import annotations

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import negations, plain_marks
from kimsite.tools.word_lists import phrases

_CLASSES = {
    "berkala": phrases("""
        berkala, informasi berkala, secara berkala, wajib berkala, informasi publik berkala,
        diumumkan berkala, wajib diumumkan berkala, informasi secara berkala
    """),
    "serta-merta": phrases("""
        serta merta, sertamerta, informasi serta merta, darurat, informasi darurat, diumumkan serta merta
    """),
    "setiap-saat": phrases("""
        setiap saat, tiap saat, setiapsaat, informasi setiap saat, tersedia setiap saat,
        wajib tersedia setiap saat, informasi tersedia setiap saat
    """),
    "dikecualikan": phrases("""
        dikecualikan, informasi dikecualikan, informasi yang dikecualikan, rahasia, tertutup,
        tidak untuk umum, dirahasiakan, bukan untuk umum
    """),
}
_CATEGORIES = {
    "makanan": phrases("""
        makanan, cemilan, camilan, snack, kue, jajanan, jajan, kuliner, keripik, kripik, olahan makanan,
        makanan ringan, kue kering, kue basah, lauk, sambal, roti, makan
    """),
    "minuman": phrases("minuman, jamu, kopi, teh, jus, es, minum, sirup, susu"),
    "kerajinan": phrases("""
        kerajinan, kriya, anyaman, handicraft, kerajinan tangan, mebel, furnitur, ukiran, suvenir, souvenir
    """),
    "batik": phrases("batik, kain batik, batik tulis, batik cap, kain, fashion, busana, pakaian batik"),
    "pertanian": phrases("""
        pertanian, hasil pertanian, sayur, sayuran, buah, buah buahan, beras, padi, bibit, hasil tani,
        hasil bumi, perkebunan, tanaman, pupuk, tanaman hias
    """),
    "ternak": phrases("""
        ternak, peternakan, hewan, kambing, sapi, ayam, bebek, telur, ikan, perikanan, hewan ternak, lele
    """),
    "jasa": phrases("""
        jasa, layanan, servis, service, sewa, rental, jahit, penjahit, wisata, bengkel, jasa wisata, salon,
        fotokopi, katering, catering, ojek
    """),
    "lainnya": phrases("lainnya, lain, lain lain, umum, produk, barang"),
}
_AGREED = phrases("""
    ya, y, iya, iyo, yes, boleh, setuju, sudah setuju, sudah izin, sudah ijin, sudah diizinkan,
    sudah diijinkan, sudah mengizinkan, sudah boleh, sudah, izin, diizinkan, diijinkan, mengizinkan,
    bersedia, silakan, silahkan, oke, ok, benar, betul, true, on, 1, ya boleh, ya setuju, ya silakan,
    ya silahkan, ya sudah, ya sudah izin, ya bersedia, boleh silakan, boleh tampil, boleh ditampilkan,
    boleh dipasang, setuju tampil, setuju ditampilkan, setuju nomornya tampil, penjual setuju,
    penjual bersedia, sudah minta izin dan boleh, pemilik setuju, pemiliknya setuju, penjual sudah setuju,
    penjual sudah izin, inggih, nggih, enggih, iya boleh, iya setuju, iya sudah, tampilkan, tampil
""")
"""Consent, and nothing else: what has a condition, a doubt or a word more is none (UU 27/2022 art. 20 and
22).
"""
_VERDICTS = {
    "salah": phrases("""
        salah, hoaks, hoax, hoak, hoks, palsu, bohong, tidak benar, keliru, fitnah, kabar bohong,
        berita bohong, informasi salah, disinformasi, misinformasi, bukan fakta, tidak sesuai fakta,
        tidak fakta, berita palsu, kabar palsu, 100 hoaks, 100 hoax, hoaks salah, salah hoaks, hoax salah,
        false
    """),
    "benar": phrases("""
        benar, fakta, betul, asli, valid, sesuai fakta, terbukti benar, bukan hoaks, bukan hoax,
        benar adanya, memang benar, terbukti kebenarannya, true
    """),
    "menyesatkan": phrases("menyesatkan, misleading, konteks salah, salah konteks, menyesatkan sebagian"),
    "belum terbukti": phrases("""
        belum terbukti, belum jelas, belum pasti, belum terverifikasi, belum ada bukti,
        belum terbukti kebenarannya, belum dapat dibuktikan, belum diverifikasi, kabar burung, masih dicek,
        masih diperiksa, unproven
    """),
}
_MARKS = lazy_pattern(r"[^a-z0-9]+")


def plain_words(text: str) -> str:
    """Small letters, digits and single blanks."""
    return _MARKS.sub(" ", plain_marks(text).casefold()).strip()


def class_of(text: str) -> str:
    """The class of public information (UU 14/2008 art. 9 to 11 and 17) that words name."""
    if known := _of(_CLASSES, text):
        return known
    words = f" {plain_words(text)} "
    named = [choice for choice, names in _CLASSES.items() if any(f" {name} " in words for name in names)]
    return named[0] if len(named) == 1 and not negations(text) else ""


def category_of(text: str) -> str:
    """The category of products that words name: `cemilan` is makanan."""
    return _of(_CATEGORIES, text)


def verdict_of(text: str) -> str:
    """The verdict of a hoax check that words name. Nothing is guessed: a near word may be the opposite."""
    return _of(_VERDICTS, text)


def _of(meanings: dict[str, frozenset[str]], text: str) -> str:
    words = plain_words(text)
    return next((choice for choice, names in meanings.items() if words in names), "")


def consent_of(text: str) -> str:
    """`ya` for words that consent without a condition, else empty. `Boleh?` asks, and consents to nothing."""
    return "ya" if plain_words(text) in _AGREED and "?" not in text else ""
