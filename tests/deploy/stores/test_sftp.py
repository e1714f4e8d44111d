"""SFTP against OpenSSH's server, with a shell and without one."""

import contextlib
import os
import shutil

import pytest
from deploy_recipes import Publishing, site, write_tree
from loopback import ssh
from loopback.cutting_proxy import cutting_proxy
from loopback.process import free_port
from msgspec.structs import replace

from kimsite.deploy.stores import sftp_session
from kimsite.deploy.stores.sftp import open_sftp
from kimsite.deploy.stores.ssh import SshLogin, ssh_failure
from kimsite.deploy.stores.store import BatchStore, Generations, StoreError
from kimsite.model.deploy import SftpTarget, StoreErrorKind, StoreErrorReason

PAGE = b"<!doctype html><title>Desa Ngemplak</title>\n" * 200


@pytest.fixture(params=["shell", pytest.param("sftp-only", marks=pytest.mark.slow)])
def host(request, monkeypatch):
    server = request.getfixturevalue("ssh_server" if request.param == "shell" else "sftp_only_server")
    monkeypatch.setenv("PATH", f"{server.programs}:{os.environ['PATH']}")
    yield server
    for path in server.root.iterdir():
        path.unlink() if path.is_symlink() else shutil.rmtree(path)


def target(host, folder="kim", **changes):
    wanted = {
        "name": "vps", "kind": "sftp", "host": "localhost", "user": ssh.USER, "port": host.port,
        "folder": str(host.root / folder), "key": str(host.key), **changes,
    }  # fmt: skip
    return SftpTarget(**wanted)


@contextlib.contextmanager
def connected(host, **changes):
    with contextlib.closing(open_sftp(SshLogin(target(host, **changes), host.root))) as store:
        yield store


def failing(action, *words):
    with pytest.raises(StoreError) as caught:
        action(*words)
    return caught.value.failure


def test_files_are_written_read_replaced_and_deleted(host):
    large = os.urandom(3_000_000)
    with connected(host) as store:
        assert store.read("a/b/index.html") is None
        store.write("a/b/index.html", PAGE)
        store.write("a/b/index.html", PAGE + b"baru")
        store.write("a/nama dengan 'kutip' é.txt", b"")
        store.write(".htaccess", b"Options -Indexes\n")
        store.write("besar.bin", large)
        assert store.read("a/b/index.html") == PAGE + b"baru"
        assert store.read("a/nama dengan 'kutip' é.txt") == b""
        assert store.read("besar.bin") == large
        assert store.list_names("a") == ("b", "nama dengan 'kutip' é.txt")
        assert store.list_names("") == (".htaccess", "a", "besar.bin")
        assert store.list_names("tidak ada") == ()
        assert (host.root / "kim/a/b/index.html").stat().st_mode & 0o777 == 0o644
        (host.root / "kim/a/milik-orang.php").write_bytes(b"<?php")
        for path in (
            "a/b/index.html",
            "a/nama dengan 'kutip' é.txt",
            ".htaccess",
            "besar.bin",
            "tidak/ada.html",
        ):
            store.delete(path)
        assert [path.name for path in (host.root / "kim").rglob("*")] == ["a", "milik-orang.php"]


def test_a_folder_that_was_removed_meanwhile_is_made_again(host):
    with connected(host) as store:
        store.write("a/b/1.html", PAGE)
        shutil.rmtree(host.root / "kim/a")
        store.write("a/b/2.html", PAGE)
        assert store.read("a/b/2.html") == PAGE


def test_only_the_last_folder_of_the_path_is_made(host):
    with connected(host, folder="baru"):
        assert (host.root / "baru").is_dir()
    assert failing(open_sftp, SshLogin(target(host, "salah/ketik"), host.root)).kind is StoreErrorKind.MISSING
    assert not (host.root / "salah").exists()


def test_a_file_in_the_place_of_the_folder_is_named(host):
    (host.root / "kim").mkdir()
    (host.root / "kim/berkas").write_text("berkas")
    failed = failing(open_sftp, SshLogin(target(host, "kim/berkas"), host.root))
    assert failed.reason is StoreErrorReason.FOLDER_IS_FILE


def test_a_killed_connection_is_told_and_opened_anew(host):
    with connected(host) as store:
        store.write("a.html", PAGE)
        store._connection._process._process.kill()
        assert failing(store.write, "b.html", PAGE).kind is StoreErrorKind.CONNECTION
        store.reconnect()
        store.write("b.html", PAGE)
        assert store.read("b.html") == PAGE


def test_a_host_key_that_is_unknown_or_changed_is_refused(host, monkeypatch):
    known = host.known_hosts.read_bytes()
    try:
        host.known_hosts.write_bytes(b"")
        failed = failing(open_sftp, SshLogin(target(host), host.root))
        assert (failed.kind, failed.reason) == (StoreErrorKind.CERTIFICATE, StoreErrorReason.HOST_KEY_UNKNOWN)
        ssh.know(host.known_hosts, host.port, host.known_hosts.with_name("other.pub"))
        failed = failing(open_sftp, SshLogin(target(host), host.root))
        assert (failed.kind, failed.reason) == (StoreErrorKind.CERTIFICATE, StoreErrorReason.HOST_KEY_CHANGED)
    finally:
        host.known_hosts.write_bytes(known)


def test_a_key_that_the_host_does_not_know_is_offered_once(host):
    before = host.written().count("Failed publickey")
    there = sorted(host.root.iterdir())
    wanted = replace(target(host), key=str(host.key.with_name("other")))
    failed = failing(open_sftp, SshLogin(wanted, host.root))
    assert (failed.kind, failed.reason, failed.detail) == (
        StoreErrorKind.LOGIN,
        StoreErrorReason.SSH_KEY_REFUSED,
        "publickey",
    )
    assert host.written().count("Failed publickey") <= before + 1
    assert sorted(host.root.iterdir()) == there


def test_a_key_that_is_not_on_this_computer_is_named(host):
    wanted = replace(target(host), key="kunci/tidak-ada")
    error = failing(open_sftp, SshLogin(wanted, host.root))
    assert (error.kind, error.reason) == (StoreErrorKind.MISSING, None)
    assert error.path.endswith("tidak-ada")


def test_hosts_that_are_not_there(host, monkeypatch):
    wanted = replace(target(host), port=free_port())
    assert failing(open_sftp, SshLogin(wanted, host.root)).kind is StoreErrorKind.HOST
    monkeypatch.setenv("PATH", "/nowhere")
    failed = failing(open_sftp, SshLogin(wanted, host.root))
    assert (failed.kind, failed.path) == (StoreErrorKind.MISSING, "ssh")


def test_trees_are_switched_in_one_step(host):
    with connected(host, generations=3) as store:
        assert isinstance(store, Generations)
        assert (store.current(), store.names()) == (None, ())
        store.write("lama.html", b"dari sebelumnya")
        first = store.begin("000001-aa")
        first.write("index.html", b"satu")
        assert not (host.root / "kim/index.html").exists()
        store.switch("000001-aa")
        assert (host.root / "kim").is_symlink()
        assert (host.root / "kim/index.html").read_bytes() == b"satu"
        assert store.current() == "000001-aa"
        second = store.begin("000002-bb")
        second.write("index.html", b"dua")
        second.delete("lama.html")
        assert (host.root / "kim/lama.html").read_bytes() == b"dari sebelumnya"
        store.switch("000002-bb")
        assert sorted(path.name for path in (host.root / "kim").iterdir()) == ["index.html"]
        assert (host.root / "kim.generasi/000001-aa/index.html").read_bytes() == b"satu"
        assert store.names() == ("000000-sebelumnya", "000001-aa", "000002-bb")
        store.switch("000001-aa")
        assert store.read("index.html") == b"satu"
        store.remove("000002-bb")
        store.remove("000000-sebelumnya")
        assert store.names() == ("000001-aa",)
    with connected(host, generations=3) as store:
        assert store.current() == "000001-aa"
        assert store.begin("000001-aa").read("index.html") == b"satu"


@pytest.mark.slow
def test_many_files_travel_as_one_archive(host, tmp_path):
    pages = {f"desa/tulisan 'é' {number}/index.html": f"<p>{number}".encode() * 900 for number in range(30)}
    write(tmp_path, pages)
    with connected(host, generations=1) as store:
        first = store.begin("000001-aa")
        assert isinstance(first, BatchStore)
        first.write_all(tmp_path, list(pages))
        store.switch("000001-aa")
        second = store.begin("000002-bb")
        path = next(iter(pages))
        write(tmp_path, {path: b"dua"})
        second.write_all(tmp_path, [path])
        assert files_below(host.root / "kim") == pages, "the tree that readers see is as it was"
        assert files_below(host.root / "kim.generasi/000002-bb") == {**pages, path: b"dua"}
        new = host.root / "kim.generasi/000002-bb" / path
        assert new.stat().st_mode & 0o777 == 0o644
        assert new.stat().st_mtime > 1e9, "browsers would take it for unchanged"
        assert second._can_unpack == (host.programs.parent.name.startswith("sshd"))


def test_a_first_publication_in_place_travels_as_archives(host, tmp_path):
    """All but what readers may ask for before anything links to it; nothing that they see already."""
    laptop = Publishing(tmp_path / "memori", write_tree(tmp_path / "pohon", site(40)))
    packed = []

    def publish():
        with connected(host) as store:
            write_all = store.write_all
            store.write_all = lambda tree, paths: (packed.extend(paths), write_all(tree, paths))
            laptop.to(store)
        return {path: data for path, data in files_below(host.root / "kim").items() if path[0] != "."}

    assert publish() == site(40)
    assert sorted(packed) == sorted(path for path in site(40) if "/berita/tulisan" in path)
    packed.clear()
    changed = {path: data + b"." for path, data in site(40, 2).items()}
    write_tree(laptop.tree, changed)
    assert publish() == changed
    assert not packed


def write(folder, pages):
    for path, data in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def files_below(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_an_archive_that_a_line_did_not_take_is_sent_again(host, tmp_path):
    """And not file by file from then on, as to a host that cannot unpack one."""
    pages = {f"desa/{number}/index.html": PAGE for number in range(12)}
    write(tmp_path, pages)
    with connected(host) as store:
        login = store._connection.login
        store._connection.login = SshLogin(replace(login.target, port=free_port()), host.root)
        assert failing(store.write_all, tmp_path, list(pages)).kind is StoreErrorKind.CONNECTION
        store._connection.login = login
        store.write_all(tmp_path, list(pages))
        assert store._can_unpack == (host.programs.parent.name.startswith("sshd"))
    assert files_below(host.root / "kim") == pages


def test_copies_share_their_bytes(host):
    with connected(host, generations=1) as store:
        store.write("desa/index.html", PAGE)
        store.begin("000001-aa")
        assert (host.root / "kim/desa/index.html").stat().st_nlink == 2


@pytest.mark.slow
def test_a_tree_that_was_removed_becomes_the_next_one(host):
    first = {"index.html": b"satu", "a/index.html": b"a", "b/index.html": b"b", "c d/e'f.html": b"c"}
    with connected(host, generations=1) as store:
        for path, data in first.items():
            store.write(path, data)
        store.begin("000001-aa")
        store.switch("000001-aa")
        for name in ("000002-bb", "000003-cc"):
            tree = store.begin(name)
            tree.write("index.html", name.encode())
            tree.write(f"{name}/baru/index.html", b"baru")
            tree.delete("a/index.html")
            store.switch(name)
        (host.root / "kim/google 12.html").write_bytes(b"of somebody else")
        (host.root / "kim.generasi/000001-aa/lain.html").write_bytes(b"gone since")
        store.remove("000001-aa")
        kept = (host.root / "kim.generasi/.bekas/b").stat().st_ino
        assert "000001-aa" not in store.names()
        assert ".bekas" not in store.names()
        store.begin("000004-dd")
        made = host.root / "kim.generasi/000004-dd"
        assert files_below(made) == files_below(host.root / "kim")
        assert all((made / path).samefile(host.root / "kim" / path) for path in files_below(made))
        if host.programs.parent.name.startswith("sshd"):  # it has a shell
            assert (made / "b").stat().st_ino == kept, "its folders are those of the old one"
        assert sorted(path.name for path in made.parent.iterdir()) == sorted(
            ["000000-sebelumnya", "000002-bb", "000003-cc", "000004-dd"]
        )


def test_a_host_without_symbolic_links_gives_no_tree(host, monkeypatch):
    def refuse(*_):
        raise sftp_session.SftpError(8, "Operation unsupported")

    monkeypatch.setattr(sftp_session.SftpSession, "symlink", refuse)
    with connected(host, generations=1) as store:
        assert store.begin("000001-aa") is None


def test_a_host_without_renames_that_replace(host, monkeypatch):
    with connected(host) as store:
        store._connection._session._renames_over = False
        store.write("a.html", b"lama")
        store.write("a.html", PAGE)
        assert [(path.name, path.read_bytes()) for path in (host.root / "kim").iterdir()] == [
            ("a.html", PAGE)
        ]


def test_a_full_disk_on_the_host_leaves_the_old_file(host):
    with connected(host) as store:
        store.write("index.html", b"lama")
        (host.root / "kim/index.html.tmp").symlink_to("/dev/full")
        assert failing(store.write, "index.html", PAGE).kind is StoreErrorKind.QUOTA
        assert (host.root / "kim/index.html").read_bytes() == b"lama"
        store.write("index.html", PAGE)
        assert [path.name for path in (host.root / "kim").iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    "words",
    [
        "Connection to kim.contoh.id closed by remote host.",
        "client_loop: send disconnect: Broken pipe",
        "Read from remote host kim.contoh.id: Connection reset by peer",
        "Timeout, server kim.contoh.id not responding.",
        "ssh_dispatch_run_fatal: Connection to 192.0.2.7 port 22: message authentication code incorrect",
        "",
    ],
)
def test_whatever_ssh_says_of_a_cut_line_it_is_tried_again(words):
    assert ssh_failure("write", "index.html", words).kind is StoreErrorKind.CONNECTION


def test_pages_travel_compressed(ssh_server, monkeypatch):
    host, known = ssh_server, ssh_server.known_hosts.read_bytes()
    monkeypatch.setenv("PATH", f"{host.programs}:{os.environ['PATH']}")
    page = b"<p>Padi dipanen di sawah desa.</p>\n" * 10_000
    with cutting_proxy(host.port) as proxy:
        ssh.know(host.known_hosts, proxy.port, host.known_hosts.with_name("host.pub"))
        with contextlib.closing(
            open_sftp(SshLogin(replace(target(host), port=proxy.port), host.root))
        ) as store:
            before = proxy.passed
            store.write("index.html", page)
            assert store.read("index.html") == page
            assert proxy.passed - before < len(page) // 10
    host.known_hosts.write_bytes(known)
    shutil.rmtree(host.root / "kim")


@pytest.mark.slow
def test_a_cut_at_any_byte_tears_nothing(ssh_server, monkeypatch):
    host, old, new = ssh_server, b"lama" * 500, PAGE[:900]
    monkeypatch.setenv("PATH", f"{host.programs}:{os.environ['PATH']}")
    known = host.known_hosts.read_bytes()
    with cutting_proxy(host.port) as proxy:
        ssh.know(host.known_hosts, proxy.port, host.known_hosts.with_name("host.pub"))
        wanted = replace(target(host), port=proxy.port)
        place = host.root / "kim/desa/index.html"

        def publish():
            with contextlib.closing(open_sftp(SshLogin(wanted, host.root))) as store:
                greeted.append(proxy.passed)
                store.write("desa/index.html", new)
                store.delete("desa/hapus.html")

        greeted = []
        publish()
        print(f"\ncut at some of {greeted[0]} bytes of greeting and {proxy.passed - greeted[0]} of work")
        for left in (*range(97, greeted[0], 701), *range(greeted[0], proxy.passed, 47)):
            place.write_bytes(old)
            place.with_name("hapus.html").write_bytes(old)
            proxy.left = left
            with contextlib.suppress(StoreError):
                publish()
            proxy.left = None
            assert place.read_bytes() in (old, new), left
            publish()
            assert sorted(path.name for path in place.parent.iterdir()) == ["index.html"]
            assert place.read_bytes() == new
    host.known_hosts.write_bytes(known)
    shutil.rmtree(host.root / "kim")
