"""What is kept between builds comes back as it was, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.model.records import BeritaRecord, KindRecord, PageRecord
from kimsite.record import Record
from kimsite.tools.codec import decode, encode


class Leaf(Record, kw_only=True):
    day: date
    words: tuple[str, ...] = ()


class Tree(Record):
    name: str
    leaf: Leaf | None
    data: bytes = b""


@given(
    st.builds(
        Tree,
        st.text(),
        st.none() | st.builds(Leaf, day=st.dates(), words=st.lists(st.text()).map(tuple)),
        st.binary(),
    )
)
def test_a_record_comes_back_as_it_was(tree):
    assert decode(encode(tree), Tree) == tree


def test_each_record_of_a_post_keeps_its_kind():
    records = (PageRecord(data="dana.csv"), BeritaRecord(answers=(("apa", "panen"),)))
    assert decode(encode(records), tuple[KindRecord, ...]) == records


@given(st.binary() | st.builds(Tree, st.text(), st.none()).map(lambda tree: encode(tree)[:-1]))
def test_anything_else_is_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011  # whatever it says
        decode(data, Tree)


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="length"):
        decode(encode(("nama", None, b"", 1)), Tree)
