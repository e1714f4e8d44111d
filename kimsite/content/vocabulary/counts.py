"""What kader call S, K, D and N, the four counts of a posyandu day."""

from __future__ import annotations

import re
from functools import lru_cache

from kimsite.tools.word_lists import phrases

_WEIGHED = phrases("""
    ditimbang, timbang, penimbangan, hadir, datang, kehadiran, kunjungan, berkunjung, menimbang
""")
_CARDS = phrases("kms, kia, buku")
_GAINED = phrases("naik, naiknya")
_ALL = phrases("sasaran, semua, seluruh, terdata, target, terdaftar")
_FILLING = phrases("""
    jumlah, jml, jmlh, total, banyaknya, yang, yg, balita, anak, budak, barudak, bocah, lare,
    berat, badan, badannya, bb, punya, memiliki,
    mempunyai, timbangan, timbangannya, di, posyandu, ke, ada, bulan, ini, s, k, d, n,
    berapa, sing, sg, nu
""")
_CHILDREN = frozenset({"balita", "anak", "budak", "barudak", "bocah", "lare"})
_COUNT_WORDS = _WEIGHED | _CARDS | _GAINED | _ALL | _FILLING


@lru_cache(maxsize=512)
def count_fields(name: str) -> str:
    """Which of the four counts a folded key names; empty for none.

    Such as `s`, `jumlah_balita`, `hadir`, `balita_yang_ditimbang_(d)`, `naik_bb`. Every word of it must be
    one of these: `tidak_naik` and `bumil_hadir` say something else.
    """
    letter = re.match(r"([skdn])(?:_?\(|$)", name) or re.search(r"\(([skdn])\)$", name)
    words = set(re.findall(r"[a-z]+", name))
    words -= {"bayi"} if "balita" in words else set()
    if letter:
        return letter[1].upper() if words <= _COUNT_WORDS else ""
    if not words or not words <= _COUNT_WORDS:
        return ""
    if words & _GAINED:
        return "N"
    if words & _WEIGHED:
        return "D"
    if words & _CARDS:
        return "K" if len(words) > 1 or "kms" in words else ""
    everyone = words & _ALL or (
        words & _CHILDREN and words & {"jumlah", "jml", "jmlh", "total", "banyaknya", "berapa"}
    )
    return "S" if everyone and words != {"sasaran"} else ""
