"""The calendar of mentoring days on the portal: dates, places and themes; nothing without the folder."""

from datetime import date

from conftest import POST
from icalendar import Calendar

SCHEDULE = """Kecamatan;Hari 1;Hari 2;Jam;Tempat;Tim;Pendamping;Tema hari 1
Sumberrejo;14 Oktober 2026;15 Oktober 2026;08.00-15.00;Pendopo Sumberrejo;Tim 1;Rina Wulandari;Bertanya
Kanor;1 Desember 2026;2 Desember 2026;;rumah Bu Sri, 0840 0000 0009;Tim 2;Bagus S.;
"""
NEWS = {"content/sumberrejo/sumberrejo/berita/a.md": POST}
AGENDA = "---\njudul: Rapat\nmulai: 5 Desember 2026 08.00\ntempat: Balai\n---\nDatang.\n"


def events(project, name):
    """(summary, start, place) of every event of a calendar."""
    calendar = Calendar.from_ical((project.out / name).read_bytes())
    return [(str(one["SUMMARY"]), one["DTSTART"].dt, str(one["LOCATION"])) for one in calendar.walk("VEVENT")]


def test_coming_and_past_days_are_on_a_page_of_the_portal(make_project):
    project = make_project({**NEWS, "pendampingan/jadwal.csv": SCHEDULE})
    project.build(as_of=date(2026, 11, 24))
    page = project.page("pendampingan")
    ahead, _, past = page.partition("Yang sudah berlangsung")
    assert "Selasa, 1 Desember 2026" in ahead
    assert "Rabu, 14 Oktober 2026, 08.00–15.00 WIB" in past
    assert "Pendopo Sumberrejo" in past
    assert "Bertanya" in past
    assert 'href="../sumberrejo/index.html"' in past
    assert 'href="pendampingan/index.html"' in project.page("")
    assert "/pendampingan/</loc>" in (project.out / "sitemap-portal.xml").read_text("utf-8")


def test_a_day_is_ahead_until_it_is_over(make_project):
    project = make_project({**NEWS, "pendampingan/jadwal.csv": SCHEDULE})
    project.build(as_of=date(2026, 12, 2))
    ahead, _, past = project.page("pendampingan").partition("Yang sudah berlangsung")
    assert "Rabu, 2 Desember 2026" in ahead
    assert "Selasa, 1 Desember 2026" in past


def test_the_days_are_in_their_own_calendar_and_in_the_portal_s(make_project):
    project = make_project({
        **NEWS, "pendampingan/jadwal.csv": SCHEDULE, "content/_kabupaten/agenda/rapat.md": AGENDA,
    })  # fmt: skip
    project.build()
    own = events(project, "pendampingan.ics")
    assert [(summary, str(start)) for summary, start, _ in own] == [
        ("Pendampingan KIM Kecamatan Sumberrejo, hari 1", "2026-10-14 01:00:00+00:00"),
        ("Pendampingan KIM Kecamatan Sumberrejo, hari 2", "2026-10-15 01:00:00+00:00"),
        ("Pendampingan KIM Kecamatan Kanor, hari 1", "2026-12-01"),
        ("Pendampingan KIM Kecamatan Kanor, hari 2", "2026-12-02"),
    ]
    assert own[0][2] == "Pendopo Sumberrejo, Kecamatan Sumberrejo, Kabupaten Bojonegoro"
    assert [summary for summary, _, _ in events(project, "agenda.ics")] == ["Rapat", *(one[0] for one in own)]


def test_no_name_and_no_number_is_published(make_project):
    project = make_project({**NEWS, "pendampingan/jadwal.csv": SCHEDULE})
    project.build()
    private = (b"Rina Wulandari", b"Bagus S.", b"rumah Bu Sri", b"0840 0000")
    for path, data in project.tree().items():
        assert not any(one in data for one in private), path


def test_a_changed_schedule_changes_the_portal_at_the_next_build(make_project):
    project = make_project({**NEWS, "pendampingan/jadwal.csv": SCHEDULE})
    project.build()
    project.write({"pendampingan/jadwal.csv": SCHEDULE.replace("1 Desember", "3 Desember", 1)})
    project.build()
    assert "Kamis, 3 Desember 2026" in project.page("pendampingan")
    (project.root / "pendampingan/jadwal.csv").unlink()
    project.build()
    assert not (project.out / "pendampingan").exists()
    assert not (project.out / "pendampingan.ics").exists()


def test_a_district_without_the_folder_gets_the_same_bytes_as_with_an_empty_one(make_project):
    page = {"content/_kabupaten/pendampingan.md": "---\njudul: Pendampingan kami\n---\nTahun ini.\n"}
    project = make_project({**NEWS, **page})
    project.build()
    before = project.tree()
    assert "Tahun ini." in project.page("pendampingan"), "a page of that name keeps its address"
    assert not (project.out / "pendampingan.ics").exists()
    project.write({"pendampingan/catatan.txt": "kosong"})
    project.build(clean=True)
    assert project.tree() == before
