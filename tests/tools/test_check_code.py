"""Codes of certificates: what people mistype is found."""

from hypothesis import given
from hypothesis import strategies as st

from kimsite.tools.check_code import ALPHABET, check_code, read_code

CODES = st.binary(max_size=20).map(check_code)


@given(CODES)
def test_a_code_is_read_however_it_is_typed(code):
    assert read_code(code) == code
    assert read_code(f" {code.lower().replace('-', ' ')} ") == code
    assert read_code(code.replace("0", "O").replace("1", "l")) == code


@given(CODES, st.integers(0, 10), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found(code, place, char):
    text = code.replace("-", "")
    wrong = text[:place] + char + text[place + 1 :]
    # 0 and Z are 31 apart, and the check is modulo 31
    if char != text[place] and {char, text[place]} != {"0", "Z"}:
        assert read_code(wrong) == ""


@given(CODES, st.integers(0, 8))
def test_two_exchanged_neighbours_are_found(code, place):
    text = code.replace("-", "")
    wrong = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if text[place] != text[place + 1] and {text[place], text[place + 1]} != {"0", "Z"}:
        assert read_code(wrong) == ""


def test_nonsense_is_no_code():
    assert [read_code(text) for text in ("", "7F3K", "U" * 11, "7F3K-29QX-M4C-1", "é" * 11)] == [""] * 5
