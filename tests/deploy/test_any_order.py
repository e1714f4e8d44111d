"""Any order of publications, cuts, rebuilt sites and computers ends at the last tree."""

import sys
from contextlib import suppress

import pytest
from deploy_recipes import Publishing, Watched, host, published, site, write_tree
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.deploy.state import STATE_FOLDER
from kimsite.deploy.stores.folder import GenerationsFolderStore
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind

NEIGHBOUR = {"wp-login.php": b"milik lain", "sumberrejo/sumberrejo/berita/catatan.txt": b"milik lain"}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["laptop-a", "laptop-b", "laptop-c"]),
        st.integers(1, 6),  # posts
        st.integers(1, 3),  # version
        st.integers(1, 45),  # the operation that is the last one; most runs have fewer than 40
        st.booleans(),  # killed, or told that the connection is gone
    ),
    max_size=6,
)


def cut_at(last, *, is_killed):
    def fail(operation, path, count):
        if count >= last and is_killed:
            raise KeyboardInterrupt
        return StoreErrorKind.OTHER if count >= last else None

    return fail


@examples(25)
@given(STEPS, st.integers(1, 6), st.integers(1, 3))
def test_any_history_ends_at_the_last_tree(tmp_path_factory, steps, posts, version):
    base = tmp_path_factory.mktemp("riwayat")
    folder = base / "hosting"
    for path, data in NEIGHBOUR.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for number, (maker, step_posts, step_version, last, is_killed) in enumerate(steps):
        tree = write_tree(base / f"public-{maker}", site(step_posts, step_version))
        laptop = Publishing(base / maker, tree, maker)
        laptop.runs = number  # every run has a token of its own
        with suppress(StoreError, KeyboardInterrupt):
            laptop.to(
                Watched(host(folder), cut_at(last, is_killed=is_killed)),
                break_lock=True,
                delete_many=True,
                take_back=True,
            )
        assert {path: published(folder)[path] for path in NEIGHBOUR} == NEIGHBOUR
    last_one = Publishing(base / "akhir", write_tree(base / "public", site(posts, version)), "laptop-akhir")
    last_one.to(host(folder), break_lock=True, delete_many=True, take_back=True)
    assert published(folder) == {**site(posts, version), **NEIGHBOUR}
    assert [path.name for path in (folder / STATE_FOLDER).iterdir()] == ["terakhir.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX systems")
@examples(15)
@given(STEPS, st.integers(1, 6), st.integers(1, 3))
def test_readers_of_a_host_with_links_always_see_one_whole_tree(tmp_path_factory, steps, posts, version):
    base = tmp_path_factory.mktemp("riwayat")
    seen = {}
    for number, (maker, step_posts, step_version, last, is_killed) in enumerate(steps):
        tree = site(step_posts, step_version)
        laptop = Publishing(base / maker, write_tree(base / f"public-{maker}", tree), maker)
        laptop.runs = number
        store = GenerationsFolderStore(base / "hosting")
        begin = store.begin
        store.begin = lambda name, begin=begin, last=last, is_killed=is_killed: Watched(
            begin(name), cut_at(last, is_killed=is_killed)
        )
        before = seen
        with suppress(StoreError, KeyboardInterrupt):
            laptop.to(store, kept_generations=2, break_lock=True, delete_many=True, take_back=True)
            seen = tree
        now = published(base / "hosting") if (base / "hosting").is_symlink() else {}
        assert now in (before, tree)
        seen = now
    last_one = Publishing(base / "akhir", write_tree(base / "public", site(posts, version)), "laptop-akhir")
    store = GenerationsFolderStore(base / "hosting")
    last_one.to(store, kept_generations=2, break_lock=True, delete_many=True, take_back=True)
    assert published(base / "hosting") == site(posts, version)
    assert len(store.names()) <= 3
