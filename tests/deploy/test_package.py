"""Packages that travel by WhatsApp: whole, by whom, for which state, and never out of the site's folder."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from deploy_recipes import manifest_for, site
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.package import make_package, new_package_key, open_package, read_package_key

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
KEY, OTHER = (read_package_key(new_package_key()) for _ in range(2))
BEFORE, AFTER = site(3, 1), {**site(4, 2)}
del AFTER["sumberrejo/sumberrejo/berita/tulisan-0/index.html"]


def package(key=KEY):
    return make_package(
        manifest_for(BEFORE), manifest_for(AFTER), AFTER.__getitem__, key, "KIM Deru Maju", NOW
    )


def refused(data, keys=(KEY,)):
    with pytest.raises(DeployRefused) as refusal:
        open_package(data, keys)
    assert refusal.value.code == "D17"
    return refusal.value.values["sebab"]


def rewritten(data, change):
    """The package with its entries changed by a function."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_package_carries_only_the_difference_and_becomes_the_same_tree():
    opened = open_package(package(), [OTHER, KEY])
    assert (opened.sender, opened.made) == ("KIM Deru Maju", NOW)
    assert opened.deletes == ("sumberrejo/sumberrejo/berita/tulisan-0/index.html",)
    assert {path: opened.contents[path] for path in opened.files} == {
        path: data for path, data in AFTER.items() if BEFORE.get(path) != data
    }
    assert opened.applied_to(manifest_for(BEFORE)) == manifest_for(AFTER)


def test_another_base_is_refused():
    opened = open_package(package(), [KEY])
    with pytest.raises(DeployRefused) as refusal:
        opened.applied_to(manifest_for(site(2, 1)))
    assert refusal.value.values["sebab"] == "package.base"


def test_another_key_is_refused():
    assert refused(package(OTHER)) == "package.signature"
    assert refused(package(), ()) == "package.signature"


def test_no_changed_byte_is_accepted():
    data = package()
    whole = open_package(data, [KEY])
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1
        try:
            opened = open_package(bytes(changed), [KEY])
        except DeployRefused:
            continue
        assert opened == whole, "a bit of a date or a right that nobody reads"


@examples(60)
@given(st.binary(max_size=300))
def test_no_file_makes_it_fail_otherwise(data):
    assert refused(data) == "package.broken"


def test_no_cut_makes_it_fail_otherwise():
    data = package()
    for end in range(0, len(data), 11):
        assert refused(data[:end]).startswith("package.")


def test_content_that_is_not_listed_is_refused():
    extra = rewritten(package(), lambda entries: entries.update({"isi/extra.html": b"x"}))
    assert refused(extra) == "package.content"
    lost = rewritten(package(), lambda entries: entries.pop("isi/index.html"))
    assert refused(lost) == "package.content"
    other = rewritten(package(), lambda entries: entries.update({"isi/index.html": b"portal 4 v9"}))
    assert refused(other) == "package.content"
    bomb = rewritten(package(), lambda entries: entries.update({"isi/index.html": b"0" * 50_000_000}))
    assert refused(bomb) == "package.broken"


@pytest.mark.parametrize("path", ["../luar.html", "/etc/cron.d/x", "a/../../b", "C:/x", "a\\..\\b"])
@pytest.mark.parametrize("where", ["files", "deletes"])
def test_no_path_leaves_the_folder_even_with_the_right_key(path, where):
    def evil(entries):
        contents = json.loads(entries["paket.json"])
        if where == "files":
            contents["files"][0]["path"] = path
        else:
            contents["deletes"] = [path]
        entries["paket.json"] = json.dumps(contents).encode()
        from kimsite.deploy import package as module

        entries["tanda.txt"] = module._sign(entries["paket.json"], KEY).encode()
        first = next(name for name in entries if name.startswith("isi/"))
        if where == "files":
            entries[f"isi/{path}"] = entries.pop(first)

    assert refused(rewritten(package(), evil)) in {"package.content", "package.broken"}


@pytest.mark.parametrize(
    "written", ["k7qm-2xht-9fda-0110-abcd", " K7QM 2XHT 9FDA OIL0 ABCD ", "K7QM2XHT9FDA0110ABCD"]
)
def test_a_key_is_read_as_people_type_it(written):
    assert read_package_key(written) == "K7QM2XHT9FDA0110ABCD"


@pytest.mark.parametrize("written", ["", "rahasia", "K7QM-2XHT", "K7QM2XHT9FDA0110ABCDE"])
def test_no_word_is_a_key(written):
    assert read_package_key(written) == ""


def test_keys_are_long_and_never_the_same():
    keys = {new_package_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(read_package_key(key) == key.replace("-", "") for key in keys)
