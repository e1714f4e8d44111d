"""Contest rules: what is right is read exactly, what is wrong is named at its line, all at once."""

import pytest
from conftest import ROOT

from kimsite.config.contest import preset_names, read_contest
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.theme.load import offers

RULES = """
nama: Lomba Uji
masa: {mulai: 1 Juli 2026, sampai: 2026-09-30}
penilaian_blog:
  aturan:
    poin: {berita: 2, posyandu: 2,5, umkm: 3}
    mutu: {foto: +0.5}
babak:
  - {id: kecamatan, per: kecamatan, lolos: 1}
  - id: wilker
    per: wilker
    juara: [1, 2, harapan-1]
    komponen:
      aktivasi_blog: {bobot: 40, dari: laporan}
      tanya_jawab: {bobot: 60, nilai: 0..20, langkah: 0,5}
juri: [{nama: Sri Lestari, unsur: TP-PKK}]
"""


@pytest.fixture
def read(tmp_path):
    district = read_sites(ROOT, offers(ROOT), Findings())

    def go(text, **more):
        (tmp_path / "lomba").mkdir(exist_ok=True)
        (tmp_path / "lomba/uji.yaml").write_text(text, "utf-8")
        diagnostics = Findings()
        return read_contest(tmp_path, "lomba/uji.yaml", district, diagnostics, **more), diagnostics.sorted()

    return go


def fixed(text=RULES):
    """YAML reads '2,5' inside braces as two entries; quoted it is one number."""
    return text.replace("2,5", '"2,5"').replace("0,5", '"0,5"')


def test_points_are_halves_and_weights_exact(read):
    contest, found = read(fixed())
    assert not found
    assert dict(contest.rules.kinds) == {
        "berita": 4,
        "posyandu": 5,
        "umkm": 6,
        "informasi-publik": 0,
        "agenda": 0,
    }
    assert contest.rules.photo == 1
    wilker = contest.rounds[1]
    assert [str(part.weight) for part in wilker.components] == ["40", "60"]
    assert (wilker.components[1].source, str(wilker.components[1].high)) == ("juri", "20")
    assert contest.seen_until == contest.last


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("bobot: 60", "bobot: 50", "J01", 14),
        ("berita: 2,", "berita: 2.3,", "K13", 6),
        ("per: wilker", "per: wilayah", "K13", 11),
        ("nama: Lomba Uji", "nama: Lomba Uji\njudul: Lomba", "K01", 3),
        ("sampai: 2026-09-30", "sampai: 2026-06-30", "K13", 3),
        ("nilai: 0..20", "nilai: 20..0", "K13", 15),
        ("unsur: TP-PKK}", "unsur: TP-PKK}, {nama: Sri Lestari, unsur: TP-PKK}", "J04", 16),
        ("id: wilker", "id: kecamatan", "K13", 10),
        ("nama: Lomba Uji", "nama: Lomba Uji\nkeadaan: selesai", "K13", 3),
        ("nama: Lomba Uji", "nama: Lomba Uji\nutusan: lomba/tidak-ada.csv", "K12", 3),
        ("nama: Lomba Uji", "nama: Lomba Uji\npreset: bojonegoro-2014", "K13", 3),
        ("juri: [{nama: Sri Lestari, unsur: TP-PKK}]", "", "K02", 2),
        ("juri:", "seri: [poin_terbanyak]\njuri:", "K13", 16),
        (
            "sampai: 2026-09-30",
            "sampai: 2026-09-30, kelonggaran: {hari: 3, kim: [sumberrejo/tidakada]}",
            "K13",
            3,
        ),
    ],
)
def test_every_mistake_has_its_line(read, old, new, code, line):
    contest, found = read(fixed(RULES).replace(old, new, 1))
    assert contest is None
    assert [(one.code, one.place.line) for one in found] == [(code, line)]


def test_all_mistakes_at_once(read):
    _, found = read(fixed().replace("bobot: 60", "bobot: 50").replace("per: wilker", "per: wilayah"))
    assert {one.code for one in found} == {"J01", "K13"}


def test_file_of_nothing(read):
    contest, found = read("")
    assert contest is None
    assert found[0].code == "K41"


@pytest.mark.parametrize("name", ["bojonegoro-2015", "bojonegoro-2016", "rencana-2016"])
def test_presets_sum_to_a_hundred_and_say_where_they_come_from(read, name):
    assert name in preset_names()
    contest, found = read(
        f"preset: {name}\nnama: Uji\nmasa: {{mulai: 2026-07-01, sampai: 2026-09-30}}\njuri: [{{nama: A, "
        f"unsur: B}}]\n"
    )
    assert not found
    assert contest.note
    assert all(sum(part.weight for part in one.components) in {0, 100} for one in contest.rounds)
    assert [one.id for one in contest.rounds] == ["kecamatan", "wilker", "final"]


def test_2015_and_2016_are_the_published_weights(read):
    text = "nama: U\nmasa: {mulai: 2026-07-01, sampai: 2026-09-30}\njuri: [{nama: A, unsur: B}]\n"
    for name, weights in (
        ("bojonegoro-2015", [20, 20, 10, 10, 20, 20]),
        ("bojonegoro-2016", [30, 10, 40, 20]),
    ):
        contest, _ = read(f"preset: {name}\n{text}")
        assert [int(part.weight) for part in contest.rounds[-1].components] == weights


def test_the_file_stands_above_its_preset_and_below_a_forced_one(read):
    contest, _ = read(f"preset: bojonegoro-2015\n{fixed()}")
    assert len(contest.rounds[1].components) == 2
    contest, _ = read(fixed(), preset="bojonegoro-2016")
    assert len(contest.rounds[1].components) == 4
    assert contest.name == "Lomba Uji"


def test_the_demo_contest_is_right():
    district = read_sites(ROOT, offers(ROOT), Findings())
    diagnostics = Findings()
    assert read_contest(ROOT, district.contests[0], district, diagnostics)
    assert not diagnostics.sorted()


def test_a_logo_must_be_a_picture(read, tmp_path):
    (tmp_path / "logo.png").write_bytes(b"bukan gambar")
    contest, found = read(fixed() + "berita_acara: {logo: logo.png}\n")
    assert contest is None
    assert [(one.code, one.place.line) for one in found] == [("K13", 17)]
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n...")
    contest, _ = read(fixed() + "berita_acara: {logo: logo.png}\n")
    assert contest.minutes.logo.startswith(b"\x89PNG")


PLAN = """
jadwal:
  - {babak: wilker, kelompok: Wilker 1, tanggal: 7 Oktober 2026, mulai: 08.00, tempat: Pendapa}
  - {babak: wilker, tanggal: 2026-10-08, urutan: [bojonegoro/sukorejo]}
tim:
  asal: kecamatan
  susunan: [{unsur: PKK, jumlah: 2}, {unsur: [Perangkat desa, Karang Taruna], jumlah: 1}]
pejabat:
  - {sebagai: panitia, jabatan: Ketua Panitia, nama: Bayu Aji}
"""


def quizzed(text=RULES):
    """The rules with questions and answers instead of the jury's marks."""
    quiz = (
        "    tanya_jawab: {modal: 100, wajib: {soal: 5, benar: 100, sebagian: [50, 75], waktu: 10}, "
        "lemparan: {cara: gilir, benar: 100, salah: -25}, rebutan: {benar: 100, salah: -100, "
        "belum_dipersilakan: -100, waktu: 5}}\n"
    )
    changed = fixed(text).replace(
        '{bobot: 60, nilai: 0..20, langkah: "0,5"}', "{bobot: 60, dari: tanya_jawab}"
    )
    return changed.replace("    komponen:\n", quiz + "    komponen:\n")


def test_sessions_teams_and_officials_are_read(read):
    contest, found = read(fixed() + PLAN)
    assert not found
    first, second = contest.plan.sessions
    assert (first.group, first.day.isoformat(), str(first.start)) == ("Wilker 1", "2026-10-07", "08:00:00")
    assert [code.count(".") for code in second.order] == [3], "a folder gives the village's code"
    assert contest.plan.teams.size == 3
    roles = [(one.role, one.position) for one in contest.plan.officials]
    assert roles[0] == ("panitia", "Ketua Panitia")
    assert roles[1][0] == "mengetahui", "without a witness of its own the head of the agency signs"


def test_questions_have_points_of_their_own(read):
    contest, found = read(quizzed())
    assert not found
    quiz = contest.rounds[1].quiz
    assert (quiz.start, quiz.mandatory.right, quiz.mandatory.partly, quiz.mandatory.questions) == (
        100, 100, (50, 75), 5
    )  # fmt: skip
    assert (quiz.passing, quiz.passed.wrong, quiz.buzzer.early) == ("gilir", -25, -100)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("babak: wilker, kel", "babak: wilkr, kel"),
        ("kelompok: Wilker 1", "kelompok: Wilker 9"),
        ("mulai: 08.00", "mulai: pagi sekali"),
        ("jumlah: 2", "jumlah: 0"),
        ("sebagai: panitia", "sebagai: ketua"),
        ("bojonegoro/sukorejo", "bojonegoro/sukorjo"),
        ("- {babak: wilker, tanggal", "- {babak: wilker, kelompok: Wilker 1, tanggal"),
    ],
)
def test_what_is_wrong_in_the_plan_is_named(read, old, new):
    contest, found = read(fixed() + PLAN.replace(old, new))
    assert contest is None
    assert [one.code for one in found] == ["K13"]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("salah: -25", "salah: 25", ["K13"]),
        ("sebagian: [50, 75]", "sebagian: [50, 120]", ["K13"]),
        ("benar: 100, sebagian", "sebagian", ["K02"]),
        ("cara: gilir", "cara: lempar", ["K13"]),
    ],
)
def test_points_against_the_sense_are_refused(read, old, new, codes):
    contest, found = read(quizzed().replace(old, new))
    assert contest is None
    assert {one.code for one in found} == set(codes)


def test_a_rubric_adds_up_to_the_mark(read):
    rubric = "rubrik: [{nama: Isi, nilai: 12}, {nama: Bahasa, nilai: 8, petunjuk: Baku}]"
    contest, found = read(fixed().replace('langkah: "0,5"', f'langkah: "0,5", {rubric}'))
    assert not found
    assert [(one.id, str(one.high), one.hint) for one in contest.rounds[1].components[1].rubric] == [
        ("isi", "12", ""),
        ("bahasa", "8", "Baku"),
    ]
    contest, found = read(fixed().replace('langkah: "0,5"', f'langkah: "0,5", {rubric.replace("8", "9")}'))
    assert [one.code for one in found] == ["K13"]


READERS = fixed(RULES).replace("mutu: {foto: +0.5}", "pembaca: {poin: 0.5, tiap: 100, paling_banyak: 10}")


def test_readers_count_only_where_the_rules_say_how_and_how_much(read):
    assert read(fixed())[0].rules.readership is None
    rule = read(READERS)[0].rules.readership
    assert (rule.halves, rule.pages, rule.most) == (1, 100, 20)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("{poin: 0.5}", ["K02", "K02"]),
        ("{poin: 0.5, tiap: 0, paling_banyak: 10}", ["K13"]),
        ("{poin: 0.5, tiap: banyak, paling_banyak: 10}", ["K13"]),
        ("{poin: 2, tiap: 100, paling_banyak: 1}", ["K13"]),
        ("{poin: 0.3, tiap: 100, paling_banyak: 10}", ["K13"]),
        ("{poin: 0.5, tiap: 100, paling_banyak: 10, robot: ya}", ["K01"]),
        ("ya", ["K13"]),
    ],
)
def test_a_rule_about_readers_that_is_not_whole_is_refused(read, written, codes):
    contest, found = read(READERS.replace("{poin: 0.5, tiap: 100, paling_banyak: 10}", written))
    assert contest is None
    assert [finding.code for finding in found] == codes
