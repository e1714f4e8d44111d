"""Drafts on disk: what is kept, for how long, and that no id leads elsewhere."""

import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.drafts.store import BIN_TIME, VERSIONS, DraftStore, is_draft_id, new_draft_id

NOW = datetime(2026, 11, 24, 8, 14, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    return DraftStore(tmp_path)


def draft(body="", minutes=0, draft_id="abcdefgh"):
    moment = NOW + timedelta(minutes=minutes)
    return PostDraft(id=draft_id, publisher="a/b", kind="berita", saved_at=moment, body=body)


def test_the_last_twenty_versions_are_kept(store):
    for number in range(VERSIONS + 5):
        store.save(draft(f"ke-{number}"))
    bodies = [one.body for one in store.versions("abcdefgh")]
    assert bodies == [f"ke-{number}" for number in range(VERSIONS + 4, 4, -1)]
    assert store.load("abcdefgh").body == f"ke-{VERSIONS + 4}"


def test_a_draft_that_is_written_in_meanwhile_is_not_forgotten(store):
    blank = store.save(draft())
    store.autosave(draft("baru saja", 1), "tab", 1)
    store.forget(blank)
    assert store.load("abcdefgh").body == "baru saja"
    store.forget(store.load("abcdefgh"))
    assert store.load("abcdefgh") is None


def test_a_run_of_autosaves_is_one_version_every_two_minutes(store):
    store.save(draft("disimpan"))
    for seconds in range(0, 300, 3):
        store.autosave(draft(f"{seconds}", seconds / 60), "tab", seconds + 1)
    assert [one.body for one in store.versions("abcdefgh")] == ["297", "237", "117", "disimpan"]


def test_two_tabs_do_not_overwrite_each_others_versions(store):
    store.autosave(draft("satu"), "a", 1)
    store.autosave(draft("dua"), "b", 1)
    store.autosave(draft("satu lagi"), "a", 2)
    assert [one.body for one in store.versions("abcdefgh")] == ["satu lagi", "dua", "satu"]
    assert store.autosave(draft("terlambat"), "a", 1) is None


def test_the_bin_is_kept_for_thirty_days(store):
    store.save(draft("isi"))
    store.delete(draft("isi"), b"berkas")
    assert store.load("abcdefgh") is None
    assert [one.body for one in store.deleted(NOW + BIN_TIME - timedelta(seconds=1))] == ["isi"]
    restored, post = store.restore("abcdefgh")
    assert (restored.body, post) == ("isi", b"berkas")
    store.delete(replace(restored, saved_at=NOW), None)
    assert store.deleted(NOW + BIN_TIME) == ()
    assert store.restore("abcdefgh") is None


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc", "a/b", "ABCDEFGH", "abcdefg", "abcdefgh\n", "a" * 33]
)
def test_only_plain_ids_name_a_draft(store, name):
    assert not is_draft_id(name)
    assert store.load(name) is None
    assert store.restore(name) is None
    with pytest.raises(ValueError, match=r".*"):
        store.save(draft(draft_id=name))


def test_after_a_broken_file_the_last_version_counts(store, tmp_path):
    store.save(draft("isi"))
    file = tmp_path / ".kimsite/editor/drafts/abcdefgh/current.json"
    for data in (b"", b"{", b"[]", b'{"id": "abcdefgh"}', b"\xff"):
        file.write_bytes(data)
        assert store.load("abcdefgh").body == "isi"
    assert [one.body for one in store.versions("abcdefgh")] == ["isi"]
    assert is_draft_id(new_draft_id())


def test_a_number_is_kept_in_the_newest_text_alone(store, tmp_path):
    number = "3522126503900001"
    fields = {"judul": number, "kader": [{"nama": number}]}
    store.save(replace(draft(f"NIK {number}"), base="judul: Kader\n", fields=fields))
    typed = draft(f"NIK {number}, rekening 1111222233334444 (bukan NIK)", 1)
    store.autosave(replace(typed, base=f"judul: {number}\n"), "tab", 1)
    assert number in store.load("abcdefgh").body
    store.save(draft("Tanpa nomor", 9))
    kept = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*.json"))
    assert number not in kept
    assert "1111222233334444" in kept
    assert [one.base for one in store.versions("abcdefgh")] == ["", "", "judul: Kader\n"]
    assert [one.body.partition(",")[0] for one in store.versions("abcdefgh")] == [
        "Tanpa nomor", "NIK 3522••••••••••••", "NIK 3522••••••••••••",
    ]  # fmt: skip


def test_drafts_are_left_out_of_git(store, tmp_path):
    store.save(draft("isi"))
    subprocess.run(("git", "init", "-q", str(tmp_path)), check=True)
    seen = subprocess.run(
        ("git", "-C", str(tmp_path), "status", "--porcelain", "-uall"), check=True, capture_output=True
    )
    assert seen.stdout == b""
