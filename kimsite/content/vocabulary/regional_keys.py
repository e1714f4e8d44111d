"""Names of header fields in the languages of the regions, as the Indonesian words that they stand for.

Javanese, Sundanese, Madurese, Minangkabau, Balinese and Banjar; spellings without accents.
"""

from __future__ import annotations

import unicodedata

from kimsite.tools.word_lists import words

_MEANT = {
    "judul": "irah_irahan sesirah jejudul judhul titel murda irahan",
    "hari": "dina dino dinten poe dinteun are rahina rahino ari malem",
    "tanggal": "kaping surya surya_kaping titimangsa titi_mangsa tangghal tanggel titi_wanci",
    "waktu": "wektu wakatu wekdal wayah waktos bakto wakto mangsa wanci galah bekto",
    "jam": "tabuh tabeuh puku pukua jham",
    "tempat": (
        "papan panggonan panggenan enggon genah patempatan tampek kennengan kannengngan tampat wadah onggon "
        "nggon panggon pernah andok neng_endi ning_endi nang_endi ing_endi ing_pundi wonten_pundi"
    ),
    "harga": "rega rego regi pangaos pangaji hargo argha arga arge aji haregga",
    "penulis": (
        "panulis panyerat penyerat panganggit pangripta nu_nulis sing_nulis ingkang_nyerat kang_nulis "
        "se_noles nan_manulih"
    ),
    "penjual": (
        "sing_dodol sing_adol kang_adol ingkang_sade ingkang_nyade nu_ngajual nu_ngical se_ajual se_ajhuwal "
        "se_ajuwal penyade panyade bakul padagang pedagang nan_manjua sane_ngadol"
    ),
    "acara": (
        "adicara kagiatan kagiyatan kegiyatan hajat hajatan gawe pahargyan wonten_acara duwe_gawe ana_acara "
        "ono_acara ana_apa ono_opo"
    ),
    "dagangan": "adolan dodolan sadean sadeyan dagangane",
    "penyelenggara": "panitia",
    "pertanyaan": "pitakon pitakonan patarosan pananya",
    "usulan": "panyuwunan pamundut paneda",
    "penjawab": "sing_njawab kang_njawab ingkang_mangsuli nu_ngajawab sane_nyawis",
    "nama": "jeneng asma asmane ngaran nami wasta",
    "keterangan": "katrangan katerangan",
    "foto": "poto",
    "petugas": "sing_tugas nu_tugas",
    "peserta": "sing_teka ingkang_rawuh nu_hadir sing_rawuh",
    "sumber": "sumbering_warta asal_warta",
}  # fmt: skip
REGIONAL = {word: meant for meant, listed in _MEANT.items() for word in words(listed)}
"""Folded name or word -> the Indonesian word."""
_SUFFIXES = ("nipun", "ipun", "nya", "na", "ne", "nah", "eh", "e")
"""What the languages put behind a noun for 'its'."""


def without_accents(name: str) -> str:
    """A folded key with plain letters: `arghâ` is `argha`."""
    if name.isascii():
        return name
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def bases_of(word: str) -> tuple[str, ...]:
    """What a word may be without an ending for 'its': `tempatna` gives `tempat`."""
    return tuple(
        word.removesuffix(ending)
        for ending in _SUFFIXES
        if len(word) > len(ending) + 2 and word.endswith(ending)
    )
