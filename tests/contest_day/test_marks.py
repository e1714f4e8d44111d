"""Marks from phones: bad ones, doubled ones, changed ones, late ones."""

import csv
import io
import time
from datetime import timedelta
from decimal import Decimal

import pytest
from contest_day.conftest import Day


def marks(answer):
    return [(one["outcome"], one["why"], one["value"]) for one in answer.json()["marks"]]


def test_a_mark_is_saved_and_shown_again(day):
    client = day.juror()
    assert marks(day.send(client, {"penulisan_blog": "80,5", "peragaan": "50|30"})) == [
        ("saved", "", "80,5"),
        ("saved", "", "80"),
    ]
    page = client.get(f"/?k={day.group.slug}").text
    assert 'value="80,5"' in page
    assert 'value="50"' in page
    assert "tersimpan pukul 09.00.0" in page


def test_the_same_message_twice_counts_once(day):
    client = day.juror()
    first = day.send(client, {"penulisan_blog": "80"})
    lines = len(day.log.journal.lines)
    assert day.send(client, {"penulisan_blog": "80"}).json() == first.json()
    assert len(day.log.journal.lines) == lines


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("101", "mark.out-of-range"),
        ("-1", "mark.out-of-range"),
        ("delapan puluh", "mark.no-number"),
        ("NaN", "mark.no-number"),
        ("7 8", "mark.no-number"),
        ("1e2", "mark.no-number"),
        ("80,3", "mark.off-step"),
        ("8" * 500, "mark.out-of-range"),
    ],
)
def test_a_mark_that_cannot_be_is_refused_with_a_trace(day, written, why):
    answer = day.send(day.juror(), {"penulisan_blog": written})
    assert marks(answer) == [("refused", why, "")]
    event = day.log.journal.lines[-1].event
    assert (event.why, event.value) == (why, written[:40])
    assert written[:40] in day.operator.get(f"/operator?k={day.group.slug}").text
    assert Day(day.root).log.state.marks == {}


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("61|30", "mark.out-of-range"),
        ("50|-1", "mark.out-of-range"),
        ("50", "mark.no-number"),
        ("|30", "mark.no-number"),
        ("50|x", "mark.no-number"),
        ("0,25|0,25", "mark.off-step"),
    ],
)
def test_a_rubric_with_a_wrong_sub_mark_is_refused(day, written, why):
    assert marks(day.send(day.juror(), {"peragaan": written})) == [("refused", why, "")]


def test_sub_marks_that_change_and_keep_their_sum_are_a_change(day):
    client = day.juror()
    line = day.send(client, {"peragaan": "50|30"}).json()["marks"][0]["line"]
    more = {"seen": {"peragaan": line}}
    assert marks(day.send(client, {"peragaan": "50,0|30"}, event_id="kiriman-0002", **more)) == [
        ("same", "", "80")
    ]
    bare = day.send(client, {"peragaan": "45|35"}, event_id="kiriman-0003", **more)
    assert marks(bare) == [("refused", "mark.needs-reason", "80")]
    good = day.send(client, {"peragaan": "45|35"}, event_id="kiriman-0004", alasan="tertukar", **more)
    assert marks(good) == [("saved", "", "80")]
    versions = day.log.state.marks[day.setup.jurors[0].id, day.kims[0], "peragaan"]
    assert [one.aspects for one in versions] == [("50", "30"), ("45", "35")]


def test_a_power_cut_between_two_marks_of_one_message(day):
    """The phone heard no answer and sends both again: the first counts once, the second is not lost."""
    day.send(day.juror(), {"penulisan_blog": "80"})
    again = Day(day.root)
    answer = again.send(again.juror(), {"penulisan_blog": "80", "peragaan": "50|30"})
    assert marks(answer) == [("saved", "", "80"), ("saved", "", "80")]
    for versions in (again.log.state.marks, Day(day.root).log.state.marks):
        assert [len(one) for one in versions.values()] == [1, 1]


def test_a_wrong_clock_is_told_to_the_operator_and_loses_nothing(day):
    day.send(day.juror(), {"penulisan_blog": "80"})
    day.time -= timedelta(days=400)
    assert marks(day.send(day.juror(1), {"penulisan_blog": "70"}, event_id="kiriman-0002"))[0][0] == "saved"
    page = day.operator.get(f"/operator?k={day.group.slug}").text
    assert "Jam" in page[page.index('class="notice"') :]
    kept = {key[0]: one[-1].value for key, one in Day(day.root).log.state.marks.items()}
    assert kept == {day.setup.jurors[0].id: "80", day.setup.jurors[1].id: "70"}


def test_a_change_needs_a_reason_and_keeps_the_old_mark(day):
    client = day.juror()
    line = day.send(client, {"penulisan_blog": "80"}).json()["marks"][0]["line"]
    seen = {"penulisan_blog": line}
    bare = day.send(client, {"penulisan_blog": "85"}, event_id="kiriman-0002", seen=seen)
    assert marks(bare) == [("refused", "mark.needs-reason", "80")]
    good = day.send(
        client, {"penulisan_blog": "85"}, event_id="kiriman-0003", seen=seen, alasan="salah ketik"
    )
    assert marks(good) == [("saved", "", "85")]
    versions = day.log.state.marks[day.setup.jurors[0].id, day.kims[0], "penulisan_blog"]
    assert [(one.value, one.reason) for one in versions] == [("80", ""), ("85", "salah ketik")]


def test_a_second_phone_does_not_overwrite_what_it_has_not_seen(day):
    first, second = day.juror(), day.juror()
    day.send(first, {"penulisan_blog": "80"})
    late = day.send(second, {"penulisan_blog": "70"}, event_id="kiriman-0002", alasan="lain")
    assert marks(late) == [("refused", "mark.changed-elsewhere", "80")]
    assert "80" in late.json()["marks"][0]["words"]
    same = day.send(second, {"penulisan_blog": "80,0"}, event_id="kiriman-0003")
    assert marks(same) == [("same", "", "80")]


def test_a_mark_after_the_close_or_for_another_round_does_not_count(day):
    day.act("tutup", 1, tutup="ya")
    client = day.juror()
    assert marks(day.send(client, {"penulisan_blog": "80"})) == [("refused", "mark.closed", "")]
    assert day.act("tutup", 2, tutup="tidak").status_code == 409
    assert day.act("tutup", 3, tutup="tidak", alasan="juri terlambat").status_code == 200
    fields = {"id": "kiriman-0009", "babak": "final", "kim": day.kims[0], "n.penulisan_blog": "80"}
    answer = client.post("/nilai", fields, {"accept": "application/json"})
    assert marks(answer) == [("refused", "mark.wrong-round", "")]
    unknown = day.send(client, {"penulisan_blog": "80"}, kim="35.22.99.2001", event_id="kiriman-0010")
    assert marks(unknown) == [("refused", "mark.no-team", "")]


def test_without_a_script_the_page_keeps_what_was_refused(day):
    client = day.juror()
    answer = day.send(client, {"penulisan_blog": "101"}, json=False)
    assert answer.status_code == 409
    assert 'value="101"' in answer.text
    assert "di luar batasnya" in answer.text
    good = day.send(client, {"penulisan_blog": "80"}, json=False, event_id="kiriman-0002")
    assert good.status_code == 303
    assert good.headers["location"].startswith(f"/?k={day.group.slug}")


def test_the_files_of_the_report_follow(day):
    client = day.juror()
    day.send(client, {"penulisan_blog": "80,5", "peragaan": "50|30"})
    day.log.export()
    path = day.root / f"lomba/uji/nilai/wilker-{day.group.slug}-{day.setup.jurors[0].id}.csv"
    (row,) = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";")
    assert (row["kode"], row["regu"], row["Penulisan blog"]) == (day.kims[0], "A", "80,5")
    assert row["Peragaan penyuluhan: Isi"] == "50"
    lines = {line.placed.kim: line for line in day.report().rounds[0].groups[0].lines}
    parts = {part.component.id: part.value for part in lines[day.kims[0]].parts}
    assert (parts["penulisan_blog"], parts["peragaan"]) == (Decimal("80.50"), Decimal(80))


def test_an_id_that_no_page_makes_is_replaced(day):
    answer = day.send(day.juror(), {"penulisan_blog": "80"}, event_id="x" * 500)
    assert marks(answer) == [("saved", "", "80")]
    assert Day(day.root).log.state.marks


def test_who_may_do_what(day):
    stranger = day.operator
    assert stranger.post("/nilai", {"kim": "x"}).status_code == 401
    assert stranger.get("/").headers["location"] == "/operator"
    assert stranger.get("/papan").status_code == 200
    assert day.juror().post("/nilai", {"kim": "x"}, {"origin": "http://jahat.example"}).status_code == 403
    code = day.codes.codes[day.setup.jurors[0].id]
    assert stranger.post("/masuk", {"kode": "00000000"}).status_code == 403
    entered = stranger.post("/masuk", {"kode": f"{code[:4]} {code[4:]}"})
    assert (entered.status_code, entered.headers["location"]) == (303, "/")
    again = codes_after_a_restart(day)
    assert again.juror_of(entered.headers["set-cookie"].split("=", 1)[1].split(";")[0])


@pytest.mark.parametrize("hours", [-200_000, -3, 48, 200_000])
def test_a_laptop_whose_clock_jumps_keeps_the_jurors_signed_in(day, monkeypatch, hours):
    """An old laptop loses its clock with the power: to 2000, and back once it has the network."""
    juror = day.juror()
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + hours * 3600)
    day.time += timedelta(hours=hours)
    assert juror.get("/").status_code == 200
    assert marks(day.send(juror, {"penulisan_blog": "80"})) == [("saved", "", "80")]


def codes_after_a_restart(day):
    """A start later."""
    return Day(day.root).codes
