"""A pasted message is read in time that grows with its letters, whatever signs it repeats."""

from datetime import date

import pytest
from growth import assert_in_proportion

from kimsite.importers.greetings import part_greetings
from kimsite.importers.headline import split_title
from kimsite.importers.proposed_fields import proposed_fields
from kimsite.importers.whatsapp.kind_words import kind_of_words
from kimsite.model.kinds import Kind

SENT = date(2026, 3, 20)
REPEATED = ("\n", " ", "- \n", "a ", "ya bu, ", "di ", "tgl ", "1.", "08", "Rp ", "pos ", "jam 7 ", "😀", "*")


def _read(text):
    kind_of_words(text, SENT)
    part_greetings(text)
    title, body = split_title(f"Panen jagung\n{text}x")
    for kind in Kind:
        proposed_fields(kind, title, body, SENT)


@pytest.mark.parametrize("sign", REPEATED)
def test_a_long_message_costs_in_proportion(sign):
    assert_in_proportion(_read, sign)


@pytest.mark.parametrize("sign", ["ya, ", " bu", "-", "a", ", ", "(", "🕗", "besok, "])
def test_a_long_first_line_costs_in_proportion(sign):
    assert_in_proportion(lambda text: split_title(f"{text}!\nIsi."), sign)
