"""Desk -> HTML pages for the Dinas: an overview, activity, requirements, coverage, and one page a KIM."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from markupsafe import Markup

from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO
from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.checklist import CHECK_LABELS
from kimsite.report.desk.coverage import formed_year
from kimsite.report.desk.kim import DeskKim
from kimsite.report.desk.mapping import MAPPING_RULES, map_kims, success_indicators
from kimsite.report.desk.mentoring import coming_rounds
from kimsite.report.desk.messages import desk_message, message_link, next_steps
from kimsite.report.desk.voices import months_of_kim, readers_of_kims
from kimsite.report.formats.mentoring_pages import mentoring_pages
from kimsite.report.formats.svg_coverage import SHADES, coverage_svg
from kimsite.report.readership.wording import source_words
from kimsite.tools.dates import long_date, long_month
from kimsite.tools.page_templates import page_environment

_PAGES = (
    ("index.html", "Meja Dinas", "meja_index.html"),
    ("kegiatan.html", "Kegiatan", "meja_kegiatan.html"),
    ("syarat.html", "SK dan syarat", "meja_syarat.html"),
    ("cakupan.html", "Cakupan", "meja_cakupan.html"),
    ("pemetaan.html", "Pemetaan", "meja_pemetaan.html"),
    ("suara.html", "Suara pembaca", "meja_suara.html"),
)
"""(file, title, template) of the pages in the menu."""
_SOON = 3
"""Kecamatan with coming mentoring days on the first page."""


def desk_pages(desk: Desk, paper: str = "a4") -> Iterator[tuple[str, bytes]]:
    """Path below the desk's folder, and bytes of every page. `paper`: of what is to be printed."""
    env = page_environment("kimsite.report")
    env.filters.update(tanggal=_day, bulan=long_month, sumber=source_words)
    common = _common(desk)
    env.filters["berkas"] = desk_page_name
    for file, title, template in _PAGES:
        yield file, env.get_template(template).render({**common, "kini": file, "judul": title}).encode()
    env.filters["berkas"] = lambda kim: desk_page_name(kim).removeprefix("kim/")
    titles = common["judul_tulisan"]
    template_of_kim = env.get_template("meja_kim.html")
    outcomes = (
        {village.village.code: village for village in desk.mentoring.villages} if desk.mentoring else {}
    )
    notice = desk.district.requirements.notice_days
    for kim in desk.kims:
        text = desk_message(kim, desk.district.agency, notice)
        own = {
            "one": kim,
            "judul": kim.kim.name,
            "kini": "",
            "atas": "../",
            "pesan": text,
            "tautan": message_link(kim, text),
            "langkah": next_steps(kim),
            "bulan_pembaca": months_of_kim(kim, desk.readers),
            "judul_tulisan": titles,
            "pendampingan": outcomes.get(kim.kim.code),
        }
        yield desk_page_name(kim), template_of_kim.render({**common, **own}).encode()
    yield from mentoring_pages(desk, env, common, paper)


def desk_page_name(desk_kim: DeskKim) -> str:
    """kim/sumberrejo-sumberrejo.html."""
    return f"kim/{desk_kim.kim.folder.replace('/', '-')}.html"


def _common(desk: Desk) -> dict[str, Any]:
    kims = sum(len(row.kims) for row in desk.rows)
    villages = sum(row.villages for row in desk.rows)
    by_year: dict[int, list[DeskKim]] = {}
    for row in desk.rows:
        for kim in row.kims:
            by_year.setdefault(formed_year(kim), []).append(kim)
    return {
        "laporan": desk,
        "menu": [
            *((file, title) for file, title, _ in _PAGES),
            *([("pendampingan.html", "Pendampingan")] if desk.mentoring else []),
        ],
        "atas": "",
        "pendampingan_depan": coming_rounds(desk.mentoring, desk.today)[:_SOON] if desk.mentoring else (),
        "dasar": desk.district.url.rstrip("/"),
        "syarat": desk.district.requirements,
        "label": CHECK_LABELS,
        "jenis": {kind: KIND_INFO[kind].short_label for kind in COUNTED_KINDS},
        "jumlah_kim": kims,
        "persen": (200 * kims + villages) // (2 * villages) if villages else 0,
        "menurut_tahun": by_year,
        "indikator": success_indicators(desk.kims, villages),
        "pemetaan": map_kims(desk.kims),
        "aturan_peta": MAPPING_RULES,
        "urutan": _places(desk.firsts),
        "pembaca": readers_of_kims(desk.kims, desk.readers),
        "judul_tulisan": {post.url: post.title for kim in desk.kims for post in kim.posts},
        "peta": Markup(coverage_svg(desk)),  # noqa: S704  # SVG of our own; its words are escaped there
        "kunci": [(f"p{index}", words) for index, words in enumerate(SHADES)],
    }


def _places(firsts: Iterable[DeskKim]) -> dict[str, int]:
    """Village code -> place; those who began on one day share it."""
    places: dict[str, int] = {}
    known = tuple(firsts)
    for index, one in enumerate(known, start=1):
        before = known[index - 2] if index > 1 else None
        equal = before and before.first and one.first and before.first.day == one.first.day
        places[one.kim.code] = places[before.kim.code] if equal and before else index
    return places


def _day(day: date) -> str:
    return long_date(day)
