"""Days, hours and places that a message names."""

from datetime import date

import pytest

from kimsite.importers.proposed_fields import day_of_text, place_of_text, proposed_fields
from kimsite.model.kinds import Kind

SENT = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("pada Kamis, 12 Maret 2026 di balai", False, date(2026, 3, 12)),
        ("Sabtu (14/3/2026) pagi", False, date(2026, 3, 14)),
        ("Sabtu, 14 Maret pagi", False, date(2026, 3, 14)),
        ("tanggal 28 Des warga berkumpul", False, date(2025, 12, 28)),
        ("tanggal 5 Jan kita kumpul", True, date(2027, 1, 5)),
        ("besok kita kumpul", True, date(2026, 3, 21)),
        ("kemarin panen", False, date(2026, 3, 19)),
        ("31 Februari 2026", False, None),
        ("panen 12 karung, harga 10.000, nomor 3/2026", False, None),
    ],
)
def test_the_day_that_a_text_names(text, ahead, day):
    assert day_of_text(text, SENT, ahead=ahead) == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Warga berkumpul di Balai Desa Sumberrejo pada pukul 08.00.", "Balai Desa Sumberrejo"),
        ("senam di lapangan RT 3, lalu sarapan", "Lapangan RT 3"),
        ("di antara mereka ada yang datang di pagi hari", ""),
    ],
)
def test_the_place_that_a_text_names(text, place):
    assert place_of_text(text) == place


def test_an_agenda_has_its_own_day_and_hour_and_a_post_the_day_it_was_sent():
    fields = proposed_fields(Kind.AGENDA, "Kerja bakti", "Minggu 29 Maret jam 7 pagi di Dusun Krajan.", SENT)
    assert (fields["tanggal"], fields["mulai"], fields["tempat"]) == (
        "2026-03-20", "2026-03-29 07.00", "Dusun Krajan"
    )  # fmt: skip
