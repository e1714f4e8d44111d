"""Greetings at the ends of a message."""

import pytest

from kimsite.importers.greetings import part_greetings


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Assalamualaikum wr. wb.\n🙏🙏\nPanen raya\nPadi dipanen.\n\nTerima kasih 🙏",
            ("Assalamualaikum wr. wb.\n🙏🙏", "Panen raya\nPadi dipanen.", "Terima kasih 🙏"),
        ),
        ("Ijin share bu\nPanen raya", ("Ijin share bu", "Panen raya", "")),
        ("Panen raya\nMohon dibagikan ya", ("", "Panen raya", "Mohon dibagikan ya")),
        (
            "Assalamualaikum, warga Ngemplak memanen padi hari ini. Hasilnya dibagi rata.",
            ("", "Assalamualaikum, warga Ngemplak memanen padi hari ini. Hasilnya dibagi rata.", ""),
        ),
        ("Terima kasih kepada 12 kader posyandu", ("", "Terima kasih kepada 12 kader posyandu", "")),
        ("Selamat pagi", ("", "Selamat pagi", "")),
        ("", ("", "", "")),
    ],
)  # fmt: skip
def test_greetings_are_parted_from_the_text_and_nothing_is_lost(text, parts):
    found = part_greetings(text)
    assert (found.opening, found.text, found.closing) == parts
