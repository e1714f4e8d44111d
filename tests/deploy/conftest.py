"""Hosts of every protocol, ready to be published to."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from loopback import ftp, s3, ssh
from loopback.certificates import HOST, Authority
from loopback.process import environment, program

from kimsite.deploy.stores.ftps import open_ftp
from kimsite.deploy.stores.rsync import open_rsync
from kimsite.deploy.stores.s3 import open_s3
from kimsite.deploy.stores.sftp import open_sftp
from kimsite.deploy.stores.ssh import SshLogin
from kimsite.model.deploy import DeployTarget, FtpTarget, RsyncTarget, S3Target, SftpTarget

QUICK = ("vsftpd", "sftp-generations")
KINDS = ("vsftpd", "proftpd", "pureftpd", "sftp", "sftp-generations", "rsync", "rsync-generations", "s3")


@dataclass
class Place:
    """A target on a real host, and what readers of that host find."""

    kind: str
    target: DeployTarget
    password: str
    open: Callable
    """Opens a new connection."""
    published: Callable[[], dict[str, bytes]]
    """Path -> bytes, without kimsite's own files."""

    def block(self) -> str:
        """The target as sites.yaml describes it, under the name `utama`."""
        target, kind = self.target, self.target.kind
        if isinstance(target, S3Target):
            login = f"bucket: {target.bucket}, url: '{target.endpoint}'"
        else:
            login = f"host: {target.host}, port: {target.port}"
        words = f"{login}, pengguna: {target.user}, folder: '{target.folder}'"
        if isinstance(target, FtpTarget):
            words += f", sertifikat: '{target.certificate}'"
        if isinstance(target, SftpTarget | RsyncTarget):
            words += f", kunci: '{target.key}', generasi: {target.generations}"
        return f"kirim:\n  utama: {{jenis: {kind}, {words}}}\n"


def files_below(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.relative_to(root).parts[0].startswith(".kimsite")
    }


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def ftp_servers(authority, tmp_path_factory):
    """Starts each of the real FTP servers when it is first asked for."""
    running, started = [], {}

    def start(name):
        if name not in started:
            manager = ftp.HOSTS[name](tmp_path_factory.mktemp(name), authority.issue())
            started[name] = manager.__enter__()
            running.append(manager)
        return started[name]

    yield start
    for manager in running:
        manager.__exit__(None, None, None)


@pytest.fixture(scope="session")
def ssh_server(tmp_path_factory):
    with ssh.sshd(tmp_path_factory.mktemp("sshd")) as host:
        yield host


@pytest.fixture(scope="session")
def sftp_only_server(tmp_path_factory):
    with ssh.sshd(tmp_path_factory.mktemp("sftp-only"), only_sftp=True) as host:
        yield host


@pytest.fixture(scope="session")
def s3_address(tmp_path_factory):
    with s3.s3_server(tmp_path_factory.mktemp("s3")) as address:
        yield address


@pytest.fixture(
    params=[pytest.param(kind, marks=[] if kind in QUICK else [pytest.mark.slow]) for kind in KINDS]
)
def place(request, monkeypatch):
    """A place on each of the hosts in turn, empty."""
    return make_place(request.param, request.getfixturevalue, monkeypatch)


@pytest.fixture
def place_on(request, monkeypatch):
    """`place_on("vsftpd")`: a place on that host, empty."""
    return lambda kind: make_place(kind, request.getfixturevalue, monkeypatch)


def make_place(kind: str, fixture: Callable, monkeypatch) -> Place:
    if kind in ftp.HOSTS:
        return _ftp_place(kind, fixture)
    if kind == "s3":
        return _s3_place(fixture)
    return _ssh_place(kind, fixture, monkeypatch)


def _ftp_place(kind: str, fixture: Callable) -> Place:
    host, authority = fixture("ftp_servers")(kind), fixture("authority")
    for path in host.root.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    target = FtpTarget(
        name="utama", kind="ftps", host=HOST, user=host.user, port=host.port,
        folder=f"{host.folder.rstrip('/')}/situs", certificate=str(authority.root),
    )  # fmt: skip
    return Place(
        kind,
        target,
        ftp.PASSWORD,
        lambda: open_ftp(target, Path(), ftp.PASSWORD),
        lambda: files_below(host.root / "situs"),
    )


def _ssh_place(kind: str, fixture: Callable, monkeypatch) -> Place:
    host = fixture("ssh_server")
    monkeypatch.setenv("PATH", f"{host.programs}:{Path(program('rsync')).parent}:{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", environment()["LD_LIBRARY_PATH"])
    for path in host.root.iterdir():
        path.unlink() if path.is_symlink() else shutil.rmtree(path)
    make, connect = (SftpTarget, open_sftp) if kind.startswith("sftp") else (RsyncTarget, open_rsync)
    target = make(
        name="utama", kind=kind.partition("-")[0], host="localhost", user=ssh.USER, port=host.port,
        folder=str(host.root / "situs"), key=str(host.key), generations=2 if "-" in kind else 0,
    )  # fmt: skip
    return Place(
        kind,
        target,
        "",
        lambda: connect(SshLogin(target, Path())),
        lambda: files_below((host.root / "situs").resolve()),
    )


def _s3_place(fixture: Callable) -> Place:
    address = fixture("s3_address")
    bucket = f"kim-{os.urandom(6).hex()}"
    s3.make_bucket(address, bucket)
    target = S3Target(name="utama", kind="s3", bucket=bucket, endpoint=address, folder="situs", user=s3.USER)

    def published():
        store = open_s3(target, s3.SECRET)
        pages = store._client.get_paginator("list_objects_v2").paginate(Bucket=bucket)
        keys = [one["Key"].removeprefix("situs/") for page in pages for one in page.get("Contents", ())]
        found = {key: store.read(key) for key in keys if not key.startswith(".kimsite")}
        store.close()
        return found

    return Place("s3", target, s3.SECRET, lambda: open_s3(target, s3.SECRET), published)
