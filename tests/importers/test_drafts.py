"""The title and the text of a draft."""

import pytest

from kimsite.importers.headline import split_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("*Panen raya* di _Ngemplak_\nPadi dipanen.", "Panen raya di Ngemplak"),
        ("```Jadwal``` ~lama~ baru:\nSenin", "Jadwal lama baru"),
        ("Lapangan 5*2 meter dan 6*3 meter\nDisewakan.", "Lapangan 5*2 meter dan 6*3 meter"),
        ("Berkas foto_panen_raya_2026\nAda di grup.", "Berkas foto_panen_raya_2026"),
        ("PANEN RAYA DI NGEMPLAK\nPadi dipanen.", "Panen Raya Di Ngemplak"),
        ("Padi dipanen sejak pagi. Hasilnya dibagi.", "Padi dipanen sejak pagi"),
    ],
)
def test_marks_leave_the_title_and_its_letters_stay(text, title):
    assert split_title(text)[0] == title


def test_a_text_of_one_line_keeps_all_of_it_below_its_title():
    text = "Padi dipanen sejak pagi. Hasilnya dibagi."
    assert split_title(text)[1] == text
