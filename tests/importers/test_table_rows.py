"""Tables of products and of posyandu days as villages keep them."""

import pytest

from kimsite.importers.table_rows import NoTableError, PersonsInTableError, read_post_table
from kimsite.model.kinds import Kind

PRODUCTS = (
    "DAFTAR PRODUK UMKM;;;;;\n;;;;;\nNo;Nama Produk;Harga;Penjual;No HP;Rasa\n"
    "1;Keripik Tempe;Rp 10.000;Bu Sri;081200000001;asin\n"
    "2;Batik Tulis;250000;Bu Yem;081200000002;\n;Jumlah;;;;\n"
)
DAYS = "Posyandu,Tanggal,S,K,D,N,Ibu Hamil\nMelati,12/03/2026,60,60,52,40,5\nMawar,Maret 2026,30,30,28,20,2\n"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_products_in_any_spelling_of_csv(separator, encoding):
    table = read_post_table(PRODUCTS.replace(";", separator).encode(encoding), None)
    assert (table.kind, table.unused) == (Kind.UMKM, ("Rasa",))
    assert [(row.line, row.title) for row in table.rows] == [(4, "Keripik Tempe"), (5, "Batik Tulis")]
    assert table.rows[0].fields == {
        "judul": "Keripik Tempe", "harga": "Rp 10.000", "penjual": "Bu Sri", "wa": "081200000001"
    }  # fmt: skip


def test_posyandu_days_with_their_counts():
    table = read_post_table(DAYS.encode(), None)
    melati, mawar = table.rows
    assert table.kind is Kind.POSYANDU
    assert melati.title == "Penimbangan Posyandu Melati, 12 Maret 2026"
    assert melati.fields["sasaran"] == {"S": "60", "K": "60", "D": "52", "N": "40"}
    assert mawar.day is None


@pytest.mark.parametrize("columns", ["Nama Anak,BB,TB", "Nama Balita,Umur", "NIK,BB"])
def test_data_of_single_persons_is_refused_whole(columns):
    row = ",".join("1" for _ in columns.split(","))
    with pytest.raises(PersonsInTableError):
        read_post_table(f"Posyandu,Tanggal,{columns}\nMelati,12/03/2026,{row}\n".encode(), None)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02",
        b"halo dunia\n",
        b"a;b;c\n1;2;3\n",
        b"Nama Produk;Harga\n",
        b"PK\x03\x04" + bytes(40),
    ],
)
def test_what_is_no_such_table(data):
    with pytest.raises(NoTableError):
        read_post_table(data, None)
