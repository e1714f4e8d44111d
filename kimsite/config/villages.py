"""The `kim` entries -> Villages, checked against the code table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kimsite.config.reading import Section
from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import Decree, Kim, KimStatus, Officer, RegionVillage, ThemeChoice, ThemeOffer
from kimsite.model.kinds import LISTED_KINDS
from kimsite.model.marked import MarkedText
from kimsite.tools.paths import is_portable
from kimsite.tools.text import closest, slug
from kimsite.tools.word_lists import words

KIM_KEYS = words("""
    kode nama desa kecamatan folder status tema wa sk nomor_induk pengurus pernyataan
""")
OFFICER_GROUPS = ("PKK", "Karang Taruna", "perangkat", "warga")
DECLARATIONS = ("bukan_asn", "bukan_parpol", "bukan_lsm", "tidak_pidana")
_RESERVED = frozenset({*LISTED_KINDS, "aset", "cari", "kim", "tag", "arsip", "hal"})
"""First parts of addresses that the portal uses itself."""
_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}")
_FOLDER = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")


def read_villages(
    sections: Iterable[Section],
    regency: Regency,
    wilker_of: dict[str, str],
    theme: str,
    offers: tuple[ThemeOffer, ...],
    diagnostics: Findings,
) -> tuple[Kim, ...]:
    """Every KIM, by folder. `wilker_of`: kecamatan name -> zone; `theme`: for those that name none."""
    villages: list[Kim] = []
    codes: dict[str, str] = {}
    folders: dict[str, str] = {}
    for section in sections:
        village = _village(section, regency, wilker_of, theme, offers, diagnostics)
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
        villages.append(village)
    return tuple(sorted(villages, key=lambda village: village.folder))


def _village(
    section: Section,
    regency: Regency,
    wilker_of: dict[str, str],
    theme: str,
    offers: tuple[ThemeOffer, ...],
    diagnostics: Findings,
) -> Kim | None:
    section.only(KIM_KEYS)
    name = section.text("nama", "KIM Deru Maju")
    status = section.choice("status", KimStatus, KimStatus.AKTIF)
    choice = read_theme(section, theme, offers, diagnostics)
    decree, officers, declared = _decree(section), _officers(section), _declared(section)
    whatsapp, registry = section.phone("wa"), section.text("nomor_induk")
    located = _located(section, regency, diagnostics)
    if located is None:
        return None
    kecamatan, region = located
    _agrees(section, "desa", region.name, region.code, diagnostics)
    _agrees(section, "kecamatan", kecamatan.name, region.code, diagnostics)
    return Kim(
        code=region.code,
        name=name,
        village=region.name,
        form=region.form,
        kecamatan=kecamatan.name,
        kecamatan_slug=slug(kecamatan.name),
        wilker=wilker_of.get(kecamatan.name, ""),
        folder=_folder(section, f"{slug(kecamatan.name)}/{slug(region.name)}", diagnostics),
        status=status,
        theme=choice,
        whatsapp=whatsapp,
        decree=decree,
        registry_number=registry,
        officers=officers,
        declared=declared,
    )


def _located(
    section: Section, regency: Regency, diagnostics: Findings
) -> tuple[RegionKecamatan, RegionVillage] | None:
    """The village of the entry's code."""
    code = section.text("kode", f'"{regency.code}.12.2006"')
    if not code:
        return None
    if not _CODE.fullmatch(code):
        diagnostics.add("K04", section.place_of("kode"), nilai=code, contoh=f"{regency.code}.12.2006")
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
        diagnostics.add(
            "K03", section.place_of("kode"), nilai=code, saran=named or known.get(closest(code, known), "")
        )
    return located


def _agrees(section: Section, key: str, right: str, code: str, diagnostics: Findings) -> None:
    """A written name must be the table's; spelling of blanks and case does not matter."""
    written = section.text(key)
    if written and slug(written) != slug(right):
        diagnostics.add("K05", section.place_of(key), isian=key, nilai=written, kode=code, benar=right)


def _folder(section: Section, default: str, diagnostics: Findings) -> str:
    folder = section.text("folder") or default
    if not _FOLDER.fullmatch(folder) or any(
        part in _RESERVED or not is_portable(part) for part in folder.split("/")
    ):
        diagnostics.add("K17", section.place_of("folder"), nilai=folder)
    return folder


def read_theme(
    section: Section, default: str, offers: tuple[ThemeOffer, ...], diagnostics: Findings
) -> ThemeChoice:
    """`tema: lapak` or `tema: {nama, palet, motif, logo}`."""
    value = section.raw("tema")
    if value is None or isinstance(value, MarkedText):
        name = section.text("tema") or default
        check_theme_name(name, section, "tema", offers, diagnostics)
        return ThemeChoice(name=name)
    inner = section.section("tema", "tema")
    if inner is None:
        return ThemeChoice(name=default)
    inner.only(("nama", "palet", "motif", "logo"))
    name = inner.text("nama") or default
    offer = check_theme_name(name, inner, "nama", offers, diagnostics)
    palette, motif = inner.text("palet"), inner.text("motif")
    if offer is not None and offer.whole:
        for key, written, known in (("palet", palette, offer.palettes), ("motif", motif, offer.motifs)):
            if written and written not in known:
                diagnostics.add(
                    "K16",
                    inner.place_of(key),
                    isian=key,
                    nilai=written,
                    tema=name,
                    saran=closest(written, known),
                    pilihan=", ".join(known),
                )
    return ThemeChoice(name=name, palette=palette, motif=motif, logo=inner.text("logo"))


def check_theme_name(
    name: str, section: Section, key: str, offers: tuple[ThemeOffer, ...], diagnostics: Findings
) -> ThemeOffer | None:
    """The offer of that name; an unknown one is reported."""
    offer = next((offer for offer in offers if offer.name == name), None)
    if offer is None:
        names = [offer.name for offer in offers]
        diagnostics.add(
            "K08", section.place_of(key), nilai=name, saran=closest(name, names), pilihan=", ".join(names)
        )
    return offer


def _decree(section: Section) -> Decree | None:
    inner = section.section("sk", "sk")
    if inner is None:
        return None
    inner.only(("nomor", "tanggal", "penandatangan", "berlaku_sampai", "tentang"))
    return Decree(
        number=inner.text("nomor", "188/12/KEP/2024"),
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
