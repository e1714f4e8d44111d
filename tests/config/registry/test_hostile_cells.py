"""A list of KIM is read in time that grows with its letters, whatever stands in a title or a cell."""

import pytest
import registry_shapes as shapes
from growth import assert_in_proportion

from kimsite.config.registry.office_list import OfficeAnswers, read_office_list

REPEATED = ("a", " ", "1", "08", "- ", "kec ", "a, ", ". ")


def _read(text):
    return read_office_list("daftar.csv", text.encode(), shapes.REGENCY, OfficeAnswers())


@pytest.mark.parametrize("sign", REPEATED)
@pytest.mark.parametrize("titles", ["Nama KIM;Desa;Ketua", "Kecamatan/Desa;Ketua/HP;No dan Tgl SK"])
def test_a_long_cell_costs_in_proportion(sign, titles):
    assert_in_proportion(lambda cell: _read(f"{titles}\n{cell};{cell};{cell}\n" * 2), sign)


@pytest.mark.parametrize("sign", REPEATED)
def test_a_long_title_costs_in_proportion(sign):
    assert_in_proportion(lambda title: _read(f"Nama KIM;Desa;{title}\nKIM A;B;C\n"), sign)


def test_a_note_in_place_of_a_phone_is_told_and_nothing_else_is_lost():
    note = "hubungi lewat balai desa " * 20
    row = next(iter(shapes.kims(1)))
    office = _read(f"Nama KIM;Nama Desa;Kecamatan;No HP\nKIM Maju;{row['desa']};{row['kecamatan']};{note}\n")
    (entry,) = office.entries
    (cell,) = office.sheets[0].unread
    assert dict(entry.values) == {"nama": "KIM Maju", "hp": note.strip()}
    assert (cell.column.field, cell.reason) == ("hp", "registry.long")


def test_commas_in_quotes_part_no_cells():
    row = next(iter(shapes.kims(1)))
    office = _read(
        f'Nama KIM;Desa;"Alamat, RT, RW, dusun"\nKIM Maju;{row["desa"]};"Jl. Raya 1, RT 2, RW 3"\n'
    )
    assert [column.title for column in office.sheets[0].columns] == [
        "Nama KIM", "Desa", "Alamat, RT, RW, dusun"
    ]  # fmt: skip
