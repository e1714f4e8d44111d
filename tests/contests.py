"""A contest of invented KIM, made without a disk: what the tests of rounds, tables and books share."""

from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from kimsite.config.contest_minutes import HEADINGS
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import PublishedPage, ReportPost, ReportSummary
from kimsite.model.config import District, Kim, Publisher, ThemeChoice
from kimsite.model.contest import (
    ActivityRules,
    Component,
    Contest,
    ContestInputs,
    ContestState,
    Decision,
    FlagLimits,
    Grouping,
    Juror,
    JurySheets,
    Mark,
    MarkSource,
    Round,
    Verdict,
)
from kimsite.model.contest_plan import MinutesWords
from kimsite.model.flags import NO_LEDGER
from kimsite.model.marked import Place
from kimsite.model.records import BeritaRecord
from kimsite.report.contest.assemble import assemble_contest

FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
HERE = Place(path="lomba/uji.yaml")
JURORS = tuple(Juror(id=name, name=name.capitalize(), group="Dinkominfo") for name in ("satu", "dua", "tiga"))
BLOG = Component(
    id="aktivasi_blog",
    name="Aktivasi blog",
    weight=Decimal(40),
    source=MarkSource.REPORT,
    low=Decimal(0),
    high=Decimal(100),
    step=Decimal("0.5"),
)
TALK = replace(BLOG, id="tanya_jawab", name="Tanya jawab", weight=Decimal(60), source=MarkSource.JURY)
KECAMATAN = Round(
    id="kecamatan", name="Babak kecamatan", per=Grouping.SUBDISTRICT, pass_on=1, awards=(), components=()
)
WILKER = Round(
    id="wilker",
    name="Babak wilker",
    per=Grouping.ZONE,
    pass_on=1,
    awards=("1", "2", "harapan-1"),
    components=(BLOG, TALK),
)
MINUTES = MinutesWords(
    number="", letterhead=("DINAS KOMINFO",), logo=b"", decree="", place="", day=None, opening="", closing="",
    annex=True, title="", method=(), notes=(),
    headings=tuple(HEADINGS.items()),
)  # fmt: skip
CONTEST = Contest(
    path="lomba/uji.yaml", slug="uji", name="Lomba Uji", note="", first=FIRST, last=LAST, seen_until=LAST,
    grace_days=0, grace=(), state=ContestState.PROVISIONAL,
    rules=ActivityRules(), scale=0, limits=FlagLimits(), releases="", templates="",
    rounds=(KECAMATAN, WILKER),
    ties=("aktivasi_blog", "minggu_aktif", "ragam_jenis", "undian"), jurors=JURORS, trimmed=False, sheets="",
    decisions="", delegates="", draws="",
    minutes=MINUTES,
)  # fmt: skip


def village(code: str, kecamatan: str = "Kapas", wilker: str = "Wilker 1") -> Kim:
    return Kim(
        code=code, name=f"KIM {code}", village=f"Desa {code}", form="desa", kecamatan=kecamatan,
        wilker=wilker,
        folder=f"{kecamatan.lower()}/{code}", status="aktif", theme=ThemeChoice(name="dasar"),
        whatsapp="6284000000001", decree=None,
        registry_number="", officers=(), declared=True,
    )  # fmt: skip


def post(kim: Kim, number: int, day: date, kind: str = "berita", **more) -> ReportPost:
    path = f"content/{kim.folder}/{kind}/{number}.md"
    plain = ReportPost(
        path=path, kind=kind, title=f"Tulisan {number}", day=day, opens=day,
        url=f"/{kim.folder}/{kind}/{number}/", author="", role="", words=100, photos=0,
        captioned=0, sourced=False, adinda=(), example=False,
        record=BeritaRecord(),
        digest="0" * 64, signature=b"",
    )  # fmt: skip
    return replace(plain, **more)


def summary(kim: Kim, posts) -> ReportSummary:
    publisher = Publisher(
        id=kim.code, form="kim", name=kim.name, area=(kim.village, f"Kecamatan {kim.kecamatan}"),
        folder=f"content/{kim.folder}",
        url=f"/{kim.folder}/", theme=kim.theme, village=kim,
    )  # fmt: skip
    return ReportSummary(
        publisher=publisher,
        posts=tuple(posts),
        pages=(PublishedPage(slug="profil", first=date.min, last=None),),
        signed=True,
    )


def weekly(kim: Kim, count: int) -> ReportSummary:
    """One post a week from the first Monday on."""
    return summary(
        kim, [post(kim, number, date(2026, 7, 6) + timedelta(days=7 * number)) for number in range(count)]
    )


def mark(kim: str, juror: str, value: str, round_: str = "wilker", component: str = "tanya_jawab") -> Mark:
    return Mark(
        round=round_,
        juror=juror,
        kim=kim,
        component=component,
        value=Decimal(value),
        place=HERE,
        cell="sel F7",
    )


def decision(post_or_flag: str, verdict: str = "Tidak") -> Decision:
    flag = post_or_flag if post_or_flag[:1] == "L" and "/" not in post_or_flag else ""
    return Decision(
        flag=flag,
        post="" if flag else post_or_flag,
        verdict=Verdict(verdict),
        initials="AB",
        reason="Alasan",
        answer="",
        place=HERE,
    )


def made(
    district: District,
    summaries,
    contest=CONTEST,
    *,
    marks=(),
    blanks=(),
    draws=(),
    delegates=(),
    decisions=(),
    flags=(),
    teams=(),
    orders=(),
    scores=(),
    readers=None,
    ledger=NO_LEDGER,
    today=LAST,
):
    """(report, findings)"""
    diagnostics = Findings()
    given = ContestInputs(
        sheets=JurySheets(marks=tuple(marks), blanks=tuple(blanks)),
        delegates=tuple(delegates),
        draws=tuple(draws),
        decisions=tuple(decisions),
        teams=tuple(teams),
        orders=tuple(orders),
        scores=tuple(scores),
        readers=readers,
    )
    return assemble_contest(
        district, contest, summaries, given, ledger, tuple(flags), diagnostics, today
    ), diagnostics.sorted()
