"""SFTP and rsync for a user who has a password and no key, as many hosts give one."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from loopback import ssh
from loopback.process import environment, program

from kimsite.deploy.stores.rsync import RsyncStore, open_rsync
from kimsite.deploy.stores.sftp import open_sftp
from kimsite.deploy.stores.ssh import SshLogin
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import RsyncTarget, SftpTarget, StoreErrorKind

HOME = Path("/home") / ssh.PASSWORD_USER
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with ssh.sshd(tmp_path_factory.mktemp("sshd"), by_password=True) as host:
        yield host


@pytest.fixture
def target(server, monkeypatch):
    rsync = Path(program("rsync")).parent
    monkeypatch.setenv("PATH", f"{server.programs}:{rsync}:{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", environment()["LD_LIBRARY_PATH"])
    yield SftpTarget(
        name="dinas", kind="sftp", host="localhost", user=ssh.PASSWORD_USER, port=server.port,
        folder=str(HOME / "situs"), by_password=True,
    )  # fmt: skip
    for path in HOME.glob("situs*"):
        path.unlink() if path.is_symlink() else shutil.rmtree(path)


def test_a_password_lets_the_user_in(target):
    with contextlib.closing(open_sftp(SshLogin(target, Path(), ssh.PASSWORD))) as store:
        store.write("desa/index.html", b"<p>Padi")
    assert (HOME / "situs/desa/index.html").read_bytes() == b"<p>Padi"


def test_many_files_go_by_rsync_with_the_same_password(target, tmp_path):
    (tmp_path / "a.html").write_bytes(b"<p>Panen")
    wanted = RsyncTarget(
        name="dinas", kind="rsync", host=target.host, user=target.user, port=target.port,
        folder=target.folder, by_password=True,
    )  # fmt: skip
    with contextlib.closing(open_rsync(SshLogin(wanted, Path(), ssh.PASSWORD))) as store:
        assert isinstance(store, RsyncStore)
        store.write_all(tmp_path, ["a.html"])
        assert store.read("a.html") == b"<p>Panen"


def test_a_wrong_password_is_a_refused_login_and_no_refused_key(target):
    with pytest.raises(StoreError) as caught:
        open_sftp(SshLogin(target, Path(), "salah"))
    failure = caught.value.failure
    assert (failure.kind, failure.reason) == (StoreErrorKind.LOGIN, None)


def test_no_other_program_sees_the_password(target, monkeypatch):
    """It is no argument, and no variable of kimsite itself."""
    with contextlib.closing(open_sftp(SshLogin(target, Path(), ssh.PASSWORD))):
        running = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.parent.is_dir()]
    assert not any(ssh.PASSWORD.encode() in line for line in running)
    assert ssh.PASSWORD not in os.environ.values()
