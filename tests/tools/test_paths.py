from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from kimsite.tools.paths import are_safe, is_safe, parent, stem

NAMES = st.text(st.sampled_from("ab.-é "), min_size=1, max_size=6).filter(lambda name: name != ".")


@given(st.lists(NAMES, min_size=1, max_size=4).map("/".join))
def test_names_are_those_of_pathlib(path):
    known = PurePosixPath(path)
    assert (stem(path), parent(path)) == (known.stem, str(known.parent))


@given(st.lists(st.text("a./\\:\0-", max_size=6), max_size=4))
def test_a_list_of_paths_is_safe_where_each_of_them_is(paths):
    assert are_safe(paths) == all(map(is_safe, paths))
