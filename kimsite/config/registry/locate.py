"""The code or the names in a row -> the village that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.config.registry.address import kecamatan_of_address, village_of_address
from kimsite.model.config import RegionVillage, VillageForm
from kimsite.record import Record
from kimsite.tools.text import slug

_ALIKE, _MARGIN = 0.84, 0.08
"""How alike a village's name must be within its kecamatan, and how much more than the next one's."""
_LONGEST = 5
"""Words of a village's name with its form before it."""
_KELURAHAN = re.compile(r"\A\s*kel(?:urahan)?\b[.\s]*", re.IGNORECASE)
_DESA = re.compile(
    r"\A\s*(?:desa|ds|kalurahan|nagari|nagori|gampong|kampung|pekon|dusun|negeri|lembang)\b[.\s]+",
    re.IGNORECASE,
)
_KECAMATAN = re.compile(r"\A\s*(?:kecamatan|kec|distrik|kapanewon)\b[.\s]*", re.IGNORECASE)


class PlaceNames(Record):
    """The names of a kabupaten by which columns and headings of places are known."""

    prefix: str
    """Code of the kabupaten without dots, which codes of its villages begin with."""
    kecamatan: frozenset[str]
    villages: frozenset[str]
    codes: frozenset[str]
    """Without dots."""

    def is_kecamatan(self, text: str) -> bool:
        """Whether it is the name of one, and nothing else."""
        return bool({_plain(text), _plain(_KECAMATAN.sub("", text))} & self.kecamatan)

    def is_village(self, text: str) -> bool:
        """Whether a cell names one, or says that it does: 'Desa Sumberrejo', 'Kel. Ledok Kulon'."""
        form = _DESA.match(text) or _KELURAHAN.match(text)
        return (form is not None and len(text.split()) <= _LONGEST) or self.names_village(text)

    def names_village(self, text: str) -> bool:
        """Whether a village of the kabupaten is named, alone or in an address."""
        return bool({_plain(text), _bare(text), _bare(village_of_address(text))} & self.villages)


def place_names(regency: Regency) -> PlaceNames:
    """The names of one kabupaten."""
    return PlaceNames(
        regency.code.replace(".", ""),
        frozenset(_plain(kecamatan.name) for kecamatan in regency.kecamatan),
        frozenset(_plain(village.name) for kecamatan in regency.kecamatan for village in kecamatan.villages),
        frozenset(
            village.code.replace(".", "") for kecamatan in regency.kecamatan for village in kecamatan.villages
        ),
    )


class Located(Record, kw_only=True):
    """What a row's words say of its village."""

    village: RegionVillage | None = None
    kecamatan: str = ""
    """Name by the table, where it is known."""
    reason: str = ""
    """Key of the catalogue: why the row has no village, or what was read otherwise than written."""
    choices: tuple[str, ...] = ()
    """Of a doubtful row: 'code (village, kecamatan)'."""

    @property
    def respelt(self) -> bool:
        """The village is sure though its name is spelt otherwise in the table."""
        return self.village is not None and bool(self.reason)


def locate(code: str, village: str, kecamatan: str, regency: Regency) -> Located:
    """By the code where there is one, checked against the name; else by the names, within the kecamatan."""
    if code:
        return _by_code(code, village, kecamatan, regency)
    if not village:
        return Located(reason="registry.no-village")
    kecamatan = kecamatan or kecamatan_of_address(village)
    found, inside = _by_name(village, kecamatan, regency), village_of_address(village)
    if found.village is not None or inside == village:
        return found
    in_address = _by_name(inside, kecamatan, regency)
    return in_address if in_address.village is not None or in_address.choices else found


def known_kecamatan(written: str, regency: Regency) -> str:
    """The name by the table of a kecamatan; empty where none is meant."""
    found = _kecamatan(written, regency)
    return found.name if found is not None else ""


def village_choice(village: RegionVillage, kecamatan: str) -> str:
    """'35.02.01.2001 (Tugurejo, Slahung)'."""
    return f"{village.code} ({village.name}, {kecamatan})"


def _by_code(code: str, village: str, kecamatan: str, regency: Regency) -> Located:
    digits = re.sub(r"\D", "", code)
    own = regency.code.replace(".", "")
    if len(digits) == 4 and kecamatan:
        found = _kecamatan(kecamatan, regency)
        digits = found.code.replace(".", "") + digits if found is not None else digits
    if len(digits) == 4 and village:  # the last part alone: the name says which village, the code agrees
        agreeing = [
            (candidate, where.name)
            for where in regency.kecamatan
            for candidate in where.villages
            if candidate.code.endswith(f".{digits}") and _bare(village) == _plain(candidate.name)
        ]
        if len(agreeing) == 1:
            return Located(village=agreeing[0][0], kecamatan=agreeing[0][1])
    if len(digits) != 10 or re.search(r"[^\d.\s/-]", code):
        return Located(reason="registry.code-shape", choices=_by_name(village, kecamatan, regency).choices)
    if not digits.startswith(own):
        return Located(reason="registry.other-kabupaten")
    dotted = f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}"
    there = regency.village(dotted)
    named = _by_name(village, kecamatan, regency) if village else Located()
    near = named.choices or ((village_choice(named.village, named.kecamatan),) if named.village else ())
    if there is None:
        return Located(reason="registry.unknown-code", choices=near)
    where, found_village = there
    if village and not _same(village, found_village.name):
        return Located(
            reason="registry.code-and-name", choices=(village_choice(found_village, where.name), *near)
        )
    return Located(village=found_village, kecamatan=where.name)


def _same(written: str, name: str) -> bool:
    """'Negeri Katon' is the whole name of a village, though 'negeri' is a form of villages too."""
    known = _plain(name)
    return known == _plain(written) or any(
        SequenceMatcher(None, _bare(form), known).ratio() >= _ALIKE
        for form in {written, village_of_address(written)}
    )


def _bare(written: str) -> str:
    """`_plain` without the form before a village's name."""
    return _plain(_DESA.sub("", _KELURAHAN.sub("", written, 1), 1))


def _plain(name: str) -> str:
    """Case, blanks and marks do not count."""
    return slug(name).replace("-", "")


def _kecamatan(written: str, regency: Regency) -> RegionKecamatan | None:
    wanted = _plain(_KECAMATAN.sub("", written, 1)) or _plain(written)
    known = {_plain(kecamatan.name): kecamatan for kecamatan in regency.kecamatan}
    if wanted in known:
        return known[wanted]
    near = _nearest(wanted, known)
    return known[near[0]] if len(near) == 1 else None


def _nearest(wanted: str, names: Iterable[str]) -> list[str]:
    """The names that are alike: one where it is clearly the nearest."""
    rated = sorted(((SequenceMatcher(None, wanted, name).ratio(), name) for name in names), reverse=True)
    if not rated or rated[0][0] < _ALIKE:
        return [name for ratio, name in rated[:3] if ratio > 0.6] + ["", ""]
    clear = len(rated) == 1 or rated[0][0] - rated[1][0] >= _MARGIN
    return [rated[0][1]] if clear else [name for _, name in rated[:3]]


def _by_name(written: str, kecamatan: str, regency: Regency) -> Located:
    where = _kecamatan(kecamatan, regency) if kecamatan else None
    if kecamatan and where is None:
        return Located(reason="registry.no-kecamatan")
    form = (
        VillageForm.KELURAHAN
        if _KELURAHAN.match(written)
        else VillageForm.DESA
        if _DESA.match(written)
        else None
    )
    bare = _DESA.sub("", _KELURAHAN.sub("", written, 1), 1)
    among = [
        (village, kecamatan.name)
        for kecamatan in (regency.kecamatan if where is None else (where,))
        for village in kecamatan.villages
    ]
    found = [pair for pair in among if _plain(pair[0].name) in {_plain(bare), _plain(written)}]
    if len(found) > 1 and form is not None:
        found = [pair for pair in found if pair[0].form == form] or found
    if len(found) == 1:
        return Located(village=found[0][0], kecamatan=found[0][1])
    if len(found) > 1:
        return Located(reason="registry.namesakes", choices=tuple(village_choice(*pair) for pair in found))
    names = {_plain(village.name): (village, name) for village, name in among}
    near = _nearest(_plain(bare), names)
    choices = tuple(village_choice(*names[name]) for name in near if name)
    if where is not None and len(near) == 1:
        village, name = names[near[0]]
        return Located(village=village, kecamatan=name, reason="registry.respelt")
    return Located(reason="registry.no-such-village", choices=choices)
