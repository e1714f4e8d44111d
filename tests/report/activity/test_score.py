"""Points by the rules: exact, capped, and every post accounted for."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from contests import CONTEST, FIRST, decision, made, post, summary, village
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from profiles import examples

from kimsite.model.config import VillageForm
from kimsite.model.contest import ActivityRules
from kimsite.model.flags import FirstSeen, Flag, LedgerView
from kimsite.report.activity.breakdown import card_rows, measures, medians, proofs
from kimsite.report.activity.score import explain_points, points, post_awards

KIM = village("35.22.14.0001")
KINDS = ("berita", "posyandu", "umkm", "informasi-publik", "agenda")


def score(district, posts, **rules):
    report, _ = made(
        district, [summary(KIM, posts)], replace(CONTEST, rules=replace(ActivityRules(), **rules))
    )
    return report.kims[0].after


def test_each_rule_by_hand(district):
    """Berita 2, photo and source half a point each, words half a point; week 1, kind 2; profile 5, contact 2,
    APBDes missing.
    """
    posts = [
        post(KIM, 1, date(2026, 7, 6), captioned=2, photos=2, sourced=True),
        post(KIM, 2, date(2026, 7, 7), words=20),
    ]
    one = score(
        district, posts, min_words=60, words=1, completeness=(("profil", 10), ("kontak", 4), ("B07", 10))
    )
    assert {name: points(halves) for name, halves in measures(one).items() if halves} == {
        "berita": "4", "mutu": "1,5", "minggu-aktif": "1", "ragam": "2", "kelengkapan": "7",
    }  # fmt: skip
    assert points(one.halves) == "15,5"
    assert "APBDes tahun berjalan belum ada" in [award.note for award in one.awards]


def test_a_kelurahan_owes_no_documents_of_a_desa(district):
    desa, town = (made_indicators(district, form) for form in (VillageForm.DESA, VillageForm.KELURAHAN))
    missing = {code for code, _, _ in desa.numbers.checklist} - {
        code for code, _, _ in town.numbers.checklist
    }
    assert missing == {"B03", "B04", "B05", "B06", "B07", "B10", "B15", "B16", "S03", "S06"}
    assert "APBDes tahun berjalan belum ada" in [award.note for award in desa.awards]
    assert "APBDes tahun berjalan tidak wajib bagi kelurahan" in [award.note for award in town.awards]


def made_indicators(district, form):
    kim = replace(KIM, form=form)
    rules = replace(ActivityRules(), completeness=(("B07", 10),))
    report, _ = made(district, [summary(kim, [])], replace(CONTEST, rules=rules))
    return report.kims[0].after


def test_caps_cut_and_say_so(district):
    posts = [post(KIM, number, date(2026, 7, 6)) for number in range(5)] + [post(KIM, 9, date(2026, 8, 6))]
    one = score(district, posts, per_day=3, per_kind=3, photo=0, source=0, week=0, variety=0)
    assert [(award.rule, award.note) for award in one.awards] == [
        ("jenis", ""), ("jenis", ""), ("jenis", ""), ("batas-harian", "tulisan ke-4 pada hari yang sama"),
        ("batas-harian", "tulisan ke-5 pada hari yang sama"), ("batas-jenis", "lebih dari 3 tulisan berita"),
    ]  # fmt: skip


def test_rules_are_printed_in_words():
    said = " ".join(
        explain_points(ActivityRules(per_kind=40, min_words=60, words=1, completeness=(("B07", 10),)))
    )
    for part in (
        "berita 2",
        "agenda 1",
        "Paling banyak 3",
        "Paling banyak 40",
        "60 kata mendapat tambahan 0,5",
        "APBDes tahun berjalan 5",
    ):
        assert part in said


@examples(25)
@given(
    st.lists(
        st.tuples(st.integers(-5, 100), st.sampled_from(KINDS), st.integers(0, 200), st.booleans()),
        max_size=25,
    ),
    st.integers(0, 4), st.integers(0, 6), st.sets(st.integers(0, 39)),
)  # fmt: skip
def test_counted_and_not_counted_are_all_that_was_found(district, rows, per_day, per_kind, rejected):
    posts = [
        post(KIM, number, FIRST + timedelta(days=day), kind, words=words, example=example and number % 3 == 0)
        for number, (day, kind, words, example) in enumerate(rows)
    ]
    contest = replace(CONTEST, rules=replace(ActivityRules(), per_day=per_day, per_kind=per_kind))
    real = post(KIM, 99, FIRST)
    decisions = [decision(one.path) for number, one in enumerate(posts) if number in rejected]
    report, _ = made(district, [summary(KIM, [*posts, real])], contest, decisions=decisions)
    one = report.kims[0].after
    found = {item.path for item in [*posts, real] if item.day in report.period}
    proven = proofs(one, {})
    assert {proof.post.path for proof in proven} == found
    assert all(proof.counted or proof.rules for proof in proven)
    assert sum(row.found for row in card_rows(one, medians([measures(one)]))[:5]) == len(found)
    assert sum(award.halves for award in one.awards) == one.halves == sum(measures(one).values())
    again = list(post_awards(one.numbers.posts, contest.rules))
    assert sum(award.halves for award in again) == one.halves


def test_only_a_no_takes_points_and_both_scores_stand(district):
    posts = [post(KIM, number, date(2026, 7, 6) + timedelta(days=number)) for number in range(3)]
    flag = Flag(code="L01", kim=KIM.code, posts=(posts[1].path,), other=(), evidence=(), question="Sama?")
    for verdict, lost in (("Sah", 0), ("Ragu", 0), ("Tidak", 4)):
        report, _ = made(
            district, [summary(KIM, posts)], flags=[flag], decisions=[decision(flag.id, verdict)]
        )
        assert report.kims[0].before.halves - report.kims[0].after.halves == lost
    assert report.kims[0].after.awards[-1].note == f"putusan juri (AB) atas {flag.id}: Alasan"


def test_a_decision_about_nothing_is_named(district):
    _, found = made(district, [summary(KIM, [])], decisions=[decision("L02-000000")])
    assert [one.code for one in found] == ["J07"]


def test_first_seen_too_late_does_not_count_unless_the_village_has_grace(district):
    late = post(KIM, 1, date(2026, 9, 29))
    row = FirstSeen(
        path=late.path, digest="", moment=datetime(2026, 10, 3, 8, 0, tzinfo=ZoneInfo("Asia/Jakarta")), row=1
    )
    ledger = LedgerView(rows=1, head="ab" * 32, mnemonic="satu dua", seen=(row,))
    report, _ = made(district, [summary(KIM, [late])], ledger=ledger)
    assert (
        report.kims[0].after.numbers.left_out[0][1]
        == "pertama terlihat 3 Oktober 2026, sesudah batas 30 September 2026"
    )
    report, _ = made(
        district, [summary(KIM, [late])], replace(CONTEST, grace=(KIM.code,), grace_days=3), ledger=ledger
    )
    assert len(report.kims[0].after.numbers.posts) == 1
