"""Report -> HTML: a first page with the rankings, and one page per KIM with evidence for every number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO
from kimsite.report.activity.report import Report
from kimsite.report.activity.score import Rank, explain_points, points
from kimsite.report.formats.svg_calendar import calendar_svg
from kimsite.tools.dates import long_date, long_month
from kimsite.tools.page_templates import page_environment


def report_pages(report: Report) -> Iterable[tuple[str, bytes]]:
    """index.html, and kim/<kec>-<desa>.html for every KIM."""
    env = page_environment("kimsite.report")
    env.filters.update(poin=points, tanggal=_day, bulan=long_month, berkas=page_name)
    common = {
        "laporan": report,
        "aturan": explain_points(report.rules),
        "jenis": {kind: KIND_INFO[kind].short_label for kind in COUNTED_KINDS},
        "dasar": report.district.url.rstrip("/"),
    }
    yield "index.html", env.get_template("index.html").render(common).encode()
    for rank in report.overall:
        drawn = Markup(_calendar(rank, report))  # noqa: S704  # SVG of our own; its title is escaped there
        yield (
            page_name(rank),
            env.get_template("kim.html")
            .render({**common, "satu": rank, "angka": rank.score.numbers, "kalender": drawn})
            .encode(),
        )


def page_name(rank: Rank) -> str:
    """kim/sumberrejo-sumberrejo.html."""
    return f"kim/{rank.score.numbers.publisher.url.strip('/').replace('/', '-')}.html"


def _calendar(rank: Rank, report: Report) -> str:
    numbers = rank.score.numbers
    days = [post.day for post in numbers.posts]
    words = (
        f"{len(days)} tulisan pada {len(set(days))} hari, {numbers.active_weeks} dari {numbers.weeks} minggu "
        "aktif"
    )
    return calendar_svg(days, report.period, words)


def _day(day: object) -> str:
    return long_date(day) if isinstance(day, date) else ""
