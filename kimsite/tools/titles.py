"""Names of files and folders -> words for people: `rapat-pkk-rt-05` is "Rapat PKK RT 05"."""

from __future__ import annotations

import re

from kimsite.tools.text import clean
from kimsite.tools.word_lists import words

_CAPITALS = frozenset(
    words("""
    pkk rt rw kk kb kim umkm ktp nik paud tk ra sd sdn smp smpn sma sman smk mi mts ma tpq tpa bpd bpkp
    blt bpnt pkh pip hut ri dd add lpj lppd lkpj ppid wus pus kkn tni bpjs jkn dbd tbc hiv aids odgj kek
    bgm bblr pmt asi mpasi lpm lpmd lpmk lkd sk asn pns pppk pdam pln bumn bumd spbu mui kua nu mwc csr
    qris dpr dprd kpu kpps pps ppk dpt tps phbs ptm hpp npwp nib pirt wa sop tp bkb bkr bkl uppks sdgs
    rkp rpjm rkpd lsm ukm ukk it kwt tpk tpps bkkbn bps bnn bnpb bpbd iii ii iv vi vii viii ix xi xii
""")
)
_SPELT = {
    "apbdes": "APBDes",
    "rkpdes": "RKPDes",
    "rpjmdes": "RPJMDes",
    "bumdes": "BUMDes",
    "bumdesa": "BUM Desa",
    "lppdes": "LPPDes",
    "apbd": "APBD",
    "apbn": "APBN",
    "siskeudes": "Siskeudes",
}
_LINKING = frozenset(
    words("dan atau di ke dari untuk bagi pada dalam dengan oleh yang tentang serta para se")
)
_VOWEL = re.compile("[aeiou]")
_LETTERS = re.compile(r"[^\W\d_]+")


def title_of(name: str) -> str:
    """A title made of a name: hyphens and underscores become spaces, known abbreviations upper case.

    The first letter is upper case; what is written in upper case stays.

    >>> title_of("rapat-pkk-rt-05")
    'Rapat PKK RT 05'
    """
    words = clean(re.sub(r"[-_]+", " ", name)).split(" ")
    title = " ".join(
        _SPELT.get(word.lower()) or (word.upper() if word.lower() in _CAPITALS else word) for word in words
    )
    return title[:1].upper() + title[1:]


def is_abbreviation(word: str) -> bool:
    """True for what is written in capitals, whatever the sentence: PKK, RT, APBDES."""
    return word.lower() in _CAPITALS or word.lower() in _SPELT


def title_in_small_letters(title: str) -> str:
    """A title in capitals as it is usually written.

    >>> title_in_small_letters("JADWAL POSYANDU DAN PKK RT 03")
    'Jadwal Posyandu dan PKK RT 03'
    """
    small = _LETTERS.sub(lambda match: _in_title(match[0].lower()), title)
    return small[:1].upper() + small[1:]


def _in_title(word: str) -> str:
    if word in _SPELT:
        return _SPELT[word]
    if word in _CAPITALS or not _VOWEL.search(word):
        return word.upper()
    return word if word in _LINKING else word.capitalize()
