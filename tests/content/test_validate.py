"""Kind by kind: what a header comes to, and what holds a post back."""

from datetime import date, time

import pytest

from kimsite.content.checks.privacy import identity_numbers
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post, Rejected, SourceFile
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.records import Price, Skdn
from kimsite.tools.nik_shape import plausible

AS_OF = date(2026, 11, 24)


def post(kind: str, header: str, name: str = "x"):
    diagnostics = Findings()
    text = (
        f"---\njudul: Uji\ntanggal: 2026-03-12\n{header}\n---\nIsi.\n"
        if "judul" not in header
        else f"---\n{header}\n---\nIsi.\n"
    )
    draft = parse(
        SourceFile(path=f"content/a/b/{kind}/{name}.md", kind=kind, text=text, digest="0"), diagnostics
    )
    return validate(draft, "/a/b/", AS_OF, diagnostics), [
        (one.code, one.place.line, one.place.column) for one in diagnostics.sorted()
    ]


def test_umkm():
    made, found = post(
        "umkm",
        (
            "harga: 15000\nsatuan: bungkus\npenjual: Bu Sri\nwa: 0812-3456-7890\nhalal: ya\nkategori_produk: "
            "makanan"
        ),
    )
    assert not found
    assert made.record.price == Price(low=15000, high=None)
    assert (made.record.whatsapp, made.record.halal, made.record.stock) == ("6281234567890", True, "ada")


def test_a_seller_who_did_not_agree_shows_no_number():
    made, found = post("umkm", "harga: 1000\npenjual: A\nwa: 0812-3456-7890\nizin_kontak: tidak")
    assert made.record.whatsapp == ""
    assert [code for code, *_ in found] == ["W04"]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("harga:\npenjual: A\nwa: 0812-3456-7890", "W02"),
        ("harga: sekitar 15rb\npenjual: A\nwa: 0812-3456-7890", "W03"),
        ("harga: 1000\npenjual: A\nwa: 0812-34", "W05"),
        ("harga: 1000\nwa: 0812-3456-7890", "I01"),
        ("judul: A\ntanggal: 2026-02-31\nharga: 1000\npenjual: A\nwa: 0812-3456-7890", "T01"),
        ("judul: A\nharga: 1000\npenjual: A\nwa: 0812-3456-7890", "I01"),
    ],
)
def test_a_product_is_held_back(header, code):
    made, found = post("umkm", header)
    assert isinstance(made, Rejected)
    assert code in {one for one, *_ in found}


def test_every_problem_is_told_at_once():
    made, found = post("umkm", "harga: mahal\npenjual:\nwa: 12")
    assert isinstance(made, Rejected)
    assert {"W03", "I01", "W06"} <= {code for code, *_ in found}


def test_posyandu():
    made, found = post(
        "posyandu",
        (
            "posyandu: Melati\nmulai: 08.00 WIB\nselesai: 11.00 WIB\nsasaran: {S: 62, K: 61, D: 55, N: 43}\n"
            "imunisasi: {BCG: 6}\nkader: 6\njadwal_berikutnya: 9 April 2026"
        ),
    )
    assert not found
    assert made.record.skdn == Skdn(s=62, k=61, d=55, n=43)
    assert (made.record.start, made.record.next_date, made.record.counts) == (
        time(8),
        date(2026, 4, 9),
        (("kader", 6),),
    )


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("nama_anak: Budi", "P05"),
        ("status_gizi: kurang", "P05"),
        ("sasaran: {S: 60, Budi: 12}", "P05"),
        ("sasaran: {S: 60, K: 60, D: 50, N: 51}", "I08"),
        ("sasaran: {S: 60, K: 61}", "I08"),
        ("imunisasi: {BCG: {nama: Budi}}", "P05"),
    ],
)
def test_a_posyandu_day_carries_counts_only(header, code):
    made, found = post("posyandu", f"posyandu: Melati\n{header}")
    assert isinstance(made, Rejected)
    assert code in {one for one, *_ in found}


def test_guests_may_raise_d_above_s():
    made, found = post("posyandu", "posyandu: Melati\nsasaran: {S: 60, K: 60, D: 62, N: 40}")
    assert isinstance(made, Post)
    assert [code for code, *_ in found] == ["I09"]


def test_a_slip_in_a_key_is_guessed_and_left_out():
    made, found = post("posyandu", "posyandu: Melati\ntempt: Balai")
    assert made.record.venue == ""
    assert found == [("I02", 5, 1)]


def test_informasi_publik_and_agenda():
    made, found = post(
        "informasi-publik", "klasifikasi: Setiap saat\njenis_dokumen: b07\ntahun: 2026\nberkas: apbdes.pdf"
    )
    assert not found
    assert (made.record.classification, made.record.document, made.record.year) == (
        "setiap-saat",
        "B07",
        2026,
    )
    made, found = post("agenda", "mulai: 2026-12-05 08.00\nselesai: 2026-12-05 11.30\ntempat: Balai")
    assert not found
    assert (made.record.start.isoformat(), made.record.all_day) == ("2026-12-05T08:00:00", False)
    made, found = post("informasi-publik", "klasifikasi: berkal\njenis_dokumen: B07")
    assert isinstance(made, Rejected)


def test_dates_are_looked_at():
    assert post("berita", "judul: A\ntanggal: Senin, 12 Maret 2026")[1] == [("T04", 3, 10)]
    assert post("berita", "judul: A\ntanggal: 12-03-2062")[1] == [("T03", 3, 10)]
    assert post("berita", "judul: A\ntanggal: 2026-03-12 99.99")[0].day == date(2026, 3, 12)


def test_english_names_are_understood():
    made, found = post(
        "berita",
        (
            'title: "A"\ndate: 2022-08-26T10:00:00+07:00\njudul: A\nauthor: B\ncategory: [x]\ntags: yy\n'
            "image: a.jpg\ndraft: false"
        )
        .replace("judul: A\n", "")
        .replace("title", "judul"),
    )
    assert not found
    assert (made.author, made.tags, made.photos[0].file, made.clock, made.draft) == (
        "B",
        ("yy", "x"),
        "a.jpg",
        time(10),
        False,
    )


def test_fact_check():
    made, _ = post("berita", "cek_fakta:\n  klaim: X\n  hasil: Salah\n  sumber: Y")
    assert (made.record.fact_check.claim, made.record.fact_check.verdict) == ("X", "salah")
    assert "I03" in {code for code, *_ in post("berita", "cek_fakta: {klaim: X, hasil: ngawur}")[1]}


def test_kind_by_header_and_unknown_kind():
    assert post("catatan", "jenis: berita")[0].kind == "berita"
    assert [code for code, *_ in post("beritta", "penulis: A")[1]] == ["I04"]


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [
        ("3522151203990001", True),
        ("3522155203990001", True),
        ("3522153203990001", False),
        ("9922151203990001", False),
        ("3522151203990000", False),
    ],
)
def test_shape_of_a_nik(digits, wanted):
    assert plausible(digits) is wanted


@pytest.mark.parametrize(
    "written",
    [
        "3522151203990001",
        "3522 1512 0399 0001",
        "3522.1512.0399.0001",
        "NIK3522151203990001.",
        "35-22-15-12-03-99-0001",
        "https://x.id/3522151203990001",
        "![](IMG_3522151203990001.jpg)",
    ],
)
def test_a_nik_holds_the_post(written):
    diagnostics = Findings()
    identity_numbers(
        SourceFile(path="a.md", kind="berita", text=f"baris\nWarga {written} hadir", digest=""), diagnostics
    )
    assert [(one.code, one.place.line) for one in diagnostics.sorted()] == [("P01", 2)]


@pytest.mark.parametrize(
    "written",
    [
        "Rp 3.522.151.203",
        "081234567890",
        "https://x.id/1522150003990001",
        "2063522010001-29",
        "12-07-2026 08.30-11.00",
    ],
)
def test_other_numbers_pass(written):
    diagnostics = Findings()
    identity_numbers(SourceFile(path="a.md", kind="berita", text=written, digest=""), diagnostics)
    assert not diagnostics.sorted()


def test_kinds_are_declared_whole():
    assert [kind.kind for kind in KINDS] == list(Kind) == list(KIND_INFO)
    for kind in KINDS:
        names = [field.name for field in (*COMMON_FIELDS, *kind.fields)]
        assert len(names) == len(set(names))
        assert all(field.label and field.example for field in (*COMMON_FIELDS, *kind.fields))


@pytest.mark.parametrize("number", ["9.999.999.999.999", "9.999.999.999.999.999.999.999"])
def test_a_number_beyond_all_counting_is_told_and_the_rest_is_published(number, make_project):
    """What is kept between builds holds no number of more than 64 bits."""
    text = (
        f"---\njudul: Posyandu Mawar\ntanggal: 2026-03-12\nposyandu: Mawar\nsasaran: {{S: {number}, K: 6, D: "
        f"5, N: 4}}\n---\nLancar.\n"
    )
    project = make_project({"content/sumberrejo/sumberrejo/posyandu/2026-03-12-besar.md": text})
    outcome = project.build()
    assert {one.code for one in outcome.findings} >= {"I06"}
    assert (outcome.exit_code, outcome.counts.posts) == (0, 1)
