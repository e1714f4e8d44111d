"""Zip files for a host that is filled by hand, opened again."""

import zipfile

import pytest
from deploy_recipes import Publishing, site, write_tree

from kimsite.deploy.stores.store import StoreError, Transaction
from kimsite.deploy.stores.zip_parts import NOTE_FILE, WITHDRAWN_LIST, open_zip
from kimsite.model.deploy import StoreErrorKind, ZipTarget
from kimsite.tools.manifests import MANIFEST_FILE, manifest_bytes

TARGET = ZipTarget(name="arsip", kind="zip", folder="kiriman", limit_mb=1)


def packed(tmp_path, tree, online=None, language="id", label="abcd1234"):
    laptop = Publishing(tmp_path / "memory", write_tree(tmp_path / "public", tree))
    fetch = (lambda path: online if path == MANIFEST_FILE else None) if online else None
    store = open_zip(TARGET, tmp_path, label, language, fetch)
    assert isinstance(store, Transaction)
    try:
        laptop.to(store, delete_many=True)
    finally:
        store.close()
    return sorted((tmp_path / "kiriman").glob("*.zip"))


def unpacked(parts):
    names, files = [], {}
    for part in parts:
        with zipfile.ZipFile(part) as archive:
            assert archive.testzip() is None
            names += archive.namelist()
            files |= {name: archive.read(name) for name in archive.namelist()}
    return names, files


def large_site(posts=40):
    photos = {f"kec/desa/aset/foto-{n}.jpg": bytes([n]) * 90_000 for n in range(posts)}
    return {**photos, **site()}


def test_every_part_is_whole_small_enough_and_in_order(tmp_path):
    tree = large_site()
    parts = packed(tmp_path, tree)
    names, files = unpacked(parts)
    manifest = files.pop(MANIFEST_FILE)
    assert files == tree
    assert manifest == (tmp_path / "public" / MANIFEST_FILE).read_bytes()
    assert len(parts) > 3
    assert max(part.stat().st_size for part in parts) <= 1_000_000
    assert names[-1] == MANIFEST_FILE, "so it is online only when all the rest is"
    assert names.index("index.html") > names.index("kec/desa/aset/foto-39.jpg")


def test_the_same_tree_gives_the_same_bytes(tmp_path):
    first = [part.read_bytes() for part in packed(tmp_path / "a", large_site())]
    assert first == [part.read_bytes() for part in packed(tmp_path / "b", large_site())]


def test_only_the_difference_is_packed_where_it_is_known_what_is_online(tmp_path):
    packed(tmp_path, site(3, 1), label="lama")
    online = (tmp_path / "public" / MANIFEST_FILE).read_bytes()
    parts = packed(tmp_path, site(4, 1), online, label="baru")
    assert [part.name for part in parts] == ["kiriman-baru-01.zip"], "older parts are gone"
    names, _ = unpacked(parts)
    assert names == [
        "sumberrejo/sumberrejo/berita/tulisan-3/index.html",
        "sumberrejo/sumberrejo/berita/index.html",
        "sumberrejo/sumberrejo/index.html",
        "sumberrejo/sumberrejo/feed.xml",
        "index.html",
        "sitemap.xml",
        MANIFEST_FILE,
    ]


def test_a_withdrawn_page_is_emptied_and_named(tmp_path):
    packed(tmp_path, site(3, 1))
    online = (tmp_path / "public" / MANIFEST_FILE).read_bytes()
    parts = packed(tmp_path, site(2, 1), online)
    _, files = unpacked(parts)
    gone = "sumberrejo/sumberrejo/berita/tulisan-2/index.html"
    assert b"tulisan 2" not in files[gone]
    assert b"ditarik" in files[gone]
    folder = tmp_path / "kiriman"
    assert (folder / WITHDRAWN_LIST).read_text("utf-8").splitlines() == [gone]
    packed(tmp_path, site(3, 1), online=manifest_bytes({}))
    assert not (folder / WITHDRAWN_LIST).exists()


@pytest.mark.parametrize(("language", "word"), [("id", "Extract"), ("en", "take them in this order")])
def test_the_note_names_every_part(tmp_path, language, word):
    parts = packed(tmp_path, large_site(), language=language)
    note = (tmp_path / "kiriman" / NOTE_FILE).read_bytes()
    text = note.decode("utf-8-sig")
    assert word.casefold() in text.casefold()
    assert all(part.name in text for part in parts)
    assert b"\r\n" in note, "Notepad of old Windows shows nothing else as lines"
    assert "{" not in text


def test_a_file_that_fits_into_no_part_is_told(tmp_path):
    with pytest.raises(StoreError) as error:
        packed(tmp_path, {**site(), "aset/film.mp4": b"x" * 1_100_000})
    assert error.value.kind is StoreErrorKind.QUOTA
    assert "batas_mb" in error.value.failure.answer
