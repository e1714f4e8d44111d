"""YAML files kept from build to build: by their text, and only while they are whole."""

import pytest

from kimsite.tools import yaml_events
from kimsite.tools.composed_files import ComposedFiles

TEXT = "kabupaten:\n  nama: 'Bojonegoro'\nkim: [a, {b: c}]\nkim: 2\n"
BROKEN = "a: b: c\n"


def opened(home, version="1"):
    files = ComposedFiles()
    files.keep_in(home, version)
    return files


@pytest.fixture
def kept(tmp_path):
    """A folder in which both texts are kept."""
    files = opened(tmp_path)
    for text in (TEXT, BROKEN):
        files.compose(text)
    files.save()
    return tmp_path


def test_a_kept_file_is_not_read_again(kept, monkeypatch):
    expected = [yaml_events.compose(text) for text in (TEXT, BROKEN)]
    monkeypatch.setattr(yaml_events, "compose", lambda _: pytest.fail("read again"))
    files = opened(kept)
    assert [files.compose(text) for text in (TEXT, BROKEN)] == expected


def test_another_text_is_read(kept):
    other = TEXT.replace("Bojonegoro", "Tuban")
    assert opened(kept).compose(other) == yaml_events.compose(other)


@pytest.mark.parametrize("version", ["1", "2"])
def test_what_is_damaged_or_of_another_version_is_read_again(kept, version):
    if version == "1":
        (kept / "yaml.memo").write_bytes((kept / "yaml.memo").read_bytes()[:-1])
    assert opened(kept, version).compose(TEXT) == yaml_events.compose(TEXT)


def test_only_what_a_build_asked_for_is_kept(kept):
    files = opened(kept)
    files.compose(BROKEN)
    files.save()
    assert b"Bojonegoro" not in (kept / "yaml.memo").read_bytes()


def test_a_build_from_the_beginning_takes_and_keeps_nothing(kept):
    before = (kept / "yaml.memo").read_bytes()
    files = opened(kept)
    files.keep_in(None, "1")
    assert files.compose(TEXT) == yaml_events.compose(TEXT)
    files.save()
    assert (kept / "yaml.memo").read_bytes() == before
