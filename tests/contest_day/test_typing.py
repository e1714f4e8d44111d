"""Paper sheets typed twice: independent, kept, compared, and decided where they differ."""

import pytest
from asgi_client import Client
from commands import run
from contest_day.conftest import Day

from kimsite.contest_day.entry.typing import open_differences, settle_difference
from kimsite.contest_day.journal.events import MarkTyped
from kimsite.contest_day.seats import TYPISTS
from kimsite.report.inputs.sheet_code import sheet_code


@pytest.fixture
def typists(day):
    """Both at their pages."""
    clients = [signed_in(day, number) for number in (0, 1)]
    for client, name in zip(clients, ("Bu Rina", "Pak Bayu"), strict=True):
        assert client.post("/ketik/nama", {"id": f"nama-{name[-4:]}", "nama": name}).status_code == 303
    return clients


def signed_in(day, number):
    client = Client(day.app)
    client.headers["cookie"] = f"{day.access.cookie}={day.codes.session(TYPISTS[number])}"
    return client


def typed(day, client, values, event_id="ketikan-0001", *, team=0, json=True, **more):
    """A typed sheet of the first juror."""
    fields = [
        ("id", event_id), ("babak", "wilker"), ("juri", day.setup.jurors[0].id), ("kim", day.kims[team]),
        ("k", day.group.slug),
    ]  # fmt: skip
    fields = [(name, more.pop(name, value)) for name, value in fields]
    fields += [(f"n.{name}", value) for name, texts in values.items() for value in texts.split("|")]
    return client.post(
        "/ketik/simpan", [*fields, *more.items()], {"accept": "application/json"} if json else {}
    )


def outcomes(answer):
    return [(one["outcome"], one["why"], one["value"]) for one in answer.json()["marks"]]


def decide(day, **more):
    """Send the first decision form of the committee's page."""
    (one,) = day.log.state.typed.differences()
    given = {
        "id": "putusan-0001", "juri": one.key[0], "kim": one.key[1], "komponen": one.key[2],
        "s1": str(one.first.line), "s2": str(one.second.line), "v1": one.first.texts[0],
        "v2": one.second.texts[0], "oleh": "Bu Ketua",
    }  # fmt: skip
    return day.operator.post("/ketikan/putus", {**given, **more})


def test_neither_sees_what_the_other_typed(day, typists):
    first, second = typists
    assert outcomes(typed(day, first, {"penulisan_blog": "87,5", "peragaan": "51|33"})) == [
        ("saved", "", "87,5"),
        ("saved", "", "51 + 33"),
    ]
    assert 'value="87,5"' in first.get("/ketik").text
    page = second.get("/ketik").text
    assert "87,5" not in page
    assert 'value="51"' not in page
    assert "87,5" not in day.operator.get("/ketikan").text, "shown only where both have typed"


def test_what_differs_is_decided_from_the_paper_and_compare_reads_it(day, typists):
    first, second = typists
    typed(day, first, {"penulisan_blog": "80", "peragaan": "50|30"})
    typed(day, second, {"penulisan_blog": "86", "peragaan": "50|30"}, "ketikan-0002")
    page = day.operator.get("/ketikan").text
    assert 'name="v1" value="80"' in page
    assert 'name="v2" value="86"' in page
    code = sheet_code(day.setup.contest.slug, "wilker", day.setup.jurors[0].id, day.kims[0])
    assert code in page
    assert decide(day, pilih="2").status_code == 303
    lines = len(day.log.journal.lines)
    assert "80 dan 86 menjadi 86, dilihat Bu Ketua" in day.operator.get("/ketikan").text
    assert "diputus dari kertas" in first.get("/ketik").text
    day.log.export()
    folder = day.root / "lomba/uji"
    copies = [next((folder / f"ketik-{number}").iterdir()).read_text("utf-8-sig") for number in (1, 2)]
    assert [";86;50;30;" in copy for copy in copies] == [True, True]
    notes = [copy.splitlines()[1].rpartition(";")[2].strip() for copy in copies]
    assert [note.count("Penulisan blog diputus") for note in notes] == [1, 1]
    assert ["diketik lagi" in note for note in notes] == [False, False], "the first version is no change"
    assert len(day.log.journal.lines) == lines
    code, out, _ = run("lcck", "compare", "--typist", "Bu Rina", "--typist", "Pak Bayu", root=day.root)
    assert (code, out) == (0, "")
    sheet = (folder / f"nilai/wilker-{day.setup.jurors[0].id}-dua-ketikan.csv").read_text("utf-8-sig")
    assert ";86;;50;30;" in sheet


def test_a_restart_keeps_both_copies_and_the_decision(day, typists):
    typed(day, typists[0], {"penulisan_blog": "80"})
    typed(day, typists[1], {"penulisan_blog": "86"}, "ketikan-0002")
    decide(day, pilih="3", n="83")
    again = Day(day.root)
    assert list(again.log.state.typed.differences()) == []
    assert again.log.state.typed.names == dict(zip(TYPISTS, ("Bu Rina", "Pak Bayu"), strict=True))
    assert 'value="83"' in signed_in(again, 0).get("/ketik").text


def test_a_sheet_that_comes_twice_or_unchanged_is_one(day, typists):
    first = typists[0]
    answer = typed(day, first, {"penulisan_blog": "80"})
    lines = len(day.log.journal.lines)
    assert typed(day, first, {"penulisan_blog": "80"}).json() == answer.json()
    assert outcomes(typed(day, first, {"penulisan_blog": "80,0"}, "ketikan-0002")) == [("same", "", "80")]
    assert len(day.log.journal.lines) == lines


@pytest.mark.parametrize(
    ("written", "why"),
    [("101", "mark.out-of-range"), ("delapan puluh", "mark.no-number"), ("80,3", "mark.off-step")],
)
def test_what_is_no_mark_is_refused_with_a_trace(day, typists, written, why):
    assert outcomes(typed(day, typists[0], {"penulisan_blog": written})) == [("refused", why, "")]
    event = day.log.journal.lines[-1].event
    assert (event.value, event.why, event.typist) == (written, why, TYPISTS[0])
    refused = typed(day, typists[0], {"penulisan_blog": written}, "ketikan-0002", json=False)
    assert refused.status_code == 409
    assert f'value="{written}"' in refused.text, "what was typed is still in its cell"


def test_two_screens_of_one_typist_do_not_overwrite_each_other(day, typists):
    typed(day, typists[0], {"penulisan_blog": "80"})
    answer = typed(day, signed_in(day, 0), {"penulisan_blog": "70"}, "ketikan-0002")
    assert outcomes(answer) == [("refused", "typing.elsewhere", "80")]
    seen = {"s.penulisan_blog": str(answer.json()["marks"][0]["line"])}
    again = typed(day, typists[0], {"penulisan_blog": "70"}, "ketikan-0003", **seen)
    assert outcomes(again) == [("saved", "", "70")]


def test_what_both_agree_on_changes_with_a_reason_alone(day, typists):
    line = typed(day, typists[0], {"penulisan_blog": "80"}).json()["marks"][0]["line"]
    typed(day, typists[1], {"penulisan_blog": "80"}, "ketikan-0002")
    seen = {"s.penulisan_blog": str(line)}
    bare = typed(day, typists[0], {"penulisan_blog": "70"}, "ketikan-0003", **seen)
    assert outcomes(bare) == [("refused", "typing.agreed", "80")]
    good = typed(
        day, typists[0], {"penulisan_blog": "70"}, "ketikan-0004", alasan="salah baca angka 7", **seen
    )
    assert outcomes(good) == [("saved", "", "70")]
    (one,) = day.log.state.typed.differences()
    assert (one.first.texts, one.second.texts) == (("70",), ("80",))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"babak": "final"}, "mark.wrong-round"),
        ({"juri": "juri-lain"}, "mark.no-team"),
        ({"kim": "35.22.99.9999"}, "mark.no-team"),
    ],
)
def test_a_sheet_of_another_round_juror_or_team_is_refused(day, typists, more, why):
    answer = typed(day, typists[0], {"penulisan_blog": "80"}, **more)
    assert outcomes(answer) == [("refused", why, "")]
    assert day.log.state.typed.count(TYPISTS[0]) == 0


def test_a_decision_that_is_sent_twice_is_one(day, typists):
    typed(day, typists[0], {"penulisan_blog": "80"})
    typed(day, typists[1], {"penulisan_blog": "86"}, "ketikan-0002")
    (one,) = day.log.state.typed.differences()
    key, seen = one.key, (one.first.line, one.second.line)
    first = settle_difference(day.log, "putusan-0001", key, seen, ("86",), "Bu Ketua")
    assert settle_difference(day.log, "putusan-0001", key, seen, ("86",), "Bu Ketua") == first


def test_differences_of_teams_that_do_not_take_part_here_are_not_shown(day, typists):
    for number, typist in enumerate(TYPISTS):
        event = MarkTyped(
            id=f"ketikan-000{number}", typist=typist, juror=day.setup.jurors[0].id, kim="35.22.99.9999",
            component="penulisan_blog", value=str(80 + number),
        )  # fmt: skip
        day.log.write(event)
    assert len(list(day.log.state.typed.differences())) == 1
    assert open_differences(day.log) == ()


def test_progress_counts_the_cells_that_hold_a_mark(day, typists):
    jurors, teams = len(day.setup.jurors), sum(len(group.teams) for group in day.setup.groups)
    line = typed(day, typists[0], {"penulisan_blog": "80", "peragaan": "50|30"}).json()["marks"][0]["line"]
    typed(day, typists[0], {"penulisan_blog": ""}, "ketikan-0002", **{"s.penulisan_blog": str(line)})
    words = f"1 dari {jurors * teams * 2} nilai sudah diketik"
    assert words in typists[0].get("/ketik").text
    assert words in day.operator.get("/ketikan").text


def test_cells_that_both_emptied_take_a_mark_without_a_reason(day, typists):
    lines = []
    for client, number in zip(typists, "12", strict=True):
        line = typed(day, client, {"penulisan_blog": "8" + number}, f"ketikan-000{number}")
        seen = {"s.penulisan_blog": str(line.json()["marks"][0]["line"])}
        emptied = typed(day, client, {"penulisan_blog": ""}, f"kosongan-000{number}", **seen)
        lines.append(str(emptied.json()["marks"][0]["line"]))
    again = typed(day, typists[0], {"penulisan_blog": "85"}, "ketikan-0003", **{"s.penulisan_blog": lines[0]})
    assert outcomes(again) == [("saved", "", "85")]


def test_the_first_figure_has_no_reason_and_the_next_sheet_follows(day, typists):
    answer = typed(day, typists[0], {"penulisan_blog": "80"}, json=False, alasan="salah baca")
    assert answer.headers["location"].endswith(f"#lembar-{day.setup.jurors[0].id}-{day.kims[1]}")
    assert day.log.journal.lines[-1].event.reason == ""
    last = typed(day, typists[0], {"penulisan_blog": "80"}, "ketikan-0002", team=-1, json=False)
    assert last.headers["location"].endswith(f"-{day.kims[-1]}")


def test_a_wrong_row_is_emptied_again(day, typists):
    line = typed(day, typists[0], {"penulisan_blog": "80", "peragaan": "|"}).json()["marks"][0]["line"]
    emptied = typed(
        day, typists[0], {"penulisan_blog": ""}, "ketikan-0002", **{"s.penulisan_blog": str(line)}
    )
    assert outcomes(emptied) == [("saved", "", "")]
    assert [one["words"] for one in emptied.json()["marks"]] == ["belum diketik"]
    typed(day, typists[1], {"penulisan_blog": "86"}, "ketikan-0003")
    assert list(day.log.state.typed.differences()) == [], "one copy alone is no difference"


def test_a_decision_about_figures_that_changed_is_refused(day, typists):
    typed(day, typists[0], {"penulisan_blog": "80"})
    typed(day, typists[1], {"penulisan_blog": "86"}, "ketikan-0002")
    assert decide(day, pilih="1", s1="1").status_code == 409
    assert decide(day, pilih="3", n="101").status_code == 409
    assert decide(day, pilih="1", oleh=" ").status_code == 409
    assert len(list(day.log.state.typed.differences())) == 1


def test_a_mark_that_a_juror_gave_by_phone_is_not_typed(day, typists):
    day.send(day.juror(), {"penulisan_blog": "80"})
    answer = typed(day, typists[0], {"penulisan_blog": "80"}, "ketikan-0002")
    assert outcomes(answer) == [("refused", "typing.by_phone", "")]


def test_two_people_type_and_not_one_twice(day, typists):
    answer = typists[1].post("/ketik/nama", {"id": "nama-00000009", "nama": "bu rina"})
    assert answer.status_code == 409
    assert "dua orang" in answer.text
    assert day.log.state.typed.names[TYPISTS[1]] == "Pak Bayu"


def test_the_code_on_the_paper_finds_its_sheet(day, typists):
    juror, kim = day.setup.jurors[1].id, day.kims[2]
    code = sheet_code(day.setup.contest.slug, "wilker", juror, kim)
    answer = typists[0].get(f"/ketik?lembar={code.lower().replace('-', '')}")
    assert answer.headers["location"].endswith(f"#lembar-{juror}-{kim}")
    assert "tidak ada di babak ini" in typists[0].get("/ketik?lembar=7F3K-29QX-M4C").text


def test_seats_open_their_own_pages_alone(day, typists):
    juror, stranger = day.juror(), Client(day.app)
    assert typists[0].get("/").headers["location"] == "/ketik"
    assert day.send(typists[0], {"penulisan_blog": "80"}).status_code == 401
    assert juror.get("/ketik").headers["location"].startswith("/masuk")
    assert typed(day, juror, {"penulisan_blog": "80"}).status_code == 401
    assert stranger.get("/ketik").headers["location"].startswith("/masuk")
    assert typed(day, stranger, {"penulisan_blog": "80"}).status_code == 401
    assert day.log.state.marks == {}


def test_cards_for_both_typists_are_printed(day):
    page = day.operator.get("/kode").text
    for typist in TYPISTS:
        code = day.codes.codes[typist]
        assert f"{code[:4]} {code[4:]}" in page
