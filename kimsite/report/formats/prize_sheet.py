"""A contest's result -> hadiah.html: a list of prizes and one receipt for each."""

from __future__ import annotations

from kimsite.model.contest_plan import OfficialRole
from kimsite.report.award.winners import winners
from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.wording import spelled
from kimsite.tools.dates import long_date
from kimsite.tools.numerals import in_thousands
from kimsite.tools.page_templates import page_environment


def prize_sheet(report: ContestReport) -> bytes:
    """The page; where the rules name no sums, dots are left to be filled in by hand."""
    env = page_environment("kimsite.report")
    env.filters["rupiah"] = rupiah
    env.filters["keadaan"] = state_words
    env.filters["terbilang"] = lambda sum_: f"{spelled(sum_)} rupiah"
    everybody = winners(report)
    day = report.contest.minutes.day
    return (
        env.get_template("hadiah.html")
        .render(
            laporan=report,
            juara=everybody,
            jumlah=sum(winner.prize for winner in everybody),
            tempat_tanggal=f"{report.district.town}, {long_date(day) if day else '…………………………'}",
            panitia=[
                official
                for official in report.contest.plan.officials
                if official.role == OfficialRole.COMMITTEE
            ],
            wilayah=report.district.terms,
        )
        .encode()
    )


def rupiah(amount: int) -> str:
    """'Rp1.500.000'."""
    return f"Rp{in_thousands(amount)}"
