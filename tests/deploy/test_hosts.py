"""`kimsite deploy` against real hosts: the tree, only what changed, the way back, two people, cuts."""

import contextlib
import socket
import threading

import pytest
from commands import run
from deploy_recipes import Publishing, site, write_tree

from kimsite.deploy.lock import LockHeld
from kimsite.deploy.retry import RETRY_DELAYS
from kimsite.tools.manifests import MANIFEST_FILE

POST = "---\njudul: Panen raya di Ngemplak\ntanggal: 12 Maret 2026\npenulis: Bu Sri\n---\nPadi dipanen.{}\n"
FOLDER = "content/3522-bojonegoro/sumberrejo"


def local(project):
    return {path: data for path, data in project.tree().items() if path != MANIFEST_FILE}


def deploy(project, *words):
    code, _, told = run("deploy", "utama", "--ya", *words, root=project.root)
    return code, told


@pytest.fixture
def project(make_project, monkeypatch):
    def make(place):
        made = make_project({})
        sites = (made.root / "sites.yaml").read_text("utf-8")
        made.write({"sites.yaml": sites + place.block()})
        monkeypatch.setenv("KIMSITE_DEPLOY_UTAMA_PASSWORD", place.password)
        write_tree(made.out, site(posts=5))
        return made

    return make


def test_a_site_is_published_changed_and_put_back(place, project):
    made = project(place)
    code, told = deploy(made)
    assert code == 0, told
    first = place.published()
    assert first == local(made)
    write_tree(made.out, site(posts=6, version=2))
    code, told = deploy(made, "--lihat-dulu")
    assert (code, place.published()) == (0, first), told
    code, told = deploy(made)
    assert code == 0, told
    assert place.published() == local(made) != first
    code, told = deploy(made, "--kembali")
    assert code == 0, told
    assert place.published() == first
    write_tree(made.out, site(posts=2, version=3))
    code, told = deploy(made, "--hapus-banyak")
    assert code == 0, told
    assert place.published() == local(made)


def test_two_connections_send_the_same_site(place_on, tmp_path):
    place = place_on("vsftpd")
    laptop = Publishing(tmp_path / "laptop", write_tree(tmp_path / "tree", site(posts=30)))
    with contextlib.closing(place.open()) as first, contextlib.closing(place.open()) as second:
        laptop.to(first, second)
    assert place.published() == site(posts=30)


def test_a_wrong_password_is_one_try_and_plain_words(place_on, project, ftp_servers, monkeypatch):
    place = place_on("vsftpd")
    made = project(place)
    monkeypatch.setenv("KIMSITE_DEPLOY_UTAMA_PASSWORD", "bukan-ini")
    before = ftp_servers("vsftpd").written().count('"PASS ')
    code, told = deploy(made)
    assert code == 2
    assert "kata sandi tidak diterima" in told
    assert "bukan-ini" not in told
    assert ftp_servers("vsftpd").written().count('"PASS ') == before + 1
    assert place.published() == {}


def test_what_is_wrong_with_a_host_is_told_with_a_way_out(place_on, project, ssh_server):
    place = place_on("sftp")
    made = project(place)
    sites = (made.root / "sites.yaml").read_text("utf-8")
    known = ssh_server.known_hosts.read_bytes()
    ssh_server.known_hosts.write_bytes(b"")
    try:
        code, told = deploy(made)
    finally:
        ssh_server.known_hosts.write_bytes(known)
    assert code == 2
    assert f"ssh -p {place.target.port}" in told
    made.write({"sites.yaml": sites.replace("/situs'", "/salah/situs'")})
    code, told = deploy(made)
    assert code == 2
    assert "/salah/situs tidak ada" in " ".join(told.split())


@pytest.mark.parametrize("kind", ["vsftpd", "sftp", "sftp-generations"])
def test_files_where_folders_must_be_and_the_other_way_round_are_named(place_on, project, kind):
    place = place_on(kind)
    made = project(place)
    with contextlib.closing(place.open()) as store:
        store.write("sumberrejo", b"berkas")
        store.write("index.html/catatan.txt", b"milik orang")
    code, told = deploy(made)
    assert (code, "D10" in told, "2 berkas" in told) == (2, True, True), told
    assert place.published() == {"sumberrejo": b"berkas", "index.html/catatan.txt": b"milik orang"}


@pytest.mark.parametrize("kind", ["vsftpd", "sftp", pytest.param("s3", marks=pytest.mark.slow)])
def test_the_second_of_two_people_is_told_and_nothing_is_lost(place_on, tmp_path, kind):
    place = place_on(kind)
    sri = Publishing(tmp_path / "sri", write_tree(tmp_path / "tree", site(posts=8)), "laptop-sri")
    budi = Publishing(
        tmp_path / "budi", write_tree(tmp_path / "other", site(posts=9, version=7)), "laptop-budi"
    )
    under_way, told = threading.Event(), threading.Event()
    sending = threading.Thread(target=sri_sends, args=(place, sri, under_way, told))
    sending.start()
    try:
        assert under_way.wait(60)
        with contextlib.closing(place.open()) as store, pytest.raises(LockHeld) as held:
            budi.to(store)
        assert held.value.holder.name == "orang di laptop-sri"
    finally:
        told.set()
        sending.join(60)
    assert place.published() == site(posts=8)
    with contextlib.closing(place.open()) as store:
        budi.to(store)
    assert place.published() == site(posts=9, version=7)


def sri_sends(place, sri, under_way, told):
    def wait(files, *_):
        if files == 3:
            under_way.set()
            told.wait(60)

    with contextlib.closing(place.open()) as store:
        sri.to(store, progress=wait)


@pytest.mark.slow
def test_cuts_on_a_real_server_cost_at_most_a_tenth(place_on, tmp_path, ftp_servers, monkeypatch):
    """The server's own log counts the bytes: each upload and each repetition of one."""
    place, host = place_on("proftpd"), ftp_servers("proftpd")
    tree = {f"sumberrejo/desa/berita/{number}/index.html": b"x" * 3000 for number in range(200)}
    laptop = Publishing(tmp_path / "laptop", write_tree(tmp_path / "tree", tree))
    before = len(host.written())

    def cut(files, *_):
        if files % 50 == 0:
            store._ftp.sock.shutdown(socket.SHUT_RDWR)  # as a line that goes dead

    with contextlib.closing(place.open()) as store:
        laptop.to(store, progress=cut)
    assert len(laptop.pauses) == 4
    assert set(laptop.pauses) == {RETRY_DELAYS[0]}
    sent = [line.rsplit(" ", 2) for line in host.written()[before:].splitlines() if '"STOR ' in line]
    pages = sum(int(size) for head, _, size in sent if ".kimsite" not in head and size.isdigit())
    assert 200 * 3000 <= pages <= 1.1 * 200 * 3000
    assert place.published() == tree


def test_a_run_that_dies_is_continued_on_a_real_server(place_on, tmp_path, ftp_servers):
    place, host = place_on("vsftpd"), ftp_servers("vsftpd")
    tree = {f"sumberrejo/desa/berita/{number}/index.html": b"x" * 3000 for number in range(60)}
    laptop = Publishing(tmp_path / "laptop", write_tree(tmp_path / "tree", tree))
    before = len(host.written())

    def die(files, *_):
        if files == 40:
            raise KeyboardInterrupt

    with contextlib.closing(place.open()) as store, pytest.raises(KeyboardInterrupt):
        laptop.to(store, progress=die)
    with contextlib.closing(place.open()) as store:
        laptop.to(store)
    log = host.written()[before:].splitlines()
    pages = [line for line in log if "OK UPLOAD" in line and "/berita/" in line]
    assert 60 <= len(pages) <= 66
    assert place.published() == tree
