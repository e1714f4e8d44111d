"""Questions, corrections and the projector."""

import io
import re
import zipfile

from contest_day.conftest import PATH, Day
from msgspec.structs import replace

from kimsite.contest_day.app import create_day_app
from kimsite.contest_day.setup import day_setup
from kimsite.report.contest.open_items import OpenItem, OpenMatter


def words(answer):
    return answer.json()["words"]


def points(day):
    state = day.log.state
    return dict(state.points(day.group.name, day.kims, 0))


def test_the_hall_reads_place_and_date_in_words(root):
    rules = root / "lomba/uji.yaml"
    session = "{babak: wilker, tanggal: 2026-10-05, tempat: Balai Desa Contoh}"
    rules.write_text(f"{rules.read_text()}\njadwal:\n  - {session}\n")
    day = Day(root)
    for path in (f"/operator?k={day.group.slug}", "/papan"):
        page = day.operator.get(path).text
        assert "Balai Desa Contoh, 5 Oktober 2026" in page
        assert "2026-10-05" not in page


def test_answers_earn_what_the_rules_say(day):
    first, second, third = day.kims[:3]
    day.act("jawab", 1, kim=first, hasil="benar")
    day.act("jawab", 2, kim=second, hasil="sebagian:0")
    day.act("soal", 3, nomor="2", macam="rebutan")
    day.act("jawab", 4, kim=first, hasil="salah")
    day.act("jawab", 5, kim=second, hasil="benar")
    day.act("jawab", 6, kim=third, hasil="mendahului")
    assert [points(day)[kim] for kim in (first, second, third)] == [0, 150, -50]
    day.act("koreksi", 7)
    assert points(day)[third] == 0
    page = day.operator.get(f"/operator?k={day.group.slug}").text
    assert "dikoreksi" in page


def test_a_press_that_is_sent_twice_counts_once_and_a_second_one_is_refused(day):
    assert day.act("jawab", 1, kim=day.kims[0], hasil="benar").status_code == 200
    assert day.act("jawab", 1, kim=day.kims[0], hasil="benar").status_code == 200
    again = day.act("jawab", 2, kim=day.kims[0], hasil="benar")
    assert again.status_code == 409
    assert "sudah dinilai" in words(again)
    assert points(day)[day.kims[0]] == 100


def day_that_passes_on(root, how):
    """A day whose mandatory questions are passed on as `how` says."""
    rules = root / "lomba/uji.yaml"
    rules.write_text(rules.read_text().replace("cara: rebut", f"cara: {how}"))
    return Day(root)


def test_a_question_that_is_passed_on_in_turn_goes_round_from_the_team_that_was_asked(root):
    day = day_that_passes_on(root, "gilir")
    names = [team.name for team in day.group.teams]
    asked = len(day.kims) - 1
    day.act("jawab", 1, kim=day.kims[asked], hasil="salah")
    day.act("soal", 2, macam="lemparan", tetap="ya")
    assert f"giliran regu A, {names[0]}" in day.operator.get("/operator").text
    early = day.act("jawab", 3, kim=day.kims[1], hasil="benar")
    assert (early.status_code, "belum giliran" in words(early)) == (409, True)
    day.act("jawab", 4, kim=day.kims[0], hasil="batal")
    assert f"giliran regu B, {names[1]}" in day.operator.get("/operator").text
    assert day.act("jawab", 5, kim=day.kims[1], hasil="benar").status_code == 200
    assert points(day)[day.kims[1]] == 50


def test_in_turn_any_team_may_answer_where_it_is_not_known_who_was_asked(root):
    day = day_that_passes_on(root, "gilir")
    day.act("soal", 1, macam="lemparan", tetap="ya")
    assert "giliran regu" not in day.operator.get("/operator").text
    assert day.act("jawab", 2, kim=day.kims[2], hasil="benar").status_code == 200


def test_the_first_team_that_reports_answers_a_question_that_is_passed_on_by_the_buzzer(day):
    day.act("jawab", 1, kim=day.kims[0], hasil="salah")
    day.act("soal", 2, macam="lemparan", tetap="ya")
    assert day.act("jawab", 3, kim=day.kims[2], hasil="benar").status_code == 200


def test_no_question_is_passed_on_where_the_rules_forbid_it(root):
    day = day_that_passes_on(root, "tidak")
    assert 'value="lemparan"' not in day.operator.get("/operator").text
    assert "tidak mengenal soal macam itu" in words(day.act("soal", 1, macam="lemparan", tetap="ya"))


def test_words_for_what_cannot_be_done(day):
    assert "Pilih dulu regunya" in words(day.act("jawab", 1, hasil="benar"))
    assert "Tidak ada tekan" in words(day.act("koreksi", 2))
    assert "dua regu yang berbeda" in words(
        day.act("tukar", 3, satu=day.kims[0], dua=day.kims[0], alasan="x x")
    )
    assert "tidak terbaca" in words(day.act("soal", 4, nomor="dua"))
    assert "tidak dikenal" in words(day.act("soal", 5, nomor="9999"))
    assert "Tampilkan dulu" in words(day.act("buka", 6, langkah="1"))


def test_two_teams_that_were_mixed_up_change_places(day):
    first, second = day.kims[:2]
    day.act("jawab", 1, kim=first, hasil="benar")
    day.act("tukar", 2, satu=first, dua=second, alasan="salah duduk")
    assert (points(day)[first], points(day)[second]) == (0, 100)
    page = day.operator.get("/operator").text
    trace = page[page.index('class="presses"') :]
    assert trace.index("Tekan regu A dan B ditukar: salah duduk") < trace.index("Benar +100")


def test_a_kim_in_anothers_place_after_the_first_marks(day):
    """The old one's lines stay in the journal and are told; nothing of them is counted, no page fails."""
    old, other = day.kims[:2]
    for index in range(3):
        day.send(
            day.juror(index), {"penulisan_blog": "80", "peragaan": "50|30"}, kim=old, event_id=f"a{index:010}"
        )
    day.send(day.juror(), {"penulisan_blog": "70"}, kim=other, event_id="b0000000001")
    day.act("jawab", 1, kim=old, hasil="benar")
    day.act("tukar", 2, satu=old, dua=other, alasan="salah duduk")
    day.act("tukar", 3, satu=old, dua=other, alasan="sudah benar")
    day.log.export()
    sites = day.root / "sites.yaml"
    new = f"{old[:-1]}9" if not old.endswith("9") else f"{old[:-1]}8"
    sites.write_text(
        re.sub(rf'  - {{kode: "{old}".*', f'  - {{kode: "{new}", nama: KIM Pengganti}}', sites.read_text())
    )
    again = type(day)(day.root)
    again.log.export()
    assert again.kims[0] == new
    page = again.operator.get("/operator").text
    assert f"tidak ikut lagi di babak ini: {old}" in page
    assert f"Tekan regu {old} dan B ditukar: sudah benar" in page
    assert [again.operator.get(one).status_code for one in ("/papan", "/ketikan", "/unduh")] == [200] * 3
    report = again.report()
    assert {item.matter for item in report.open_items} <= {"mark", "score"}, "no row fits nothing"
    assert again.log.state.marks[day.setup.jurors[0].id, old, "penulisan_blog"][-1].value == "80"
    assert marks(again.send(again.juror(), {"penulisan_blog": "75"}, kim=new, event_id="c0000000001")) == [
        "75"
    ]


def marks(answer):
    return [one["value"] for one in answer.json()["marks"] if one["outcome"] == "saved"]


def test_marks_from_paper_count_as_given_on_the_projector(day):
    kim = day.kims[0]
    for index in range(2):
        values = {"penulisan_blog": "80", "peragaan": "50|30"}
        day.send(day.juror(index), values, kim=kim, event_id=f"kertas-{index:06}")
    day.log.export()
    (day.root / PATH).unlink()
    again = type(day)(day.root)
    assert not again.log.state.marks, "the sheets alone have them"
    again.act("papan", 1, tampilan="tampil", kim=kim)
    assert "2 dari 3 juri" in again.operator.get("/papan/isi").text


def test_the_operator_reads_that_the_jury_has_not_decided_everything(day):
    assert "belum diputus" not in day.operator.get("/operator").text
    flags = tuple(
        OpenItem(matter=OpenMatter.FLAG, kims=(kim,), count=count)
        for kim, count in ((day.kims[0], 4), ("x", 9))
    )
    day.log.setup = day_setup(day.root, replace(day.report(), open_items=flags), "wilker")
    assert (
        "Ada 4 tanda" in type(day.operator)(create_day_app(day.log, day.access, "id")).get("/operator").text
    )


def test_a_frozen_projector_stands_still(day):
    first = day.kims[0]
    day.act("papan", 1, tampilan="soal")
    day.act("jawab", 2, kim=first, hasil="benar")
    day.act("beku", 3, beku="ya")
    day.act("soal", 4)
    day.act("jawab", 5, kim=first, hasil="benar")
    frozen = day.operator.get("/papan/isi").text
    assert "Papan dibekukan" in frozen
    assert '<strong class="points">100</strong>' in frozen
    day.act("beku", 6, beku="tidak")
    assert '<strong class="points">200</strong>' in day.operator.get("/papan/isi").text


def fill(day):
    """Every mark of every juror of the first group, no two teams alike."""
    for number, kim in enumerate(day.kims):
        for index in range(len(day.setup.jurors)):
            values = {"penulisan_blog": str(60 + 5 * number), "peragaan": f"{40 + number}|30"}
            day.send(day.juror(index), values, kim=kim, event_id=f"isi-{number}-{index}-000")
    day.act("jawab", 99, kim=day.kims[0], hasil="benar")


def test_the_result_opens_from_the_last_place_when_everything_is_there(day):
    assert "Belum semua nilai juri" in words(day.act("papan", 1, tampilan="pembukaan"))
    fill(day)
    assert day.act("papan", 2, tampilan="pembukaan").status_code == 200
    names = {team.kim: team.name for team in day.group.teams}
    shut = day.operator.get("/papan/isi").text
    assert not any(name in shut for name in names.values())
    day.act("buka", 3, langkah="1")
    one = day.operator.get("/papan/isi").text
    ranked = [line.placed.kim for line in Day(day.root).report().rounds[0].groups[0].lines]
    assert names[ranked[-1]] in one
    assert not any(names[kim] in one for kim in ranked[:-1])
    for step in range(4, 10):
        day.act("buka", step, langkah="1")
    page = day.operator.get("/papan/isi").text
    assert [page.index(names[kim]) for kim in ranked] == sorted(page.index(names[kim]) for kim in ranked)
    assert "Juara 1" in page
    assert "Harapan 2" in page


def test_a_restart_stands_where_it_was(day):
    fill(day)
    day.act("papan", 1, tampilan="soal")
    before = day.operator.get("/papan/isi").text
    again = Day(day.root)
    assert again.operator.get("/papan/isi").text.replace(f'"{again.log.version}"', "") == before.replace(
        f'"{day.log.version}"', ""
    )
    assert again.log.state.starts == 2


def test_every_page_speaks_english(root):
    day = Day(root, "en")
    fill(day)
    day.act("papan", 1, tampilan="pembukaan")
    day.act("buka", 2, langkah="1")
    pages = ["/operator", "/papan", "/kode", "/masuk"]
    texts = [day.operator.get(page).text for page in pages] + [day.juror().get("/").text]
    assert all('<html lang="en">' in text for text in texts)
    assert "Questions and answers" in texts[0]
    assert "Result" in texts[1]


def test_everything_comes_in_one_zip(day):

    fill(day)
    names = zipfile.ZipFile(io.BytesIO(day.operator.get("/unduh").content)).namelist()
    assert "lomba/uji/hari/wilker.jsonl" in names
    assert "lomba/uji/skor.csv" in names
    assert len([name for name in names if name.startswith("lomba/uji/nilai/")]) == 3


def test_opening_a_group_again_and_exchanging_teams_ask_for_the_reason(day):
    day.act("tutup", 1, tutup="ya")
    opened = day.act("tutup", 2, tutup="tidak")
    exchanged = day.act("tukar", 3, satu=day.kims[0], dua=day.kims[1], alasan=" ")
    words = "Tulis dulu alasannya; alasan itu masuk jurnal."
    assert [(one.status_code, one.json()["words"]) for one in (opened, exchanged)] == [(409, words)] * 2
