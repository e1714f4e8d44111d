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
