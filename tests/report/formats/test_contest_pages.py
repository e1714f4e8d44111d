"""The contest's pages as jurors, villagers and machines get them; the minutes as page and as PDF."""

import csv
import json
import posixpath
import re
from datetime import date, timedelta
from decimal import Decimal

import html5lib
import pytest
from contests import CONTEST, MINUTES, made, post, summary, village, weekly
from msgspec.structs import replace
from profiles import amount

from kimsite.model.flags import Evidence, Flag
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.contest.minutes import minutes
from kimsite.report.contest.wording import spelled, spelled_day
from kimsite.report.contest_files import contest_files
from kimsite.report.formats.contest_document import contest_document
from kimsite.report.formats.contest_pages import card_name, contest_pages
from kimsite.report.formats.marked_text import marked
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.formats.minutes_pdf import minutes_pdf
from kimsite.report.formats.recount_page import RECOUNT_PAGE
from kimsite.tools.decimals import difference_text, value_text


@pytest.fixture(scope="module")
def demo(demo_contest):
    return demo_contest()[0]


@pytest.fixture(scope="module")
def files(demo):
    return dict(contest_files(demo))


def text(data: bytes) -> str:
    return re.sub(r"<[^>]+>", " ", data.decode())


def test_every_page_is_valid_has_one_heading_and_no_script(files):
    # the page that counts again has a script, and tests of its own
    names = [name for name in files if name.endswith(".html") and RECOUNT_PAGE not in name]
    assert len(names) == (19 + 5 + 2) * 2 + 3, "pages, those of the public edition, and three for the jury"
    for number, name in enumerate(names):
        page = files[name].decode()
        if number % amount(1, 3) == 0:
            html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
        assert page.count("<h1") == 1, name
        assert "<script" not in page
        assert 'lang="id"' in page
        assert not re.findall(r'(?:src|srcset)="(?!data:image/svg)', page), name
        assert all(
            "<th scope" in table and "<caption>" in table
            for table in re.findall(r"<table.*?</table>", page, re.DOTALL)
        ), name


def test_links_between_pages_have_an_end(files):
    for name, data in files.items():
        if name.endswith(".html"):
            for link in re.findall(r'href="([^"#]+)(?:#[^"]*)?"', data.decode()):
                if "://" not in link:
                    parts = [*name.split("/")[:-1], *link.split("/")]
                    while ".." in parts:
                        at = parts.index("..")
                        del parts[at - 1 : at + 1]
                    assert "/".join(parts) in files, (name, link)


def test_anchors_have_an_end(files):
    for name, data in files.items():
        if name.startswith("kim/"):
            page = data.decode()
            ids = set(re.findall(r'id="([^"]+)"', page))
            assert set(re.findall(r'href="#([^"]+)"', page)) <= ids, name


def test_every_point_leads_to_its_post_file_digest_and_first_sight(demo, files):
    one = next(one for one in demo.kims if one.publisher.url == "/sumberrejo/sumberrejo/")
    page = files["kim/sumberrejo-sumberrejo.html"].decode()
    for item in one.after.numbers.posts:
        assert item.path in page
        assert item.digest[:12] in page
        assert f"https://kim.contoh.id{item.url}" in page
        row = demo.first_seen[item.path]
        assert f"{row.moment:%d/%m/%Y %H.%M}, baris {row.row}" in page


def test_state_stands_on_every_page(demo, files):
    assert demo.state == "beku"
    for name, data in files.items():
        if name.endswith(".html"):
            assert re.search(r'class="(keadaan|cap)"[^>]*>BEKU<', data.decode()), name


def test_ledger_head_is_printed(demo, files):
    assert demo.ledger.mnemonic in text(files["index.html"])
    assert demo.ledger.mnemonic in text(files["berita-acara.html"])


def test_flags_of_every_kind_with_their_evidence(demo, files):
    assert {flag.code for flag in demo.flags} == {f"L0{number}" for number in range(1, 10)}
    page = files["tanda.html"].decode()
    assert page.count("<article") == len(demo.flags)
    assert "<mark>" in page
    assert "Putusan juri: <b>Tidak</b>" in page


def test_both_scores_are_printed(demo, files):
    one = next(one for one in demo.kims if one.before.halves != one.after.halves)
    page = text(files[f"kim/{one.publisher.url.strip('/').replace('/', '-')}.html"])
    assert "sebelum putusan juri" in page


def test_a_tie_a_draw_a_named_champion_and_a_changed_winner(files):
    page = text(files["babak.html"])
    assert "Undian 9 Oktober 2026" in page
    assert "diutus, surat 05/TP-PKK.Kec/X/2026" in page
    assert "kokoh" in text(files["kepekaan.html"])


def test_two_runs_give_the_same_bytes(demo_contest, files):
    assert dict(contest_files(demo_contest()[0])) == files


def test_the_seal_is_the_digest_of_the_json(demo, files):
    assert files["laporan.json"] == contest_document(demo)
    assert fingerprint(demo, files["laporan.json"]).short in text(files["index.html"])
    content = json.loads(files["laporan.json"])
    assert list(content) == sorted(content)


def test_the_json_is_canonical(files):
    data = files["laporan.json"]
    assert f"{json.dumps(json.loads(data), ensure_ascii=False, indent=1, sort_keys=True)}\n".encode() == data


def test_coaching_fits_a_message(demo, files):
    messages = {name: data.decode() for name, data in files.items() if name.startswith("saran/")}
    assert len(messages) == len(demo.kims)
    for message in messages.values():
        assert len(message) < 1500
        assert message.startswith("*KIM ")
    assert "Lengkapi blog: APBDes tahun berjalan (+5)." in messages["saran/bojonegoro-ledok-kulon.txt"]
    assert "wa.me/?text=" in files["kim/bojonegoro-ledok-kulon.html"].decode()


def test_marks_stand_only_on_shared_parts_and_text_is_escaped():
    piece = Evidence(label="a", text="<b>sama</b> beda", spans=((3, 7), (5, 9), (90, 99)))
    assert marked(piece) == "&lt;b&gt;<mark>sama</mark>&lt;/b&gt; beda"


def test_a_title_is_never_markup(district):
    kim = village("35.22.14.0001")
    item = post(kim, 1, date(2026, 7, 6), title="<script>alert(1)</script>")
    flag = Flag(
        code="L06",
        kim=kim.code,
        posts=(item.path,),
        other=(),
        evidence=(Evidence(label="<i>", text="<u>"),),
        question="<b>?",
    )
    report, _ = made(district, [summary(kim, [item])], flags=[flag])
    for name, data in contest_pages(report, fingerprint(report, b"")):
        assert b"<script" not in data, name
        assert b"<u>" not in data, name
    evidence = dict(contest_pages(report, fingerprint(report, b"")))[card_name(report.kims[0])]
    assert b'">&lt;script&gt;alert(1)&lt;/script&gt;</a></th>' in evidence


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "nol"), (11, "sebelas"), (19, "sembilan belas"), (100, "seratus"),
     (430, "empat ratus tiga puluh"), (1000, "seribu"), (1111, "seribu seratus sebelas"),
     (2026, "dua ribu dua puluh enam"), (1_000_000, "satu juta")],
)  # fmt: skip
def test_numbers_in_words(number, words):
    assert spelled(number) == words


def test_dates_in_words():
    assert (
        spelled_day(date(2026, 10, 16))
        == "Jumat tanggal enam belas bulan Oktober tahun dua ribu dua puluh enam"
    )
    assert "…" in spelled_day(None)


def test_minutes_say_everything_that_is_signed(demo):
    said = minutes(demo, fingerprint(demo, b""))
    attached = " ".join(sentence for part in said.annex for sentence in part.sentences)
    whole = " ".join((said.opening, *said.notes, *said.method, attached))
    for part in (
        "Jumat tanggal enam belas bulan Oktober",
        "19 (sembilan belas)",
        "Pendapa Malowopati",
        "angka dadu 3 5 1 6 2 4",
        "Wulan Sari",
        "Tidak (RW)",
    ):
        assert part in whole
    assert [table.title for table in said.tables] == [
        "Babak kecamatan: yang maju",
        *(f"Babak wilker, Wilker {n}" for n in range(1, 6)),
        "Grand final",
    ]
    assert len(said.jurors) == 5
    signed = " ".join((*said.notes, *said.method))
    assert "S3" not in signed
    assert "L01-" not in signed, "codes are for the annex"
    marks = next(part for part in said.annex if part.title == "Nilai tiap juri")
    assert [len(table.heads) for table in marks.tables] == [8] * 6, "every juror's marks, round by round"


def test_the_annex_can_be_left_out(demo):
    without = replace(demo.contest, minutes=replace(demo.contest.minutes, annex=False))
    assert minutes(replace(demo, contest=without), fingerprint(demo, b"")).annex == ()


def test_the_districts_words_stand_above_ours(district):
    words = replace(
        MINUTES, opening="Di {tempat} pada {hari}. {tak_dikenal}", place="Balai", closing="Selesai."
    )
    report, _ = made(district, [weekly(village("35.22.14.0001"), 2)], replace(CONTEST, minutes=words))
    said = minutes(report, fingerprint(report, b""))
    assert said.opening.startswith("Di Balai pada ……")
    assert "{tak_dikenal}" in said.opening
    assert said.closing == "Selesai."


def test_minutes_as_pdf_are_stable_and_cannot_be_injected(district, demo):
    sealed = fingerprint(demo, b"")
    made_ = minutes_pdf(demo, sealed)
    assert made_.startswith(b"%PDF")
    assert made_ == minutes_pdf(demo, sealed)
    assert minutes_pdf(demo, sealed, "f4") != made_
    words = replace(MINUTES, opening='#read("/etc/passwd") $x$ *tebal* <label> \\')
    report, _ = made(district, [weekly(village("35.22.14.0001"), 2)], replace(CONTEST, minutes=words))
    assert minutes_pdf(report, sealed).startswith(b"%PDF")


def test_a_page_of_minutes_before_any_round_was_scored(district):
    report, _ = made(district, [weekly(village("35.22.14.0001"), 2)])
    name, data = minutes_page(report, fingerprint(report, b""))
    assert name == "berita-acara.html"
    assert "Babak kecamatan: yang maju" in text(data)
    assert "Grand final" not in text(data)


def test_no_kim_and_no_wilker(district):
    """A kabupaten without zones, and one without KIM, still get a report."""
    bare = replace(district, wilker=())
    kim = replace(village("35.22.14.0001"), wilker="")
    contest = replace(CONTEST, rounds=CONTEST.rounds[:1])
    for kims in ([], [summary(kim, [post(kim, 1, date(2026, 7, 1) + timedelta(days=3))])]):
        report, _ = made(bare, kims, contest)
        files = dict(contest_files(report))
        assert files["index.html"]
        assert set(json.loads(files["laporan.json"])["kim"]) == {one.id for one in report.kims}


def test_the_public_edition_has_results_but_no_flag_no_initials_and_no_advice(demo, files):
    public = {name: text(data) for name, data in files.items() if name.startswith("umum/")}
    assert {name.removeprefix("umum/") for name in public} <= set(files)
    assert not [name for name in public if name in {"umum/tanda.html", "umum/kepekaan.html"}]
    whole = "\n".join(public.values())
    assert "87,50" in public["umum/index.html"]
    for flag in demo.flags:
        assert flag.id not in whole
    for decision in demo.decisions.values():
        assert not decision.reason or decision.reason not in whole
    assert "Saran pembinaan" not in whole
    assert "Tanda terbuka" not in whole
    assert "pertanyaan tentang tulisan belum diputus" in public["umum/index.html"]
    assert "tidak dihitung menurut putusan dewan juri" in whole
    assert "saran" not in str(
        [link for data in public.values() for link in re.findall(r'href="[^"]+"', data)]
    )


def test_the_public_edition_can_be_copied_alone(files):
    """Whatever it links lies within it; its tables add up to the same points, and tell nothing of flags."""
    for name, data in files.items():
        if name.startswith("umum/") and name.endswith(".html"):
            for link in re.findall(r'href="([^"#:]+)"', data.decode()):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
                assert target in files, (name, link)
                assert target.startswith("umum/"), (name, link)
    recap, public = (table(files[name]) for name in ("rekap.csv", "umum/rekap.csv"))
    assert {*recap[0]} - {*public[0]} == {
        "peringkat_terbaik", "peringkat_terburuk", "poin_sebelum_putusan", "tanda", "tanda_terbuka",
    }  # fmt: skip
    assert [row["poin"] for row in public] == [row["poin"] for row in recap]
    rows, shown = (table(files[name]) for name in ("rincian.csv", "umum/rincian.csv"))
    assert [row["poin"] for row in shown] == [row["poin"] for row in rows]
    assert sum(row["alasan"] == "tidak dihitung menurut putusan dewan juri" for row in shown) == 3
    assert files["umum/babak.csv"] == files["babak.csv"]


def table(data):
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_a_card_tells_the_contest(files):
    winner = text(files["kim/sumberrejo-sumberrejo.html"])
    assert "Grand final: Juara 1" in re.sub(r"\s+", " ", winner)
    assert "5 juri, terendah 85, tertinggi 87" in winner
    assert "Unggul 7,88 dari KIM Geo Wonocolo" in winner
    drawn = text(files["kim/kapas-semenpinggir.html"])
    assert "Nilainya sama dengan KIM Ledok Berdaya; undian menempatkannya di bawahnya." in drawn
    silent = text(files["kim/kepohbaru-kepoh.html"])
    assert "Tanpa peringkat: belum ada tulisan yang dihitung." in silent
    assert "minggu-aktif" not in winner
    assert "kata 0,5" not in winner


def test_values_have_two_decimals_and_a_small_difference_is_told(demo):
    page = text(dict(contest_pages(demo, fingerprint(demo, b"")))["babak.html"])
    assert re.search(r"79,62\b", page)
    assert not re.search(r"\d,\d{3}", page)
    assert difference_text(Decimal("0.003")) == "0,003"
    assert (value_text(Decimal("87.4")), value_text(Decimal("84.195"))) == ("87,40", "84,20")


def test_links_work_in_a_hall_without_a_network(demo):
    pages = dict(contest_pages(demo, fingerprint(demo, b""), "../../public"))
    card, flags = pages["kim/sumberrejo-sumberrejo.html"].decode(), pages["tanda.html"].decode()
    item = next(one for one in demo.kims if one.publisher.url == "/sumberrejo/sumberrejo/")
    assert f'href="../../../public{item.after.numbers.posts[0].url}index.html"' in card
    assert re.search(r'href="\.\./\.\./public/[^"]+index\.html">di komputer ini', flags)
    assert "../public" not in pages["umum/kim/sumberrejo-sumberrejo.html"].decode()


def test_silent_kim_stand_apart(demo, files):
    page = files["index.html"].decode()
    assert "Belum ada tulisan yang dihitung (3 KIM)" in page
    ranked = page[page.index("<thead>") : page.index("Belum ada tulisan yang dihitung")]
    assert "KIM Kepoh Sejahtera" not in ranked


def test_the_district_writes_the_words_of_its_minutes(demo_contest):
    words = replace(
        MINUTES, title="BERITA ACARA PENJURIAN", method=("Dinilai bersama.",), notes=("Hadir 40 orang.",),
        headings=(*MINUTES.headings[:-1], ("lampiran", "LAMPIRAN BERITA ACARA")),
    )  # fmt: skip
    report, _ = demo_contest(lambda contest, given: (replace(contest, minutes=words), given))
    page = text(minutes_page(report, fingerprint(report, b""))[1])
    for sentence in (
        "BERITA ACARA PENJURIAN",
        "Dinilai bersama.",
        "Hadir 40 orang.",
        "LAMPIRAN BERITA ACARA",
    ):
        assert sentence in page
    assert "Setiap tulisan mendapat poin" not in page


def test_the_signed_part_names_people_and_holds_no_digest(demo, files):
    signed = text(files["berita-acara.html"]).partition("LAMPIRAN")[0]
    for juror in demo.contest.jurors:
        assert juror.position in signed
    assert "NIP 00000000 000000 0 001" in signed
    assert signed.count("NIP") == 3, "two jurors and the witness; the others have none"
    assert "Pembina Utama Muda" in signed
    for word in ("sha256", "SHA-256", "sidik", demo.ledger.mnemonic):
        assert word not in signed
    assert demo.ledger.mnemonic in text(files["berita-acara.html"]).partition("LAMPIRAN")[2]
