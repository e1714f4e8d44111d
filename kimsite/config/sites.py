"""sites.yaml -> District. All problems at once; a district with any error is no district."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path

from msgspec.structs import replace

from kimsite.config.csv_registry import read_csv
from kimsite.config.deploy_targets import DEPLOY_KEY, read_deploy_targets
from kimsite.config.reading import Section, maps
from kimsite.config.regions import Regency, read_regency, read_region_table, regency_names
from kimsite.config.villages import check_theme_name, read_villages
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import mark
from kimsite.model.config import MARKDOWN_ENGINES, District, Kecamatan, Terms, ThemeOffer, Wilker
from kimsite.model.marked import MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools import files, marked_yaml
from kimsite.tools.dates import ZONES
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.paths import is_safe
from kimsite.tools.site_url import site_url, without_password
from kimsite.tools.text import closest, slug

SITES = "sites.yaml"
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
    DEPLOY_KEY,
)
KABUPATEN_KEYS = ("kode", "nama", "dinas", "url", "zona", "bahasa", "istilah", "tabel")
SITE_LANGUAGES = ("id", "en", "jv", "su")


def read_sites(root: Path, offers: tuple[ThemeOffer, ...], diagnostics: Findings) -> District | None:
    """The district of the project at `root`, or None after findings. `offers`: what themes/ holds."""
    before = diagnostics.errors()
    top = read_yaml(root, SITES, Place(path=SITES), diagnostics)
    if not isinstance(top, MarkedMap):
        if diagnostics.errors() == before:
            diagnostics.add("K11", Place(path=SITES, line=1), sebab="yaml.nothing")
        return None
    whole = Section(top, SITES, diagnostics)
    whole.only(TOP_KEYS)
    if not whole.has("kabupaten"):
        whole.text("kabupaten", "{kode: …, nama: …}")
        return None
    section = whole.section("kabupaten", "kabupaten")
    if section is None:
        return None
    section.only(KABUPATEN_KEYS)
    regency = _regency(root, section, diagnostics)
    name, agency = (
        section.text("nama", "Kabupaten Bojonegoro"),
        section.text("dinas", "Dinas Komunikasi dan Informatika"),
    )
    url, zone, terms = _url(section, diagnostics), _zone(section, diagnostics), _terms(section)
    language = section.choice("bahasa", SITE_LANGUAGES, "id")
    theme, portal_theme = whole.text("tema") or "dasar", whole.text("tema_portal") or "portal"
    check_theme_name(theme, whole, "tema", offers, diagnostics)
    check_theme_name(portal_theme, whole, "tema_portal", offers, diagnostics)
    contests = _contests(root, whole, diagnostics)
    hide_small, precompress = _hide_small(whole), whole.yes("kompres")
    offline_form = whole.yes("tulis") or not whole.has("tulis")
    offline_reading = whole.yes("luring") or not whole.has("luring")
    markdown = _markdown(whole, diagnostics)
    targets = read_deploy_targets(whole, diagnostics)
    entries = tuple(_kim_entries(root, whole, diagnostics))
    if regency is None:
        return None
    wilker = _wilker(whole, regency, diagnostics)
    wilker_of = {kecamatan: zone.name for zone in wilker for kecamatan in zone.kecamatan}
    villages = read_villages(entries, regency, wilker_of, theme, offers, diagnostics)
    if diagnostics.errors() > before:
        return None
    return District(
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
                code=one.code,
                name=one.name,
                slug=slug(one.name),
                wilker=wilker_of.get(one.name, ""),
                villages=one.villages,
            )
            for one in regency.kecamatan
        ),
        villages=villages,
        contests=contests,
        precompress=precompress,
        hide_small=hide_small,
        offline_form=offline_form,
        offline_reading=offline_reading,
        markdown=markdown,
        targets=targets,
    )


def _hide_small(whole: Section) -> bool:
    """`privasi: {angka_kecil: sembunyikan}`: in a small village a count of one to four points at persons."""
    section = whole.section("privasi", "privasi")
    if section is None:
        return False
    section.only(("angka_kecil",))
    return section.choice("angka_kecil", ("tampilkan", "sembunyikan"), "tampilkan") == "sembunyikan"


def read_yaml(root: Path, path: str, named: Place, diagnostics: Findings) -> MarkedMap | MarkedList | None:
    """A YAML file as marked values, or None after a finding. `named`: where the file is named."""
    text = read_config_text(root, path, named, diagnostics)
    if text is None:
        return None
    source = SourceText(path, text)
    composed = marked_yaml.compose(text)
    for problem in composed.problems:
        place = source.span(problem.line, problem.column, len(problem.word))
        if problem.kind == "double":
            diagnostics.add("K11", place, sebab="yaml.twice", isian=problem.word)
        else:
            diagnostics.add("K11", place, sebab=f"yaml.{problem.kind}")
    if composed.root is None:
        return None
    marked = mark(composed.root, source)
    return marked if not isinstance(marked, MarkedText) else None


def read_config_text(root: Path, path: str, named: Place, diagnostics: Findings) -> str | None:
    """A text file with LF line ends, or None after a finding. `named`: where the file is named."""
    try:
        return files.read_bytes(root, path).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError:
        diagnostics.add("K12", named, nilai=path, saran="")
    except UnicodeDecodeError:
        diagnostics.add("K11", Place(path=path), sebab="text.not-utf8")
    return None


def _regency(root: Path, section: Section, diagnostics: Findings) -> Regency | None:
    """The kabupaten's table: the district's own file, else the shipped one."""
    if section.has("tabel"):
        path = section.text("tabel")
        text = read_config_text(root, path, section.place_of("tabel"), diagnostics)
        regency = read_region_table(text) if text is not None else None
        if text is not None and regency is None:
            section.wrong("tabel", path, "tabel kode dan nama yang dipisah Tab")
        return regency
    code = section.text("kode", '"35.22"')
    regency = read_regency(code) if code else None
    if code and regency is None:
        names = dict(regency_names())
        near = closest(code, names)
        diagnostics.add(
            "K04",
            section.place_of("kode"),
            nilai=code,
            contoh=f'{near}" ({names[near]})' if near else "35.22",
        )
    return regency


def _url(section: Section, diagnostics: Findings) -> str:
    written = section.text("url", "https://kim.contoh.id/")
    url = site_url(written)
    if written and not url:
        place = section.place_of("url")
        diagnostics.add(
            "K14", replace(place, text=without_password(place.text)), nilai=without_password(written)
        )
    return url


def _zone(section: Section, diagnostics: Findings) -> str:
    zone = section.text("zona") or "Asia/Jakarta"
    short = {label: name for name, label in reversed(ZONES.items())}
    zone = short.get(zone.upper(), zone)
    if zone not in ZONES:
        diagnostics.add("K15", section.place_of("zona"), nilai=zone, saran=closest(zone, ZONES))
    return zone


def _terms(section: Section) -> Terms:
    inner = section.section("istilah", "istilah")
    if inner is None:
        return Terms()
    names = Terms.__struct_fields__
    inner.only(names)
    return Terms(**{name: words for name in names if (words := inner.text(name))})


def _markdown(whole: Section, diagnostics: Findings) -> str:
    """The Markdown engine, whose package is there."""
    default = next(iter(MARKDOWN_ENGINES))
    section = whole.section("markdown", "markdown")
    if section is None:
        return default
    section.only(("mesin",))
    engine = section.choice("mesin", tuple(MARKDOWN_ENGINES), default)
    if find_spec(MARKDOWN_ENGINES[engine]) is None:
        diagnostics.add("K21", section.place_of("mesin"), nilai=engine)
    return engine


def _wilker(whole: Section, regency: Regency, diagnostics: Findings) -> tuple[Wilker, ...]:
    """The contest zones. Where any is declared, every kecamatan lies in exactly one."""
    names = {slug(kecamatan.name): kecamatan.name for kecamatan in regency.kecamatan}
    zones: list[Wilker] = []
    taken: dict[str, str] = {}
    for section in whole.sections("wilker", "wilker"):
        section.only(("nama", "kecamatan"))
        name, members = section.text("nama", "Wilker 1"), []
        for item in section.texts("kecamatan"):
            kecamatan = names.get(slug(item.text))
            if kecamatan is None:
                near = closest(item.text, names.values())
                diagnostics.add(
                    "K13",
                    item.place,
                    nilai=item.text,
                    isian="kecamatan",
                    saran=near,
                    pilihan=f"kecamatan di {regency.name}",
                )
            elif kecamatan in taken:
                diagnostics.add("K07", item.place, nilai=kecamatan, satu=taken[kecamatan], dua=name)
            else:
                taken[kecamatan] = name
                members.append(kecamatan)
        zones.append(Wilker(name=name, kecamatan=tuple(members)))
    if zones:
        for missing in sorted(set(names.values()) - set(taken)):
            diagnostics.add("K06", whole.place_of("wilker"), nilai=missing)
    return tuple(zones)


def _contests(root: Path, whole: Section, diagnostics: Findings) -> tuple[str, ...]:
    paths = {entry.path for entry in walk(root, "lomba") if isinstance(entry, FileEntry)}
    for item in whole.texts("lomba"):
        if item.text not in paths:
            diagnostics.add("K12", item.place, nilai=item.text, saran=closest(item.text, sorted(paths)))
    return tuple(item.text for item in whole.texts("lomba"))


def _kim_entries(root: Path, whole: Section, diagnostics: Findings) -> Iterable[Section]:
    """The entries of sites.yaml, then those of every included file in order of name."""
    yield from whole.sections("kim", "kim")
    for item in whole.texts("sertakan"):
        names = sorted(_matching(root, item.text))
        if not names:
            diagnostics.add("K12", item.place, nilai=item.text, saran="")
        for name in names:
            yield from _included(root, name, item.place, diagnostics)


def _matching(root: Path, pattern: str) -> list[str]:
    """Files below the project that fit a pattern such as registri/*.csv.

    Nothing outside the project is looked at.
    """
    if not is_safe(pattern):
        return []
    folder = pattern.split("*", 1)[0].rpartition("/")[0] if "*" in pattern else pattern.rpartition("/")[0]
    found = (entry.path for entry in walk(root, folder) if isinstance(entry, FileEntry))
    return [path for path in found if fnmatch(path, pattern) and path.count("/") == pattern.count("/")]


def _included(root: Path, name: str, named: Place, diagnostics: Findings) -> Iterable[Section]:
    if name.lower().endswith(".csv"):
        text = read_config_text(root, name, named, diagnostics)
        return maps(read_csv(name, text, diagnostics), "kim", diagnostics) if text is not None else ()
    content = read_yaml(root, name, named, diagnostics)
    if isinstance(content, MarkedList):
        return maps(content.items, "kim", diagnostics)
    if content is None:
        return ()
    section = Section(content, name, diagnostics)
    section.only(("kim",))
    return section.sections("kim", "kim")
