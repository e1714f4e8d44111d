"""The difference of two trees, for any two trees."""

from hypothesis import given
from hypothesis import strategies as st

from kimsite.deploy.plan import PublishStage, deletes_too_much, plan_deploy, publish_stage
from kimsite.tools.manifests import ManifestEntry

PATHS = st.sampled_from(
    [
        f"{folder}{name}"
        for folder in ("", "kec/", "kec/desa/", "kec/desa/berita/", "kec/desa/berita/satu/", "kec/desa/aset/")
        for name in ("index.html", "feed.xml", "foto.jpg", ".htaccess")
    ]
)
ENTRIES = st.builds(ManifestEntry, st.integers(0, 9), st.sampled_from(["a" * 64, "b" * 64]))
TREES = st.dictionaries(PATHS, ENTRIES)


@given(TREES, TREES, st.frozensets(PATHS))
def test_carrying_a_plan_out_makes_the_one_tree_the_other(remote, local, owned):
    plan = plan_deploy(remote, local, owned)
    result = {**remote, **{one.path: local[one.path] for one in plan.uploads}}
    for path in plan.deletes:
        result.pop(path, None)
    assert result == local


@given(TREES, TREES, st.frozensets(PATHS))
def test_nothing_is_sent_or_deleted_without_need(remote, local, owned):
    plan = plan_deploy(remote, local, owned)
    sent = [one.path for one in plan.uploads]
    assert len(sent) == len(set(sent))
    assert all(remote.get(path) != local[path] for path in sent)
    assert set(plan.deletes) <= remote.keys() | owned, "what is not ours is never deleted"
    assert not set(plan.deletes) & local.keys()
    assert plan.unchanged + len(sent) == len(local)
    assert plan.bytes == sum(local[path].size for path in sent)


@given(TREES, TREES)
def test_new_files_come_first_and_stages_in_order(remote, local):
    uploads = plan_deploy(remote, local).uploads
    keys = [(not one.is_new, publish_stage(one.path)) for one in uploads]
    assert keys == sorted(keys)
    assert all(one.is_new == (one.path not in remote) for one in uploads)


@given(TREES)
def test_a_tree_needs_nothing_to_become_itself(tree):
    plan = plan_deploy(tree, tree)
    assert (plan.uploads, plan.deletes, plan.bytes, plan.unchanged) == ((), (), 0, len(tree))


def test_every_file_of_a_site_has_its_stage():
    stages = {
        "sumberrejo/sumberrejo/aset/8db108e5bc4b-480.jpg": PublishStage.ASSETS,
        "aset/gaya-1.css": PublishStage.ASSETS,
        "sumberrejo/sumberrejo/posyandu/melati/jadwal.ics": PublishStage.ASSETS,
        "sumberrejo/sumberrejo/posyandu/melati/index.html": PublishStage.POSTS,
        "sumberrejo/sumberrejo/berita/index.html": PublishStage.LISTS,
        "sumberrejo/sumberrejo/berita/2/index.html": PublishStage.LISTS,
        "sumberrejo/sumberrejo/tag/tempe/index.html": PublishStage.LISTS,
        "sumberrejo/sumberrejo/index.html": PublishStage.HOMES,
        "sumberrejo/sumberrejo/feed.xml": PublishStage.FEEDS,
        "kim/index.html": PublishStage.PORTAL,
        "index.html": PublishStage.PORTAL,
        "sitemap.xml": PublishStage.PORTAL,
        ".htaccess": PublishStage.SERVER,
    }
    assert {path: publish_stage(path) for path in stages} == stages


def test_a_manifest_cannot_make_us_delete_a_neighbours_programs():
    entry = ManifestEntry(1, "a" * 64)
    remote = dict.fromkeys(("wp-login.php", "cgi-bin/surat.CGI", "lama.html", "a/b.phtml"), entry)
    assert plan_deploy(remote, {}, ("index.php",)).deletes == ("lama.html",)


def test_a_third_may_go_and_no_more():
    entry = ManifestEntry(1, "a" * 64)
    remote = {f"{n}.html": entry for n in range(9)}
    assert not deletes_too_much(plan_deploy(remote, dict(list(remote.items())[3:])), remote)
    assert deletes_too_much(plan_deploy(remote, dict(list(remote.items())[4:])), remote)
    assert not deletes_too_much(plan_deploy({}, remote), {})
