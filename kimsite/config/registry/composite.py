"""Columns that hold two things: 'SK (No/Tgl)', 'Lokasi (Desa, Kecamatan)', 'Ketua / No HP'."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from kimsite.config.registry.fields import (
    CODE,
    KECAMATAN,
    LONGEST_CELL,
    NAME,
    OFFICERS,
    VILLAGE,
    field_of_title,
    folded_title,
)
from kimsite.config.registry.locate import PlaceNames
from kimsite.config.registry.title_concepts import names_decree_and_day
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean
from kimsite.tools.unreadable import Unreadable

_CODE = re.compile(r"\s*([\d][\d.\s]{8,16}\d)[\s.,:/()-]*(\D.*)")
_PHONE = re.compile(r"(.*?)[\s,;:/(|-]*((?:\+?62|0)?8[\d\s.-]{8,16})\)?\s*")
_DAY = (
    r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}|\d{4}-\d\d-\d\d|"
    r"\d{1,2}[\s-]+[^\W\d_]{3,}\.?[\s-]+\d{2,4}"
)
_NUMBER_AND_DAY = re.compile(
    rf"(\S.*?)\s*(?:[,;|(]\s*|\s+(?:[/-]\s+)?)(?:(?:tanggal|tgl|tg)\b[.:\s]*)?({_DAY})\)?", re.IGNORECASE
)
_DAY_AND_NUMBER = re.compile(rf"({_DAY})\s*[,;|(/]?\s*(?:no(?:mor)?\b[.:\s]*)?(\S.*?)\)?", re.IGNORECASE)
_VILLAGE = re.compile(
    r"([^/,;|(]*?)\s*(?:[/,;|(]|\s[-–]\s|\s(?=(?:desa|ds|kel|kelurahan|nagari|gampong)\b))\s*"
    r"([^/,;|()]*)\)?\s*",
    re.IGNORECASE,
)
_KECAMATAN = re.compile(r"(.*?)\s*(?:[/,;|(]|\s-\s|\bkec(?:amatan)?\b\.?)\s*(\S.*?)\)?\s*", re.IGNORECASE)

_NAME_AND_PLACES = tuple(
    re.compile(
        rf"(\S.*){between}(?:desa|ds|kel|kelurahan|nagari)\b[.\s]*(\S.*?)"
        r"[\s,;(/-]+kec(?:amatan)?\b[.\s]*(\S.*?)\)?\s*",
        re.IGNORECASE,
    )
    for between in (r"\s*[,;(/-]\s*", r"\s+")
)
"""A mark before the village counts more than a blank: a KIM may be called 'Derap Desa'."""
_OFFICER = re.compile(
    r"\b(ketua|sekretaris|bendahara)\b(?:\s+kim)?\s*[:=]\s*(.*?)"
    r"(?=[\s,;]*(?:\d{1,2}\s*[.)]\s*)?"
    r"\b(?:(?:wakil\s+)?ketua|wakil|sekretaris|bendahara|anggota|seksi|bidang|pembina)\b[^:=]{0,12}[:=]"
    r"|[\s,;]*[,;\n]\s*(?:\d{1,2}\s*[.)]\s*)?[^\W\d_][^,;:=\n]{0,24}[:=]|[\s,;]*\Z)",
    re.IGNORECASE,
)
_OFFICE_BEHIND = re.compile(
    r"([^,;()][^;()]*?)\s*\(\s*(ketua|sekretaris|bendahara)\s*\)[\s,;]*", re.IGNORECASE
)
_PARTED = re.compile(r"\s*(?:[/,;&+|()–—]|\s-\s|\bdan\b)\s*", re.IGNORECASE)
_CALLED_AFTER = re.compile(r"kim\b[.\s]+([^/,;|()]+)", re.IGNORECASE)
_NEXT_LINE = re.compile(r"\s*[,;]?\s*\n\s*")

CellParts = tuple[str, ...]


def _code_and_name(text: str) -> CellParts | None:
    match = _CODE.fullmatch(text)
    return (match[1].strip(), match[2].strip()) if match else None


def _name_and_phone(text: str) -> CellParts | None:
    match = _PHONE.fullmatch(text)
    named = match is not None and re.search(r"[^\W\d_]", match[1])
    return (match[1].strip(" ,;/(-"), match[2].strip()) if match and named else None


def _number_and_day(text: str) -> CellParts | None:
    """A number may hold slashes, so that a date is parted from it by a blank, a comma or 'tanggal'."""
    match = _NUMBER_AND_DAY.fullmatch(text)
    if match is None or isinstance(read_date(match[2]), Unreadable):
        return None
    return match[1].strip(), match[2]


def _day_and_number(text: str) -> CellParts | None:
    match = _DAY_AND_NUMBER.fullmatch(text)
    if match is None or isinstance(read_date(match[1]), Unreadable):
        return None
    return match[1], match[2].strip()


def _village_and_kecamatan(text: str) -> CellParts | None:
    """'Jari, Gondang', and a kabupaten behind a comma does not count."""
    match = _KECAMATAN.fullmatch(text)
    if match is None or not match[1].strip():
        return None
    return match[1].strip(), re.split(r"\s*[,;]", match[2], maxsplit=1)[0].strip()


def _name_and_village(text: str) -> CellParts | None:
    """'KIM Maju / Jari'; 'KIM Desa Jari' is a name as it is."""
    match = _VILLAGE.fullmatch(text)
    if match is None or not match[1].strip():
        return None
    name = text if match[1].strip().casefold() == "kim" else match[1]
    return name.strip(), match[2].strip()


def _village_and_name(text: str) -> CellParts | None:
    """'Jari / KIM Maju'; 'KIM Jari' and 'KIM Desa Jari' are called after their village."""
    if match := _CALLED_AFTER.fullmatch(text):
        return match[1].strip(), text
    halves = _PARTED.split(text, 1)
    return (halves[0].strip(), halves[1].strip()) if len(halves) == 2 and all(halves) else None


def _name_and_places(text: str) -> CellParts | None:
    """'KIM Maju, Desa Jari Kec. Gondang'."""
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _NAME_AND_PLACES)), None)
    return (match[1], match[2], match[3]) if match else None


def _officers(text: str) -> CellParts | None:
    """'Ketua : Siti, Sekretaris : Wati', or 'Siti (Ketua), Wati (Sekretaris)'."""
    pairs = _OFFICER.findall(text) or [(office, name) for name, office in _OFFICE_BEHIND.findall(text)]
    named = {office.casefold(): name.strip() for office, name in reversed(pairs)}
    return tuple(named.get(office, "") for office in OFFICERS) if len(named) > 1 else None


_Reader = Callable[[str], CellParts | None]
_READERS: Mapping[tuple[str, ...], _Reader] = {
    (CODE, VILLAGE): _code_and_name,
    ("ketua", "hp"): _name_and_phone,
    ("sk_nomor", "sk_tanggal"): _number_and_day,
    ("sk_tanggal", "sk_nomor"): _day_and_number,
    (VILLAGE, KECAMATAN): _village_and_kecamatan,
    (KECAMATAN, VILLAGE): _village_and_kecamatan,
    (NAME, VILLAGE): _name_and_village,
    (VILLAGE, NAME): _village_and_name,
    (NAME, VILLAGE, KECAMATAN): _name_and_places,
    OFFICERS: _officers,
}
"""Fields in the order of their column's title -> what parts its cells."""
_NAMED = frozenset({"nama", "kim", "kelompok", "komunitas", "lembaga"})
"""Words of a title over names of KIM; 'Balai Desa Jari, Kec. Gondang' is an address."""
_PLACE = frozenset({"alamat", "lokasi", "asal", "wilayah", "tempat"})
"""Words before the names of places that name no field."""


@lru_cache(maxsize=1024)
def composite_fields(title: str) -> tuple[str, ...]:
    """The two fields of such a column; nothing for any other."""
    folded = folded_title(title)
    if names_decree_and_day(title):
        number_first = re.search(r"\bno\b.*\btanggal\b", folded)
        return ("sk_nomor", "sk_tanggal") if number_first else ("sk_tanggal", "sk_nomor")
    if set(folded.split()) - {"dan"} == {"kode", "nama", "desa"}:
        return CODE, VILLAGE
    parts = [part for part in _title_parts(title) if part.strip() and folded_title(part) not in _PLACE]
    fields = tuple(dict.fromkeys(map(field_of_title, parts)))
    return fields if fields in _READERS else ()


def is_grouped_title(title: str) -> bool:
    """Whether villages stand in one column below the kecamatan that they belong to: 'Kecamatan/Desa'."""
    return tuple(map(field_of_title, _title_parts(title))) == (KECAMATAN, VILLAGE)


def _title_parts(title: str) -> list[str]:
    return _PARTED.split(title) if len(title) <= LONGEST_CELL else []


def column_parts(title: str, field: str, cells: Sequence[str], places: PlaceNames) -> tuple[str, ...]:
    """The fields that share a column; nothing for one that holds a single thing, whatever its title says.

    `field`: what the title by itself names.
    """
    decree = ("sk_nomor", "sk_tanggal") if field == "sk_nomor" else ()
    both = () if field else parted_places(cells, places)
    head = ("ketua", "hp") if field in {"ketua", "hp"} else ()
    told = set(folded_title(title).split())
    says_name = field == NAME or (not field and bool(({"nama"} if "alamat" in told else _NAMED) & told))
    whole = (NAME, VILLAGE, KECAMATAN) if says_name else ()
    for fields in (composite_fields(title), decree, head, OFFICERS, whole, both):
        parted = sum(_parts(fields, cell) is not None for cell in cells) if fields else 0
        if 2 * parted > len(cells):
            return fields
    return ()


def parted_places(cells: Sequence[str], places: PlaceNames) -> tuple[str, ...]:
    """Which places most cells name beside each other, by the names of the kabupaten; else nothing."""
    parted = [halves for cell in cells if (halves := _parts((VILLAGE, KECAMATAN), cell))]
    for fields, village, kecamatan in (((VILLAGE, KECAMATAN), 0, 1), ((KECAMATAN, VILLAGE), 1, 0)):
        named = [
            halves
            for halves in parted
            if places.is_village(halves[village]) and places.is_kecamatan(halves[kecamatan])
        ]
        if cells and 2 * len(named) > len(cells):
            return fields
    return ()


def called_after_villages(cells: Sequence[str], places: PlaceNames) -> bool:
    """Whether most names of KIM are those of villages: 'KIM Desa Jari', 'KIM Jari'."""
    short = (clean(cell) for cell in cells if len(cell) <= LONGEST_CELL)
    after = [match[1] for cell in short if (match := _CALLED_AFTER.fullmatch(cell))]
    return bool(cells) and 2 * sum(map(places.names_village, after)) > len(cells)


def part_of_cell(fields: tuple[str, ...], field: str, text: str) -> str:
    """What a cell says of one of its column's fields; where it cannot be parted the first takes all of it.

    What stands on lines of its own is parted there.
    """
    index, line = fields.index(field), clean(text)
    parts = _parts(fields, clean(_NEXT_LINE.sub(", ", text.strip()))) or _parts(fields, line)
    if parts is None:
        return "" if index else line
    return parts[index].strip(" ,;")


def _parts(fields: tuple[str, ...], text: str) -> CellParts | None:
    return _READERS[fields](text) if len(text) <= LONGEST_CELL else None
