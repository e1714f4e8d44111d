"""Names that look alike are told with what sets them apart."""

import unicodedata

import pytest

from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for

FOLDER = "content/a/b"


def found_with(tmp_path, *names):
    for name in names:
        path = tmp_path / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Isi.")
    diagnostics = Findings()
    discover(tmp_path, FOLDER, diagnostics)
    return [one for one in diagnostics.sorted() if one.code == "A06"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_letters_that_are_stored_in_two_ways_are_named(tmp_path, language):
    one = "berita/café résumé.md"
    names = [unicodedata.normalize(form, one) for form in ("NFC", "NFD")]
    (found,) = found_with(tmp_path, *names)
    said = words_for(found, language)
    assert "é" in said.why
    assert ("dua" if language == "id" else "two") in said.why
    assert "Windows" not in said.why


def test_letters_of_another_size_are_told_as_such(tmp_path):
    (found,) = found_with(tmp_path, "berita/panen.md", "berita/Panen.md")
    assert "Windows" in words_for(found, "id").why


def test_folders_of_another_size_are_named_whole(tmp_path):
    (found,) = found_with(tmp_path, "berita/panen.md", "Berita/panen.md")
    assert f"{FOLDER}/Berita/panen.md" in words_for(found, "id").why
