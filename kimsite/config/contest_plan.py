"""What a contest file says of the time before the first mark: `jadwal`, `tim`, `pejabat` and their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from pathlib import Path

from kimsite.config.contest_rules import decimal
from kimsite.config.reading import Section
from kimsite.model.config import District
from kimsite.model.contest import Grouping, Round
from kimsite.model.contest_plan import (
    ContestPlan,
    InvitationWords,
    Official,
    OfficialRole,
    Seats,
    Session,
    TeamOrigin,
    TeamRules,
)
from kimsite.tools.hours import read_hours
from kimsite.tools.text import closest
from kimsite.tools.unreadable import Unreadable

PLAN_KEYS = ("jadwal", "tim", "pejabat", "urutan", "skor", "undangan")
_MOST_MEMBERS = 20


def read_plan(root: Path, settings: Section, district: District, rounds: tuple[Round, ...]) -> ContestPlan:
    """All of it; empty where the contest file says nothing."""
    return ContestPlan(
        sessions=tuple(_sessions(settings, district, rounds)),
        teams=_teams(root, settings),
        officials=(*_officials(settings), *_old_witness(settings, district)),
        orders=settings.text("urutan"),
        scores=settings.text("skor"),
        invitation=_invitation(settings),
    )


def _invitation(settings: Section) -> InvitationWords:
    section = settings.section("undangan", "undangan")
    if section is None:
        return InvitationWords()
    section.only(("nomor", "pembuka", "penutup", "bawaan"))
    return InvitationWords(
        number=section.text("nomor"),
        opening=section.text("pembuka"),
        closing=section.text("penutup"),
        bring=tuple(item.text for item in section.texts("bawaan")),
    )


def _sessions(settings: Section, district: District, rounds: tuple[Round, ...]) -> Iterable[Session]:
    by_id = {contest_round.id: contest_round for contest_round in rounds}
    codes = village_codes(district)
    placed = set[tuple[str, str]]()
    for section in settings.sections("jadwal", "jadwal"):
        section.only(("babak", "kelompok", "tanggal", "mulai", "tempat", "urutan"))
        name, group = section.text("babak", next(iter(by_id), "wilker")), section.text("kelompok")
        if name and name not in by_id:
            section.wrong("babak", name, ", ".join(by_id), closest(name, by_id))
        elif group and group not in (known := _groups(by_id.get(name), district)):
            section.wrong("kelompok", group, ", ".join(known), closest(group, known))
        elif (name, group) in placed:
            section.wrong("kelompok", group or name, "satu baris untuk satu kelompok")
        placed.add((name, group))
        section.text("tanggal", "2026-10-07")
        order = tuple(codes[code] for code in _known_codes(section, "urutan", codes))
        if len(set(order)) < len(order):
            section.wrong("urutan", ", ".join(order), "tiap KIM satu kali")
        yield Session(
            round=name,
            group=group,
            day=section.day("tanggal") or date.min,
            start=_hour(section, "mulai"),
            venue=section.text("tempat"),
            order=order,
            place=section.place,
        )


def _groups(contest_round: Round | None, district: District) -> tuple[str, ...]:
    """The names of the groups that a round may have."""
    if contest_round is None or contest_round.per == Grouping.DISTRICT:
        return ()
    listed = district.wilker if contest_round.per == Grouping.ZONE else district.kecamatan
    return tuple(item.name for item in listed)


def village_codes(district: District) -> Mapping[str, str]:
    """Folder or village code -> village code."""
    return {
        **{village.folder: village.code for village in district.villages},
        **{village.code: village.code for village in district.villages},
    }


def _known_codes(section: Section, key: str, codes: Mapping[str, str]) -> Iterable[str]:
    for item in section.texts(key):
        if item.text in codes:
            yield item.text
            continue
        section.report(
            "K13",
            item.place,
            nilai=item.text,
            isian=key,
            saran=closest(item.text, codes),
            pilihan="kecamatan/desa dari sites.yaml",
        )


def _hour(section: Section, key: str) -> time | None:
    written = section.text(key)
    reading = read_hours(written) if written else None
    if isinstance(reading, Unreadable):
        section.wrong(key, written, "jam seperti 08.00")
        return None
    return reading.clock if reading is not None else None


def _teams(root: Path, settings: Section) -> TeamRules:
    section = settings.section("tim", "tim")
    if section is None:
        return TeamRules()
    section.only(("berkas", "asal", "susunan"))
    return TeamRules(
        file=section.file("berkas", root),
        origin=section.choice("asal", TeamOrigin, TeamOrigin.VILLAGE),
        seats=tuple(_seats(section)),
    )


def _seats(section: Section) -> Iterable[Seats]:
    for item in section.sections("susunan", "susunan"):
        item.only(("unsur", "jumlah"))
        count = decimal(item, "jumlah", "2")
        if count != int(count) or not 1 <= count <= _MOST_MEMBERS:
            item.wrong("jumlah", item.text("jumlah"), f"angka bulat 1 sampai {_MOST_MEMBERS}")
        yield Seats(groups=tuple(text.text for text in item.texts("unsur")), count=int(count))


def _officials(settings: Section) -> Iterable[Official]:
    for section in settings.sections("pejabat", "pejabat"):
        section.only(("sebagai", "jabatan", "nama", "pangkat", "nip"))
        yield Official(
            role=section.choice("sebagai", OfficialRole, OfficialRole.WITNESS),
            position=section.text("jabatan", "Kepala Dinas Komunikasi dan Informatika"),
            name=section.text("nama"),
            rank=section.text("pangkat"),
            nip=section.text("nip"),
        )


def _old_witness(settings: Section, district: District) -> Iterable[Official]:
    """Whoever `berita_acara` names, or the head of the agency, where `pejabat` names no witness."""
    if any(
        section.text("sebagai") in {"", OfficialRole.WITNESS}
        for section in settings.sections("pejabat", "pejabat")
    ):
        return
    section = settings.section("berita_acara", "berita_acara") or settings.empty("berita_acara")
    yield Official(
        role=OfficialRole.WITNESS,
        position=section.text("mengetahui") or f"Kepala {district.agency}",
        name=section.text("nama_mengetahui"),
        rank=section.text("pangkat_mengetahui"),
        nip=section.text("nip_mengetahui"),
    )
