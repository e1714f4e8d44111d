"""The `kim` entries -> Villages, checked against the code table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.config.reading import Section
from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import (
    Decree,
    Kim,
    KimStatus,
    Officer,
    RegionVillage,
    ThemeChoice,
    ThemeOffer,
    VoicesPlace,
)
from kimsite.model.findings import ERROR, WARNING, Diagnostic
from kimsite.model.kinds import LISTED_KINDS
from kimsite.model.marked import MarkedText
from kimsite.model.registry import DECLARATIONS, Dossier
from kimsite.tools.paths import is_portable
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest, slug
from kimsite.tools.word_lists import words

KIM_KEYS = words("""
    kode nama desa kecamatan folder status tema wa email aspirasi hp sk nomor_induk terbentuk anggota pengurus
    diketahui pernyataan
""")
OFFICER_GROUPS = ("PKK", "Karang Taruna", "perangkat", "warga")
_RESERVED = frozenset({*LISTED_KINDS, "aset", "cari", "kim", "tag", "arsip", "hal"})
"""First parts of addresses that the portal uses itself."""
_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}")
_EMAIL = lazy_pattern(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_FOLDER = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")


def read_villages(
    sections: Iterable[Section],
    regency: Regency,
    wilker_of: dict[str, str],
    theme: str,
    offers: tuple[ThemeOffer, ...],
    diagnostics: Findings,
) -> tuple[tuple[Kim, Dossier], ...]:
    """Every KIM with what the Dinas alone knows of it, by folder.

    `wilker_of`: kecamatan name -> zone; `theme`: for those that name none. A conflict of code or folder is an
    error, as it is not known which village an entry means or where its pages go; every other fault is a
    warning on its KIM, which is built without the faulty value.
    """
    villages: list[tuple[Kim, Dossier]] = []
    codes: dict[str, str] = {}
    folders: dict[str, str] = {}
    for section in sections:
        faults = Findings()
        details = section.reporting_to(faults)
        village = _village(section, details, regency, wilker_of, theme, offers)
        dossier = _dossier(details, village.code if village is not None else "")
        diagnostics.extend(_as_warnings(faults.sorted(), village.folder if village is not None else ""))
        if village is None:
            continue
        if village.code in codes:
            diagnostics.add("K10", section.place_of("kode"), nilai=village.code, lain=codes[village.code])
        elif village.folder in folders:
            diagnostics.add(
                "K09", section.place_of("folder"), nilai=village.folder, lain=folders[village.folder]
            )
        codes.setdefault(village.code, village.name)
        folders.setdefault(village.folder, village.name)
        villages.append((village, dossier))
    return tuple(sorted(villages, key=lambda pair: pair[0].folder))


def _as_warnings(faults: Iterable[Diagnostic], folder: str) -> tuple[Diagnostic, ...]:
    """Faults that concern one KIM alone, as warnings on it."""
    return tuple(
        replace(fault, village=folder, severity=WARNING if fault.severity == ERROR else fault.severity)
        for fault in faults
    )


def _village(
    identity: Section,
    section: Section,
    regency: Regency,
    wilker_of: dict[str, str],
    theme: str,
    offers: tuple[ThemeOffer, ...],
) -> Kim | None:
    """The KIM of an entry, which is read as `identity` for its code and folder, as `section` for the rest."""
    section.only(KIM_KEYS)
    name = section.text("nama", "KIM Deru Maju")
    untold = KimStatus.TERDAFTAR if section.text("status") else KimStatus.AKTIF
    status = section.choice("status", KimStatus, untold)
    choice = read_theme(section, theme, offers)
    decree, officers, declared = _decree(section), _officers(section), _declared(section)
    whatsapp, registry = section.phone("wa"), section.text("nomor_induk")
    email, voices = _email(section), section.choice("aspirasi", VoicesPlace, VoicesPlace.HOME)
    located = _located(identity, section, regency)
    if located is None:
        return None
    kecamatan, region = located
    name = name or f"KIM {region.name}"
    for key, right in (("desa", region.name), ("kecamatan", kecamatan.name)):
        written = section.text(key)
        if written and slug(written) != slug(right):
            identity.report(
                "K05", section.place_of(key), isian=key, nilai=written, kode=region.code, benar=right
            )
    return Kim(
        code=region.code,
        name=name,
        village=region.name,
        form=region.form,
        kecamatan=kecamatan.name,
        wilker=wilker_of.get(kecamatan.name, ""),
        folder=_folder(identity, section, f"{slug(kecamatan.name)}/{slug(region.name)}"),
        status=status,
        theme=choice,
        whatsapp=whatsapp,
        decree=decree,
        registry_number=registry,
        officers=officers,
        declared=declared,
        email=email,
        voices=voices,
    )


def _email(section: Section) -> str:
    written = section.text("email").removeprefix("mailto:")
    if written and not _EMAIL.fullmatch(written):
        section.wrong("email", written, "kim@contoh.id")
        return ""
    return written


def _located(
    identity: Section, section: Section, regency: Regency
) -> tuple[RegionKecamatan, RegionVillage] | None:
    """The village of the entry's code."""
    code = identity.text("kode", f'"{regency.code}.12.2006"')
    if not code:
        return None
    if not _CODE.fullmatch(code):
        identity.report("K04", section.place_of("kode"), nilai=code, contoh=f"{regency.code}.12.2006")
        return None
    located = regency.village(code)
    if located is None:
        known = {
            f"{village.code}": f"{village.code} ({village.name}, {kecamatan.name})"
            for kecamatan in regency.kecamatan
            for village in kecamatan.villages
        }
        wanted = section.text("desa").casefold()
        named = next(
            (
                words
                for code, words in known.items()
                if wanted and words.casefold().startswith(f"{code} ({wanted},")
            ),
            "",
        )
        identity.report(
            "K03", section.place_of("kode"), nilai=code, saran=named or known.get(closest(code, known), "")
        )
    return located


def _folder(identity: Section, section: Section, default: str) -> str:
    folder = section.text("folder") or default
    if not _FOLDER.fullmatch(folder) or any(
        part in _RESERVED or not is_portable(part) for part in folder.split("/")
    ):
        identity.report("K17", section.place_of("folder"), nilai=folder)
    return folder


def read_theme(section: Section, default: str, offers: tuple[ThemeOffer, ...]) -> ThemeChoice:
    """`tema: lapak` or `tema: {nama, palet, motif, logo}`."""
    value = section.raw("tema")
    if value is None or isinstance(value, MarkedText):
        name = section.text("tema") or default
        offer = check_theme_name(name, section, "tema", offers)
        return ThemeChoice(name=name if offer is not None else default)
    inner = section.section("tema", "tema")
    if inner is None:
        return ThemeChoice(name=default)
    inner.only(("nama", "palet", "motif", "logo"))
    name = inner.text("nama") or default
    offer = check_theme_name(name, inner, "nama", offers)
    if offer is None:
        return ThemeChoice(name=default, logo=inner.text("logo"))
    chosen = {"palet": inner.text("palet"), "motif": inner.text("motif")}
    if offer.whole:
        for key, known in (("palet", offer.palettes), ("motif", offer.motifs)):
            written = chosen[key]
            if written and written not in known:
                chosen[key] = ""
                inner.report(
                    "K16",
                    inner.place_of(key),
                    isian=key,
                    nilai=written,
                    tema=name,
                    saran=closest(written, known),
                    pilihan=", ".join(known),
                )
    return ThemeChoice(name=name, palette=chosen["palet"], motif=chosen["motif"], logo=inner.text("logo"))


def check_theme_name(
    name: str, section: Section, key: str, offers: tuple[ThemeOffer, ...]
) -> ThemeOffer | None:
    """The offer of that name; an unknown one is reported."""
    offer = next((offer for offer in offers if offer.name == name), None)
    if offer is None:
        names = [offer.name for offer in offers]
        section.report(
            "K08", section.place_of(key), nilai=name, saran=closest(name, names), pilihan=", ".join(names)
        )
    return offer


def _decree(section: Section) -> Decree | None:
    inner = section.section("sk", "sk")
    if inner is None:
        return None
    inner.only(("nomor", "tanggal", "penandatangan", "berlaku_sampai", "tentang"))
    return Decree(
        number=inner.text("nomor"),
        day=inner.day("tanggal"),
        signatory=inner.text("penandatangan"),
        valid_until=inner.day("berlaku_sampai"),
    )


def _officers(section: Section) -> tuple[Officer, ...]:
    officers = []
    for inner in section.sections("pengurus", "pengurus"):
        inner.only(("jabatan", "nama", "unsur"))
        officers.append(
            Officer(
                role=inner.text("jabatan", "Ketua"),
                name=inner.text("nama", "Siti A."),
                group=inner.choice("unsur", OFFICER_GROUPS, ""),
            )
        )
    return tuple(officers)


def _declared(section: Section) -> bool:
    """True when all four neutrality statements were made (Permenkominfo 4/2024 as in domain.md 2)."""
    inner = section.section("pernyataan", "pernyataan")
    if inner is None:
        return False
    inner.only((*DECLARATIONS, "tanggal"))
    inner.day("tanggal")
    # all are read, so that every unreadable one is reported
    given = [inner.yes(name) for name in DECLARATIONS]
    return all(given)


def _dossier(section: Section, code: str) -> Dossier:
    """What the Dinas alone knows: it goes into no page of the site."""
    year = section.text("terbentuk")
    is_year = re.fullmatch(r"(?:19|20)\d\d", year) is not None
    formed = section.day("terbentuk") if year and not is_year else None
    members = section.number("anggota", 1, 9999, 0)
    inner = section.section("pernyataan", "pernyataan")
    quiet = inner.reporting_to(Findings()) if inner is not None else None
    return Dossier(
        code=code,
        phone=section.phone("hp"),
        formed_year=int(year) if is_year else formed.year if formed is not None else None,
        members=members or None,
        acknowledged=section.yes("diketahui"),
        declarations=tuple(name for name in DECLARATIONS if quiet is not None and quiet.yes(name)),
    )
