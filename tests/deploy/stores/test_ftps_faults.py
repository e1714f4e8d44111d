"""FTP hosts that cut, refuse, fill up, lie, or miss a command."""

import contextlib
import re
import socket
import ssl
from pathlib import Path

import pytest
from loopback import ftp
from loopback.certificates import HOST, fingerprint
from loopback.cutting_proxy import cutting_proxy
from loopback.faulty_ftp import USER, faulty_ftp
from loopback.process import free_port

from kimsite.deploy.stores import ftp_session, ftps
from kimsite.deploy.stores.ftp_listing import names_in_listing
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind, StoreErrorReason

ROOT = Path()
PAGE = b"<!doctype html><title>Desa Ngemplak</title>\n" * 100


def target(port, **changes):
    wanted = {
        "name": "utama",
        "kind": "ftp",
        "host": HOST,
        "user": USER,
        "folder": "/",
        "port": port,
        **changes,
    }
    return FtpTarget(**wanted)


@contextlib.contextmanager
def connected(host, **changes):
    with contextlib.closing(ftps.open_ftp(target(host.port, **changes), ROOT, ftp.PASSWORD)) as store:
        yield store


def failing(action, *words):
    with pytest.raises(StoreError) as caught:
        action(*words)
    return caught.value.failure


def again(store, action):
    """As the engine does: on a cut, reconnect and repeat."""
    for _ in range(20):
        try:
            return action()
        except StoreError as error:
            if error.kind is not StoreErrorKind.CONNECTION:
                raise
            with contextlib.suppress(StoreError):
                store.reconnect()
    pytest.fail("no end of cuts")


def test_cut_uploads_leave_no_torn_file_and_cost_little(tmp_path):
    tree = {f"{number // 50}/{number}.html": PAGE + str(number).encode() for number in range(500)}
    whole = sum(map(len, tree.values()))
    with faulty_ftp(tmp_path / "host", cut_every=50 * len(PAGE)) as host, connected(host) as store:
        for path, data in tree.items():
            again(store, lambda path=path, data=data: store.write(path, data))
            final = host.root / path
            assert final.read_bytes() == data
        assert host.logins >= 8, "it was cut"
        assert host.received <= 1.1 * whole
    found = {str(path.relative_to(host.root)): path.read_bytes() for path in host.root.rglob("*.html")}
    assert found == tree
    assert not list(host.root.rglob("*.tmp"))


@pytest.mark.parametrize("step", [pytest.param(3, marks=pytest.mark.slow), 23])
def test_a_cut_at_any_byte_of_the_conversation_tears_nothing(tmp_path, step):
    old, new = b"lama" * 500, PAGE
    with faulty_ftp(tmp_path / "host") as host, cutting_proxy(host.port) as proxy:
        (host.root / "desa").mkdir()
        place = host.root / "desa/index.html"

        def publish():
            with contextlib.closing(ftps.open_ftp(target(proxy.port), ROOT, ftp.PASSWORD)) as store:
                store.write("desa/index.html", new)
                store.write("desa/baru.html", new)
                store.delete("desa/hapus.html")

        publish()
        length = proxy.passed
        assert length > 500
        print(f"\ncut at every {step} of {length} bytes")
        for left in range(1, length, step):
            place.write_bytes(old)
            (host.root / "desa/hapus.html").write_bytes(old)
            proxy.left = left
            with contextlib.suppress(StoreError):
                publish()
            proxy.left = None
            assert place.read_bytes() in (old, new), left
            publish()
            assert place.read_bytes() == new
            assert sorted(path.name for path in (host.root / "desa").iterdir()) == ["baru.html", "index.html"]


@pytest.mark.parametrize("command", ["STOR", "PASV", "SIZE", "RNFR", "RNTO", "RETR", "TYPE"])
def test_a_host_that_ends_the_session_is_met_again(tmp_path, command):
    words = "421 No transfer timeout (300 seconds): closing control connection"
    with faulty_ftp(tmp_path / "host", answers={command: [words]}) as host, connected(host) as store:
        store.write("a.html", PAGE)
        assert store.read("a.html") == PAGE
        assert host.logins == 2


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("552 Requested file action aborted: exceeded storage allocation", StoreErrorKind.QUOTA),
        ("452 Insufficient storage space in system", StoreErrorKind.QUOTA),
        ("451 Error writing: No space left on device", StoreErrorKind.QUOTA),
        ("426 Failure writing network stream: Disk quota exceeded", StoreErrorKind.QUOTA),
        ("553 Could not create file", StoreErrorKind.PERMISSION),
        ("550 Permission denied", StoreErrorKind.PERMISSION),
        ("425 Can't open data connection", StoreErrorKind.CONNECTION),
        ("500 Qué?", StoreErrorKind.OTHER),
    ],
)
def test_a_refused_file_leaves_the_old_one_and_says_why(tmp_path, answer, kind):
    with faulty_ftp(tmp_path / "host") as host, connected(host) as store:
        store.write("index.html", b"lama")
        host.always["STOR"] = answer
        failed = failing(store.write, "index.html", PAGE)
        assert (failed.kind, failed.step, failed.path) == (kind, "write", "index.html")
        assert failed.answer == answer
        assert (host.root / "index.html").read_bytes() == b"lama"


def test_a_disk_that_loses_bytes_in_silence_is_noticed(tmp_path):
    with faulty_ftp(tmp_path / "host") as host, connected(host) as store:
        store.write("index.html", b"lama")
        host.swallowed = 10
        failed = failing(store.write, "index.html", PAGE)
        assert str(len(PAGE) - 10) in failed.answer
        host.always["SIZE"] = "502 SIZE not implemented"
        failing(store.write, "index.html", PAGE)
        host.swallowed = 0
        assert [path.name for path in host.root.iterdir()] == ["index.html"]
        assert (host.root / "index.html").read_bytes() == b"lama"
        store.write("index.html", PAGE)
        assert (host.root / "index.html").read_bytes() == PAGE


def test_a_host_without_mlsd_is_listed(tmp_path):
    unknown = "500 Unknown command"
    with faulty_ftp(tmp_path / "host", always={"MLSD": unknown}) as host, connected(host) as store:
        assert store.list_names("") == ()
        store.write("a/b c.html", PAGE)
        store.write("a/.htaccess", PAGE)
        assert set(store.list_names("a")) >= {"b c.html"}
        assert store.list_names("tidak-ada") == ()
        store.write("lagi.html", PAGE)
        assert store.read("lagi.html") == PAGE


@pytest.mark.parametrize("refusal", ["502 Command not implemented", "550 No files found."])
def test_a_host_that_knows_no_nlst_is_listed_too(tmp_path, refusal):
    unknown = {"MLSD": "500 Unknown command", "NLST": refusal}
    with faulty_ftp(tmp_path / "host", always=unknown) as host, connected(host) as store:
        assert store.list_names("") == ()
        store.write("a/b c.html", PAGE)
        store.write("a/.htaccess", PAGE)
        assert store.list_names("a") == (".htaccess", "b c.html")
        assert store.list_names("tidak-ada") == ()
        assert store.read("a/tidak-ada.html") is None


def test_a_folder_that_may_not_be_looked_into_is_not_an_empty_one(tmp_path):
    refused = dict.fromkeys(("MLSD", "NLST", "LIST"), "502 Command not implemented")
    with faulty_ftp(tmp_path / "host", always=refused) as host, connected(host) as store:
        (host.root / "index.html").write_text("milik orang")
        assert failing(store.list_names, "").answer == "502 Command not implemented"
        assert failing(store.read, "tidak-ada.html").answer == "502 Command not implemented"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("drwxr-xr-x    2 1000     1000         4096 Nov 29 09:15 foto desa", "foto desa"),
        ("-rw-r--r--   1 kim      web-data  8123456 Jan  3  2026 index.html", "index.html"),
        ("-rw-r--r--+ 1 kim 12 Nov 29 09:15 .htaccess", ".htaccess"),
        ("lrwxrwxrwx 1 kim kim 11 Nov 29 09:15 www -> public_html", "www"),
        ("11-29-26  09:15AM                 1234 index.html", "index.html"),
        ("11-29-2026  21:15       <DIR>          foto desa", "foto desa"),
    ],
)
def test_listings_of_unix_and_windows_are_read(line, name):
    assert names_in_listing(["total 12", line, "226 Transfer complete"]) == [name]


def test_a_slow_listing_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(ftp_session, "FTP_TIMEOUT", 0.5)
    with faulty_ftp(tmp_path / "host", slow=frozenset({"MLSD"})) as host, connected(host) as store:
        assert failing(store.list_names, "").kind is StoreErrorKind.CONNECTION
        store.reconnect()
        store.write("a.html", PAGE)


def test_a_large_file_on_a_slow_line_arrives(tmp_path, monkeypatch):
    monkeypatch.setattr(ftp_session, "FTP_TIMEOUT", 0.3)
    large = PAGE * 300
    with faulty_ftp(tmp_path / "host", pause=0.05) as host, connected(host) as store:
        store.write("besar.pdf", large)
        assert (host.root / "besar.pdf").read_bytes() == large
        assert host.logins == 1


def test_an_address_behind_translation_is_not_dialled(tmp_path):
    with faulty_ftp(tmp_path / "host", address="10.11.12.13") as host, connected(host) as store:
        store.write("a.html", PAGE)
        assert store.read("a.html") == PAGE


def test_a_host_that_renames_over_nothing(tmp_path):
    words = "550 Cannot create a file when that file already exists."
    with faulty_ftp(tmp_path / "host") as host, connected(host) as store:
        store.write("a.html", b"lama")
        host.answers["RNTO"] = [words]
        store.write("a.html", PAGE)
        assert [(path.name, path.read_bytes()) for path in host.root.iterdir()] == [("a.html", PAGE)]


def test_a_file_that_may_not_be_read_is_not_a_missing_one(tmp_path):
    with faulty_ftp(tmp_path / "host") as host, connected(host) as store:
        store.write("manifest.json", PAGE)
        host.always["RETR"] = "550 Permission denied"
        assert failing(store.read, "manifest.json").kind is StoreErrorKind.PERMISSION
        assert store.read("lain.json") is None


def test_a_wrong_password_is_sent_once_and_never_shown(tmp_path):
    with faulty_ftp(tmp_path / "host") as host:
        failed = failing(ftps.open_ftp, target(host.port), ROOT, "salah-sekali")
        assert failed.kind is StoreErrorKind.LOGIN
        assert "salah-sekali" not in repr(failed)
        assert (host.logins, host.commands.count("PASS")) == (0, 1)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("530 Sorry, the maximum number of clients (2) for this user are already connected.", "connection"),
        ("530 Too many connections from your internet address.", "connection"),
        ("421 2 users (the maximum) are already logged in, sorry", "connection"),
        ("530 Login incorrect.", "login"),
        ("530 Login authentication failed", "login"),
    ],
)
def test_an_account_that_is_busy_is_no_wrong_password(tmp_path, answer, kind):
    with faulty_ftp(tmp_path / "host", always={"PASS": answer}) as host:
        failed = failing(ftps.open_ftp, target(host.port), ROOT, ftp.PASSWORD)
        assert failed.kind is StoreErrorKind(kind)
        assert host.commands.count("PASS") == 1


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"host": "server9.hosting.example"}, StoreErrorReason.CERTIFICATE_NAME),
        ({"self_signed": True}, StoreErrorReason.CERTIFICATE_UNKNOWN),
        ({"expired": True}, StoreErrorReason.CERTIFICATE_DATE),
    ],
)
def test_a_host_that_cannot_prove_who_it_is_gets_no_password(tmp_path, authority, wrong, reason):
    pem = authority.issue(**wrong)
    wanted = {"kind": "ftps", "certificate": str(authority.root)}
    with faulty_ftp(tmp_path / "host", pem) as host:
        failed = failing(ftps.open_ftp, target(host.port, **wanted), ROOT, ftp.PASSWORD)
        assert (failed.kind, failed.reason) == (StoreErrorKind.CERTIFICATE, reason)
        assert fingerprint(pem) in failed.answer
        if reason is StoreErrorReason.CERTIFICATE_NAME:
            assert failed.detail == "server9.hosting.example"
        if reason is StoreErrorReason.CERTIFICATE_UNKNOWN:
            assert failed.detail == fingerprint(pem)
        assert not {"USER", "PASS"} & set(host.commands)
        other = target(host.port, **wanted, fingerprint="00" * 32)
        failed = failing(ftps.open_ftp, other, ROOT, ftp.PASSWORD)
        assert (failed.reason, failed.detail) == (StoreErrorReason.CERTIFICATE_OTHER, fingerprint(pem))
        assert not {"USER", "PASS"} & set(host.commands)
        pinned = target(host.port, **wanted, fingerprint=fingerprint(pem))
        with contextlib.closing(ftps.open_ftp(pinned, ROOT, ftp.PASSWORD)) as store:
            store.write("a.html", PAGE)
            assert store.read("a.html") == PAGE


def test_ftps_never_falls_back_to_plain_ftp(tmp_path):
    with faulty_ftp(tmp_path / "host") as host:
        failed = failing(ftps.open_ftp, target(host.port, kind="ftps"), ROOT, ftp.PASSWORD)
        assert re.match("5..", failed.answer)
        assert failed.reason is StoreErrorReason.ENCRYPTION_MISSING
        assert not {"USER", "PASS"} & set(host.commands)


def test_hosts_that_are_not_there(tmp_path):
    assert failing(ftps.open_ftp, target(free_port()), ROOT, "x").kind is StoreErrorKind.HOST
    assert failing(ftps.open_ftp, target(21, host="tidak-ada.invalid"), ROOT, "x").kind is StoreErrorKind.HOST
    for host in ("ftp..invalid", f"{'a' * 70}.id"):  # which no name server is asked for
        assert failing(ftps.open_ftp, target(21, host=host), ROOT, "x").kind is StoreErrorKind.HOST
    wanted = target(21, kind="ftps", certificate=str(tmp_path / "tidak-ada.pem"))
    assert failing(ftps.open_ftp, wanted, ROOT, "x").kind is StoreErrorKind.MISSING


def test_a_line_that_is_down_for_a_while_is_no_wrong_host(tmp_path, monkeypatch):
    with faulty_ftp(tmp_path / "host") as host, connected(host) as store:
        with monkeypatch.context() as offline:
            offline.setattr(socket, "getaddrinfo", offline_getaddrinfo)
            assert failing(store.reconnect).kind is StoreErrorKind.CONNECTION
        store.reconnect()
        store.write("a.html", PAGE)


def offline_getaddrinfo(*_, **__):
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def test_old_tls_is_refused():
    context = ftp_session._context(target(21, kind="ftps"))
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert (context.check_hostname, context.verify_mode) == (True, ssl.CERT_REQUIRED)
