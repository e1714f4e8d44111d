"""What the committee prints before the day: whole pages with the right people in the right order."""

import io

import html5lib
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from kimsite.model.contest_plan import ContestPlan
from kimsite.report.award.winners import winners
from kimsite.report.contest.preparation import absences, missing_plans
from kimsite.report.formats.print_pages import paper_sheets, preparation_pages
from kimsite.report.formats.prize_sheet import prize_sheet


@pytest.fixture(scope="module")
def demo(demo_contest):
    return demo_contest()[0]


@pytest.fixture(scope="module")
def pages(demo):
    return {name: data.decode() for name, data in preparation_pages(demo, "f4")}


def test_pages_are_valid_and_of_the_paper_asked_for(demo, pages):
    sheets = {name: data.decode() for name, data in paper_sheets(demo, demo.rounds[1], paper="a4")}
    assert list(sheets) == [f"wilker-wilker-{number}.html" for number in range(1, 6)]
    for page in (*pages.values(), *sheets.values()):
        html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
        assert "<script" not in page
    assert "size:215mm 330mm" in pages["undangan.html"]
    assert "size:210mm 297mm" in sheets["wilker-wilker-1.html"]


def test_kecamatan_that_send_nobody_are_named_with_the_reason(demo, pages):
    absent = {one.kecamatan: one.reason for one in absences(demo)}
    assert len(absent) == 11
    assert absent["Sekar"] == "belum punya KIM"
    assert "belum ada surat utusan" in absent["Kepohbaru"]
    assert "Kasiman" not in absent, "named by letter although nothing was written"
    assert "belum mengirim wakil: 11 dari 28" in pages["persiapan.html"]


def test_one_sheet_for_each_juror_and_team_and_one_spare(demo):
    (name, data), *_ = paper_sheets(demo, demo.rounds[1], "Wilker 3")
    page = data.decode()
    turns = demo.lineup("wilker", "Wilker 3").turns
    jurors = demo.contest.jurors
    assert name == "wilker-wilker-3.html"
    assert page.count('<section class="lembar">') == len(jurors) * (len(turns) + 1)
    assert page.index("A, tampil ke-1") < page.index("B, tampil ke-2") < page.index("cadangan")
    first = demo.by_code[turns[0].kim].publisher.name
    assert page.count(f": {first}</b>") == len(jurors)
    assert "Jumlah penulisan blog" in page
    assert page.count("( Tutik Handayani )") == len(turns) + 1


def test_everyone_is_invited_and_has_a_line_to_sign(demo, pages):
    rounds = [group for result in demo.rounds[1:] for group in result.groups]
    expected = sum(len(group.lines) + len(demo.contest.jurors) for group in rounds)
    assert pages["undangan.html"].count('<section class="lembar">') == expected
    assert "Ketua KIM Deru Maju" in pages["undangan.html"]
    for team in demo.teams.values():
        for member in team.members:
            assert f"<td>{member.name}</td>" in pages["daftar-hadir.html"]


def printed(page):
    """The text of each page as Chromium prints it."""
    data = page.pdf(prefer_css_page_size=True)
    return [" ".join(one.extract_text().split()) for one in PdfReader(io.BytesIO(data)).pages]


@pytest.mark.slow
def test_no_team_is_torn_over_two_pages_of_the_list_to_sign(demo, tmp_path, open_screen):
    path = tmp_path / "hadir.html"
    path.write_bytes(dict(preparation_pages(demo, "a4"))["daftar-hadir.html"])
    pages = printed(open_screen(path.as_uri()))
    assert demo.teams
    for kim, team in demo.teams.items():
        title = demo.by_code[kim].publisher.name
        names = [member.name for member in team.members]
        holding = [page for page in pages if title in page]
        assert holding, title
        assert all(name in page for page in holding for name in names), title


@pytest.mark.slow
def test_the_list_of_prizes_has_one_sum_and_pages_of_its_own(demo_contest, tmp_path, open_screen):
    def with_prizes(contest, given):
        prizes = tuple((award, 1_000_000) for award in ("1", "2", "3", "harapan-1", "harapan-2"))
        rounds = tuple(replace(one, prizes=prizes if one.awards else ()) for one in contest.rounds)
        return replace(contest, rounds=rounds), given

    report, _ = demo_contest(with_prizes)
    path = tmp_path / "hadiah.html"
    path.write_bytes(prize_sheet(report))
    pages = printed(open_screen(path.as_uri()))
    receipts = [page.count("TANDA TERIMA") for page in pages]
    assert sum("Jumlah" in page for page in pages) == 1
    assert sum(receipts) == len(winners(report))
    assert min(count for count in receipts[:-1] if count) > 1
    assert not any("Hadiah" in page and "TANDA TERIMA" in page for page in pages), "the list is filed alone"


def test_what_is_missing_is_said(demo_contest):
    bare, _ = demo_contest(lambda contest, given: (replace(contest, plan=ContestPlan()), given))
    words = " ".join(missing_plans(bare))
    assert "Babak wilker, Wilker 1: tanggal dan tempat belum ditulis" in words
    assert "Nama pejabat" in words
    english = " ".join(missing_plans(bare, "en"))
    assert "date and place are not written yet" in english
    assert "belum" not in english
