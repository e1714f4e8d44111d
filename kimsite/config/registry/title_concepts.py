"""Titles in words that no table has: 'Nomor SK Kepala Desa tentang pembentukan KIM', 'phone_number'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from kimsite.config.registry.fields import CODE, KECAMATAN, NAME, VILLAGE, folded_title
from kimsite.tools.word_lists import phrases, words


class Concept(StrEnum):
    """What one word of a title is about."""

    NUMBER = "number"
    DAY = "day"
    YEAR = "year"
    NAME = "name"
    CODE = "code"
    KIM = "KIM"
    VILLAGE = "village"
    DISTRICT = "district"
    DECREE = "decree"
    SIGNER = "signer"
    """Of a decree; by themselves the head of the village and the lurah are no field."""
    FOUNDED = "founded"
    END = "end"
    TERM = "term"
    HEAD = "head"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    PHONE = "phone"
    COUNT = "count"
    BOARD = "board"
    MEMBERS = "members"
    STATUS = "status"
    GROUP = "group"


_WORDS: Mapping[Concept, str] = {
    Concept.NUMBER: "no number",
    Concept.DAY: "tanggal date tertanggal",
    Concept.YEAR: "tahun year",
    Concept.NAME: "nama name sebutan",
    Concept.CODE: "kode code",
    Concept.KIM: "kim kelompok komunitas lembaga informasi masyarakat",
    Concept.VILLAGE: "desa kelurahan kalurahan nagari gampong pekon kampung village",
    Concept.DISTRICT: "kecamatan kapanewon kemantren distrik district subdistrict",
    Concept.DECREE: "sk keputusan decree",
    Concept.SIGNER: "kepala kades lurah wali keuchik geuchik perbekel pambakal peratin kuwu petinggi"
    " penghulu",
    Concept.FOUNDED: "pembentukan terbentuk dibentuk dikukuhkan berdiri didirikan pendirian established"
    " founded pengukuhan pengesahan penetapan",
    Concept.END: "berakhir berakhirnya akhir sampai habis end expiry expired until",
    Concept.TERM: "masa berlaku bakti jabatan khidmat periode kepengurusan",
    Concept.HEAD: "ketua pimpinan koordinator chairperson chairman head leader",
    Concept.SECRETARY: "sekretaris secretary",
    Concept.TREASURER: "bendahara treasurer",
    Concept.PHONE: "hp telepon whatsapp wa kontak cp phone mobile seluler contact",
    Concept.COUNT: "jumlah total banyak banyaknya count",
    Concept.BOARD: "pengurus",
    Concept.MEMBERS: "anggota keanggotaan personel personil member members",
    Concept.STATUS: "status kondisi keaktifan aktif active",
    Concept.GROUP: "unsur",
}  # fmt: skip
_CONCEPTS: Mapping[str, Concept] = {word: concept for concept, text in _WORDS.items() for word in words(text)}
_FILLERS = phrases("""
    ada, anda, apa, apakah, asal, atau, awal, bagaimana, bapak, berapa, binaan, bisa, bp, bpk, bu, dan,
    dapat, dari, dasar, data, di, dihubungi, domisili, ibu, identitas, ini, inti, is, isi, isikan, jawab,
    kapan, keabsahan, legalitas, lengkap, lokasi, lokus, masih, mohon, of, oleh, orang, pak, pemerintah,
    penanggung, penanggungjawab, person, punya, saat, saudara, sebutkan, sekarang, siapa, sudah, surat,
    tempat, tentang, terakhir, terbaru, terpilih, the, tingkat, tulis, tuliskan, valid, wilayah, yang
""")
"""Words that do not change which field a title names; forms on the web ask in whole sentences."""
_WHERE = re.compile(r"\bdi (?:desa|kelurahan|kalurahan|nagari)\b")
"""'Apa nama KIM di desa Anda?' asks for no village."""
_OF_VILLAGE = re.compile(
    r"\b(nama (?:kim|kelompok|komunitas)) (?:desa|kelurahan|kalurahan|nagari|gampong|pekon)\b.*"
)
"""'Nama KIM Pekon' is the name of a KIM."""
_MEANINGS: Mapping[str, str] = {
    CODE: "code+village",
    NAME: "name+KIM, KIM",
    VILLAGE: "village, name+village, district+village",
    KECAMATAN: "district, name+district",
    "ketua": "head, name+head",
    "sekretaris": "secretary, name+secretary",
    "bendahara": "treasurer, name+treasurer",
    "ketua_unsur": "group+head",
    "sekretaris_unsur": "group+secretary",
    "bendahara_unsur": "group+treasurer",
    "hp": "phone, name+phone, name+number+phone, name+head+phone, name+number+head+phone, "
    "number+phone, head+phone, number+head+phone, phone+board, number+phone+board",
    "sk_nomor": "number+decree, decree, number+decree+year",
    "sk_tanggal": "day+decree",
    "sk_berlaku_sampai": "end, day+end+decree, day+end+term, day+end, end+decree, end+term, end+term+decree, "
    "term+decree, term, term+year, year+end, year+end+decree, term+board, day+end+term+decree",
    "terbentuk": "founded, day+founded, year+founded, year",
    "anggota": "count+members, members, count+board+members, count+board, board+members",
    "status": "status",
}
_FIELDS: Mapping[frozenset[str], str] = {
    frozenset(meaning.split("+")): field for field, text in _MEANINGS.items() for meaning in phrases(text)
}


TYPED = frozenset({"hp", "sk_tanggal", "sk_berlaku_sampai", "anggota", "status"})
"""Fields whose cells show whether a title that says more than their names means them."""


def field_by_concepts(title: str) -> str:
    """The field that a title's words name in any order; empty where one is unknown, or they name none."""
    concepts, unknown = _concepts(title)
    return "" if unknown else _FIELDS.get(frozenset(concepts), "")


def likely_typed_field(title: str) -> tuple[str, bool]:
    """The field of `TYPED` that a title seems to name, and whether all its words are known; else empty.

    >>> likely_typed_field("No telepon aktif"), likely_typed_field("HP Camat"), likely_typed_field("Kabar")
    (('hp', True), ('hp', False), ('', False))
    """
    concepts, unknown = _concepts(title)
    field = _FIELDS.get(frozenset(concepts if unknown else concepts - {Concept.STATUS}), "")
    return (field, not unknown) if field in TYPED else ("", False)


def _concepts(title: str) -> tuple[set[Concept], bool]:
    """What a title's words are about, and whether one of them is unknown."""
    asked = _OF_VILLAGE.sub(r"\1", _WHERE.sub("", folded_title(title)))
    told = [word for word in asked.split() if word not in _FILLERS]
    stems = [word if word in _CONCEPTS else word.removesuffix("nya") for word in told]
    concepts = {_CONCEPTS[word] for word in stems if word in _CONCEPTS}
    if concepts != {Concept.NAME, Concept.KIM} and told != ["kim"]:  # 'nama ketua KIM' names the head
        concepts -= {Concept.KIM}
    if concepts & {Concept.HEAD, Concept.SECRETARY, Concept.TREASURER}:
        concepts -= {Concept.BOARD}
    if Concept.DECREE in concepts:
        concepts -= {Concept.SIGNER, Concept.VILLAGE, Concept.BOARD, Concept.FOUNDED}
    return concepts, any(word not in _CONCEPTS for word in stems)
