"""What travels: parcels arrive whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.pipeline.workers.wire import collect_files, differences, pack_message, unpack_message, versions


@given(st.lists(st.binary(max_size=40), max_size=8))
def test_a_parcel_comes_back_as_it_went(parts):
    assert unpack_message(pack_message(parts)) == parts


@pytest.mark.parametrize("cut", [0, 3, 11, 20, 25])
def test_a_torn_parcel_is_no_parcel(cut):
    with pytest.raises(ValueError):  # noqa: PT011  # any text
        unpack_message(pack_message([b"satu", b"dua"])[:cut])


def test_a_folder_with_a_link_stays_at_home(tmp_path):
    (tmp_path / "desa").mkdir()
    (tmp_path / "desa/a.md").write_bytes(b"isi")
    assert collect_files(tmp_path, "desa") == (("desa/a.md", b"isi"),)
    (tmp_path / "desa/b.md").symlink_to("a.md")
    assert collect_files(tmp_path, "desa") is None


def test_versions_name_kimsite_by_its_source_and_every_library_that_shapes_bytes():
    known = dict(versions())
    assert {"kimsite", "python", "pillow", "markdown", "jinja2", "nh3"} <= known.keys()
    assert differences(versions(), versions()) == ""
    assert differences(versions(), tuple({**known, "pillow": "1"}.items())) == f"pillow {known['pillow']} ≠ 1"
