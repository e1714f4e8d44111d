"""Templates of columns: what `kimsite new --tabel` writes, and that the page's own code knows it again."""

import csv
import io

import pytest

from kimsite.content.authoring.table_file import data_file, new_table_path
from kimsite.model.data_templates import DATA_TEMPLATES, template_of


def rows_of(template):
    name, data = data_file(template.id, 2026)
    assert name == f"{template.id}-2026.csv"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("template", DATA_TEMPLATES, ids=lambda one: one.id)
def test_every_template_is_whole_and_known_again(template):
    header, *rows = rows_of(template)
    assert template_of(tuple(header)) is template
    assert [row[0] for row in rows] == [row.partition(";")[0] for row in template.rows]
    assert {len(row) for row in rows} == {len(header)}
    assert not any(char.isdigit() for row in rows for char in "".join(row[1:]))


def test_words_of_a_row_are_in_their_columns():
    by_id = {template.id: rows_of(template) for template in DATA_TEMPLATES}
    assert by_id["gdsc"][1] == ["Buang air besar di jamban", "sehat", "", ""]
    assert by_id["apbdes"][2] == ["Dana Desa", "Pendapatan", "", ""]
    assert by_id["simdes"][1] == ["Penduduk laki-laki", "", "orang"]
    assert len(by_id["pkk"]) == 11
    assert len(by_id["gdsc"]) == 21


def test_a_table_that_is_there_is_not_written_over(tmp_path):
    (tmp_path / "pkk-2026.csv").write_text("program,peserta\nPangan,12\n")
    assert new_table_path(tmp_path, "data", "pkk-2026.csv") == "data/pkk-2026.csv"
    assert new_table_path(tmp_path.parent, tmp_path.name, "pkk-2026.csv") == f"{tmp_path.name}/pkk-2026-2.csv"
