"""Pendampingan from spreadsheets and YAML: what is understood, what is asked, what the public never sees."""

from datetime import date

import pytest
import xlsxwriter
from conftest import ROOT

from kimsite.config.mentoring.reading import read_mentoring
from kimsite.config.mentoring.schedule import read_schedule
from kimsite.config.regions import read_regency
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import ERROR
from kimsite.model.mentoring import ParticipantGroup
from kimsite.theme.load import offers

REGENCY = read_regency("35.22")
SCHEDULE = """DAFTAR PENDAMPINGAN KIM;;;;
;;;;
No;Kecamatan;Hari Pertama;Hari Kedua;Jam;Tempat;Tim;Pendamping
1;Sumberrejo;14 Oktober 2026;15/10/2026;08.00-15.00;Pendopo Sumberrejo;Tim 1;Rina W. (RTIK), Bagus S.
2;Kec. Kanor;1-2 Desember 2026;;08.00 - selesai;Balai Kanor;Tim 2;Rina W.
"""
PEOPLE = """No;Kecamatan;Desa;Nama Peserta;Unsur;No HP;Kehadiran;;Buku diterima
;;;;;;Hari 1;Hari 2;
1;Sumberrejo;Sumberrejo;Siti Aminah;TP-PKK Desa;084000000011;v;v;ya
2;;;Wartini;kader PKK;;✓;-;ya
3;;;Joko Susilo;Karang Taruna;;hadir;izin;
4;;-;Hartatik;TP PKK Kecamatan;;v;v;
"""


def read(root, files):
    """The folder with these files, as read, and (code, values) of its findings."""
    for name, content in files.items():
        path = root / "pendampingan" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = Findings()
    mentoring = read_mentoring(root, REGENCY, found)
    assert not any(one.severity == ERROR for one in found.sorted()), "a schedule never stops a build"
    return mentoring, [(one.code, dict(one.values)) for one in found.sorted()]


def test_an_office_s_schedule_and_its_list_of_participants(tmp_path):
    mentoring, found = read(tmp_path, {"jadwal.csv": SCHEDULE, "peserta.csv": PEOPLE})
    assert found == []
    first, second = mentoring.rounds
    assert (first.kecamatan, *first.days) == ("Sumberrejo", date(2026, 10, 14), date(2026, 10, 15))
    assert (first.start, first.end, first.venue) == (480, 900, "Pendopo Sumberrejo")
    assert first.mentors == ("Rina W. (RTIK)", "Bagus S.")
    assert second.days == (date(2026, 12, 1), date(2026, 12, 2))
    people = {one.name: one for one in mentoring.participants}
    assert people["Siti Aminah"].phone == "6284000000011"
    assert people["Wartini"].village == people["Siti Aminah"].village == "35.22.12.2006"
    assert people["Wartini"].attended == (True, False)
    assert people["Joko Susilo"].group == ParticipantGroup.YOUTH
    assert people["Joko Susilo"].attended == (True, False)
    assert (people["Hartatik"].group, people["Hartatik"].village) == (ParticipantGroup.KECAMATAN, "")


def test_one_workbook_with_a_sheet_for_each(tmp_path):
    (tmp_path / "pendampingan").mkdir()
    with xlsxwriter.Workbook(tmp_path / "pendampingan" / "semua.xlsx") as book:
        for name, text in (("Jadwal", SCHEDULE), ("Peserta", PEOPLE)):
            sheet = book.add_worksheet(name)
            for number, line in enumerate(text.splitlines()):
                sheet.write_row(number, 0, line.split(";"))
        book.add_worksheet("Anggaran").write_row(0, 0, ["Uraian", "Rupiah"])
    mentoring, found = read(tmp_path, {"~$semua.xlsx": b"lock"})
    assert found == []
    assert (len(mentoring.rounds), len(mentoring.participants)) == (2, 4)


GROUPED = """DAFTAR PESERTA PENDAMPINGAN KIM KECAMATAN SUMBERREJO TAHUN 2026
No;Desa;Nama;Unsur;H1;H2
1;Sumberrejo;Siti;PKK;hadir;tidak hadir
KECAMATAN KANOR
1;Piyak;Tunik;PKK;;
"""


def test_a_heading_names_the_kecamatan_of_the_rows_below(tmp_path):
    mentoring, found = read(tmp_path, {"peserta.csv": GROUPED})
    assert found == []
    assert [(one.name, one.village, one.attended) for one in mentoring.participants] == [
        ("Siti", "35.22.12.2006", (True, False)),
        ("Tunik", "35.22.11.2004", (None, None)),
    ]


YAML = """
aturan:
  desa_baru: {pkk: 3, perangkat: 0}
jadwal:
  - kecamatan: Dander
    hari_1: 2026-11-10
    hari_2: 2026-11-11
    tempat: Pendopo Dander
    pendamping: [Rina W., Bagus S.]
    peserta:
      - {desa: Ngumpakdalem, nama: Sri, unsur: PKK, hp: "084000000013", hadir_1: ya, hadir_2: tidak}
"""


def test_the_same_as_yaml(tmp_path):
    mentoring, found = read(tmp_path, {"pendampingan.yaml": YAML})
    assert found == []
    (one,), (person,) = mentoring.rounds, mentoring.participants
    assert (one.kecamatan, one.days[1], one.mentors) == (
        "Dander",
        date(2026, 11, 11),
        ("Rina W.", "Bagus S."),
    )
    assert (person.name, person.attended) == ("Sri", (True, False))
    assert mentoring.new_rule.missing([person]) == (("PKK", 2),)


@pytest.mark.parametrize(
    ("files", "code", "values"),
    [
        ({"a.csv": SCHEDULE.replace("14 Oktober", "31 Februari")}, "K63",
         {"nilai": "31 Februari 2026", "sebab": "registry.no-such-day"}),
        ({"a.csv": SCHEDULE.replace(";Sumberrejo;", ";Kertajaya;")}, "K64",
         {"nilai": "Kertajaya", "sebab": "registry.no-kecamatan"}),
        ({"a.csv": SCHEDULE.replace("15/10/2026", "13/10/2026")}, "K66", {"sebab": "mentoring.order"}),
        ({"a.csv": SCHEDULE, "b.csv": SCHEDULE.replace("14 Okt", "12 Okt")}, "K66",
         {"sebab": "mentoring.twice"}),
        ({"a.csv": PEOPLE.replace("Wartini", "Siti  Aminah")}, "K65",
         {"urut": "4", "jumlah": "1"}),
        ({"a.csv": PEOPLE.replace("hadir;izin", "x;x")}, "K63", {"nilai": "x", "sebab": "mentoring.mark"}),
        ({"a.csv": PEOPLE.replace("kader PKK", "blogger")}, "K63", {"sebab": "mentoring.group"}),
        ({"a.csv": PEOPLE.replace(";Sumberrejo;Siti", ";Entahlah;Siti")}, "K64",
         {"sebab": "registry.no-such-village"}),
        ({"a.csv": "Uraian;Rupiah\nATK;100\n"}, "K61", {}),
        ({"a.xlsx": b"PK\x03\x04 cut"}, "K60", {"sebab": "table.broken"}),
        ({"a.yaml": "jadwal: [{kecamatan: Dander, hari_1: 2026-11-10"}, "K11", {}),
        ({"a.yaml": "jadwal:\n  - Dander\n"}, "K13", {}),
        ({"a.yaml": "jadwal: {kecamatan: Dander, hari_1: 2026-11-10}\n"}, "K13", {}),
        ({"a.yaml": "hanya kata\n"}, "K61", {}),
        ({"a.yaml": "jadwal: [", "b.yaml": "hanya kata\n"}, "K61", {}),
        ({"a.csv": SCHEDULE.replace("Tim;", "Anggaran;")}, "K62", {"nilai": "Anggaran"}),
        ({"a.csv": PEOPLE.replace("No HP", "NIK")}, "K35", {"judul": "NIK"}),
    ],
)  # fmt: skip
def test_bad_input_gets_words_and_the_rest_is_read(tmp_path, files, code, values):
    _, found = read(tmp_path, files)
    assert [one for known, one in found if known == code and values.items() <= one.items()], found


@pytest.mark.parametrize("venue", [
    "Balai Desa, hubungi 0840 0000 0009", "rumah Bu Sri RT 02", "Balai, menemui Rina W. dulu",
])  # fmt: skip
def test_the_public_sees_no_person_and_no_number(tmp_path, venue):
    text = SCHEDULE.replace("Pendopo Sumberrejo", venue)
    _, found = read(tmp_path, {"jadwal.csv": text, "peserta.csv": PEOPLE})
    assert "K67" in {code for code, _ in found}
    district = read_sites(ROOT, offers(ROOT), Findings())
    sessions = read_schedule(tmp_path, district).sessions
    assert [(one.number, one.day, one.venue) for one in sessions] == [
        (1, date(2026, 10, 14), ""), (2, date(2026, 10, 15), ""),
        (1, date(2026, 12, 1), "Balai Kanor"), (2, date(2026, 12, 2), "Balai Kanor"),
    ]  # fmt: skip
    assert not any(name in repr(sessions) for name in ("Rina", "Siti", "0840", "Sri"))


def test_no_finding_holds_a_name_or_a_number(tmp_path):
    text = PEOPLE.replace("Wartini", "Siti Aminah").replace("084000000011", "0840-0000-00x")
    text = text.replace(";-;Hartatik;TP PKK Kecamatan", ";Entah;Hartatik;PKK")
    _, found = read(tmp_path, {"peserta.csv": text})
    assert {code for code, _ in found} >= {"K63", "K64", "K65"}
    assert not any(one in repr(found) for one in ("Siti", "Hartatik", "0840"))
