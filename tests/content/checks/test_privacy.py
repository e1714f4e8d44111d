"""No identity number leaves the make_project, and honest numbers pass."""

import io
import json
import random
import zipfile
from calendar import monthrange

import pytest
from click.testing import CliRunner
from content.checks.disguise_forms import FORMS, INNOCENT
from content.checks.disguise_kinds import disguises, innocent_lines
from content.checks.identity_numbers import DISGUISES, WORDS, grouped, numbers
from profiles import amount

from kimsite.cli.main import group
from kimsite.content.checks.privacy import MOST_REPORTED, identity_numbers
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.show import github_annotations, json_report, terminal_text
from kimsite.model.content import SourceFile
from kimsite.tools.nik import SHOWN, find_numbers, mask_numbers
from kimsite.tools.nik_shape import plausible, regions

NUMBERS = tuple(numbers(amount(10_000, 950)))


def zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def source(written: str, path: str = "content/a/b/berita/x.md") -> SourceFile:
    return SourceFile(path=path, kind="berita", text=written, digest="")


def certain(written: str) -> bool:
    return any(number.certain and not number.excused for number in find_numbers(written))


@pytest.mark.parametrize("name", DISGUISES)
def test_every_number_is_found_in_every_disguise(name):
    mine = NUMBERS[list(DISGUISES).index(name) :: len(DISGUISES)]
    missed = [number for number in mine if not certain(f"Warga: {DISGUISES[name](number)} hadir.")]
    assert not missed
    assert len(mine) >= len(NUMBERS) // len(DISGUISES)
    assert not any(number[6:] in mask_numbers(f"Warga: {DISGUISES[name](number)} hadir.") for number in mine)


@pytest.mark.parametrize(("name", "disguise"), list(disguises()))
def test_every_combined_disguise_is_seen_through(name, disguise):
    for number in numbers(amount(6, 1), seed=len(name)):
        text = f"Warga: {disguise(number)} hadir."
        assert certain(text), text


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_seen_through_and_masked(name):
    for number in numbers(amount(5, 2), seed=len(name)):
        disguised = FORMS[name](number)
        text = f"Warga: {disguised} hadir."
        assert certain(text), text
        assert disguised not in mask_numbers(text)


@pytest.mark.slow
def test_lines_of_everyday_numbers_raise_no_alarm():
    """At most the share of random numbers that have the shape of a NIK."""
    lines = list(innocent_lines(6400))
    alarms = [line for line in lines if certain(line)]
    assert len(alarms) <= len(lines) // 1800, alarms
    assert [line for line in lines if find_numbers(line) and line not in alarms] == []


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2060", "\ufeff", "**", "_", "`"])
@pytest.mark.parametrize(
    "group",
    [
        grouped(" "),
        grouped("."),
        grouped("-"),
        grouped("/"),
        grouped(" ", 2),
        lambda one: f"{one[:6]} {one[6:12]} {one[12:]}",
    ],
)
def test_what_nobody_sees_inside_a_group_hides_no_number(group, sign):
    for number in numbers(amount(12, 3)):
        written = group(number)
        for at in (place for place in range(1, len(written)) if written[place - 1 : place + 1].isdigit()):
            text = f"Warga: {written[:at]}{sign}{written[at:]} hadir."
            assert certain(text), text
            assert sum(char.isdigit() for char in mask_numbers(text)) == SHOWN, text


@pytest.mark.parametrize(
    "beside",
    [
        "1. {}",
        "1 {}",
        "| 1 | {} |",
        "RT 3: {}",
        "12-03-2026 {}",
        "Kabar[^1].\n\n[^1]: {}",
        "No 12 {} RT 02/01",
        "{}; 0812-3456-7890",
    ],
)
def test_figures_beside_digits_in_words_hide_no_number(beside):
    for number in numbers(amount(100, 25), seed=5):
        words = [WORDS[int(digit)] for digit in number]
        for written in (
            " ".join(words),
            "-".join(words),
            f"{number[:12]} {' '.join(words[12:])}",
            f"{' '.join(words[:4])} {number[4:]}",
        ):
            text = beside.format(written)
            assert certain(text), text


def test_any_blank_is_a_blank():
    for number in numbers(amount(200, 20)):
        pairs = [number[at : at + 2] for at in range(0, 16, 2)]
        for other in ("\u00a0", "\u2009", "\t", "\n", "  "):
            for place in range(1, 8):
                text = f"Warga: {' '.join(pairs[:place])}{other}{' '.join(pairs[place:])} hadir."
                assert certain(text), text


def test_few_other_numbers_are_held():
    """The share is exact arithmetic: kecamatan × dates × serials over all sixteen digits.

    A sample says the same.
    """
    dates = sum(monthrange(2000 + year, month)[1] for year in range(100) for month in range(1, 13)) * 2
    share = len(regions()) * dates * 9999 / 10**16
    assert share < 1 / 1800
    lot = random.Random(1)  # noqa: S311  # test data
    sample = amount(300_000, 100_000)
    held = sum(plausible(f"{lot.randrange(10**16):016d}") for _ in range(sample))
    assert held < sample / 1400


@pytest.mark.parametrize(
    "written",
    [
        "Tanggal 11-03-2026 - 12-04-2026",
        "12-07-2026 08.30-11.00",
        "Rp 125.000.000 35.000.000 12.500.000",
        "Rp3.621.313.000.000.000",
        "Kode wilayah 3522012001, 3522012002, 3522012003",
        "Faktur 2026-031215-081530, resi 0001-123456-654321",
        "Hash 33:44:55:66:77:88:99:33:44:55:66:77:88:99:33:44",
        "Gus Wahid dua kali ke Sabah, tiga kali ke Nam Dinh",
        "Kode GEZDGNBVGY3TQOJQGEZDGNBV",
        "0812-3456-7890 dan 0813-1111-2222",
        "P-IRT 2063522010001-29, NIB 1234567890123",
        "| 35 | 22 | 15 | 41 | 05 | 85 | 00 | 01 |",
        "35 22\n\n15 41 05 85 0001",
        "351 221 541 058 510 220",
        "https://www.facebook.com/1234567890123456",
        "352215410585000112345",
        "Tahun 2021 2022 2023 2024",
        "4111 **** **** 1111",
        "0812xxxxxxxx",
        "**2026**",
        "Telepon **081205129012** atau __081205129012__",
        "* 081205129012",
        "## 352299990101",
        "No HP: ____________ Tanda tangan: ________________",
        "80.249.160.224 ... 151.101.64.175",
        "2026-12-20 13.00 ... selesai",
        "satu, dua, tiga, empat, lima, enam, tujuh, delapan",
        (
            "Satu per satu, dua-dua: tiga dari lima, empat dari enam, tujuh dari delapan, nol dari sembilan, "
            "satu, dua"
        ),
        "Kode OSIS-Ill-B0Z0-S1lO1O",
        "No. Resi JX1234567890123",
        "1,23E+15",
        "Jumlah KK 352, laki-laki 215, perempuan 410",
        "Nomor surat 999215410585 dst",
        "\n2024\n2025\n2026\n2027\n",
        "dua 1 liter, tiga 2 liter, satu 5 liter",
        *INNOCENT,
    ],
)
def test_honest_numbers_pass(written):
    assert not certain(written)


@pytest.mark.parametrize(
    "words", ["(bukan NIK)", "*(bukan nik)*", "(bukan nomor NIK)", "bukan KK", "(bukan KTP)"]
)
def test_its_writer_may_say_that_it_is_no_nik(words):
    diagnostics = Findings()
    identity_numbers(source(f"Surat 3522154105850001 {words}, dan 3522154105850002"), diagnostics)
    assert [(one.code, one.place.column) for one in diagnostics.sorted()] == [
        ("P01", diagnostics.sorted()[0].place.column)
    ]
    assert not identity_numbers(source(f"Surat 3522154105850001 {words}"), Findings()).source.text.count("•")


def test_near_the_word_any_number_of_that_shape_is_held():
    assert certain("NIK: 3599154105850001")
    assert certain("No. KK 3522 1599 0585 0001")
    assert not certain("Nomor 3599154105850001")


def test_other_rows_of_sixteen_digits_are_asked_about():
    diagnostics = Findings()
    identity_numbers(source("Nomor surat 1234567890123456 sudah ada"), diagnostics)
    assert [one.code for one in diagnostics.sorted()] == ["P02"]


def test_what_is_only_asked_about_is_published_as_written(make_project):
    text = (
        "---\njudul: Surat 1234567890123456\ntanggal: 2026-03-01\n---\nNomor 1234 5678 9012 3456 dan "
        "3522154105850001 (bukan NIK).\n"
    )
    home = make_project({"content/sumberrejo/sumberrejo/berita/a.md": text})
    assert {one.code for one in home.build().findings if one.code.startswith("P")} == {"P02"}
    page = home.page("sumberrejo/sumberrejo/berita/a")
    assert "<h1>Surat 1234567890123456</h1>" in page
    assert "Nomor 1234 5678 9012 3456 dan 3522154105850001 (bukan NIK)." in page


@pytest.mark.parametrize(
    "name",
    ["berita/3522154105850001.md", "3522154105850001/a.md", "berita/2026-01-01-kk-3522_1541_0585_0001.md"],
)
def test_a_file_named_by_a_number_is_held(name):
    diagnostics = Findings()
    identity_numbers(source("isi", f"content/a/b/{name}"), diagnostics)
    assert [one.code for one in diagnostics.sorted()] == ["P01"]
    assert "0001" not in diagnostics.sorted()[0].place.path


POST = """---
judul: Bantuan untuk 3522154105850001
tanggal: 31 Februari 2026 3522154105850002
wa: 3522154105850003
lokasi: "\\u0033522154105850004"
ringkasan: Daftar 3522154105
  850005
alt: 35.22.15.41.05.85.0006
---
Tautan [ke mana](../berita/3522154105850007.md) <b>3522154105850008</b> \
![３５２２１５４１０５８５０００９](x.jpg)
NIK 3522154105850010 dan rekening BRI 3522154105850011, HP 0812-3456-7890 3522154105
850012
"""


def test_nothing_of_ours_carries_the_digits(make_project):
    home = make_project(
        {
            "content/sumberrejo/sumberrejo/berita/a.md": POST,
            "content/sumberrejo/sumberrejo/berita/b.md": POST.replace("31 Februari", "1 Maret"),
        }
    )
    outcome = home.build()
    assert outcome.counts.held == 2
    shown = [
        terminal_text(outcome.findings, language="id", colour=False, unicode=True, width=200),
        github_annotations(outcome.findings, "id"),
        json.dumps(
            json_report(
                command="x", exit_code=1, counts={}, findings=outcome.findings, timing={}, language="id"
            ),
            ensure_ascii=False,
        ),
        repr(outcome),
        *(data.decode("utf-8", "replace") for data in home.tree().values()),
    ]
    for command in (
        ["check"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["build", "--format", "json"],
    ):
        shown.append(CliRunner().invoke(group, [*command, "--root", str(home.root)]).output)
        assert "P01" in shown[-1]
    for words in shown:
        assert "154105" not in words
        assert "85000" not in words
        assert "５８５" not in words


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("berkas/bantuan.csv", b"nama;nik\nA;3522154105850001\n"),
        ("berkas/3522154105850001.csv", b"nama;jumlah\nA;1\n"),
        ("berkas/bantuan.csv", "nama\tnik\nA\t3522154105850001\n".encode("utf-16")),
        ("berkas/bantuan.csv", "nama;nik\nA;3522154105850001\n".encode("utf-16-le")),
        ("berkas/bantuan.csv", b"sep=;\nnama;nik\nCaf\xe9;35221541058500XX\n"),
        ("berkas/bantuan.csv", b"nama;nik\nA;3,52215410585E+15\n"),
        ("berkas/bantuan.csv", b'nama;nik\nA;"=""3522154105850001"""\n'),
        (
            "berkas/bantuan.docx",
            zipped(
                {
                    "word/document.xml": (
                        "<w:p><w:r><w:t>3522 1541</w:t></w:r><w:r><w:t> 0585 0001</w:t></w:r></w:p>"
                    )
                }
            ),
        ),
        (
            "berkas/bantuan.docx",
            zipped(
                {
                    "word/document.xml": "<w:p><w:t>Isi</w:t></w:p>",
                    "word/comments.xml": "<w:p><w:t>3522154105850001</w:t></w:p>",
                }
            ),
        ),
        (
            "berkas/bantuan.docx",
            zipped(
                {
                    "word/document.xml": "<w:p><w:t>Isi</w:t></w:p>",
                    "docProps/core.xml": "<dc:title>KK 3522154105850001</dc:title>",
                }
            ),
        ),
        (
            "berkas/bantuan.xlsx",
            zipped({"xl/worksheets/sheet1.xml": "<row><c><v>3.522154105850001E15</v></c></row>"}),
        ),
        (
            "berkas/bantuan.ods",
            zipped({"content.xml": "<table:table-cell><text:p>35221541O585OOO1</text:p></table:table-cell>"}),
        ),
        (
            "berkas/bantuan.odt",
            zipped(
                {"content.xml": "<text:p>Isi</text:p>", "styles.xml": "<text:p>3522154105850001</text:p>"}
            ),
        ),
    ],
)
def test_a_document_with_a_nik_holds_its_post(make_project, name, data):
    file = name.rsplit("/", 1)[1]
    head = (
        "---\njudul: Bantuan\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
        f"{file}\n---\nisi\n"
    )
    home = make_project(
        {
            "content/sumberrejo/sumberrejo/informasi-publik/a.md": head,
            f"content/sumberrejo/sumberrejo/{name}": data,
        }
    )
    outcome = home.build()
    assert [one.code for one in outcome.findings if one.severity == "error"][:1] == ["P01"]
    assert outcome.counts.held == 1
    assert not [path for path in home.tree() if "bantuan" in path]


def test_a_number_that_markdown_joins_is_held(make_project):
    body = "[3522](https://a.id)[1541](https://b.id)[0585](https://c.id)[0001](https://d.id)"
    home = make_project(
        {"content/sumberrejo/sumberrejo/berita/a.md": f"---\njudul: A\ntanggal: 2026-03-01\n---\n{body}\n"}
    )
    outcome = home.build()
    assert ("P01", "content/sumberrejo/sumberrejo/berita/a.md") in {
        (one.code, one.place.path) for one in outcome.findings
    }
    assert not [path for path in home.tree() if path.endswith("berita/a/index.html")]


def test_a_list_of_thousands_is_held_with_a_hundred_of_its_places():
    findings = Findings()
    checked = identity_numbers(source("\n".join(numbers(300))), findings)
    assert not checked.publishable
    assert len(findings.sorted()) == MOST_REPORTED
    assert all(sum(map(str.isdecimal, line)) == SHOWN for line in checked.source.text.split("\n"))


def test_a_usual_post_costs_next_to_nothing():
    from time import process_time
    from timeit import repeat

    post = (
        "Padi dipanen 12 Maret 2026 pukul 08.30, hasil 15.000 kg, dijual Rp 5.200.000 kepada pak tani. " * 22
    )
    best = min(repeat(lambda: find_numbers(post), timer=process_time, number=200, repeat=5)) / 200
    assert len(post.split()) > 340
    assert best < 0.0005


@pytest.mark.parametrize(
    "poison", ["1", "1 ", "3522154105850001 ", "35**", "&#51;", "1<", "3522xxxx… "], ids=str.strip
)
def test_a_hundred_thousand_digits_are_read_in_no_time(poison):
    from time import process_time

    text = poison * (amount(200_000, 50_000) // len(poison))
    start = process_time()
    mask_numbers(text)
    assert process_time() - start < amount(3, 1)


def test_other_peoples_posts_are_not_held(corpora):
    paths = [
        path for ending in ("md", "markdown") for path in sorted((corpora / "posts").rglob(f"*.{ending}"))
    ]
    assert len(paths) > 150
    assert not [path for path in paths if certain(path.read_text("utf-8", errors="replace"))]


def test_the_cell_of_a_number_is_told(make_project):
    head = (
        "---\njudul: Bantuan\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
        "bantuan.csv\n---\nisi\n"
    )
    table = b"Rekap;;\nno;nama;nik\n1;A;3522154105850001\n"
    home = make_project(
        {
            "content/sumberrejo/sumberrejo/informasi-publik/a.md": head,
            "content/sumberrejo/sumberrejo/berkas/bantuan.csv": table,
        }
    )
    values = next(dict(one.values) for one in home.build().findings if one.code == "P01")
    assert (values["urut"], values["kolom"]) == ("3", "3")


def test_a_document_with_names_and_measures_is_not_offered(make_project):
    head = (
        "---\njudul: Balita\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B07\nberkas: "
        "balita.csv\n---\nisi\n"
    )
    table = b"Nama Balita;BB;TB\nA;8,1;74\n"
    home = make_project(
        {
            "content/sumberrejo/sumberrejo/informasi-publik/a.md": head,
            "content/sumberrejo/sumberrejo/berkas/balita.csv": table,
        }
    )
    assert "P10" in {one.code for one in home.build().findings}
    assert not [path for path in home.tree() if "balita" in path]
