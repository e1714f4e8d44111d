"""What a document for download tells of persons: numbers, also in broken files, and health."""

import io
import zipfile
import zlib
from time import process_time

import pytest
from profiles import amount

from kimsite.content.checks.files import check_document
from kimsite.content.media import remains
from kimsite.content.media.documents import UnreadableDocument, read_document
from kimsite.content.media.remains import remains_of

NUMBER = "3522154105850001"
HERE = "content/sumberrejo/sumberrejo"
LONG = amount(300_000, 10_000)
"""Repetitions in a document that is made to cost time."""


def zipped(parts: dict[str, str], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(*lines: str) -> bytes:
    """A whole PDF of one page."""
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 40 800 Td\n{shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out + b"xref\n0 6\n0000000000 65535 f \n" + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    )  # fmt: skip


def paragraphs(*lines: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def word_table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{paragraphs(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr><w:trPr/>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(*parts: str) -> bytes:
    return zipped({"word/document.xml": f"<w:document><w:body>{''.join(parts)}</w:body></w:document>"})


def odt(*lines: str) -> bytes:
    return zipped({"content.xml": "".join(f"<text:p>{line}</text:p>" for line in lines)})


def ods(*rows: tuple[str, ...]) -> bytes:
    cells = (
        "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        for row in rows
    )
    table = "".join(f'<table:table-row table:style-name="a">{row}</table:table-row>' for row in cells)
    return zipped({"content.xml": f"<table:table>{table}</table:table>"})


def xlsx(*rows: tuple[str, ...], first: int = 1) -> bytes:
    """A sheet as Excel writes it: words in a table of their own, empty cells left out."""
    words: list[str] = []
    sheet = ""
    for line, row in enumerate(rows, first):
        sheet += f'<row r="{line}" spans="1:9">'
        for column, cell in zip("ABCDEFGH", row, strict=False):
            if cell:
                words.append(cell)
                sheet += f'<c r="{column}{line}" s="1" t="s"><v>{len(words) - 1}</v></c>'
        sheet += "</row>"
    strings = "".join(f'<si><t xml:space="preserve">{word}</t></si>' for word in words)
    return zipped(
        {
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def offered(make_project, name: str, data: bytes):
    """A project with one post that offers the document."""
    head = "judul: Data\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B07"
    return make_project(
        {
            f"{HERE}/informasi-publik/a.md": f"---\n{head}\nberkas: {name}\n---\nIsi.\n",
            f"{HERE}/berkas/{name}": data,
        }
    )


TELLING = f"BT (Penerima: NIK {NUMBER}) Tj ET"
DEFLATED = zlib.compress(f"BT /F1 9 Tf [(NIK 352215) -12 (4105850001)] TJ ET {'q Q ' * 3000}".encode())
SHEET = zipped({"xl/worksheets/sheet1.xml": f"<row><c><v>{NUMBER}</v></c></row>"})
LETTER = docx(paragraphs("Penerima", f"NIK {NUMBER}"), paragraphs(*map(str, range(3000))))
BROKEN = {
    "mentah.pdf": f"%PDF-1.4\n1 0 obj << /Length 40 >> stream\n{TELLING}\nendstream rusak".encode(),
    "lepas.pdf": b"%PDF-1.4\n\xff\xfe\x00 " + NUMBER.encode() + b" \x80 rusak",
    "lebar.pdf": b"%PDF-1.4\n(\xfe\xff" + NUMBER.encode("utf-16-be") + b") rusak",
    "mampat.pdf": b"%PDF-1.4\n4 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n" + DEFLATED + b"\nendstream\n",
    "terputus.pdf": b"%PDF-1.4\n<< /Filter /FlateDecode >>\nstream\n" + DEFLATED[:-20],
    "polos.docx": zipped({"word/document.xml": paragraphs(NUMBER)}, packing=zipfile.ZIP_STORED)[:150],
    "terputus.docx": LETTER[: len(LETTER) - 200],
    "terputus.xlsx": SHEET[: SHEET.index(b"PK\x01\x02")],
    "terputus.ods": ods(("Nama", "KK"), ("A", NUMBER))[:-60],
    "lama.docx": b"\xd0\xcf\x11\xe0" + b"\x00" * 90 + f"NIK {NUMBER} dst".encode("utf-16-le"),
    "bukan.csv": SHEET[:-30],
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_number_in_a_broken_document_holds_its_post(make_project, name):
    home = offered(make_project, name, BROKEN[name])
    outcome = home.build()
    assert [one.code for one in outcome.findings if one.severity == "error"] == ["P01"]
    assert outcome.counts.held == 1
    assert not [path for path in home.tree() if name.partition(".")[0] in path]
    kept = [path for place in (home.out, home.root / ".kimsite") for path in place.rglob("*")]
    assert not [path for path in kept if path.is_file() and NUMBER.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\nrusak",
        b"%PDF-1.4\n1 0 0 1 0.3522154105850001 -.3522154105850002 cm rusak",
        b"%PDF-1.4\n35221541058500012 1" + b"0000000016 00000 n \n0000003522 00000 n \n" * 40 + b"rusak",
        b"%PDF-1.4\nstream\nx\x9c\x00\x00rusak endstream",
        b"%PDF-1.4\n/CreationDate (D:20260301083000+07'00') rusak",
    ],
)
def test_a_broken_document_without_a_number_is_only_asked_about(make_project, data):
    home = offered(make_project, "x.pdf", data)
    assert [one.code for one in home.build().findings if one.code[0] == "P"] == ["P09"]
    assert any(path.endswith(".pdf") for path in home.tree())


def test_what_is_read_of_a_broken_document_is_bounded(monkeypatch):
    limit = amount(remains.BYTES_SEARCHED, 3_000_000)
    monkeypatch.setattr(remains, "BYTES_SEARCHED", limit)
    packed = zlib.compress(b"0 " * amount(30_000_000, 3_000_000))
    streams = b"%PDF-1.4\n" + b"stream\n".join([packed] * 400)
    poison = b"%PDF-1.4\n" + b"(" * LONG * 10 + b"stream\n" * LONG + b"PK\x03\x04" * LONG
    for data in (streams, poison):
        start = process_time()
        assert len(remains_of(data)) <= 2 * limit
        assert process_time() - start < 10


def test_the_pdf_reader_prints_nothing(caplog):
    with pytest.raises(UnreadableDocument):
        read_document("x.pdf", BROKEN["mentah.pdf"])
    assert "biasa saja" in read_document("x.pdf", pdf("Isi dokumen ini biasa saja.") + b"\n" * 9).text
    assert not caplog.records


MEASURES = (("Nama Balita", "BB", "TB"), ("Aisyah Putri", "8,1", "74"), ("Bima Saputra", "9,0", "79"))
TABLES = {
    "balita.docx": docx(paragraphs("Daftar balita"), word_table(*MEASURES)),
    "balita.xlsx": xlsx(("", "Rekap"), (), *(("", *row) for row in MEASURES)),
    "balita.ods": ods(*MEASURES),
    "balita.odt": ods(*MEASURES),
    "balita.pdf": pdf("Daftar balita", "No Nama Umur BB TB", "1 Aisyah Putri 14 8,1 74", "2 Bima 20 9,0 79"),
    "kunjungan.docx": docx(word_table(("Aisyah Putri", "14 bln", "8,1 kg"), ("Bima", "20 bln", "9 kg"))),
    "tab.docx": docx("".join(f"<w:p>{'<w:tab/>'.join(row)}</w:p>" for row in MEASURES)),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_persons_and_measures_holds_its_post(make_project, name):
    home = offered(make_project, name, TABLES[name])
    outcome = home.build()
    assert [one.code for one in outcome.findings if one.code[0] == "P"] == ["P10"]
    assert outcome.counts.held == 1
    assert not [path for path in home.tree() if name.partition(".")[0] in path]


def test_the_row_and_column_are_those_of_the_sheet(make_project):
    home = offered(make_project, "x.xlsx", xlsx(*(("", *row) for row in MEASURES), first=5))
    values = next(dict(one.values) for one in home.build().findings if one.code == "P10")
    assert (values["urut"], values["kolom"]) == ("5", "2")


SENTENCE = "Balita stunting: Aisyah binti Rahmat, berat 8,1 kg"
TEXTS = {
    "a.docx": docx(paragraphs("Laporan", SENTENCE)),
    "b.odt": odt("Laporan", "Ananda Bima menderita TBC."),
    "c.pdf": pdf("Laporan kegiatan", SENTENCE),
    "d.pdf": pdf("Hadir pula Ananda Bima", "menderita TBC sejak Maret."),
    "e.xlsx": xlsx(("Laporan",), (SENTENCE,)),
    "f.docx": docx(word_table(("Nama Anak", ":", "Bima Saputra"), ("BB", ":", "8,1 kg"))),
    "g.docx": docx(
        word_table(("Catatan", f"{SENTENCE}. Bidan desa akan berkunjung ke rumahnya pekan depan."))
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_tells_of_a_persons_health_is_asked_about(make_project, name):
    home = offered(make_project, name, TEXTS[name])
    found = [one for one in home.build().findings if one.code[0] == "P"]
    assert [(one.code, one.place.line) for one in found] == [("P80", 6)]
    assert dict(found[0].values)["nilai"] == name
    assert "Aisyah" not in str(found)
    assert "Bima" not in str(found)


INNOCENT = {
    "notulen.docx": docx(
        paragraphs(
            "Notulen rembug stunting Desa Sumberrejo, 12 Maret 2026",
            "Kepala desa Budi Santoso membuka acara. Bidan Sri Wahyuni memaparkan pencegahan stunting.",
            "Pak Karto: stunting bisa dicegah dengan gizi seimbang.",
        ),
        word_table(("No", "Nama", "Jabatan", "Tanda tangan"), ("1", "Sri Wahyuni", "Bidan desa", "")),
    ),
    "rekap.xlsx": xlsx(
        ("Nama Posyandu", "Balita ditimbang", "BB naik", "Stunting", "Ibu hamil"),
        ("Melati", "40", "35", "3", "5"),
        ("Mawar", "38", "30", "2", "4"),
    ),
    "produk.xlsx": xlsx(
        ("Nama Produk", "Berat", "Harga", "Penjual"),
        ("Keripik tempe", "250 gram", "15.000", "Bu Sri"),
        ("Beras merah", "5 kg", "70.000", "Pak Karto"),
    ),
    "tim-stunting.docx": docx(
        paragraphs("Susunan tim percepatan penurunan stunting desa"),
        word_table(
            ("No", "Nama", "Kedudukan", "Tugas"),
            ("1", "Budi Santoso", "Ketua", "Memimpin pencegahan stunting"),
            ("2", "Siti Aminah", "Kader", "Mendata balita stunting dan ibu hamil"),
        ),
    ),
    "blangko.docx": docx(
        paragraphs("Nama: ....................", "BB: ........ kg", "TB: ........ cm"),
        word_table(("No", "Nama", "Umur", "BB", "TB"), ("1", "", "", "", ""), ("2", "", "", "", "")),
    ),
    "apbdes.pdf": pdf(
        "Penyelenggaraan posyandu, makanan tambahan, kelas ibu hamil   35.000.000",
        "Penanganan stunting dan penyakit menular   12.500.000",
        "Ketua BPD: Karto Wijoyo",
    ),
    "catatan.pdf": pdf("Kader mencatat:", "nama, berat badan, tinggi badan", "Lalu hasilnya dilaporkan."),
    "kebersihan.odt": odt("Panen 15.000 kg padi milik kelompok tani. Pak Karto menjual 50 kg beras."),
}


@pytest.mark.parametrize("name", INNOCENT)
def test_an_innocent_document_earns_nothing(make_project, name):
    home = offered(make_project, name, INNOCENT[name])
    assert [one.code for one in home.build().findings if one.code[0] == "P"] == []
    assert any(path.endswith(name.rpartition(".")[2]) for path in home.tree())


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraphs("Bu Sri hadir. Berat badan Bima di bawah kasus balita. " * (LONG // 5))),
        docx(
            *[paragraphs("Bu Sri dan Pak Karto hadir di kelas ibu hamil, panen 8 kg, bobot naik")]
            * (LONG // 8)
        ),
        docx("<w:tr>" * LONG, "<w:tc>" * LONG),
        zipped({"xl/worksheets/sheet1.xml": '<row><c r="ZZ1" t="s"><v>9</v>' * (LONG // 3)}),
    ],
)
def test_a_long_document_is_read_in_bounded_time(data):
    start = process_time()
    document = read_document("x.xlsx", data)
    check_document("x", document)
    assert process_time() - start < 8
