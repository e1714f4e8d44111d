"""lomba/*.yaml -> Contest. All problems at once; a contest with any error is no contest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import resources
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from kimsite.config.contest_minutes import read_minutes
from kimsite.config.contest_objections import read_objection_rules
from kimsite.config.contest_plan import PLAN_KEYS, read_plan, village_codes
from kimsite.config.contest_rounds import read_rounds, read_ties
from kimsite.config.contest_rules import RULE_SECTION, decimal, read_limits, read_rules, read_scale
from kimsite.config.reading import Section
from kimsite.config.yaml_files import read_yaml_map
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.diagnostics.marked import mark
from kimsite.model.config import District
from kimsite.model.contest import Contest, ContestState, Juror, MarkSource
from kimsite.model.marked import MarkedMap, MarkedText
from kimsite.model.source import SourceText
from kimsite.tools import yaml_events
from kimsite.tools.text import closest, slug

CONTEST_KEYS = (
    "preset", "catatan", "nama", "keadaan", "masa", RULE_SECTION, "babak", "seri", "juri", "nilai_juri",
    "lembar_juri", "keputusan",
    "utusan", "undian", "berita_acara", "sanggahan", *PLAN_KEYS,
)  # fmt: skip
MEANS = ("rata-rata", "rata-rata terpangkas")
_presets = resources.files("kimsite.config").joinpath("data", "lomba")


def preset_names() -> tuple[str, ...]:
    """The contest rules that come with kimsite."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml") for entry in _presets.iterdir() if entry.name.endswith(".yaml")
        )
    )


def preset_text(name: str) -> str:
    """A preset as its file says it. `name`: one of `preset_names`."""
    return _presets.joinpath(f"{name}.yaml").read_text("utf-8")


def read_contest(
    root: Path, path: str, district: District, diagnostics: Findings, preset: str = ""
) -> Contest | None:
    """The contest in `root/path`, or None after findings.

    `preset`: its rules override those of the file.
    """
    validation = Validation(diagnostics)
    top = read_yaml_map(root, path, validation)
    if top is None:
        return None
    settings = Section(_with_preset(top, preset, validation), path, validation)
    settings.only(CONTEST_KEYS)
    name = settings.text("nama", "LCCK KIM 2026")
    first, last, seen_until, grace_days, grace = _period(settings, district)
    blog = settings.section(RULE_SECTION, RULE_SECTION)
    rules, limits, scale = read_rules(blog), read_limits(blog), read_scale(blog)
    rounds = tuple(read_rounds(settings, district))
    contest = Contest(
        path=path,
        slug=slug(PurePosixPath(path).stem),
        name=name,
        note=settings.text("catatan"),
        first=first,
        last=last,
        seen_until=seen_until,
        grace_days=grace_days,
        grace=grace,
        state=settings.choice("keadaan", ContestState, ContestState.PROVISIONAL),
        rules=rules,
        scale=scale,
        limits=limits,
        releases=blog.text("rilis") if blog else "",
        templates=blog.text("templat") if blog else "",
        rounds=rounds,
        ties=read_ties(settings, rounds),
        jurors=tuple(_jurors(settings)),
        trimmed=settings.choice("nilai_juri", MEANS, MEANS[0]) == MEANS[1],
        sheets=settings.text("lembar_juri"),
        decisions=settings.file("keputusan", root),
        delegates=settings.file("utusan", root),
        draws=settings.file("undian", root),
        minutes=read_minutes(root, settings, district),
        plan=read_plan(root, settings, district, rounds),
        objections=read_objection_rules(settings),
    )
    if (
        any(
            component.source == MarkSource.JURY
            for contest_round in rounds
            for component in contest_round.components
        )
        and not contest.jurors
    ):
        settings.report(
            "K02", settings.place, isian="juri", bagian=path, contoh="[{nama: …, unsur: Dinkominfo}]"
        )
    return contest if validation.is_valid else None


def for_days(contest: Contest, first: date, last: date) -> Contest:
    """The same rules for other days."""
    return replace(contest, first=first, last=last, seen_until=max(contest.seen_until, last))


def _with_preset(top: MarkedMap, forced: str, diagnostics: Findings) -> MarkedMap:
    """The file's own keys, and the preset's where the file has none; a forced preset comes first."""
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
    text = preset_text(name)
    root = yaml_events.compose(text).root
    marked = mark(root, SourceText(f"preset {name}", text)) if root is not None else top
    offered = marked.entries if isinstance(marked, MarkedMap) else ()
    above, below = (offered, top.entries) if forced else (top.entries, offered)
    keys = {key.text for key, _ in above}
    return MarkedMap(
        entries=(*above, *(entry for entry in below if entry[0].text not in keys)), place=top.place
    )


def _period(settings: Section, district: District) -> tuple[date, date, date, int, tuple[str, ...]]:
    section = settings.section("masa", "masa")
    if section is None:
        settings.text("masa", "{mulai: 2026-07-01, sampai: 2026-09-30}")
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
    codes = village_codes(district)
    for item in inner.texts("kim"):
        if item.text not in codes:
            section.report(
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


def _jurors(settings: Section) -> Iterable[Juror]:
    known: dict[str, str] = {}
    for section in settings.sections("juri", "juri"):
        section.only(("nama", "unsur", "nip", "jabatan"))
        name = section.text("nama", "Sri Lestari")
        if slug(name) in known:
            section.report("J04", section.place_of("nama"), nilai=f"juri {name}", lain=known[slug(name)])
        known[slug(name)] = name
        yield Juror(
            id=slug(name),
            name=name,
            group=section.text("unsur", "Dinkominfo"),
            nip=section.text("nip"),
            position=section.text("jabatan"),
        )
