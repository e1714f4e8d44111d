"""The desk's pages of mentoring days: an overview, a page a kecamatan, attendance lists to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from jinja2 import Environment

from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.mentoring import (
    FIRST_WINDOW,
    LATER_WINDOW,
    KecamatanOutcome,
    MentoringDesk,
    VillageOutcome,
)
from kimsite.report.desk.mentoring_messages import (
    DEFAULT_THEMES,
    mentoring_link,
    mentoring_message,
    missing_words,
    rule_words,
)
from kimsite.report.formats.print_pages import PAPERS
from kimsite.tools.dates import DAY_NAMES

MENTORING_PAGES = "pendampingan/"
_SPARE_LINES = 4
"""Empty lines below the names of a list that is to be signed."""


def mentoring_pages(
    desk: Desk, env: Environment, common: Mapping[str, object], paper: str
) -> Iterator[tuple[str, bytes]]:
    """Path below the desk's folder, and bytes of every page; none without mentoring days."""
    if desk.mentoring is None:
        return
    env.filters.update(hari=lambda day: DAY_NAMES[day.weekday()], kurang=missing_words, aturan=rule_words)
    env.tests["habis"] = lambda mentoring: _is_over(mentoring, desk.today)
    width, height = PAPERS[paper]
    given = {
        **common,
        "tema_bawaan": DEFAULT_THEMES,
        "jendela": (FIRST_WINDOW, LATER_WINDOW),
        "jumlah": mentoring_sums(desk.mentoring),
    }
    page = {**given, "kini": "pendampingan.html", "judul": "Pendampingan"}
    yield "pendampingan.html", env.get_template("meja_pendampingan.html").render(page).encode()
    for row in desk.mentoring.rows:
        texts = {
            village.village.code: mentoring_message(row, village, desk.district, desk.today)
            for village in row.villages
        }
        own = {
            **given,
            "kini": "",
            "atas": "../",
            "judul": f"Pendampingan {row.name}",
            "baris": row,
            "pesan": texts,
            "tautan": {
                village.village.code: mentoring_link(texts[village.village.code], village)
                for village in row.villages
            },
            "nama_desa": {village.village.code: village.village.name for village in row.villages},
        }
        template = env.get_template("meja_pendampingan_kecamatan.html")
        yield f"{MENTORING_PAGES}{row.slug}.html", template.render(own).encode()
        for kind in ("kosong", "terisi"):
            sheet = {
                **own,
                "isi": kind,
                "lebar": width,
                "tinggi": height,
                "orang": list(_signing(row, blank=kind == "kosong")),
            }
            template = env.get_template("meja_daftar_hadir.html")
            yield f"{MENTORING_PAGES}hadir-{row.slug}-{kind}.html", template.render(sheet).encode()


def mentoring_sums(mentoring: MentoringDesk) -> dict[str, int]:
    """The totals of all kecamatan."""
    villages = mentoring.villages
    return {
        "kecamatan": len(mentoring.rows),
        "selesai": sum(row.begun[1] or (row.begun[0] and _one_day(row)) for row in mentoring.rows),
        "desa": len(villages),
        "terdaftar": sum(bool(village.people) for village in villages),
        "lengkap": sum(village.complete for village in villages),
        "peserta": sum(len(row.people) for row in mentoring.rows),
        "hadir_1": sum(row.came(0) for row in mentoring.rows),
        "hadir_2": sum(row.came(1) for row in mentoring.rows),
        "bahan": sum(bool(person.received) for row in mentoring.rows for person in row.people),
        "blog": sum(village.opening_day is not None for village in villages),
        "menulis": sum(village.wrote_early for village in villages),
        "tulisan": sum(len(village.later) for village in villages),
    }


def _one_day(row: KecamatanOutcome) -> bool:
    return row.round is not None and row.round.days[1] is None


def _is_over(outcome: VillageOutcome, today: date) -> bool:
    """The 30 days in which a first post is waited for have passed."""
    return outcome.anchor is not None and outcome.anchor + timedelta(days=FIRST_WINDOW) < today


def _signing(
    row: KecamatanOutcome, *, blank: bool
) -> Iterator[tuple[str, str, str, tuple[bool | None, ...]]]:
    """(village, name, group, attendance) of each line; a blank list has lines for who is still missing."""
    for village in row.villages:
        for person in village.people:
            yield (
                village.village.name,
                person.name,
                person.group.value if person.group else "",
                person.attended,
            )
        for whom, count in village.missing if blank else ():
            for _ in range(count):
                yield village.village.name, "", whom, (None, None)
    for person in row.people:
        if not person.village:
            yield f"Kecamatan {row.name}", person.name, "TP-PKK Kecamatan", person.attended
    for _ in range(_SPARE_LINES if blank else 0):
        yield "", "", "", (None, None)
