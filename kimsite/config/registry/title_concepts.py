"""Titles in words that no table has: 'Nomor SK Kepala Desa tentang pembentukan KIM', 'phone_number'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from kimsite.config.registry.fields import CODE, FIELDS, KECAMATAN, LONGEST_CELL, NAME, VILLAGE, folded_title
from kimsite.tools.date_words import one_slip
from kimsite.tools.dates import MONTH_NAMES
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
    ISSUED = "issued"
    REGISTER = "register"
    SIGNER = "signer"
    """Of a decree; by themselves the head of the village and the lurah are no field."""
    FOUNDED = "founded"
    START = "start"
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
    Concept.VILLAGE: "desa kelurahan kalurahan nagari nagori gampong pekon kampung village",
    Concept.DISTRICT: "kecamatan kapanewon kemantren distrik district subdistrict",
    Concept.DECREE: "sk keputusan decree",
    Concept.ISSUED: "ditetapkan disahkan diterbitkan terbit penerbitan dikeluarkan ditandatangani issued",
    Concept.REGISTER: "induk registrasi register registry pendaftaran",
    Concept.SIGNER: "kepala kades lurah wali keuchik geuchik pangulu perbekel pambakal peratin kuwu petinggi"
    " penghulu camat dinas kadis bupati walikota hukum tua kapitalaung sangadi ayahanda geucik rio datuk",
    Concept.FOUNDED: "pembentukan terbentuk dibentuk dikukuhkan berdiri didirikan pendirian established"
    " founded pengukuhan pengesahan penetapan",
    Concept.START: "mulai mulainya sejak start",
    Concept.END: "kedaluwarsa kadaluarsa kadaluwarsa berakhir berakhirnya akhir sampai habis end expiry"
    " expired until",
    Concept.TERM: "masa berlaku bakti jabatan khidmat periode kepengurusan",
    Concept.HEAD: "ketua pimpinan koordinator chairperson chairman head leader",
    Concept.SECRETARY: "sekretaris secretary",
    Concept.TREASURER: "bendahara treasurer",
    Concept.PHONE: "hp telepon whatsapp wa kontak cp phone mobile seluler contact",
    Concept.COUNT: "jumlah total banyak banyaknya count",
    Concept.BOARD: "pengurus",
    Concept.MEMBERS: "anggota keanggotaan personel personil member members",
    Concept.STATUS: "status kondisi keadaan keaktifan aktif active",
    Concept.GROUP: "unsur",
}  # fmt: skip
_CONCEPTS: Mapping[str, Concept] = {word: concept for concept, text in _WORDS.items() for word in words(text)}
_FILLERS = phrases("""
    ada, anda, apa, apakah, asal, atau, awal, bagaimana, bapak, berapa, binaan, bulan, bisa, bp, bpk, bu, dan,
    dapat, dari, dasar, data, di, dihubungi, domisili, ibu, identitas, ini, inti, is, isi, isikan, jawab,
    kapan, keabsahan, legalitas, lengkap, lokasi, lokus, masih, mohon, of, oleh, orang, pak, pemerintah,
    keterangan, ket, penanggung, penanggungjawab, person, punya, saat, saudara, sebutkan, sekarang, siapa,
    struktur, susunan, sudah, surat, tempat, tentang, terakhir, terbaru, terpilih, the, tidak, tingkat, tulis,
    tuliskan, umum, valid, wilayah, yang
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
    "nomor_induk": "number+register",
    "sk_nomor": "number+decree, decree, number+decree+year",
    "sk_tanggal": "day+decree, day+year+decree, day+issued, start+decree, day+start+decree, start+term, "
    "day+start+term, start+term+decree, day+start+term+decree",
    "sk_berlaku_sampai": "end, day+end+decree, day+end+term, day+end, end+decree, end+term, end+term+decree, "
    "term+decree, term, term+year, year+end, year+end+decree, term+board, day+end+term+decree, "
    "term+status, term+status+decree",
    "terbentuk": "founded, day+founded, day+year+founded, start+founded, year+founded, year",
    "anggota": "board, count+members, members, count+board+members, count+board, board+members",
    "status": "status",
}
_FIELDS: Mapping[frozenset[str], str] = {
    frozenset(meaning.split("+")): field for field, text in _MEANINGS.items() for meaning in phrases(text)
}


_VOCABULARY = frozenset(
    {*_CONCEPTS, *_FILLERS, *" ".join(title for field in FIELDS.values() for title in field.titles).split()}
)
_OTHER_WORDS = phrases("""
    dasa, kader, kedua, ketiga, kontrak, massa, operator, sekretariat, sekretarisan
""")
"""Words of other things that are spelt nearly like those of a field."""
_SHORTEST_BEGINNING = 4
"""Letters of a word that may be cut short: 'sekr', 'bend'."""
_SHORTEST_SLIP = 5
"""Letters of a word that may be known by all but one of them."""
_YEAR = r"(?:19|20)\d\d"
_MONTHS = "|".join((*MONTH_NAMES, "Pebruari", "Nopember"))
_TIME = re.compile(
    r"[\s,(/-]*\b(?:(?:per|tahun|thn|th|ta|periode|masa bakti|keadaan|data)\b\.?\s*)*"
    rf"(?:\d{{1,2}}\s+)?(?:(?:{_MONTHS})\s+)?{_YEAR}(?:\s*(?:-|–|/|s\.?/?d\.?|sampai)\s*{_YEAR})?\b\)?",
    re.IGNORECASE,
)
"""When a column was filled: 'Status tahun 2025', 'Ketua periode 2024-2027', 'Anggota (per Juni 2025)'."""

TYPED = frozenset({"hp", "sk_nomor", "sk_tanggal", "sk_berlaku_sampai", "anggota", "status"})
"""Fields whose cells show whether a title that says more than their names means them."""


def field_by_concepts(title: str) -> str:
    """The field that a title's words name in any order; empty where one is unknown, or they name none."""
    concepts, unknown = _concepts(title)
    return "" if unknown else _FIELDS.get(frozenset(concepts), "")


def likely_typed_field(title: str) -> tuple[str, bool]:
    """The field of `TYPED` that a title seems to name, and whether all its words are known; else empty.

    >>> likely_typed_field("No telepon aktif"), likely_typed_field("HP Operator"), likely_typed_field("Kabar")
    (('hp', True), ('hp', False), ('', False))
    """
    concepts, unknown = _concepts(title)
    field = _FIELDS.get(frozenset(concepts if unknown else concepts - {Concept.STATUS}), "")
    return (field, not unknown) if field in TYPED else ("", False)


_NEGATIONS = frozenset(words("tidak bukan bebas tanpa non pernyataan"))
_DECLARED: Mapping[str, frozenset[str]] = {
    "bukan_asn": frozenset(words("asn pns pppk tni polri")),
    "bukan_parpol": frozenset(words("parpol partai politik")),
    "bukan_lsm": frozenset(words("lsm")),
    "tidak_pidana": frozenset(words("pidana kriminal")),
}


def declared_field(title: str) -> str:
    """The declaration that a title asks for in any words; else empty.

    >>> declared_field("Tidak terlibat tindak pidana"), declared_field("Jumlah PNS")
    ('tidak_pidana', '')
    """
    told = set(folded_title(title).split())
    found = [field for field, about in _DECLARED.items() if about & told]
    return found[0] if len(found) == 1 and _NEGATIONS & told else ""


def names_decree_and_day(title: str) -> bool:
    """Whether a title says all of it: 'Nomor & Tanggal SK Kades'."""
    concepts, unknown = _concepts(title)
    return concepts - {Concept.YEAR} == {Concept.NUMBER, Concept.DAY, Concept.DECREE} and not unknown


def names_only_a_day(title: str) -> bool:
    """'Tanggal', 'Tertanggal': of what, the columns beside it say."""
    return _concepts(title) == ({Concept.DAY}, False)


def without_time(title: str) -> str:
    """A title without the year or the term in which it holds; as it is where nothing else is left.

    >>> without_time("STATUS TAHUN 2025"), without_time("Tahun 2025")
    ('STATUS', 'Tahun 2025')
    """
    return _TIME.sub("", title).strip() or title


def has_unknown_word(title: str) -> bool:
    """Whether a word of a title is in no list: only such a title may be a known one with a slip."""
    return any(word not in _VOCABULARY and word not in _OTHER_WORDS for word in folded_title(title).split())


def without_slips(title: str) -> str:
    """A title whose unknown words are known ones with one letter wrong; as it is where one is not.

    >>> without_slips("Kecmatan"), without_slips("Nama Kontrak"), without_slips("Xyz")
    ('kecamatan', 'nama kontrak', 'Xyz')
    """
    known = [_without_slip(word) for word in folded_title(title[:LONGEST_CELL]).split()]
    return " ".join(known) if all(known) else title


def _without_slip(word: str) -> str:
    """The word, or the only known one that it is a slip or the beginning of; else empty."""
    if word in _VOCABULARY or word in _OTHER_WORDS:
        return word
    longer = [known for known in _CONCEPTS if len(word) >= _SHORTEST_BEGINNING and known.startswith(word)]
    if len({_CONCEPTS[known] for known in longer}) == 1:
        return longer[0]
    long_enough = (known for known in _VOCABULARY if max(len(word), len(known)) >= _SHORTEST_SLIP)
    near = {known for known in long_enough if one_slip(word, known)}
    return near.pop() if len(near) == 1 else ""


def _concepts(title: str) -> tuple[set[Concept], bool]:
    """What a title's words are about, and whether one of them is unknown."""
    asked = _OF_VILLAGE.sub(r"\1", _WHERE.sub("", folded_title(title)))
    told = [word for word in asked.split() if word not in _FILLERS]
    stems = [word if word in _CONCEPTS else word.removesuffix("nya") for word in told]
    concepts = {_CONCEPTS[word] for word in stems if word in _CONCEPTS}
    is_kim = "kim" in told and concepts == {Concept.KIM}
    if concepts != {Concept.NAME, Concept.KIM} and not is_kim:  # 'nama ketua KIM' names the head
        concepts -= {Concept.KIM}
    if concepts & {Concept.HEAD, Concept.SECRETARY, Concept.TREASURER}:
        concepts -= {Concept.BOARD}
    if Concept.DECREE in concepts:
        concepts -= {Concept.SIGNER, Concept.VILLAGE, Concept.BOARD, Concept.FOUNDED, Concept.ISSUED}
    return concepts, any(word not in _CONCEPTS for word in stems)
