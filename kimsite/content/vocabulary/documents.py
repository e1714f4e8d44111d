"""Which document of the duty list words name, and the nearest ones for words that name none for sure."""

from __future__ import annotations

import re
from functools import lru_cache

from kimsite.content.vocabulary.document_names import DOCUMENT_NAMES
from kimsite.model.duties import DUTY_DOCUMENTS, DUTY_LABELS
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest
from kimsite.tools.word_lists import phrases

_CODE = lazy_pattern(r"([bsm])[ .\-]?0?(\d{1,2})(?:\b.*)?", re.IGNORECASE)
_SPELT = {"ttg": "tentang", "lap": "laporan", "surat keputusan": "sk"}
_SHORT = lazy_pattern(rf"\b(?:{'|'.join(_SPELT)})\b")
_SAME = (
    (
        r"\b(?:apb|rapb|rpjm|rkp)[ ]?(?:desa|nagari|nag|gampong|kampung|kam|pekon|kalurahan)\b",
        lambda m: re.sub(r" ?(?:desa|nagari|nag|gampong|kampung|kam|pekon|kalurahan)$", "des", m[0]),
    ),
    (r"\b(?:bum) (?:desa|des|nagari|kampung)\b", lambda _: "bumdes"),
)
_FILLERS = phrases("""
    desa, tahun, ta, th, nomor, no, nmr, semester, triwulan, kwartal, bulan, ii, iii, iv, kelurahan,
    kalurahan, nagari, kampung, gampong, pekon, kabupaten, kecamatan, tentang, untuk, di, dokumen, berkas,
    file, pdf, terbaru, salinan, lengkap, resmi, pemdes, final, periode, s, d, sampai, januari, februari,
    maret, april, mei, juni, juli, agustus, september, oktober, november, desember
""")
_NOT_YET = phrases("rancangan, draf, draft, usulan, contoh, belum, tidak, bukan, tanpa, undangan")
_TWISTS = _NOT_YET | phrases("""
    raperdes, laporan, realisasi, perubahan, pengumuman, daftar, evaluasi, sisa, lpj, infografis,
    pertanggungjawaban, cara, alur, sop, formulir, prosedur, maklumat, penjabaran, baliho, papan, hasil,
    sosialisasi, penetapan, jadwal, rapat, musdes, musyawarah, perdes, sk, bumdes
""")
"""Words that make another document of the one that is named beside them, unless they are part of its name."""
_OPENINGS = {
    "sk": "S02",
    "mou": "S05",
    "perjanjian": "S05",
    "berita acara musdes": "S03",
    "berita acara musyawarah": "S03",
    "berita acara rapat": "S03",
    "notulen": "S03",
    "hasil musdes": "S03",
}
"""First words that say what a document is, whatever it is about: `SK kader posyandu`, `MoU dengan
puskesmas`.
"""
_GENERAL = phrases("data, peta, perangkat, peraturan, keputusan, kegiatan, program, umum, lain, profil")
"""Words that are names alone and say little beside another name."""


_NAMING = 40
"""Words of a text in which a name that is like a known one is looked for."""


def document_of(text: str) -> str:
    """The id of the document that a text names; empty where that is not sure.

    Read are `b7`, `APBDes 2026`, `Laporan realisasi anggaran`.
    """
    match = _CODE.fullmatch(text.strip())
    if match and (code := f"{match[1].upper()}{int(match[2]):02}") in DUTY_LABELS:
        return code
    words = _words(text)
    found = _named().get(" ".join(_core(words)))
    if found or not words:
        return found or ""
    code, used = _longest(words)
    left = set(words) - set(used)
    opening = next((of for name, of in _OPENINGS.items() if " ".join(words).startswith(name + " ")), "")
    if opening and not left & _NOT_YET:
        return opening
    if "tentang" in words and {"sk", "keputusan"} & set(words[: words.index("tentang")]):
        return "S02"
    if code == "S02" and "tentang" in words:
        subject, _ = _longest(words[words.index("tentang") + 1 :])
        return (
            subject
            if subject in {"B04", "B05", "B07", "B10"}
            and not left & {"rancangan", "raperdes", "draf", "draft"}
            else "S02"
        )
    others = {_named().get(word, code) for word in left - _GENERAL} - {code}
    return code if code and not left & _TWISTS and not others and len(used) * 2 >= len(_core(words)) else ""


def nearest_documents(text: str, most: int = 3) -> tuple[str, ...]:
    """The ids whose names share most with the words of a text, the likeliest first."""
    known = {part for name in _named() for part in name.split()}
    words = {
        word if word in known else closest(word, known, 0.8) or word for word in _core(_words(text))[:_NAMING]
    }
    scored: dict[str, float] = {}
    for name, code in _named().items():
        parts = set(name.split())
        if shared := len(words & parts):
            scored[code] = max(scored.get(code, 0.0), shared / len(words | parts))
    scored.pop("LAIN", None)
    order = {code: at for at, (code, _, _) in enumerate(DUTY_DOCUMENTS)}
    return tuple(sorted(scored, key=lambda code: (-scored[code], order[code])))[:most]


def _words(text: str) -> list[str]:
    plain = _SHORT.sub(lambda match: _SPELT[match[0]], re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip())
    for pattern, same in _SAME:
        plain = re.sub(pattern, same, plain)
    return plain.split()


def _core(words: list[str]) -> list[str]:
    return [word for word in words if word not in _FILLERS and not word.isdigit()] or words


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    names = [(label, code) for code, label in DUTY_LABELS.items()]
    names += [(name, code) for code, known in DOCUMENT_NAMES.items() for name in known.split(",")]
    return {" ".join(_core(_words(name))): code for name, code in names}


@lru_cache(maxsize=1)
def _most_words() -> int:
    """Words of the longest name."""
    return max(len(name.split()) for name in _named())


def _longest(words: list[str]) -> tuple[str, list[str]]:
    """(the id of the longest name that is in the words, the words of that name)."""
    core = _core(words)
    for size in range(min(len(core), _most_words()), 0, -1):
        for start in range(len(core) - size + 1):
            part = core[start : start + size]
            if code := _named().get(" ".join(part)):
                return code, part
    return "", []
