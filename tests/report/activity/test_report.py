"""The activity report: its numbers can be counted again by hand."""

import csv
import io
import json
from datetime import date

import pytest
from conftest import AS_OF
from msgspec.structs import replace

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import ActivityRules
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.activity.advice import advice
from kimsite.report.activity.period import Period
from kimsite.report.activity.report import assemble_report
from kimsite.report.activity.score import points, rank
from kimsite.report.formats import FORMATS
from kimsite.theme.load import offers

KIM = "content/sumberrejo/sumberrejo"
QUARTER = Period(first=date(2026, 7, 1), last=date(2026, 9, 30))


def post(day: str, **more: str) -> str:
    lines = {"judul": "Uji", "tanggal": day, **more}
    return (
        "---\n"
        + "".join(f"{key}: {value}\n" for key, value in lines.items())
        + "---\nIsi tulisan yang pendek.\n"
    )


@pytest.fixture
def report(make_project):
    def make(files, period=QUARTER):
        project = make_project(files)
        district = read_sites(project.root, offers(project.root), Findings())
        wish = BuildOptions(root=project.root, out=project.out, as_of=period.last)
        return assemble_report(district, summaries(district, wish), period)

    return make


def of(made, code="35.22.12.2006"):
    return next(score for score in made.scores if score.numbers.publisher.id == code)


def test_numbers(report):
    files = {
        f"{KIM}/berita/a.md": post(
            "2026-07-06", penulis="Bu Sri", peran="PKK", sumber="Kaur", adinda="diskusi"
        ),
        f"{KIM}/berita/b.md": post("2026-07-08", penulis="Mas Aji", peran="Karang Taruna"),
        f"{KIM}/umkm/c.md": post("2026-08-20", harga="1000", penjual="A", wa="0812-3456-7890"),
        f"{KIM}/posyandu/d.md": post("2026-08-20", posyandu="Melati"),
        f"{KIM}/posyandu/lama.md": post("2026-05-20", posyandu="Kenanga"),
        f"{KIM}/informasi-publik/e.md": post(
            "2026-06-30", klasifikasi="berkala", jenis_dokumen="B07", berkas="https://contoh.id/apbdes.pdf"
        ),
        f"{KIM}/berita/luar.md": post("2026-10-01"),
    }
    numbers = of(report(files)).numbers
    assert [len(posts) for _, posts in numbers.by_kind] == [2, 1, 1, 0, 0]
    assert (numbers.active_weeks, numbers.weeks, numbers.longest_gap, numbers.variety) == (2, 14, 42, 3)
    assert (numbers.words, numbers.sourced, numbers.authors) == (16, 1, 2)
    assert {group: len(posts) for group, posts in numbers.by_group if posts} == {
        "PKK": 1,
        "Karang Taruna": 1,
        "": 2,
    }
    assert (numbers.posyandu_reported, numbers.posyandu_due) == (1, 6)
    assert len(numbers.products_live) == 1
    assert [code for code, _, found in numbers.checklist if found] == ["B07"]
    assert [step for step, posts in numbers.adinda if posts] == ["diskusi"]


def test_a_document_without_file_or_link_counts_nothing(report):
    """A post that only promises the document is neither a post nor a duty fulfilled."""
    fields = {"klasifikasi": "berkala", "jenis_dokumen": "B07", "tahun": "2026"}
    made = of(report({f"{KIM}/informasi-publik/a.md": post("2026-08-03", **fields)}))
    assert made.halves == 0
    assert [found for code, _, found in made.numbers.checklist if code == "B07"] == [None]
    assert "tanpa berkas, tautan" in made.awards[0].note
    assert "PDF" in advice(made, ActivityRules())[-2]
    fields["berkas"] = "https://contoh.id/apbdes.pdf"
    made = of(report({f"{KIM}/informasi-publik/a.md": post("2026-08-03", **fields)}))
    assert made.content == 8
    assert [bool(found) for code, _, found in made.numbers.checklist if code == "B07"] == [True]


def test_points_are_the_printed_rules(report):
    files = {f"{KIM}/berita/{number}.md": post("2026-07-06", sumber="Kaur") for number in range(5)}
    score = of(report(files))
    assert (
        points(score.content),
        points(score.quality),
        points(score.regularity),
        points(score.variety),
    ) == ("6", "1,5", "1", "2")
    assert points(score.halves) == "10,5"
    assert sum(award.rule == "batas-harian" for award in score.awards) == 2


def test_details_add_up_to_the_recap(report):
    made = report(
        {f"{KIM}/berita/{number}.md": post(f"2026-07-{number:02}", sumber="=1+1") for number in range(1, 20)}
    )
    files = dict(file for make in FORMATS for file in make(made))
    rows = list(csv.DictReader(io.StringIO(files["rincian.csv"].decode("utf-8-sig")), delimiter=";"))
    total = sum(float(row["poin"].replace(",", ".")) for row in rows)
    recap = next(csv.DictReader(io.StringIO(files["rekap.csv"].decode("utf-8-sig")), delimiter=";"))
    assert total == float(recap["poin"].replace(",", "."))
    document = json.loads(files["laporan.json"])
    assert document["kim"][0]["poin"] == recap["poin"]
    assert {row["sha256"] for row in rows} >= {document["kim"][0]["tulisan"]["berita"][0]["sha256"]}


def test_two_runs_give_the_same_bytes(report):
    files = {f"{KIM}/berita/a.md": post("2026-07-06")}
    assert [list(make(report(files))) for make in FORMATS] == [list(make(report(files))) for make in FORMATS]


def test_formulas_stay_text_in_csv(report):
    made = report({f"{KIM}/berita/a.md": '---\njudul: =HYPERLINK("x")\ntanggal: 2026-07-06\n---\nIsi.\n'})
    text = dict(FORMATS[1](made))["rincian.csv"].decode("utf-8-sig")
    assert "'=HYPERLINK" in text


def test_equals_share_their_place(report):
    made = report(
        {f"{KIM}/berita/a.md": post("2026-07-06"), "content/kanor/piyak/berita/a.md": post("2026-07-07")}
    )
    assert [one.place for one in made.overall] == [1, 1]
    third = replace(made.scores[0], content=0)
    assert [one.place for one in rank((*made.scores, third))] == [1, 1, 3]


def test_examples_count_only_in_an_example_district(report):
    mixed = report(
        {
            f"{KIM}/berita/a.md": post("2026-07-06", contoh="ya"),
            "content/kanor/piyak/berita/a.md": post("2026-07-07"),
        }
    )
    assert not of(mixed).numbers.posts
    assert of(mixed).awards[0].note == "tulisan contoh"
    assert not mixed.example


def test_hidden_since_then_still_counts(report):
    made = report({f"{KIM}/berita/a.md": post("2026-07-06", sampai="2026-07-20")})
    assert len(of(made).numbers.posts) == 1


def test_pages_link_every_number_to_its_evidence(report):
    made = report({f"{KIM}/berita/a.md": post("2026-07-06")})
    files = dict(FORMATS[0](made))
    page = files["kim/sumberrejo-sumberrejo.html"].decode()
    assert 'href="#bukti-berita"' in page
    assert "https://kim.contoh.id/sub/sumberrejo/sumberrejo/berita/a/" in page
    assert '<svg class="kalender"' in page
    assert AS_OF


def test_a_kim_without_a_counted_post_is_listed_apart(report):
    made = report(
        {f"{KIM}/berita/a.md": post("2026-08-01"), "content/kanor/piyak/berita/b.md": post("2026-05-01")}
    )
    assert [(one.place, one.score.numbers.publisher.name) for one in made.overall] == [
        (1, "KIM Deru Maju"),
        (0, "KIM Piyak Bersinar"),
    ]
    files = {path: data.decode() for make in FORMATS for path, data in make(made) if path != "laporan.xlsx"}
    table, _, apart = files["index.html"].partition("</table>")
    assert "KIM Piyak Bersinar" not in table
    assert "Belum ada tulisan yang dihitung (1 KIM)" in apart
    assert [line.split(";")[0] for line in files["rekap.csv"].splitlines()[1:]] == ["1", ""]
    places = {one["nama"]: one["peringkat"] for one in json.loads(files["laporan.json"])["kim"]}
    assert places == {"KIM Deru Maju": 1, "KIM Piyak Bersinar": None}
