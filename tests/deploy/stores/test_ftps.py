"""FTP over TLS against vsftpd, ProFTPD and Pure-FTPd."""

import contextlib
import os
import ssl
import subprocess
from pathlib import Path

import pytest
from loopback import ftp
from loopback.certificates import HOST, fingerprint

from kimsite.deploy.stores import ftp_session, ftps
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind, StoreErrorReason

ROOT = Path()
PAGE = b"<!doctype html><title>Desa Ngemplak</title>\n" * 200


def target(host, authority, **changes):
    wanted = {
        "name": "utama", "kind": "ftps", "host": HOST, "user": host.user, "folder": host.folder,
        "port": host.port, "certificate": str(authority.root), **changes,
    }  # fmt: skip
    return FtpTarget(**wanted)


@pytest.fixture
def store(ftp_host, authority):
    with contextlib.closing(ftps.open_ftp(target(ftp_host, authority), ROOT, ftp.PASSWORD)) as opened:
        yield opened


def refusal(wanted, secret=ftp.PASSWORD):
    with pytest.raises(StoreError) as caught:
        ftps.open_ftp(wanted, ROOT, secret)
    return caught.value.failure


def test_files_are_written_read_replaced_and_deleted(store, ftp_host):
    assert store.read("a/b/index.html") is None
    store.write("a/b/index.html", PAGE)
    store.write("a/b/index.html", PAGE + b"baru")
    store.write("a/nama dengan spasi é.txt", b"")
    store.write(".htaccess", b"Options -Indexes\n")
    assert store.read("a/b/index.html") == PAGE + b"baru" == (ftp_host.root / "a/b/index.html").read_bytes()
    assert store.read("a/nama dengan spasi é.txt") == b""
    assert store.list_names("a") == ("b", "nama dengan spasi é.txt")
    assert set(store.list_names("")) >= {".htaccess", "a"}
    assert store.list_names("tidak ada") == ()
    for path in ("a/b/index.html", "a/nama dengan spasi é.txt", ".htaccess", "tidak/ada.html"):
        store.delete(path)
    assert list(ftp_host.root.iterdir()) == []


def test_a_folder_with_other_files_stays(store, ftp_host):
    store.write("wp/indeks.html", PAGE)
    (ftp_host.root / "wp/index.php").write_bytes(b"<?php ")
    store.delete("wp/indeks.html")
    assert [path.name for path in (ftp_host.root / "wp").iterdir()] == ["index.php"]
    (ftp_host.root / "wp/index.php").unlink()
    (ftp_host.root / "wp").rmdir()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_data_connections_resume_the_session(ftp_host, authority, monkeypatch, version):
    made = ftp_session._context

    def context(wanted):
        result = made(wanted)
        result.minimum_version = result.maximum_version = version
        return result

    monkeypatch.setattr(ftp_session, "_context", context)
    with contextlib.closing(ftps.open_ftp(target(ftp_host, authority), ROOT, ftp.PASSWORD)) as store:
        for number in range(5):
            store.write(f"versi/{number}.html", PAGE)
            assert store.read(f"versi/{number}.html") == PAGE
        assert store._ftp.sock.version() == {771: "TLSv1.2", 772: "TLSv1.3"}[version]
        for number in range(5):
            store.delete(f"versi/{number}.html")


def test_sessions_are_renewed_after_some_files(ftp_host, authority, monkeypatch):
    monkeypatch.setattr(ftps, "FILES_PER_SESSION", 3)
    sessions = []
    monkeypatch.setattr(
        ftps, "open_session", lambda *words: sessions.append(1) or ftp_session.open_session(*words)
    )
    with contextlib.closing(ftps.open_ftp(target(ftp_host, authority), ROOT, ftp.PASSWORD)) as store:
        for number in range(7):
            store.write(f"{number}.html", PAGE)
        assert len(sessions) == 3
        for number in range(7):
            assert store.read(f"{number}.html") == PAGE
            store.delete(f"{number}.html")


def test_only_the_last_folder_of_the_path_is_made(ftp_host, authority):
    wanted = target(ftp_host, authority, folder=f"{ftp_host.folder}/baru")
    ftps.open_ftp(wanted, ROOT, ftp.PASSWORD).close()
    assert (ftp_host.root / "baru").is_dir()
    (ftp_host.root / "baru").rmdir()
    failed = refusal(target(ftp_host, authority, folder=f"{ftp_host.folder}/salah/ketik"))
    assert (failed.kind, failed.reason) == (StoreErrorKind.MISSING, StoreErrorReason.FOLDER_MISSING)
    assert list(ftp_host.root.iterdir()) == []


def test_a_wrong_password_is_tried_once(ftp_host, authority):
    before = len(logins(ftp_host))
    assert refusal(target(ftp_host, authority), "salah").kind is StoreErrorKind.LOGIN
    if '"PASS ' in ftp_host.written():  # Pure-FTPd writes down transfers alone
        assert len(logins(ftp_host)) == before + 1


def logins(host):
    """Passwords that the server was given, by its log."""
    return [line for line in host.written().splitlines() if '"PASS ' in line]


def test_a_certificate_of_an_unknown_authority_is_refused(ftp_host, authority):
    failed = refusal(target(ftp_host, authority, certificate=""))
    assert failed.kind is StoreErrorKind.CERTIFICATE
    assert fingerprint(authority.issue()) in failed.answer


def test_a_pinned_certificate_is_enough_and_no_other_is_accepted(ftp_host, authority):
    shown = refusal(target(ftp_host, authority, certificate="")).answer.split()[-1]
    wanted = target(ftp_host, authority, certificate="", fingerprint=shown)
    with contextlib.closing(ftps.open_ftp(wanted, ROOT, ftp.PASSWORD)) as store:
        store.write("sidik.html", PAGE)
        assert store.read("sidik.html") == PAGE
        store.delete("sidik.html")
    failed = refusal(target(ftp_host, authority, fingerprint="00:" * 31 + "00"))
    assert failed.kind is StoreErrorKind.CERTIFICATE


def test_a_full_disk_on_the_host_leaves_the_old_file(store, ftp_host):
    full = ftp_host.root / "penuh"
    with small_disk(full):
        store.write("penuh/index.html", b"lama")
        with pytest.raises(StoreError) as caught:
            write_many(store)
        assert caught.value.kind is StoreErrorKind.QUOTA, caught.value
        written = sorted(path.name for path in full.iterdir())
        assert written[-1] == "index.html"
        assert all((full / name).read_bytes() == PAGE for name in written[:-1])
        assert (full / "index.html").read_bytes() == b"lama"
        store.delete("penuh/1.html")
        store.write("penuh/index.html", PAGE)
        assert store.read("penuh/index.html") == PAGE
    full.rmdir()


def write_many(store):
    for number in range(100):
        store.write(f"penuh/{number}.html", PAGE)


@contextlib.contextmanager
def small_disk(folder):
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k,mode=777", "none", folder]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        folder.rmdir()
        pytest.skip("only root can mount a small disk, and not everywhere")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
