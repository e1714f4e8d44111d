"""A branch of a real bare repository."""

import re
import shutil
import subprocess

import pytest
from deploy_recipes import Publishing, site, write_tree

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.stores.git_branch import open_git
from kimsite.deploy.stores.store import StoreError, Transaction
from kimsite.model.deploy import GitTarget, StoreErrorKind
from kimsite.tools.manifests import MANIFEST_FILE

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder, *words, data=None):
    done = subprocess.run(
        ["git", "-c", "user.name=Sri", "-c", "user.email=sri@contoh.id", *words],
        cwd=folder,
        input=data,
        capture_output=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def bare(tmp_path):
    git(tmp_path, "init", "--quiet", "--bare", "kim.git")
    return tmp_path / "kim.git"


@pytest.fixture
def laptop(tmp_path, bare):
    return Publishing(tmp_path / "memory", write_tree(tmp_path / "public", site()))


def opened(tmp_path, cache="cache.git", branch="gh-pages", repository="kim.git"):
    """`repository`: relative addresses count from the project."""
    target = GitTarget(name="pages", kind="git", repository=repository, branch=branch)
    return open_git(target, tmp_path, tmp_path / cache, 1_790_000_000)


def files_of(bare, branch="gh-pages"):
    names = git(bare, "ls-tree", "-r", "--name-only", "-z", branch).decode().split("\0")
    return {name: git(bare, "cat-file", "blob", f"{branch}:{name}") for name in names if name}


def commits(bare, branch="gh-pages"):
    return git(bare, "rev-list", "--count", branch).decode().strip()


def test_only_what_changed_is_pushed(tmp_path, bare, laptop):
    git(bare, "config", "receive.unpackLimit", "1")  # what was sent stays as it came
    write_tree(laptop.tree, {**site(200), "aset/foto.jpg": bytes(range(256)) * 2000})
    laptop.to(opened(tmp_path))
    first = received(bare)
    for version in (2, 3):
        write_tree(laptop.tree, {**site(200, version), "aset/foto.jpg": bytes(range(256)) * 2000})
        laptop.to(opened(tmp_path))
        sent = received(bare) - first
        assert sent < 40 * (version - 1), "the lists that changed, and the folders above them"
    assert files_of(bare)["index.html"] == b"portal 200 v3"
    assert not (bare / "shallow").exists()
    git(bare, "fsck", "--strict")
    git(tmp_path, "clone", "--quiet", "--branch", "gh-pages", str(bare), "salinan")


def received(bare):
    """How many objects were sent to a repository, however often each."""
    return int(re.search(rb"in-pack: (\d+)", git(bare, "count-objects", "-v"))[1])


def test_the_branch_is_one_commit_however_often_it_is_published(tmp_path, bare, laptop):
    for version in (1, 2, 3):
        write_tree(laptop.tree, site(3 + version, version))
        store = opened(tmp_path)
        assert isinstance(store, Transaction)
        laptop.to(store)
        store.close()
        found = files_of(bare)
        manifest = found.pop(MANIFEST_FILE)
        assert manifest == (laptop.tree / MANIFEST_FILE).read_bytes()
        assert found.pop(".nojekyll") == b""
        assert found == site(3 + version, version)
        assert commits(bare) == "1"
    assert git(bare, "log", "-1", "--format=%at", "gh-pages").decode().strip() == "1790000000"


def test_only_what_changed_is_written_and_what_is_gone_is_deleted(tmp_path, bare, laptop):
    laptop.to(opened(tmp_path))
    write_tree(laptop.tree, site(2, 1))
    result = laptop.to(opened(tmp_path))
    assert (result.sent, result.deleted) == (5, 1)
    assert "sumberrejo/sumberrejo/berita/tulisan-2/index.html" not in files_of(bare)


def test_nothing_is_pushed_where_nothing_has_changed(tmp_path, bare, laptop):
    laptop.to(opened(tmp_path))
    before = git(bare, "rev-parse", "gh-pages")
    store = opened(tmp_path)
    store.commit = None  # would raise when called
    assert laptop.to(store).sent == 0
    assert git(bare, "rev-parse", "gh-pages") == before


def test_what_is_not_ours_stays(tmp_path, bare, laptop):
    work = tmp_path / "kerja"
    git(tmp_path, "clone", "--quiet", "kim.git", "kerja")
    git(work, "checkout", "--quiet", "-b", "gh-pages")
    (work / "CNAME").write_text("kim.contoh.id\n")
    (work / 'nama dengan "petik".txt').write_text("tetap")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "-m", "domain")
    git(work, "push", "--quiet", "origin", "gh-pages")
    laptop.to(opened(tmp_path))
    found = files_of(bare)
    assert found["CNAME"] == b"kim.contoh.id\n"
    assert found['nama dengan "petik".txt'] == b"tetap"
    assert found["index.html"] == site()["index.html"]


def test_a_branch_with_the_history_of_others_is_not_replaced_unasked(tmp_path, bare, laptop):
    work = tmp_path / "kerja"
    git(tmp_path, "clone", "--quiet", "kim.git", "kerja")
    git(work, "checkout", "--quiet", "-b", "main")
    for number in range(2):
        (work / "README.md").write_text(f"{number}")
        git(work, "add", ".")
        git(work, "commit", "--quiet", "-m", f"{number}")
        git(work, "push", "--quiet", "origin", "main")
        assert opened(tmp_path, f"{number}.git", "main").erases_history() is (number == 1)
    laptop.to(opened(tmp_path, branch="main"))
    assert not opened(tmp_path, branch="main").erases_history(), "it holds a site now"
    assert not opened(tmp_path).erases_history(), "there is no such branch"


def test_a_second_publisher_is_told_and_loses_nothing(tmp_path, bare, laptop):
    laptop.to(opened(tmp_path))
    second = Publishing(tmp_path / "b", write_tree(tmp_path / "public-b", site(5, 5)), "laptop-b")
    slow = opened(tmp_path, "b.git")
    write_tree(laptop.tree, site(4, 4))
    laptop.to(opened(tmp_path))
    with pytest.raises(DeployRefused) as refusal:
        second.to(slow)
    assert refusal.value.code == "D13"
    assert files_of(bare)["index.html"] == site(4, 4)["index.html"]
    second.to(opened(tmp_path, "b.git"))
    assert files_of(bare)["index.html"] == site(5, 5)["index.html"]


def test_a_branch_that_never_was_and_somebody_made_meanwhile(tmp_path, bare, laptop):
    slow = opened(tmp_path)
    Publishing(tmp_path / "b", laptop.tree, "laptop-b").to(opened(tmp_path, "b.git"))
    write_tree(laptop.tree, site(7, 7))
    with pytest.raises(DeployRefused):
        laptop.to(slow)


def test_a_repository_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StoreError) as error:
        opened(tmp_path, repository="tidak-ada.git")
    assert error.value.kind is StoreErrorKind.MISSING
    assert error.value.failure.step == "connect"


def test_a_host_that_is_not_there_is_told_without_its_password(tmp_path):
    with pytest.raises(StoreError) as error:
        opened(tmp_path, repository="https://kim:rahasia-sekali@tidak-ada.invalid/kim.git")
    assert error.value.kind is StoreErrorKind.HOST
    assert "rahasia-sekali" not in error.value.failure.answer


@pytest.mark.parametrize("scheme", ["https", "git", "ssh"])
def test_a_host_that_does_not_answer_is_told_so(tmp_path, scheme):
    with pytest.raises(StoreError) as error:
        opened(tmp_path, repository=f"{scheme}://127.0.0.1:9/kim.git")
    assert error.value.kind is StoreErrorKind.HOST


def test_a_line_that_is_down_when_it_is_pushed_is_waited_for(tmp_path, bare, laptop, monkeypatch):
    store = opened(tmp_path)
    run, failures = store._git.run, []

    def push(step, arguments, path=""):
        words = list(arguments)
        if words[0] == "push" and len(failures) < 2:
            failures.append(words)
            words[-2] = "https://127.0.0.1:9/kim.git"
        return run(step, words, path)

    monkeypatch.setattr(store._git, "run", push)
    laptop.to(store)
    assert (len(failures), len(laptop.pauses), commits(bare)) == (2, 2, "1")


def test_a_host_that_refuses_the_push_is_told_in_its_own_words(tmp_path, bare, laptop):
    hook = bare / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'error: file aset/film.mp4 exceeds 100 MB' >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(StoreError) as error:
        laptop.to(opened(tmp_path))
    assert error.value.kind is StoreErrorKind.QUOTA
    assert "exceeds 100 MB" in error.value.failure.answer


def test_a_cache_that_was_deleted_is_fetched_again(tmp_path, bare, laptop):
    laptop.to(opened(tmp_path))
    shutil.rmtree(tmp_path / "cache.git")
    write_tree(laptop.tree, site(4, 2))
    assert laptop.to(opened(tmp_path)).sent == 6
    assert commits(bare) == "1"
