"""rsync over OpenSSH's server: many files in one go, and none where it is missing."""

import contextlib
import os
import shutil

import pytest
from loopback import ssh
from loopback.process import environment, program

from kimsite.deploy.stores import rsync
from kimsite.deploy.stores.rsync import RsyncStore, open_rsync
from kimsite.deploy.stores.sftp import SftpPlace
from kimsite.deploy.stores.ssh import SshLogin
from kimsite.deploy.stores.store import BatchStore, StoreError
from kimsite.model.deploy import RsyncTarget, StoreErrorKind

PAGES = {
    f"desa {number // 10}/tulisan-{number}/é.html": f"<p>tulisan {number}".encode() * 50
    for number in range(60)
}


@pytest.fixture
def host(ssh_server, monkeypatch):
    """The host's rsync is found by the PATH that its ssh is started with, as is ours."""
    folder = os.path.dirname(program("rsync"))
    monkeypatch.setenv("PATH", f"{ssh_server.programs}:{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", environment()["LD_LIBRARY_PATH"])
    yield ssh_server
    for path in ssh_server.root.iterdir():
        path.unlink() if path.is_symlink() else shutil.rmtree(path)


@contextlib.contextmanager
def connected(host, **changes):
    wanted = {
        "name": "vps", "kind": "rsync", "host": "localhost", "user": ssh.USER, "port": host.port,
        "folder": str(host.root / "situs kim"), "key": str(host.key), **changes,
    }  # fmt: skip
    with contextlib.closing(open_rsync(SshLogin(RsyncTarget(**wanted), host.root))) as store:
        yield store


@pytest.fixture
def tree(tmp_path):
    for path, data in PAGES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    (tmp_path / "rahasia.txt").write_bytes(b"belum terbit")
    return tmp_path


def published(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_many_files_arrive_at_once_and_no_others(host, tree):
    with connected(host) as store:
        assert isinstance(store, RsyncStore)
        assert isinstance(store, BatchStore)
        store.write("lain.php", b"milik orang")
        store.write_all(tree, list(PAGES))
        assert published(host.root / "situs kim") == {**PAGES, "lain.php": b"milik orang"}
        assert (host.root / "situs kim/desa 0/tulisan-0/é.html").stat().st_mode & 0o777 == 0o644


@pytest.mark.slow
def test_a_file_of_the_same_size_and_time_is_sent_too(host, tree):
    path = next(iter(PAGES))
    with connected(host) as store:
        store.write_all(tree, [path])
        there, here = host.root / "situs kim" / path, tree / path
        there.write_bytes(b"x" * here.stat().st_size)
        os.utime(there, ns=(here.stat().st_atime_ns, here.stat().st_mtime_ns))
        store.write_all(tree, [path])
        assert there.read_bytes() == here.read_bytes()


@pytest.mark.slow
def test_a_copied_tree_keeps_its_bytes(host, tree):
    path = next(iter(PAGES))
    with connected(host, generations=2) as store:
        store.write_all(tree, list(PAGES))
        store.switch("000001-aa") if store.begin("000001-aa") else pytest.fail("no tree")
        second = store.begin("000002-bb")
        assert isinstance(second, RsyncStore)
        (tree / path).write_bytes(b"dua")
        second.write_all(tree, [path])
        assert store.read(path) == PAGES[path]
        store.switch("000002-bb")
        assert store.read(path) == b"dua"
        assert (host.root / "situs kim.generasi/000001-aa" / path).read_bytes() == PAGES[path]


def test_where_rsync_is_missing_files_go_by_sftp(host, monkeypatch):
    monkeypatch.setattr(rsync, "has_program", lambda _: False)
    with connected(host) as store:
        assert type(store) is SftpPlace
        assert store.only_new


@pytest.mark.slow
def test_a_missing_file_and_a_full_disk_are_told(host, tree):
    with connected(host) as store:
        with pytest.raises(StoreError) as caught:
            store.write_all(tree, ["tidak-ada.html"])
        assert caught.value.kind is StoreErrorKind.OTHER
        (host.root / "situs kim/penuh").symlink_to("/proc")
        with pytest.raises(StoreError):
            store.write_all(tree, [*PAGES, "penuh/x"])
