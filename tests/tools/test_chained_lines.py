"""Lines that show whether one of them was altered."""

from hashlib import sha256

from kimsite.tools.chained_lines import canonical_line, sealed


def test_a_line_has_one_spelling_whatever_the_order_of_its_keys():
    assert (
        canonical_line({"b": 1, "a": "é"}) == canonical_line({"a": "é", "b": 1}) == '{"a":"é","b":1}'.encode()
    )


def test_a_row_bears_the_digest_of_its_line_without_that_digest():
    row = sealed({"no": 1, "isi": "x"})
    assert row == {"no": 1, "isi": "x", "sidik": sha256(b'{"isi":"x","no":1}').hexdigest()}
    assert sealed(row) == row
    assert sealed({**row, "isi": "y"})["sidik"] != row["sidik"]
