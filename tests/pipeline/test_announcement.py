"""What follows a final result: certificates with codes, papers, drafts of news."""

import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from commands import run
from contest_day.conftest import Day
from contest_day.day_project import write_project
from msgspec.structs import replace
from office import converted
from pypdf import PdfReader

from kimsite.model.contest_plan import Official, OfficialRole
from kimsite.report.award.certificate_sheets import CertificateBook, CertificateSheet, certificate_book
from kimsite.report.award.certificates import ENTRANT, due_certificates, read_register, register_lines
from kimsite.report.award.host_script import host_script
from kimsite.report.formats.certificate_book import certificate_page, certificate_pdf
from kimsite.report.formats.certificate_docx import certificate_docx
from kimsite.tools.chained_lines import canonical_line, sealed
from kimsite.tools.qr_code import qr_png

REGISTER = "lomba/uji/piagam.jsonl"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPERS = "laporan/uji/pengumuman"


@pytest.fixture
def final(tmp_path):
    """A project whose one wilker has all its marks."""
    write_project(tmp_path, zones=1)
    day = Day(tmp_path)
    fill_whole(day)
    day.log.export()
    rules = tmp_path / "lomba/uji.yaml"
    rules.write_text(
        rules.read_text()
        .replace("nama: LCCK Uji", "nama: LCCK Uji\nkeadaan: final")
        .replace("    juara: [1", "    hadiah: {1: 5.000.000, harapan-1: 750000}\n    juara: [1")
    )
    return tmp_path


def fill_whole(day):
    """Every mark of a project without a rubric."""
    for number, kim in enumerate(day.kims):
        for index in range(len(day.setup.jurors)):
            values = {"penulisan_blog": str(60 + 5 * number), "peragaan": str(70 + number)}
            day.send(day.juror(index), values, kim=kim, event_id=f"isi-{number}-{index}-000")
    day.act("jawab", 99, kim=day.kims[0], hasil="benar")


def test_a_final_result_gives_papers_and_drafts(final):
    assert run("lcck", "announce", root=final)[0] == 0
    papers = {path.name for path in (final / PAPERS).iterdir()}
    assert papers == {"piagam.html", "piagam.docx", "piagam.csv", "hadiah.html", "naskah-mc.txt"}
    rows = [json.loads(line) for line in (final / REGISTER).read_text().splitlines()]
    assert [row["gelar"] for row in rows] == ["Juara 1", "Juara 2", "Juara 3", "Harapan 1", "Harapan 2"]
    page = (final / PAPERS / "piagam.html").read_text()
    assert all(row["kode"] in page for row in rows)
    assert "Kode periksa" in page
    assert "elektronik" not in page
    prizes = (final / PAPERS / "hadiah.html").read_text()
    assert "lima juta rupiah" in prizes
    assert "Rp5.750.000" in prizes
    assert "jangan dibayarkan" not in prizes
    script = (final / PAPERS / "naskah-mc.txt").read_text()
    assert not script.startswith("BELUM FINAL")
    assert script.index("Harapan 2") < script.index("Harapan 1") < script.index("Juara 1")
    news = list(final.glob("content/_kabupaten/berita/*.md"))
    posts = list(final.glob("content/*/*/berita/*.md"))
    assert len(news) == 1
    words = news[0].read_text()
    assert words.count("sudah menetapkan para juara") == 1, "the summary stands above the body"
    assert not re.search(r"\| (Desa|Kelurahan) ", words), "a phone shows four columns"
    assert len(posts) == 5
    assert all("draf: ya" in path.read_text() for path in (*news, *posts))
    assert len(list(final.glob("content/*/*/foto/lencana-*.jpg"))) == 5


def test_certificates_come_as_pdf_where_that_was_asked_for(final):
    pytest.importorskip("typst", reason="typst is not installed: pip install --group test")
    assert run("lcck", "announce", "--pdf", root=final)[0] == 0
    assert (final / PAPERS / "piagam.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_typesetter_the_pdf_alone_is_refused(final, monkeypatch):
    monkeypatch.setattr("kimsite.cli.lcck_announce.can_typeset", lambda: False)
    assert run("lcck", "announce", "--pdf", root=final)[0] == 2
    assert not (final / PAPERS).exists()
    assert run("lcck", "announce", root=final)[0] == 0


def test_papers_of_a_result_that_is_not_final_say_so(final):
    rules = final / "lomba/uji.yaml"
    rules.write_text(rules.read_text().replace("keadaan: final", "keadaan: beku"))
    run("lcck", "announce", root=final)
    assert "jangan dibayarkan" in (final / PAPERS / "hadiah.html").read_text()
    assert (final / PAPERS / "naskah-mc.txt").read_text().startswith("BELUM FINAL")


def test_the_host_says_how_equals_were_parted(final):
    report = Day(final).report()
    groups = tuple(
        replace(
            group,
            lines=tuple(
                replace(line, total=group.lines[0].total, placed=replace(line.placed, drawn=True))
                if index < 2
                else line
                for index, line in enumerate(group.lines)
            ),
        )
        for group in report.rounds[0].groups
    )
    script = host_script(replace(report, rounds=(replace(report.rounds[0], groups=groups),))).decode()
    second = report.by_code[groups[0].lines[1].placed.kim].village.name
    assert script.count(f"Nilainya sama dengan {second}; urutannya ditentukan oleh undian") == 1


def test_a_certificate_names_the_district_once(final):
    rules = final / "lomba/uji.yaml"
    rules.write_text(rules.read_text().replace("per: wilker", "per: kabupaten"))
    run("lcck", "announce", root=final)
    page = (final / PAPERS / "piagam.html").read_text()
    assert "Babak wilker" in page
    assert "· Kabupaten" not in page


def test_the_word_processor_gets_the_same_words_codes_and_qr(final):
    run("lcck", "announce", root=final)
    rows = [json.loads(line) for line in (final / REGISTER).read_text().splitlines()]
    with zipfile.ZipFile(final / PAPERS / "piagam.docx") as book:
        parts = {name: book.read(name) for name in book.namelist()}
    trees = {name: ET.fromstring(data) for name, data in parts.items() if not name.endswith(".png")}
    lines = [
        "".join(run_.text or "" for run_ in paragraph.iter(f"{WORD}t"))
        for paragraph in trees["word/document.xml"].iter(f"{WORD}p")
    ]
    for row in rows:
        assert {row["kim"], row["gelar"], f"Kode periksa {row['kode']}"} <= set(lines)
    assert sum(one.get(f"{WORD}val") == "PiagamJudul" for one in trees["word/document.xml"].iter()) == len(
        rows
    )
    assert len(list(trees["word/document.xml"].iter(f"{WORD}pageBreakBefore"))) == len(rows) - 1
    assert "PEMERINTAH KABUPATEN BOJONEGORO" in "".join(trees["word/header1.xml"].itertext())
    for number, row in enumerate(rows, 1):
        address = f"https://kim.contoh.id/piagam-uji/#bagian-{row['kode'].lower()}"
        assert parts[f"word/media/qr-{number}.png"] == qr_png(address)
    linked = {one.get("Target") for one in trees["word/_rels/document.xml.rels"]}
    assert {f"word/{one}" for one in linked} <= set(parts)
    used = {one.get(f"{WORD}val") for one in trees["word/document.xml"].iter(f"{WORD}pStyle")}
    assert used <= {one.get(f"{WORD}styleId") for one in trees["word/styles.xml"]}


@pytest.mark.slow
def test_another_word_processor_reads_it(final, tmp_path):
    run("lcck", "announce", root=final)
    pdf = converted(final / PAPERS / "piagam.docx", "pdf", tmp_path / "pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes())) == 5


def test_a_second_run_changes_nothing_and_leaves_what_somebody_wrote(final):
    run("lcck", "announce", root=final)
    news = next(final.glob("content/_kabupaten/berita/*.md"))
    news.write_text(news.read_text().replace("draf: ya\n", "") + "Ditambah panitia.\n")
    before = {path: path.read_bytes() for path in final.rglob("*") if path.is_file()}
    assert run("lcck", "announce", root=final)[0] == 0
    assert {path: path.read_bytes() for path in before} == before


def give_first_place_to_the_second(root):
    """What an objection that was right leaves behind: other marks, and with them other titles."""
    rows = [json.loads(line) for line in (root / REGISTER).read_text().splitlines()]
    second = rows[1]["kode_kim"]
    for sheet in (root / "lomba/uji/nilai").glob("*.csv"):
        text = sheet.read_text("utf-8-sig")
        row = next(line for line in text.splitlines() if second in line)
        cells = row.split(";")
        cells[7] = cells[8] = "100"
        sheet.write_text(text.replace(row, ";".join(cells)), "utf-8-sig")
    scores = root / "lomba/uji/skor.csv"
    scores.write_text(scores.read_text("utf-8-sig").replace(f"{second};0", f"{second};100"), "utf-8-sig")
    return rows


def outdated(root):
    """Code and file of what `announce` finds to have been written for an earlier result."""
    _, out, _ = run("lcck", "announce", "--format", "json", root=root)
    found = json.loads(out)["findings"]
    return sorted((one["code"], one["path"]) for one in found if one["code"] in {"J31", "J32"})


def test_a_changed_title_withdraws_the_old_certificate(final):
    run("lcck", "announce", root=final)
    first = give_first_place_to_the_second(final)
    run("lcck", "announce", root=final)
    rows = [json.loads(line) for line in (final / REGISTER).read_text().splitlines()]
    assert rows[: len(first)] == first
    assert {row["mengganti"] for row in rows[len(first) :]} == {row["kode"] for row in first[:2]}
    code, _, err = run("lcck", "verify", "--kode", first[0]["kode"], root=final)
    assert (code, "dicabut" in err) == (1, True)
    page = (final / "content/_kabupaten/piagam-uji.md").read_text()
    assert "## Piagam yang dicabut" in page


@pytest.mark.slow
def test_news_of_an_earlier_result_are_named_until_they_are_gone(final):
    run("lcck", "announce", root=final)
    assert outdated(final) == []
    posts = {path.relative_to(final).as_posix() for path in final.glob("content/*/*/berita/*.md")}
    portal = next(final.glob("content/_kabupaten/berita/*.md"))
    give_first_place_to_the_second(final)
    former = [path for path in posts if "-juara-1-" in path or "-juara-2-" in path]
    own = final / former[0]
    own.with_name(own.name.replace("-juara-", "-selamat-juara-")).write_bytes(own.read_bytes())
    published = final / former[0]
    published.write_text(published.read_text().replace("draf: ya\n", ""))
    still = [("J32", portal.relative_to(final).as_posix())]
    assert outdated(final) == sorted([*(("J31", path) for path in former), *still])
    _, _, err = run("lcck", "announce", root=final)
    assert all(path in err for path in former)
    assert "hapus" in err.lower()
    _, _, err = run("lcck", "announce", "--lang", "en", root=final)
    assert all(path in err for path in former)
    assert "delete" in err.lower()
    for path in former:
        (final / path).unlink()
    assert outdated(final) == still
    portal.unlink()
    assert outdated(final) == []
    portal.write_text(portal.read_text().replace("Selamat kepada", "Panitia mengucapkan selamat kepada"))
    assert outdated(final) == []


def test_news_of_a_round_of_the_whole_district_are_named_too(final):
    rules = final / "lomba/uji.yaml"
    rules.write_text(rules.read_text().replace("per: wilker", "per: kabupaten"))
    run("lcck", "announce", root=final)
    give_first_place_to_the_second(final)
    assert [code for code, _ in outdated(final)] == ["J31", "J31", "J32"]


def test_news_of_a_title_that_was_won_back_are_no_longer_named(final):
    run("lcck", "announce", root=final)
    sheets = {path: path.read_bytes() for path in (final / "lomba/uji").rglob("*.csv")}
    give_first_place_to_the_second(final)
    run("lcck", "announce", root=final)
    for path, data in sheets.items():
        path.write_bytes(data)
    assert {code for code, _ in outdated(final)} == {"J31"}
    rows = [json.loads(line) for line in (final / REGISTER).read_text().splitlines()]
    holders = [(row["kode_kim"], row["gelar"]) for row in rows[-2:]]
    assert holders == [(row["kode_kim"], row["gelar"]) for row in rows[:2]]
    assert len(outdated(final)) == 2


def test_a_lost_title_is_withdrawn_and_taking_part_is_not(final):
    won = due_certificates(Day(final).report())
    lines = register_lines("Uji", won, read_register(b""))
    first = read_register(lines)
    lost = replace(won[0], title=ENTRANT, round="", group="")
    two = lines + register_lines("Uji", (lost, *won[1:]), first)
    after = read_register(two)
    assert (after.fault, after.withdrawn) == (0, {first.certificates[0].code})
    assert {one.due for one in after.valid} == {lost, *won[1:]}
    assert register_lines("Uji", (lost, *won[1:]), after) == b""
    again = read_register(two + register_lines("Uji", won, after))
    assert {one.due for one in again.valid} == {lost, *won}
    assert read_register(two.replace(first.certificates[0].code.encode(), b"7F3K-29QX-M4C")).fault == 1
    tail = two.splitlines(keepends=True)[-1]
    changed = tail.replace(first.certificates[0].code.encode(), first.certificates[1].code.encode())
    assert read_register(two.removesuffix(tail) + changed).fault == after.count


@pytest.mark.parametrize("withdraws", ["", "7F3K-29QX-M4C", "again"])
def test_a_line_withdraws_a_code_that_holds_and_no_other(final, withdraws):
    won = due_certificates(Day(final).report())
    lines = register_lines("Uji", won, read_register(b""))
    lines += register_lines("Uji", won[1:], read_register(lines))
    register = read_register(lines)
    code = register.certificates[0].code if withdraws == "again" else withdraws
    row = {"lomba": "Uji", "mengganti": code, "baris": register.count + 1, "sebelum": register.head}
    assert register.fault == 0
    assert read_register(lines + canonical_line(sealed(row)) + b"\n").fault == register.count + 1


def test_a_code_is_checked_without_a_network(final):
    run("lcck", "announce", root=final)
    row = json.loads((final / REGISTER).read_text().splitlines()[0])
    code, out, _ = run("lcck", "verify", "--kode", row["kode"].lower().replace("-", ""), root=final)
    assert (code, row["kim"] in out) == (0, True)
    wrong = row["kode"][:-1] + ("2" if row["kode"][-1] != "2" else "3")
    code, _, err = run("lcck", "verify", "--kode", wrong, root=final)
    assert (code, "bukan kode piagam" in err) == (1, True)


def test_a_changed_register_stops_everything(final):
    run("lcck", "announce", root=final)
    register = final / REGISTER
    register.write_text(register.read_text().replace("Juara 3", "Juara 2"))
    code, _, err = run("lcck", "announce", root=final)
    assert (code, "baris 3" in err) == (2, True)


def test_a_result_that_is_not_final_gives_specimens_alone(tmp_path):
    write_project(tmp_path, zones=1)
    assert run("lcck", "umumkan", root=tmp_path)[0] == 1
    page = (tmp_path / PAPERS / "piagam.html").read_text()
    assert "CONTOH" in page
    assert "Kode periksa" not in page
    assert not (tmp_path / REGISTER).exists()
    assert not (tmp_path / "content").exists()


def test_the_public_page_has_a_heading_for_each_code(final):
    run("lcck", "announce", root=final)
    page = final / "content/_kabupaten/piagam-uji.md"
    page.write_text(page.read_text().replace("draf: ya\n", ""))
    run("build", "--quiet", root=final)
    html = (final / "public/piagam-uji/index.html").read_text()
    day = Day(final)
    register = read_register((final / REGISTER).read_bytes())
    book = certificate_book(day.report(), register.valid, specimen=False)
    assert book.sheets[0].address == "https://kim.contoh.id/piagam-uji/"
    for one in register.valid:
        assert f'id="bagian-{one.code.lower()}"' in html
    run("lcck", "announce", root=final)
    assert "draf:" not in page.read_text()


def test_pdf_and_page_have_the_same_bytes_twice(final):
    pytest.importorskip("typst", reason="typst is not installed: pip install --group test")
    day = Day(final)
    report = day.report()
    due = due_certificates(report)
    register = read_register(register_lines(report.contest.name, due, read_register(b"")))
    book = certificate_book(report, register.valid, specimen=False)
    assert certificate_pdf(book, report.contest.last) == certificate_pdf(book, report.contest.last)
    assert certificate_page(book) == certificate_page(book)


def test_three_sign_side_by_side_and_not_over_the_code(final):
    """Their names are at one height, whatever length the offices have; no line ends within a NIP."""
    pytest.importorskip("typst", reason="typst is not installed: pip install --group test")
    report = Day(final).report()
    signers = (
        ("Ketua TP-PKK Kabupaten Contoh", "Hj. Siti Contoh", "", ""),
        ("Kepala Dinas Komunikasi dan Informatika", "Wahyu Contoh", "Pembina Utama Muda", "1 2 3 4"),
        ("Bupati", "Bagus Contoh", "", ""),
    )
    officials = tuple(
        Official(role=OfficialRole.WITNESS, position=position, name=name, rank=rank, nip=nip)
        for position, name, rank, nip in signers
    )
    plan = replace(report.contest.plan, officials=officials)
    report = replace(report, contest=replace(report.contest, plan=plan))
    register = read_register(
        register_lines(report.contest.name, due_certificates(report), read_register(b""))
    )
    book = certificate_book(report, register.valid, specimen=False)
    assert book.signatories[1][2] == "Pembina Utama Muda\nNIP\xa01\xa02\xa03\xa04"
    page = PdfReader(io.BytesIO(certificate_pdf(book, report.contest.last))).pages[0]
    places = {}

    def note(text, canvas, _, *__):
        if text.strip():
            places[text.strip()] = (round(canvas[4]), round(canvas[5]))

    page.extract_text(visitor_text=note)
    names = [places[name] for _, name, _, _ in signers]
    assert len({height for _, height in names}) == 1, names
    assert [left for left, _ in names] == sorted(left for left, _ in names)
    rank, number = places["Pembina Utama Muda"], places["NIP\xa01\xa02\xa03\xa04"]
    assert rank[1] > number[1], "each on a line of its own"
    code = places[book.sheets[0].code]
    office = next(place for text, place in places.items() if text.startswith("Ketua"))
    assert code[0] + 100 < office[0], "the office wraps and stays beside the code"


def test_names_are_never_markup():
    sheet = CertificateSheet(
        number="1", name="<b>#panic()</b> $x$", place="_a_", title="*b*", reason="", day="", code="",
        address="", target="", qr="",
    )  # fmt: skip
    book = CertificateBook(
        letterhead=("A",), logo=b"", contest="C", place="", signatories=(), sheets=(sheet,), specimen=False
    )
    assert b"&lt;b&gt;#panic()" in certificate_page(book)
    with zipfile.ZipFile(io.BytesIO(certificate_docx(book))) as made:
        assert b"&lt;b&gt;#panic()" in made.read("word/document.xml")
