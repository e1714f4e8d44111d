"""A deployment from its first look to its last deletion, against real folders."""

import random

import pytest
from deploy_recipes import Publishing, Watched, every, host, manifest_for, published, site, write_tree
from profiles import amount

from kimsite.deploy.inspect import DeployRefused, Permissions, inspect
from kimsite.deploy.lock import LockHeld
from kimsite.deploy.retry import RETRY_DELAYS
from kimsite.deploy.state import STATE_FOLDER, SessionPart, part_path, read_state, write_part, write_receipt
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind
from kimsite.tools.manifests import MANIFEST_FILE, decode_manifest


@pytest.fixture
def laptop(tmp_path):
    return Publishing(tmp_path / "kiriman", write_tree(tmp_path / "public", site()))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "hosting"


def state_files(folder):
    return sorted(path.name for path in (folder / STATE_FOLDER).glob("*"))


def test_a_first_deployment_sends_all_and_leaves_no_state_but_a_receipt(laptop, folder):
    result = laptop.to(host(folder))
    assert published(folder) == site()
    assert (result.sent, result.deleted, result.unchanged) == (len(site()), 0, 0)
    assert (folder / MANIFEST_FILE).read_bytes() == (laptop.tree / MANIFEST_FILE).read_bytes()
    assert state_files(folder) == ["terakhir.json"]


def test_the_second_one_sends_nothing(laptop, folder):
    laptop.to(host(folder))
    store = Watched(host(folder))
    result = laptop.to(store)
    assert (result.sent, result.deleted, result.unchanged) == (0, 0, len(site()))
    assert store.written() == []
    assert not [path for operation, path in store.log if operation == "write" and path == MANIFEST_FILE]


def test_what_was_seen_before_somebody_else_published_is_read_again(laptop, folder):
    laptop.to(host(folder))
    before = read_state(host(folder), laptop.memory.manifest, laptop.memory.journal)
    write_tree(laptop.tree, site(5, 3))
    laptop.to(host(folder))
    back = manifest_for(site())
    looked = inspect(host(folder), back, laptop.memory, Permissions(), last_state=before)
    assert looked == inspect(host(folder), back, laptop.memory, Permissions())
    assert looked.state.published == site(5, 3).keys()
    unchanged = inspect(host(folder), back, laptop.memory, Permissions(), last_state=looked.state)
    assert unchanged == looked
    part = SessionPart(session="orang-lain", base=looked.state.base, goal="")
    write_part(host(folder), looked.state.parts, part)
    begun = inspect(host(folder), back, laptop.memory, Permissions(), last_state=looked.state)
    assert begun.state.session == "orang-lain"


def test_only_what_changed_is_sent_in_an_order_in_which_no_link_dangles(laptop, folder):
    laptop.to(host(folder))
    new = {**site(4, 2), "sumberrejo/sumberrejo/aset/foto-2.jpg": b"foto 2"}
    del new["sumberrejo/sumberrejo/berita/tulisan-0/index.html"]
    write_tree(laptop.tree, new)
    store = Watched(host(folder))
    result = laptop.to(store)
    assert published(folder) == new
    assert store.written() == [
        "sumberrejo/sumberrejo/aset/foto-2.jpg",
        "sumberrejo/sumberrejo/berita/tulisan-3/index.html",
        "sumberrejo/sumberrejo/berita/index.html",
        "sumberrejo/sumberrejo/index.html",
        "sumberrejo/sumberrejo/feed.xml",
        "index.html",
        "sitemap.xml",
    ]
    names = [path for operation, path in store.log if operation in {"write", "delete"}]
    deleted = names.index("sumberrejo/sumberrejo/berita/tulisan-0/index.html")
    assert names.index(MANIFEST_FILE) < deleted, "deletions come last"
    assert names.index("sitemap.xml") < names.index(MANIFEST_FILE)
    assert (result.sent, result.deleted) == (7, 1)
    assert not (folder / "sumberrejo/sumberrejo/berita/tulisan-0").exists(), "its empty folder goes too"


def test_a_neighbour_is_never_touched(laptop, folder):
    for name in ("wp-login.php", "sumberrejo/sumberrejo/catatan.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("milik tetangga")
    laptop.to(host(folder))
    write_tree(laptop.tree, site(2))
    laptop.to(host(folder))
    found = published(folder)
    assert found.pop("wp-login.php") == found.pop("sumberrejo/sumberrejo/catatan.txt") == b"milik tetangga"
    assert found == site(2)


def test_a_neighbours_file_in_our_place_is_a_refusal_until_it_is_allowed(laptop, folder):
    folder.mkdir()
    (folder / "index.html").write_text("wordpress")
    with pytest.raises(DeployRefused) as refusal:
        laptop.to(host(folder))
    assert (refusal.value.code, refusal.value.values) == ("D10", {"jumlah": 1, "berkas": "index.html"})
    assert published(folder) == {"index.html": b"wordpress"}
    assert state_files(folder) == [], "the lock was given back"
    laptop.to(host(folder), overwrite=True)
    assert published(folder) == site()


def test_a_tree_that_was_copied_there_by_hand_is_adopted(laptop, folder):
    write_tree(folder, site())
    (folder / MANIFEST_FILE).unlink()
    store = Watched(host(folder))
    result = laptop.to(store)
    assert (result.sent, store.written()) == (0, [])
    assert decode_manifest((folder / MANIFEST_FILE).read_bytes()).files.keys() == site().keys()


def test_more_than_a_third_is_deleted_only_when_allowed(laptop, folder):
    write_tree(laptop.tree, site(30))
    laptop.to(host(folder))
    write_tree(laptop.tree, site(3))
    with pytest.raises(DeployRefused) as refusal:
        laptop.to(host(folder))
    assert refusal.value.code == "D11"
    assert refusal.value.values["jumlah"] == 27
    assert published(folder) == site(30)
    laptop.to(host(folder), delete_many=True)
    assert published(folder) == site(3)


# cuts


def test_a_lost_connection_is_tried_again_with_growing_pauses(laptop, folder):
    store = Watched(host(folder), every(3))
    laptop.to(store)
    assert published(folder) == site()
    assert laptop.pauses
    assert set(laptop.pauses) == {RETRY_DELAYS[0]}
    assert store.reconnects == len(laptop.pauses)


def test_a_connection_that_stays_away_ends_after_a_bounded_number_of_tries(laptop, folder):
    def down(operation, path, count):
        return StoreErrorKind.CONNECTION if count > 10 else None

    store = Watched(host(folder), down)
    with pytest.raises(StoreError) as error:
        laptop.to(store)
    assert error.value.kind is StoreErrorKind.CONNECTION
    assert laptop.pauses[: len(RETRY_DELAYS)] == list(RETRY_DELAYS)


def test_a_wrong_password_is_tried_once(laptop, folder):
    store = Watched(host(folder), lambda *_: StoreErrorKind.LOGIN)
    with pytest.raises(StoreError):
        laptop.to(store)
    assert laptop.pauses == []
    assert [operation for operation, _ in store.log] == ["read"]


def big_site(files=500, seed=8):
    dice = random.Random(seed)  # noqa: S311  # prose
    return {
        f"kec/desa-{n % 20}/berita/tulisan-{n}/index.html": dice.randbytes(9000 + n % 700)
        for n in range(files)
    }


@pytest.mark.parametrize("fatal", [False, True])
def test_cuts_at_every_50th_of_500_files_cost_at_most_a_tenth(tmp_path, folder, fatal):
    """Cut and reconnected in one run, or the program ends each time and is started again."""
    tree = big_site()
    laptop = Publishing(tmp_path / "kiriman", write_tree(tmp_path / "public", tree))
    store = Watched(host(folder), every(50, StoreErrorKind.OTHER if fatal else StoreErrorKind.CONNECTION))
    for _ in range(40):
        try:
            laptop.to(store)
            break
        except StoreError:
            assert not (folder / MANIFEST_FILE).exists()
    assert published(folder) == tree
    assert store.bytes_sent <= 1.1 * sum(map(len, tree.values()))


def test_a_cut_costs_a_tenth_also_where_many_files_are_sent_at_once(laptop, folder):
    packed = []

    class Archives(Watched):
        batch_files, only_new = 2000, False

        def write_all(self, tree, paths):
            packed.extend(paths)
            if len(packed) > 200 and not laptop.pauses:
                raise StoreError("write", paths[0], "putus", StoreErrorKind.CONNECTION)
            for path in paths:
                self.store.write(path, (tree / path).read_bytes())

    tree = {f"kec/desa/berita/t-{number}/index.html": b"x" * 1000 for number in range(500)}
    write_tree(laptop.tree, tree)
    laptop.to(Archives(host(folder)))
    assert published(folder) == tree
    assert len(laptop.pauses) == 1
    assert 500 < len(packed) <= 550


def test_another_computer_goes_on_where_the_first_was_cut_off(tmp_path, folder):
    tree = big_site(450)
    write_tree(tmp_path / "public", tree)
    first = Publishing(tmp_path / "a", tmp_path / "public")
    store = Watched(host(folder), every(430, StoreErrorKind.OTHER))
    with pytest.raises(StoreError):
        first.to(store)
    second = Publishing(tmp_path / "b", tmp_path / "public", "laptop-b")
    store = Watched(host(folder))
    second.to(store, break_lock=True)
    assert published(folder) == tree
    assert len(store.written()) <= 50 + 1, "what the host had confirmed is not sent again"
    assert state_files(folder) == ["terakhir.json"]


def test_every_single_operation_may_be_the_last(tmp_path):
    """Killed before or in any operation: readers meet no new page without what it links to, the next run ends
    at the same bytes, and a withdrawn page goes.
    """
    before, after = site(4, 1), {**site(6, 2), "aset/gaya-2.css": b"p{}"}
    for path in ("aset/gaya-1.css", "sumberrejo/sumberrejo/berita/tulisan-1/index.html"):
        del after[path]
    total, number = None, 0
    while total is None or number < total:
        number += amount(1, 3)
        folder = tmp_path / f"host-{number}"
        laptop = Publishing(tmp_path / f"k-{number}", write_tree(tmp_path / "public", before))
        laptop.to(host(folder))
        write_tree(laptop.tree, after)

        def killed(operation, path, count, number=number):
            if count >= number:
                raise KeyboardInterrupt
            return

        store = Watched(host(folder), killed)
        try:
            laptop.to(store)
            total = len(store.log)
        except KeyboardInterrupt:
            found = published(folder)
            lists = [data for path, data in found.items() if path.endswith("berita/index.html")]
            if lists == [b"6 tulisan v2"]:
                assert all(path in found for path in after if "/berita/tulisan" in path)
            assert all(data in (before.get(path), after.get(path)) for path, data in found.items())
        other = Publishing(tmp_path / f"o-{number}", laptop.tree, "laptop-b") if number % 2 else laptop
        other.to(host(folder), break_lock=True, take_back=True)
        assert published(folder) == after, number
        assert state_files(folder) == ["terakhir.json"], number
    assert total > 20


def test_a_tree_that_was_rebuilt_after_a_cut_replaces_what_was_sent(laptop, folder):
    laptop.to(host(folder))
    first = decode_manifest((laptop.tree / MANIFEST_FILE).read_bytes())
    write_tree(laptop.tree, {**site(5, 2), "aset/gaya-2.css": b"p{}"})
    store = Watched(host(folder), every(4, StoreErrorKind.OTHER))
    with pytest.raises(StoreError):
        laptop.to(store)
    write_tree(laptop.tree, site(3, 1))  # all is taken back
    laptop.to(host(folder))
    assert published(folder) == site(3, 1)
    assert decode_manifest((folder / MANIFEST_FILE).read_bytes()).files == first.files


# two people


def test_the_second_of_two_people_is_told_who_publishes(tmp_path, laptop, folder):
    second = Publishing(tmp_path / "b", laptop.tree, "laptop-b")
    seen = []

    def meanwhile(operation, path, count):
        if operation == "write" and path == "index.html":
            with pytest.raises(LockHeld) as held:
                second.to(host(folder))
            seen.append(held.value.holder.name)
        return

    laptop.to(Watched(host(folder), meanwhile))
    assert seen == ["orang di laptop-a"]
    assert published(folder) == site()
    assert second.to(host(folder)).sent == 0


def second_laptop(tmp_path, tree):
    return Publishing(tmp_path / "kiriman-b", write_tree(tmp_path / "public-b", tree), "laptop-b")


def refused(laptop, folder):
    before = published(folder)
    with pytest.raises(DeployRefused) as refusal:
        laptop.to(host(folder))
    assert published(folder) == before
    return refusal.value


def test_whoever_does_not_have_the_posts_of_the_other_takes_none_back(tmp_path, laptop, folder):
    budi = second_laptop(tmp_path, site())
    budi.to(host(folder))
    write_tree(laptop.tree, site(5, 2))
    laptop.to(host(folder))
    write_tree(budi.tree, {**site(3, 3), "sumberrejo/sumberrejo/berita/dari-budi/index.html": b"budi"})
    found = refused(budi, folder)
    assert (found.code, found.values["jumlah"]) == ("D35", 2)
    assert found.values["berkas"].endswith("tulisan-3/index.html")
    both = {**site(5, 4), "sumberrejo/sumberrejo/berita/dari-budi/index.html": b"budi"}
    write_tree(budi.tree, both)
    budi.to(host(folder))
    assert published(folder) == both


def test_a_post_that_the_other_changed_is_not_put_back(tmp_path, laptop, folder):
    budi = second_laptop(tmp_path, site())
    budi.to(host(folder))
    mended = {**site(3, 2), "sumberrejo/sumberrejo/berita/tulisan-1/index.html": b"<p>diperbaiki</p>"}
    write_tree(laptop.tree, mended)
    laptop.to(host(folder))
    write_tree(budi.tree, site(4, 3))
    found = refused(budi, folder)
    assert (found.code, found.values["jumlah"]) == ("D35", 1)
    budi.to(host(folder), take_back=True)
    assert published(folder) == site(4, 3)


def test_a_new_laptop_without_the_latest_posts_is_told(tmp_path, laptop, folder):
    write_tree(laptop.tree, site(5, 2))
    laptop.to(host(folder))
    assert refused(second_laptop(tmp_path, site(4, 3)), folder).code == "D35"
    second_laptop(tmp_path, site(6, 3)).to(host(folder))
    assert published(folder) == site(6, 3)


def test_ones_own_posts_are_withdrawn_without_a_question_after_the_other_published(tmp_path, laptop, folder):
    laptop.to(host(folder))
    second_laptop(tmp_path, site(4, 2)).to(host(folder))
    write_tree(laptop.tree, tree := {**site(4, 3)})
    del tree["sumberrejo/sumberrejo/berita/tulisan-0/index.html"]
    write_tree(laptop.tree, tree)
    laptop.to(host(folder))
    assert published(folder) == tree


def test_whoever_loses_the_lock_stops_before_the_manifest(tmp_path, laptop, folder):
    other_tree = write_tree(tmp_path / "public-b", site(5, 7))
    second = Publishing(tmp_path / "b", other_tree, "laptop-b")

    def meanwhile(operation, path, count):
        if operation == "write" and path == "index.html":
            second.to(host(folder), break_lock=True)
        return

    with pytest.raises(LockHeld):
        laptop.to(Watched(host(folder), meanwhile))
    assert decode_manifest((folder / MANIFEST_FILE).read_bytes()).files == manifest_for(site(5, 7)).files
    assert refused(laptop, folder).code == "D35"
    laptop.to(host(folder), take_back=True)
    assert published(folder) == site()


def test_what_somebody_published_meanwhile_stops_it_without_loss(laptop, folder):
    laptop.to(host(folder))
    write_tree(laptop.tree, site(4, 2))

    def meanwhile(operation, path, count):
        if operation == "write" and path == "sitemap.xml":
            (folder / MANIFEST_FILE).write_bytes(manifest_for(site(7, 7)).data)
            write_receipt(host(folder), manifest_for(site(7, 7)).digest)
        return

    with pytest.raises(DeployRefused) as refusal:
        laptop.to(Watched(host(folder), meanwhile))
    assert refusal.value.code == "D13"
    assert (folder / MANIFEST_FILE).read_bytes() == manifest_for(site(7, 7)).data


def test_the_list_of_files_is_fetched_once(laptop, folder):
    """A district's has eight megabytes: half a minute on a village's line."""
    laptop.to(host(folder))
    write_tree(laptop.tree, site(4, 2))
    store = Watched(host(folder))
    laptop.to(store)
    assert store.log.count(("read", MANIFEST_FILE)) == 1


def test_a_lock_that_a_killed_run_left_is_its_own(laptop, folder):
    def killed(operation, path, count):
        if path == "index.html":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        laptop.to(Watched(host(folder), killed))
    laptop.to(host(folder))
    assert published(folder) == site()


# a manifest that cannot be believed


def spoil(folder, how):
    path = folder / MANIFEST_FILE
    match how:
        case "torn":
            path.write_bytes(path.read_bytes()[:-40])
        case "tampered":
            path.write_bytes(path.read_bytes().replace(b"tulisan-1", b"tulisan-9"))
        case "emptied":
            path.write_bytes(b'{"version":1,"files":[]}\n')
        case "outside":
            path.write_bytes(path.read_bytes().replace(b'"path":"index.html"', b'"path":"../index.html"'))
        case "missing":
            path.unlink()


@pytest.mark.parametrize("how", ["torn", "tampered", "emptied", "outside", "missing"])
def test_a_spoilt_manifest_is_known_and_replaced_by_the_remembered_one(laptop, folder, how):
    laptop.to(host(folder))
    spoil(folder, how)
    write_tree(laptop.tree, site(2, 2))
    result = laptop.to(host(folder))
    assert laptop.inspected.state.status == {"torn": "damaged", "outside": "damaged"}.get(
        how, "missing" if how == "missing" else "altered"
    )
    assert published(folder) == site(2, 2)
    assert (result.deleted, result.unchanged) == (1, 4)


@pytest.mark.parametrize("how", ["torn", "tampered", "missing"])
def test_another_computer_deletes_nothing_on_the_word_of_a_spoilt_manifest(tmp_path, laptop, folder, how):
    laptop.to(host(folder))
    spoil(folder, how)
    second = Publishing(tmp_path / "b", write_tree(tmp_path / "public-b", site(2, 2)), "laptop-b")
    with pytest.raises(DeployRefused) as refusal:
        second.to(host(folder))
    assert refusal.value.code == "D12"
    assert published(folder) == site()
    second.to(host(folder), overwrite=True)
    assert published(folder) == {**site(3), **site(2, 2)}, "what only the manifest knew of stays"


def test_content_is_compared_where_it_is_asked_for(tmp_path, laptop, folder):
    tree = big_site(80)
    write_tree(laptop.tree, tree)
    laptop.to(host(folder))
    for name in (MANIFEST_FILE, f"{STATE_FOLDER}/terakhir.json"):
        (folder / name).unlink()
    second = Publishing(tmp_path / "b", laptop.tree, "laptop-b")
    with pytest.raises(DeployRefused):
        second.to(host(folder))
    store = Watched(host(folder))
    fetched = []

    def fetch(path):
        fetched.append(path)
        return (folder / path).read_bytes()

    assert second.to(store, compare_content=True, fetch=fetch).sent == 0
    assert len(fetched) == 80


def test_torn_parts_of_a_journal_are_as_good_as_none(laptop, folder):
    store = Watched(host(folder), every(4, StoreErrorKind.OTHER))
    with pytest.raises(StoreError):
        laptop.to(store)
    part = folder / part_path(1)
    part.write_bytes(part.read_bytes()[:-9])
    laptop.to(host(folder))
    assert published(folder) == site()


def test_two_connections_send_the_same_files(laptop, folder):
    tree = big_site(60)
    write_tree(laptop.tree, tree)
    first, second = Watched(host(folder)), Watched(host(folder))
    seen = []
    laptop.to(first, second, progress=lambda *counts: seen.append(counts))
    assert published(folder) == tree
    assert first.written()
    assert second.written()
    assert sorted(first.written() + second.written()) == sorted(tree)
    assert seen[-1] == (60, 60, *[sum(map(len, tree.values()))] * 2)


def test_parts_that_others_left_behind_are_cleared_away(tmp_path, laptop, folder):
    """Cut off on one computer, then right after the first part of the next one, then finished by a third."""
    write_tree(laptop.tree, big_site(250))
    with pytest.raises(StoreError):
        laptop.to(Watched(host(folder), every(240, StoreErrorKind.OTHER)))

    def cut(operation, path, count):
        return StoreErrorKind.OTHER if operation == "write" and path == part_path(1) else None

    second = Publishing(tmp_path / "b", laptop.tree, "laptop-b")
    with pytest.raises(StoreError):
        second.to(Watched(host(folder), cut))
    third = Publishing(tmp_path / "c", laptop.tree, "laptop-c")
    assert third.to(host(folder)).unchanged >= 200
    assert published(folder) == big_site(250)
    assert state_files(folder) == ["terakhir.json"]


def test_a_journal_cannot_lead_out_of_the_folder(tmp_path, laptop, folder):
    (tmp_path / "luar.html").write_text("milik lain")
    outside = "../luar.html"
    part = SessionPart(
        session="x", base="", goal="y", todo=[outside], deletes=[outside], done={outside: (1, "a" * 64)}
    )
    folder.mkdir()
    write_part(host(folder), 0, part)
    laptop.to(host(folder))
    assert published(folder) == site()
    assert (tmp_path / "luar.html").read_text() == "milik lain"
