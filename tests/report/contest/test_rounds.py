"""Rounds: who is first, why, who goes on, and what keeps a result from being final."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from contests import CONTEST, HERE, JURORS, TALK, made, mark, post, summary, village, weekly
from msgspec.structs import replace

from kimsite.model.contest import Decision, Delegate, Draw, Verdict
from kimsite.model.flags import NO_LEDGER, Flag
from kimsite.model.marked import Place
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.marks import mean
from kimsite.report.contest.open_words import open_item_words
from kimsite.report.contest.wording import contest_rules, sensitivity
from kimsite.report.formats.contest_document import contest_document
from kimsite.tools.decimals import difference_text

A, B, C = village("35.22.14.0001"), village("35.22.14.0002"), village("35.22.13.0003", "Balen")
ALL = [(A.code, "80"), (C.code, "70")]


def marks(pairs):
    return [mark(kim, juror.id, value) for kim, value in pairs for juror in JURORS]


def lines(report, round_id, group):
    result = next(result for result in report.rounds if result.round.id == round_id)
    return next(one.lines for one in result.groups if one.name == group)


def test_the_best_of_a_kecamatan_goes_on_and_totals_are_exact(district):
    report, found = made(district, [weekly(A, 4), weekly(B, 3), weekly(C, 2)], marks=marks(ALL))
    assert not found
    assert [line.placed.kim for line in lines(report, "kecamatan", "Kapas") if line.advances] == [A.code]
    first, second = lines(report, "wilker", "Wilker 1")
    assert (first.placed.kim, str(first.total), first.award) == (A.code, "88.00", "1")
    share = Decimal(second.activity.halves * 100) / Decimal(first.activity.halves)
    assert second.parts[0].value == share.quantize(Decimal("0.01"))
    assert second.placed.apart == f"nilai +{difference_text(first.total - second.total)}"


def test_a_fixed_scale_never_gives_more_than_a_hundred(district):
    report, _ = made(district, [weekly(A, 9), weekly(C, 2)], replace(CONTEST, scale=20), marks=marks(ALL))
    first, second = lines(report, "wilker", "Wilker 1")
    assert [str(line.parts[0].value) for line in (first, second)] == ["100.00", "80.00"]


def test_equals_share_their_place_until_a_draw(district):
    kims = [weekly(A, 3), weekly(B, 3), weekly(C, 2)]
    report, found = made(district, kims)
    assert [line.placed.place for line in lines(report, "kecamatan", "Kapas")] == [1, 1]
    assert not any(line.advances for line in lines(report, "kecamatan", "Kapas"))
    assert [one.code for one in found] == ["J09"]
    draw = Draw(
        round="kecamatan",
        group="Kapas",
        kims=(A.code, B.code),
        seed="3 1 6",
        day=date(2026, 10, 1),
        witnesses=("X", "Y"),
        place=HERE,
    )
    report, found = made(district, kims, draws=[draw])
    assert not found
    drawn = lines(report, "kecamatan", "Kapas")
    assert [line.placed.kim for line in drawn] == list(draw_order("3 1 6", [A.code, B.code]))
    assert [(line.placed.place, line.advances) for line in drawn] == [(1, True), (2, False)]
    assert drawn[1].placed.apart == "undian"


def test_a_draw_nobody_needed_is_named(district):
    draw = Draw(
        round="kecamatan",
        group="Kapas",
        kims=(A.code, B.code),
        seed="3",
        day=date(2026, 10, 1),
        witnesses=("X", "Y"),
        place=HERE,
    )
    _, found = made(district, [weekly(A, 3), weekly(B, 2)], draws=[draw])
    assert [one.code for one in found] == ["J10"]


def test_tie_break_says_why(district):
    """Equal totals: A wrote in two weeks, B as many posts in one; without that rule they share the place."""
    crowded = summary(B, [post(B, number, date(2026, 7, 6) + timedelta(days=number)) for number in range(2)])
    contest = replace(CONTEST, rules=replace(CONTEST.rules, week=0), rounds=CONTEST.rounds[1:])
    given = marks([(A.code, "80"), (B.code, "80")])
    report, _ = made(district, [weekly(A, 2), crowded], contest, marks=given)
    assert [line.placed.place for line in lines(report, "wilker", "Wilker 1")] == [1, 2]
    assert lines(report, "wilker", "Wilker 1")[1].placed.apart == "seri; minggu aktif 2 > 1"
    report, found = made(
        district,
        [weekly(A, 2), crowded],
        replace(contest, ties=("aktivasi_blog", "tanya_jawab")),
        marks=given,
    )
    assert [line.placed.place for line in lines(report, "wilker", "Wilker 1")] == [1, 1]
    assert [one.code for one in found] == ["J09"]


def test_a_named_champion_stands_for_its_kecamatan(district):
    named = Delegate(kecamatan="Kapas", kim=B.code, letter="05/X/2026", signatory="Ketua TP-PKK", place=HERE)
    report, _ = made(district, [weekly(A, 4), summary(B, []), weekly(C, 2)], delegates=[named])
    assert [line.placed.kim for line in lines(report, "kecamatan", "Kapas") if line.advances] == [B.code]
    assert lines(report, "kecamatan", "Kapas")[1].delegate is named


def test_a_blog_without_a_counted_post_does_not_go_on(district):
    report, _ = made(district, [summary(A, []), weekly(C, 1)])
    assert not lines(report, "kecamatan", "Kapas")[0].advances


def test_final_only_when_nothing_is_open(district):
    kims, final = [weekly(A, 4), weekly(C, 2)], replace(CONTEST, state="final")
    report, found = made(district, kims, final, marks=marks(ALL))
    assert (report.state, found) == ("final", ())
    report, found = made(district, kims, final, marks=marks(ALL)[1:])
    assert (report.state, [one.code for one in found]) == ("sementara", ["J03"])
    report, found = made(district, kims, final)
    assert [one.code for one in found] == ["J03"] * 3, "one finding a juror, not one a cell"
    assert report.state == "sementara"


def test_what_is_open_is_one_list_in_words(district):
    """An undecided question, a doubtful one, a missing mark: each keeps a result from being final."""
    final = replace(CONTEST, state="final")
    kims = [weekly(A, 4), weekly(C, 2)]
    asked, doubted = (
        Flag(code="L06", kim=A.code, posts=(path,), other=(), evidence=(), question="Apakah ini selesai?")
        for path in ("a.md", "b.md")
    )
    doubt = Decision(
        flag=doubted.id, post="", verdict=Verdict.DOUBTFUL, initials="X", reason="?", answer="", place=HERE
    )
    report, _ = made(district, kims, final, marks=marks(ALL)[1:], flags=(asked, doubted), decisions=[doubt])
    assert report.state == "sementara"
    names = {A.code: "KIM A", C.code: "KIM C"}
    assert [open_item_words(item, names) for item in report.open_items] == [
        f"Babak wilker: nilai {TALK.name} dari {JURORS[0].name} untuk KIM A belum ada.",
        "KIM A: 1 tanda belum diputus; tulisannya masih dihitung.",
        "KIM A: 1 tanda diputus Ragu; tulisannya masih dihitung.",
    ]
    assert set(report.unsettled("Babak kecamatan")) == {A.code}
    assert "doubtful" in open_item_words(report.open_items[-1], names, "en")
    decided = replace(doubt, verdict=Verdict.VALID)
    report, _ = made(
        district, kims, final, marks=marks(ALL), flags=(asked,),
        decisions=[replace(decided, flag=asked.id)],
    )  # fmt: skip
    assert (report.state, report.open_items) == ("final", ())


def asked_about(kim):
    return Flag(
        code="L06", kim=kim.code, posts=("a.md",), other=(), evidence=(), question="Apakah ini selesai?"
    )


def test_a_question_about_the_best_blog_concerns_all_who_are_measured_by_it(district):
    """The best blog of a group stands for 100: when it loses points, the others' marks rise."""
    kims, given = [weekly(A, 4), weekly(C, 2)], marks(ALL)
    of_best, _ = made(district, kims, marks=given, flags=(asked_about(A),))
    assert set(of_best.unsettled("Babak wilker")) == {A.code, C.code}
    assert set(of_best.unsettled("Babak kecamatan")) == set(of_best.unsettled()) == {A.code}
    of_other, _ = made(district, kims, marks=given, flags=(asked_about(C),))
    assert set(of_other.unsettled("Babak wilker")) == {C.code}
    fixed, _ = made(district, kims, replace(CONTEST, scale=20), marks=given, flags=(asked_about(A),))
    assert set(fixed.unsettled("Babak wilker")) == {A.code}
    equal, _ = made(district, [weekly(A, 4), weekly(C, 4)], marks=given, flags=(asked_about(A),))
    assert set(equal.unsettled("Babak wilker")) == {A.code}, "the other one is 100 still"


def test_a_tie_of_an_earlier_round_leaves_later_totals_open(district):
    """Who wins the draw may have the best blog of the next round, and it stands for 100 there."""
    kims = [weekly(A, 4), weekly(B, 4), weekly(C, 2)]
    tied, found = made(district, kims, marks=marks([(C.code, "70")]))
    assert {one.code for one in found} == {"J09"}
    assert set(tied.unsettled("Babak wilker")) == {C.code}
    fixed, _ = made(district, kims, replace(CONTEST, scale=20), marks=marks([(C.code, "70")]))
    assert set(fixed.unsettled("Babak wilker")) == set()


def test_marks_for_a_kim_that_does_not_stand_in_the_round(district):
    _, found = made(district, [weekly(A, 4), weekly(B, 2), weekly(C, 2)], marks=marks([*ALL, (B.code, "90")]))
    assert {one.code for one in found} == {"J05"}
    assert not any(dict(one.values).get("saran") for one in found), "a KIM's own code is no slip of another's"


@pytest.mark.parametrize(
    ("values", "trimmed", "expected"),
    [("80 81 83", False, "81.33"), ("80 81 83", True, "81.33"), ("60 80 81 99", True, "80.50")],
)
def test_mean_and_trimmed_mean(values, trimmed, expected):
    names = [f"j{index}" for index in range(len(values.split()))]
    contest = replace(CONTEST, trimmed=trimmed, jurors=tuple(replace(JURORS[0], id=name) for name in names))
    assert (
        str(mean(dict(zip(names, map(Decimal, values.split()), strict=True)), TALK, contest).value)
        == expected
    )


def test_spread_and_missing_marks_are_shown():
    one = mean({"satu": Decimal(70), "dua": Decimal("85.5")}, TALK, CONTEST)
    assert (one.spread, one.whole) == ((Decimal(70), Decimal("85.5")), False)


def test_marks_out_of_twenty_become_a_hundred():
    twenty = replace(TALK, high=Decimal(20))
    assert (
        str(mean(dict.fromkeys(("satu", "dua", "tiga"), Decimal("17.5")), twenty, CONTEST).value) == "87.50"
    )


def test_what_would_change_is_named(district):
    """Without B's flagged half nothing changes for A; without the jury's third juror C would win."""
    given = marks([(A.code, "80"), (C.code, "89")])
    report, _ = made(district, [weekly(A, 9), weekly(C, 6)], marks=given)
    changed = report.outlook.changed("wilker", "Wilker 1")
    assert report.outlook.real.winners["wilker", "Wilker 1"] == (A.code,)
    assert {one.id for one in report.outlook.scenarios} >= {
        "S1",
        "S2",
        "S3",
        "S4-umkm",
        "S5-berita",
        "S6-maju",
        "S7",
        "S8-1",
        "S8-3",
        "S9",
    }
    assert all(one.winners["wilker", "Wilker 1"] == (C.code,) for one in changed)
    assert (f"{len(changed)} dari" in sensitivity(report)[0]) == bool(changed)


def test_dropping_a_juror_is_recomputed(district):
    given = [
        *marks([(A.code, "80")]),
        mark(C.code, "satu", "60"),
        mark(C.code, "dua", "85"),
        mark(C.code, "tiga", "85"),
    ]
    report, _ = made(district, [weekly(A, 4), weekly(C, 4)], marks=given)
    assert [one.id for one in report.outlook.changed("wilker", "Wilker 1") if one.id.startswith("S8")] == [
        "S8-1"
    ]
    assert "bila tanpa nilai juri Satu, juara 1 menjadi" in sensitivity(report)[0]


def test_rules_of_the_rounds_are_printed():
    said = " ".join(contest_rules(CONTEST))
    assert "Aktivasi blog 40 %, Tanya jawab 60 %" in said
    assert "poin blog, lalu minggu aktif, lalu ragam jenis, lalu undian" in said


def test_a_ledger_with_a_hole_keeps_the_result_from_being_final(district):
    torn = replace(
        NO_LEDGER, rows=9, head="ab" * 32, mnemonic="satu", fault=Place(path="buku-besar.jsonl", line=4)
    )
    report, found = made(
        district, [weekly(A, 4), weekly(C, 2)], replace(CONTEST, state="final"), marks=marks(ALL), ledger=torn
    )
    assert report.state == "sementara"
    assert [(one.code, one.place.path, one.place.line) for one in found] == [("J13", "buku-besar.jsonl", 4)]


def test_a_kim_without_a_counted_post_has_no_place(district):
    """Points for a complete blog do not lift a blog without posts above one that writes."""
    rules = replace(CONTEST.rules, completeness=(("profil", 40),), week=0, variety=0)
    contest = replace(CONTEST, rules=rules)
    silent = summary(B, [])
    report, _ = made(district, [weekly(A, 1), silent], contest)
    first, last = report.kims
    assert (first.id, first.overall, first.peers) == (A.code, 1, 1)
    assert (last.id, last.overall, last.peers, last.silent) == (B.code, 0, 0, True)
    ranked = lines(report, "kecamatan", "Kapas")
    assert [(line.placed.kim, line.placed.place, line.advances) for line in ranked] == [
        (A.code, 1, True),
        (B.code, 0, False),
    ]
    document = json.loads(contest_document(report))
    assert document["kim"][B.code]["peringkat"]["kabupaten"] is None
