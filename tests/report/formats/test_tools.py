import json

from hypothesis import given
from hypothesis import strategies as st

from kimsite.report.formats.tools import pretty

PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
JSON = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(JSON)
def test_pretty_is_what_json_writes(value):
    assert pretty(value) == json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
