"""sites.yaml -> District. All problems at once; a district with any error is no district."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from msgspec.structs import replace

from kimsite.config.budget_block import BUDGET_KEY, read_budget
from kimsite.config.deploy_targets import DEPLOY_KEY, read_deploy_targets
from kimsite.config.kim_lists import kim_entries
from kimsite.config.map_block import MAP_KEY, read_map
from kimsite.config.project_regency import SITES, regency_of
from kimsite.config.reading import Section
from kimsite.config.regions import Regency
from kimsite.config.targets import read_requirements, read_targets
from kimsite.config.villages import check_theme_name, read_villages
from kimsite.config.yaml_files import read_yaml_map
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.config import MARKDOWN_ENGINES, District, Kecamatan, Terms, ThemeOffer, Wilker
from kimsite.tools.dates import ZONES
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.site_url import site_url, without_password
from kimsite.tools.text import closest, slug

TOP_KEYS = (
    "kabupaten",
    "tema",
    "tema_portal",
    "wilker",
    "sertakan",
    "kim",
    "lomba",
    "markdown",
    "privasi",
    "kompres",
    "tulis",
    "luring",
    "aspirasi",
    MAP_KEY,
    BUDGET_KEY,
    "syarat",
    "target",
    DEPLOY_KEY,
)
KABUPATEN_KEYS = ("kode", "nama", "dinas", "url", "zona", "bahasa", "istilah", "tabel")
SITE_LANGUAGES = ("id", "en", "jv", "su")


def read_sites(root: Path, offers: tuple[ThemeOffer, ...], diagnostics: Findings) -> District | None:
    """The district of the project at `root`, or None after findings. `offers`: what themes/ holds."""
    validation = Validation(diagnostics)
    top = read_yaml_map(root, SITES, validation)
    if top is None:
        return None
    settings = Section(top, SITES, validation)
    settings.only(TOP_KEYS)
    if not settings.has("kabupaten"):
        settings.text("kabupaten", "{kode: …, nama: …}")
        return None
    section = settings.section("kabupaten", "kabupaten")
    if section is None:
        return None
    section.only(KABUPATEN_KEYS)
    regency = regency_of(root, section, validation)
    name, agency = (
        section.text("nama", "Kabupaten Bojonegoro"),
        section.text("dinas", "Dinas Komunikasi dan Informatika"),
    )
    url, zone, terms = _url(section), _zone(section), _terms(section)
    language = section.choice("bahasa", SITE_LANGUAGES, "id")
    theme, portal_theme = settings.text("tema") or "dasar", settings.text("tema_portal") or "portal"
    check_theme_name(theme, settings, "tema", offers)
    check_theme_name(portal_theme, settings, "tema_portal", offers)
    contests = _contests(root, settings)
    hide_small, precompress = _hide_small(settings), settings.yes("kompres")
    offline_form = settings.yes("tulis") or not settings.has("tulis")
    offline_reading = settings.yes("luring") or not settings.has("luring")
    voices = settings.yes("aspirasi") or not settings.has("aspirasi")
    markdown = _markdown(settings)
    targets = read_deploy_targets(settings, validation)
    chosen_map, budget = read_map(root, settings), read_budget(settings)
    requirements, wanted = read_requirements(settings), read_targets(settings)
    if regency is None:
        return None
    entries = tuple(kim_entries(root, settings, regency, validation))
    wilker = _wilker(settings, regency)
    wilker_of = {kecamatan: zone.name for zone in wilker for kecamatan in zone.kecamatan}
    villages = read_villages(entries, regency, wilker_of, theme, offers, validation)
    if not validation.is_valid:
        return None
    return District(
        dossiers=tuple(dossier for _, dossier in villages),
        requirements=requirements,
        targets_of_year=wanted,
        code=regency.code,
        name=name,
        agency=agency,
        url=url,
        zone=zone,
        language=language,
        terms=terms,
        theme=theme,
        portal_theme=portal_theme,
        wilker=wilker,
        kecamatan=tuple(
            Kecamatan(
                code=kecamatan.code,
                name=kecamatan.name,
                slug=slug(kecamatan.name),
                wilker=wilker_of.get(kecamatan.name, ""),
                villages=kecamatan.villages,
            )
            for kecamatan in regency.kecamatan
        ),
        villages=tuple(village for village, _ in villages),
        contests=contests,
        precompress=precompress,
        hide_small=hide_small,
        map=chosen_map,
        budget=budget,
        offline_form=offline_form,
        offline_reading=offline_reading,
        voices=voices,
        markdown=markdown,
        targets=targets,
    )


def _hide_small(settings: Section) -> bool:
    """`privasi: {angka_kecil: sembunyikan}`: in a small village a count of one to four points at persons."""
    section = settings.section("privasi", "privasi")
    if section is None:
        return False
    section.only(("angka_kecil",))
    return section.choice("angka_kecil", ("tampilkan", "sembunyikan"), "tampilkan") == "sembunyikan"


def _url(section: Section) -> str:
    written = section.text("url", "https://kim.contoh.id/")
    url = site_url(written)
    if written and not url:
        place = section.place_of("url")
        section.report(
            "K14", replace(place, text=without_password(place.text)), nilai=without_password(written)
        )
    return url


def _zone(section: Section) -> str:
    zone = section.text("zona") or "Asia/Jakarta"
    short = {label: name for name, label in reversed(ZONES.items())}
    zone = short.get(zone.upper(), zone)
    if zone not in ZONES:
        section.report("K15", section.place_of("zona"), nilai=zone, saran=closest(zone, ZONES))
    return zone


def _terms(section: Section) -> Terms:
    inner = section.section("istilah", "istilah")
    if inner is None:
        return Terms()
    names = Terms.__struct_fields__
    inner.only(names)
    return Terms(**{name: words for name in names if (words := inner.text(name))})


def _markdown(settings: Section) -> str:
    """The Markdown engine, whose package is there."""
    default = next(iter(MARKDOWN_ENGINES))
    section = settings.section("markdown", "markdown")
    if section is None:
        return default
    section.only(("mesin",))
    engine = section.choice("mesin", tuple(MARKDOWN_ENGINES), default)
    if find_spec(MARKDOWN_ENGINES[engine]) is None:
        section.report("K21", section.place_of("mesin"), nilai=engine)
    return engine


def _wilker(settings: Section, regency: Regency) -> tuple[Wilker, ...]:
    """The contest zones. Where any is declared, every kecamatan lies in exactly one."""
    names = {slug(kecamatan.name): kecamatan.name for kecamatan in regency.kecamatan}
    zones: list[Wilker] = []
    taken: dict[str, str] = {}
    for section in settings.sections("wilker", "wilker"):
        section.only(("nama", "kecamatan"))
        name, members = section.text("nama", "Wilker 1"), []
        for item in section.texts("kecamatan"):
            kecamatan = names.get(slug(item.text))
            if kecamatan is None:
                near = closest(item.text, names.values())
                settings.report(
                    "K13",
                    item.place,
                    nilai=item.text,
                    isian="kecamatan",
                    saran=near,
                    pilihan=f"kecamatan di {regency.name}",
                )
            elif kecamatan in taken:
                settings.report("K07", item.place, nilai=kecamatan, satu=taken[kecamatan], dua=name)
            else:
                taken[kecamatan] = name
                members.append(kecamatan)
        zones.append(Wilker(name=name, kecamatan=tuple(members)))
    if zones:
        for missing in sorted(set(names.values()) - set(taken)):
            settings.report("K06", settings.place_of("wilker"), nilai=missing)
    return tuple(zones)


def _contests(root: Path, settings: Section) -> tuple[str, ...]:
    paths = {entry.path for entry in walk(root, "lomba") if isinstance(entry, FileEntry)}
    for item in settings.texts("lomba"):
        if item.text not in paths:
            settings.report("K12", item.place, nilai=item.text, saran=closest(item.text, sorted(paths)))
    return tuple(item.text for item in settings.texts("lomba"))
