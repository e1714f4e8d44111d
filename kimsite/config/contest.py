"""lomba/*.yaml -> Contest. All problems at once; a contest with any error is no contest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib import resources
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from kimsite.config.contest_rules import RULE_SECTION, decimal, read_limits, read_rules, read_scale
from kimsite.config.reading import Section
from kimsite.config.sites import read_yaml
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import mark
from kimsite.model.config import District
from kimsite.model.contest import (
    Component,
    Contest,
    ContestState,
    Grouping,
    Juror,
    MarkSource,
    MinutesWords,
    Round,
)
from kimsite.model.marked import MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools import files, marked_yaml
from kimsite.tools.pictures import picture_type
from kimsite.tools.text import closest, slug

CONTEST_KEYS = (
    "preset", "catatan", "nama", "keadaan", "masa", RULE_SECTION, "babak", "seri", "juri", "nilai_juri",
    "lembar_juri", "keputusan",
    "utusan", "undian", "berita_acara",
)  # fmt: skip
MINUTES_KEYS = (
    "nomor", "kop", "logo", "dasar", "tempat", "tanggal", "pembuka", "penutup", "mengetahui",
    "nama_mengetahui", "pangkat_mengetahui",
)  # fmt: skip
PLAIN_TIES = ("aktivasi_blog", "minggu_aktif", "ragam_jenis", "undian")
MEANS = ("rata-rata", "rata-rata terpangkas")
HUNDRED = Decimal(100)
LOGO_LIMIT = 300_000
_presets = resources.files("kimsite.config").joinpath("data", "lomba")


def preset_names() -> tuple[str, ...]:
    """The contest rules that come with kimsite."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml") for entry in _presets.iterdir() if entry.name.endswith(".yaml")
        )
    )


def read_contest(
    root: Path, path: str, district: District, diagnostics: Findings, preset: str = ""
) -> Contest | None:
    """The contest in `root/path`, or None after findings.

    `preset`: its rules override those of the file.
    """
    before = diagnostics.errors()
    top = read_yaml(root, path, Place(path=path), diagnostics)
    if not isinstance(top, MarkedMap):
        if diagnostics.errors() == before:
            diagnostics.add("K11", Place(path=path, line=1), sebab="yaml.nothing")
        return None
    whole = Section(_with_preset(top, preset, diagnostics), path, diagnostics)
    whole.only(CONTEST_KEYS)
    name = whole.text("nama", "LCCK KIM 2026")
    first, last, seen_until, grace_days, grace = _period(whole, district, diagnostics)
    blog = whole.section(RULE_SECTION, RULE_SECTION)
    rules, limits, scale = read_rules(blog), read_limits(blog), read_scale(blog)
    rounds = tuple(_rounds(whole, district, diagnostics))
    contest = Contest(
        path=path,
        slug=slug(PurePosixPath(path).stem),
        name=name,
        note=whole.text("catatan"),
        first=first,
        last=last,
        seen_until=seen_until,
        grace_days=grace_days,
        grace=grace,
        state=whole.choice("keadaan", ContestState, ContestState.PROVISIONAL),
        rules=rules,
        scale=scale,
        limits=limits,
        releases=blog.text("rilis") if blog else "",
        templates=blog.text("templat") if blog else "",
        rounds=rounds,
        ties=_ties(whole, rounds),
        jurors=tuple(_jurors(whole, diagnostics)),
        trimmed=whole.choice("nilai_juri", MEANS, MEANS[0]) == MEANS[1],
        sheets=whole.text("lembar_juri"),
        decisions=_file(root, whole, "keputusan", diagnostics),
        delegates=_file(root, whole, "utusan", diagnostics),
        draws=_file(root, whole, "undian", diagnostics),
        minutes=_minutes(root, whole, district, diagnostics),
    )
    if (
        any(component.source == MarkSource.JURY for one in rounds for component in one.components)
        and not contest.jurors
    ):
        diagnostics.add(
            "K02", whole.place, isian="juri", bagian=path, contoh="[{nama: …, unsur: Dinkominfo}]"
        )
    return None if diagnostics.errors() > before else contest


def for_days(contest: Contest, first: date, last: date) -> Contest:
    """The same rules for other days."""
    return replace(contest, first=first, last=last, seen_until=max(contest.seen_until, last))


def _with_preset(top: MarkedMap, forced: str, diagnostics: Findings) -> MarkedMap:
    """The file's own keys, and the preset's where the file is silent; a forced preset speaks first."""
    written = top.get("preset")
    name = forced or (written.text if isinstance(written, MarkedText) else "")
    if not name:
        return top
    known = preset_names()
    if name not in known:
        place = written.place if written is not None and not forced else top.place
        diagnostics.add(
            "K13", place, nilai=name, isian="preset", saran=closest(name, known), pilihan=", ".join(known)
        )
        return top
    text = _presets.joinpath(f"{name}.yaml").read_text("utf-8")
    root = marked_yaml.compose(text).root
    marked = mark(root, SourceText(f"preset {name}", text)) if root is not None else top
    offered = marked.entries if isinstance(marked, MarkedMap) else ()
    above, below = (offered, top.entries) if forced else (top.entries, offered)
    keys = {key.text for key, _ in above}
    return MarkedMap(
        entries=(*above, *(entry for entry in below if entry[0].text not in keys)), place=top.place
    )


def _period(
    whole: Section, district: District, diagnostics: Findings
) -> tuple[date, date, date, int, tuple[str, ...]]:
    section = whole.section("masa", "masa")
    if section is None:
        whole.text("masa", "{mulai: 2026-07-01, sampai: 2026-09-30}")
        return date.min, date.min, date.min, 0, ()
    section.only(("mulai", "sampai", "terlihat_sampai", "kelonggaran"))
    for key in ("mulai", "sampai"):
        section.text(key, "2026-07-01")
    first, last = section.day("mulai") or date.min, section.day("sampai") or date.max
    seen_until = section.day("terlihat_sampai") or last
    for key, early, late in (("sampai", first, last), ("terlihat_sampai", last, seen_until)):
        if late < early:
            section.wrong(key, section.text(key), f"tanggal {early.isoformat()} atau sesudahnya")
    inner = section.section("kelonggaran", "kelonggaran")
    if inner is None:
        return first, last, seen_until, 0, ()
    inner.only(("hari", "kim"))
    days = decimal(inner, "hari", "3")
    if days != int(days) or not 0 <= days <= 60:
        inner.wrong("hari", inner.text("hari"), "angka bulat 0 sampai 60")
    codes = {
        **{village.folder: village.code for village in district.villages},
        **{village.code: village.code for village in district.villages},
    }
    for item in inner.texts("kim"):
        if item.text not in codes:
            diagnostics.add(
                "K13",
                item.place,
                nilai=item.text,
                isian="kim",
                saran=closest(item.text, codes),
                pilihan="kecamatan/desa dari sites.yaml",
            )
    return (
        first,
        last,
        seen_until,
        int(days),
        tuple(codes[item.text] for item in inner.texts("kim") if item.text in codes),
    )


def _rounds(whole: Section, district: District, diagnostics: Findings) -> Iterable[Round]:
    sections = whole.sections("babak", "babak")
    if not sections:
        whole.text("babak", "[{id: kecamatan, per: kecamatan, lolos: 1}]")
    known: list[str] = []
    for section in sections:
        section.only(("id", "nama", "peserta", "lolos", "per", "juara", "komponen"))
        name = section.text("id", "wilker")
        if name in known or name != slug(name):
            section.wrong("id", name, "satu kata huruf kecil yang belum dipakai")
        entrants = section.text("peserta")
        if entrants and entrants not in {"semua", *(f"juara {one}" for one in known)}:
            section.wrong("peserta", entrants, "semua (babak pertama), atau juara babak sebelumnya")
        known.append(name)
        per = section.choice("per", Grouping, Grouping.DISTRICT)
        if per == Grouping.ZONE and not district.wilker:
            section.wrong("per", per, "kecamatan, kabupaten (sites.yaml belum menyebut wilker)")
        pass_on = decimal(section, "lolos", "1") if section.has("lolos") else Decimal(0)
        if pass_on != int(pass_on) or not 0 <= pass_on <= 20:
            section.wrong("lolos", section.text("lolos"), "angka bulat 0 sampai 20")
        yield Round(
            id=name,
            name=section.text("nama") or f"Babak {name}",
            per=per,
            pass_on=int(pass_on),
            awards=tuple(item.text for item in section.texts("juara")),
            components=tuple(_components(section, name, diagnostics)),
        )


def _components(section: Section, round_id: str, diagnostics: Findings) -> Iterable[Component]:
    written = section.raw("komponen")
    if not isinstance(written, MarkedMap):
        if section.has("komponen"):
            section.section("komponen", "komponen")
        return
    inner = Section(written, "komponen", diagnostics)
    total = Decimal(0)
    for key, _ in written.entries:
        entry = inner.section(key.text, key.text)
        if entry is None:
            continue
        entry.only(("nama", "bobot", "dari", "nilai", "langkah"))
        weight = decimal(entry, "bobot", "30")
        if not 0 < weight <= HUNDRED or weight != weight.quantize(Decimal("0.01")):
            entry.wrong("bobot", entry.text("bobot"), "angka di antara 0 dan 100, paling banyak dua desimal")
        total += weight
        low, high = _range(entry)
        step = decimal(entry, "langkah", "0,5") if entry.has("langkah") else Decimal("0.5")
        if step <= 0 or step != step.quantize(Decimal("0.01")):
            entry.wrong("langkah", entry.text("langkah"), "misalnya 0,5 atau 1")
        yield Component(
            id=key.text,
            name=entry.text("nama") or key.text.replace("_", " ").capitalize(),
            weight=weight,
            source=entry.choice("dari", MarkSource, MarkSource.JURY),
            low=low,
            high=high,
            step=step,
        )
    if total != HUNDRED:
        diagnostics.add("J01", inner.place, babak=round_id, jumlah=str(total).replace(".", ","))


def _range(entry: Section) -> tuple[Decimal, Decimal]:
    """`nilai: 0..20`; 0 to 100 where it is not written."""
    written = entry.text("nilai") or "0..100"
    low, dots, high = written.partition("..")
    try:
        values = Decimal(low.strip().replace(",", ".")), Decimal(high.strip().replace(",", "."))
    except InvalidOperation:
        values = Decimal(0), Decimal(0)
    if not dots or not all(value.is_finite() for value in values) or not 0 <= values[0] < values[1]:
        entry.wrong("nilai", written, "rentang seperti 0..100")
        return Decimal(0), HUNDRED
    return values


def _ties(whole: Section, rounds: tuple[Round, ...]) -> tuple[str, ...]:
    components = (
        component.id for one in rounds for component in one.components if component.source == MarkSource.JURY
    )
    known = tuple(dict.fromkeys((*PLAIN_TIES, *components)))
    items = whole.texts("seri")
    for item in items:
        if item.text not in known:
            whole.wrong("seri", item.text, ", ".join(known), closest(item.text, known))
    return tuple(item.text for item in items) or PLAIN_TIES


def _jurors(whole: Section, diagnostics: Findings) -> Iterable[Juror]:
    known: dict[str, str] = {}
    for section in whole.sections("juri", "juri"):
        section.only(("nama", "unsur", "nip"))
        name = section.text("nama", "Sri Lestari")
        if slug(name) in known:
            diagnostics.add("J04", section.place_of("nama"), nilai=f"juri {name}", lain=known[slug(name)])
        known[slug(name)] = name
        yield Juror(
            id=slug(name), name=name, group=section.text("unsur", "Dinkominfo"), rank=section.text("nip")
        )


def _file(root: Path, whole: Section, key: str, diagnostics: Findings) -> str:
    path = whole.text(key)
    if path and not (root / path).is_file():
        diagnostics.add("K12", whole.place_of(key), nilai=path, saran="")
    return path


def _minutes(root: Path, whole: Section, district: District, diagnostics: Findings) -> MinutesWords:
    section = whole.section("berita_acara", "berita_acara")
    if section is None:
        section = whole.empty("berita_acara")
    section.only(MINUTES_KEYS)
    return MinutesWords(
        number=section.text("nomor"),
        letterhead=tuple(item.text for item in section.texts("kop")) or (district.agency.upper(),),
        logo=_logo(root, section, diagnostics),
        decree=section.text("dasar"),
        place=section.text("tempat"),
        day=section.day("tanggal"),
        opening=section.text("pembuka"),
        closing=section.text("penutup"),
        witness_role=section.text("mengetahui") or f"Kepala {district.agency}",
        witness_name=section.text("nama_mengetahui"),
        witness_rank=section.text("pangkat_mengetahui"),
    )


def _logo(root: Path, section: Section, diagnostics: Findings) -> bytes:
    """The picture for the letterhead, small enough to travel inside a page."""
    path = _file(root, section, "logo", diagnostics)
    data = files.read_bytes(root, path) if path and (root / path).is_file() else b""
    if data and (len(data) > LOGO_LIMIT or picture_type(data) == ""):
        section.wrong("logo", path, f"gambar PNG, JPG atau SVG, paling besar {LOGO_LIMIT // 1000} kB")
        return b""
    return data
