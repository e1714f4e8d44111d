"""`syarat` and `target` of sites.yaml: what the kabupaten asks of its KIM and wants to reach."""

from __future__ import annotations

from kimsite.config.reading import Section
from kimsite.model.marked import MarkedMap
from kimsite.model.registry import Requirements, Targets

REQUIREMENT_KEYS = ("anggota_minimal", "masa_tahun", "ingatkan_hari", "pasif_hari", "tidak_aktif_hari")
GOAL_KEYS = ("tahun", "kim", "per_kecamatan", "persen_desa")


def read_requirements(settings: Section) -> Requirements:
    """`syarat: {anggota_minimal: 3, masa_tahun: 3, ingatkan_hari: 60, pasif_hari: 30, tidak_aktif_hari: 90}`.

    Each may be left out.
    """
    section, usual = settings.section("syarat", "syarat"), Requirements()
    if section is None:
        return usual
    section.only(REQUIREMENT_KEYS)
    return Requirements(
        members=section.number("anggota_minimal", 1, 999, usual.members),
        term_years=section.number("masa_tahun", 0, 50, usual.term_years),
        notice_days=section.number("ingatkan_hari", 1, 366, usual.notice_days),
        passive_days=section.number("pasif_hari", 1, 366, usual.passive_days),
        asleep_days=section.number("tidak_aktif_hari", 1, 3660, usual.asleep_days),
    )


def read_targets(settings: Section) -> tuple[Targets, ...]:
    """`target: {tahun: 2026, kim: 21, per_kecamatan: 1, persen_desa: 30}`, or a list of such, by year."""
    value = settings.raw("target")
    if value is None:
        return ()
    one = settings.section("target", "target") if isinstance(value, MarkedMap) else None
    sections = (one,) if one is not None else settings.sections("target", "target")
    return tuple(sorted(map(_targets, sections), key=lambda known: known.year))


def _targets(section: Section) -> Targets:
    section.only(GOAL_KEYS)
    return Targets(
        year=section.number("tahun", 2000, 2100, 0),
        kims=section.number("kim", 0, 99999, 0),
        per_kecamatan=section.number("per_kecamatan", 0, 999, 0),
        percent=section.number("persen_desa", 0, 100, 0),
    )
