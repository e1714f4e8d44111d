"""Pages to be printed before the day: preparation, invitations, attendance lists, jury sheets for the pen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from jinja2 import Environment
from markupsafe import Markup

from kimsite.diagnostics.messages.reasons import REASONS
from kimsite.model.contest import MarkSource
from kimsite.model.contest_plan import OfficialRole
from kimsite.report.contest.annex import group_title, sheet_stem
from kimsite.report.contest.preparation import absences, gatherings, missing_plans
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RoundResult
from kimsite.report.contest.wording import lineup_words, seats_words, spelled
from kimsite.report.inputs.sheet_code import sheet_code
from kimsite.tools.dates import DAY_NAMES, long_date
from kimsite.tools.decimals import decimal_text
from kimsite.tools.page_templates import page_environment
from kimsite.tools.pictures import data_address
from kimsite.tools.qr_code import qr_svg

PAPERS: Mapping[str, tuple[str, str]] = {"a4": ("210mm", "297mm"), "f4": ("215mm", "330mm")}
"""Name of a paper -> width and height."""


def preparation_pages(report: ContestReport, paper: str = "a4") -> Iterable[tuple[str, bytes]]:
    """persiapan.html for the committee, undangan.html and daftar-hadir.html for the printer."""
    env, common = _environment(), _common(report, paper)
    given = {
        "acara": gatherings(report),
        "tidak_mengirim": absences(report),
        "kurang": missing_plans(report),
        "jumlah_kecamatan": len(report.district.kecamatan),
    }
    for name, template in (
        ("persiapan.html", "persiapan.html"),
        ("undangan.html", "undangan.html"),
        ("daftar-hadir.html", "daftar_hadir.html"),
    ):
        yield name, env.get_template(template).render({**common, **given}).encode()


def paper_sheets(
    report: ContestReport, result: RoundResult, group: str = "", paper: str = "a4"
) -> Iterable[tuple[str, bytes]]:
    """<babak>[-<kelompok>].html: one sheet a juror and team in the order of appearance, one spare each.

    `group`: only the group of this name.
    """
    components = [component for component in result.round.components if component.source == MarkSource.JURY]
    if not components:
        return
    env, common = _environment(), _common(report, paper)
    for round_group in result.groups:
        if group and round_group.name != group:
            continue
        page = env.get_template("lembar_juri.html").render(
            {
                **common,
                "hasil": result,
                "judul": group_title(result, round_group),
                "komponen": components,
                "susunan_kelompok": report.lineup(result.round.id, round_group.name),
                "kode": sheet_stem(result, round_group),
                "kode_lembar": partial(sheet_code, report.contest.slug, result.round.id),
                "qr": _qr,
            }
        )
        yield f"{sheet_stem(result, round_group)}.html", page.encode()


def _qr(*words: str) -> Markup:
    return Markup(qr_svg(" ".join(words)))  # noqa: S704  # a drawing of our own


def _common(report: ContestReport, paper: str) -> dict[str, object]:
    contest, words = report.contest, report.contest.minutes
    width, height = PAPERS[paper]
    officials = contest.plan.officials
    return {
        "laporan": report, "lomba": contest, "lebar": width, "tinggi": height,
        "logo": data_address(words.logo),
        "kop": (f"PEMERINTAH {report.district.name.upper()}", *words.letterhead),
        "kota": report.district.town,
        "nama": {kim.id: kim.publisher.name for kim in report.kims},
        "kim": report.by_code,
        "penanda": next((official for official in officials if official.role == OfficialRole.WITNESS), None),
        "panitia": [official for official in officials if official.role == OfficialRole.COMMITTEE],
        "kata": contest.plan.invitation,
        "susunan_tim": seats_words(contest.plan.teams),
        "besar_tim": contest.plan.teams.size,
    }  # fmt: skip


def _environment() -> Environment:
    env = page_environment("kimsite.report")
    env.filters.update(
        angka=decimal_text,
        tanggal=long_date,
        hari=lambda day: DAY_NAMES[day.weekday()],
        susunan=lineup_words,
        terbilang=spelled,
        cacat=lambda fault: REASONS["id"][fault.reason].format(**dict(fault.values)),
    )
    return env
