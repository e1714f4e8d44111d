"""`kimsite serve` as a browser meets it, as a hostile page meets it, and as the person at the terminal meets
it.
"""

import asyncio
import errno
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, closing, suppress

import pytest
from commands import run_main
from conftest import POST

from kimsite.cli.project import read_project
from kimsite.cli.serve import first_page
from kimsite.web.connections import report_exhaustion

HOME = "/sumberrejo/sumberrejo/"
PAGE = f"{HOME}berita/panen/"
FILE = "content/sumberrejo/sumberrejo/berita/panen.md"
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, \
dinas: Dinas Kominfo, url: "https://kim.contoh.id/sub/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
"""
LEGAL = ("127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}")
ILLEGAL = (
    "evil.test",
    "evil.test:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost",
    "127.0.0.1.evil.test:{port}",
    "0.0.0.0:{port}",
    "[::1]:{port}",
    "",
)


KIMSITE = (sys.executable, "-m", "kimsite")
QUIET = (
    sys.executable,
    "-c",
    "from kimsite.preview import app\napp.PING = 600\nfrom kimsite.cli.main import main\nmain()",
)
"""Sends nothing to an open page for ten minutes, unless something changes."""


def start(root, *options, program=KIMSITE):
    return subprocess.Popen(
        [*program, "serve", "--root", str(root), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


class Server:
    def __init__(self, root, program=KIMSITE) -> None:
        self.root = root
        self.process = start(root, "--port", "0", program=program)
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))

    def raw(self, target, *headers, method="GET", host="127.0.0.1:{port}"):
        """(status, headers and body as bytes) of one request sent as it stands: no client tidies it up."""
        lines = (
            f"{method} {target} HTTP/1.1",
            f"Host: {host.format(port=self.port)}",
            *headers,
            "Connection: close",
            "",
            "",
        )
        with socket.create_connection(("127.0.0.1", self.port), 60) as connection:
            connection.sendall("\r\n".join(lines).encode())
            answer = read_all(connection)
        return int(answer.split(b" ", 2)[1]), answer

    def stop(self):
        """(exit code, stdout, stderr); fails where Ctrl+C does not end it before the next word to a page."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=120)
        return self.process.returncode, out, err


def read_all(connection, seconds=30):
    """All bytes until the server closes; fails where it sends on for ever."""
    received, ends = [], time.monotonic() + seconds
    while data := connection.recv(65536):
        received.append(data)
        assert time.monotonic() < ends, "the response does not end"
    return b"".join(received)


def project(root):
    (root / FILE).parent.mkdir(parents=True, exist_ok=True)
    (root / FILE).write_text(POST, "utf-8")
    (root / "sites.yaml").write_text(SITES, "utf-8")
    return root


def hear(stream, wanted: bytes) -> bytes:
    """What the server sends up to `wanted`, and not a byte more; fails where it closes or is silent."""
    heard = b""
    stream.settimeout(60)
    while wanted not in heard:
        part = stream.recv(1)
        assert part, f"closed after {heard!r}"
        heard += part
    return heard


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    root = project(tmp_path_factory.mktemp("pratinjau"))
    running = Server(root, QUIET)
    yield running
    if running.process.poll() is None:
        running.stop()


def test_only_our_own_names_are_served(server):
    assert {server.raw("/", host=host)[0] for host in LEGAL} == {200}
    assert {server.raw("/", host=host)[0] for host in ILLEGAL} <= {421, 400}
    assert server.raw("/", "Host: evil.test")[0] in {400, 421}
    assert server.raw("http://evil.test/", host="evil.test")[0] == 421


def test_other_sites_can_neither_ask_nor_write(server):
    before = {path: path.read_bytes() for path in server.root.rglob("*") if path.is_file()}
    for origin in (
        "http://evil.test",
        "null",
        "https://127.0.0.1:{port}",
        "http://localhost:1",
        "http://127.0.0.1:{port}.evil.test",
    ):
        assert server.raw(PAGE, f"Origin: {origin.format(port=server.port)}")[0] == 403
    assert server.raw(PAGE, f"Origin: http://127.0.0.1:{server.port}")[0] == 200
    for site in ("cross-site", "same-site"):
        assert (
            server.raw(PAGE, f"Sec-Fetch-Site: {site}", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script")[
                0
            ]
            == 403
        )
        assert (
            server.raw(PAGE, f"Sec-Fetch-Site: {site}", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")[
                0
            ]
            == 403
        )
        assert (
            server.raw(
                PAGE, f"Sec-Fetch-Site: {site}", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"
            )[0]
            == 200
        )
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"):
        status, answer = server.raw(PAGE, "Content-Length: 0", method=method)
        assert (method, status in {405, 400}) == (method, True)
        assert b"access-control" not in answer.lower()
    assert {path: path.read_bytes() for path in server.root.rglob("*") if path.is_file()} == before


def test_answers_are_not_kept_framed_or_sniffed(server):
    _, answer = server.raw(PAGE)
    head = answer.partition(b"\r\n\r\n")[0].lower().decode()
    for line in (
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "frame-ancestors 'self'",
        "cross-origin-resource-policy: same-origin",
    ):
        assert line in head
    assert "server:" not in head


def test_a_head_is_bounded(server):
    """The server closes with bytes unread: the system may reset the connection before the 400 is read."""
    with suppress(ConnectionResetError, BrokenPipeError):
        assert server.raw(PAGE, *(f"X-{number}: a" for number in range(10_000)))[0] == 400
    assert server.raw(PAGE, "X-Cookie: " + "a" * 20_000)[0] == 200


def test_nothing_outside_the_site_is_served(server):
    marks = (b"35.22.12.2006", b"root:", b"[fonts]")
    steps = (
        "../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        "..\\",
        "..%5c",
        "%252e%252e%252f",
        "..%c0%af",
        "....//",
        "..;/",
    )
    targets = [f"/{prefix}{step * depth}{name}"
               for prefix in ("", "sumberrejo/sumberrejo/", "__kimsite/", "sumberrejo/sumberrejo/aset/")
               for step in steps for depth in (1, 4)
               for name in ("sites.yaml", "etc/passwd", "windows/win.ini")]  # fmt: skip
    targets += [
        "/C:%5cwindows%5cwin.ini",
        "//etc/passwd",
        "/%00",
        "/%5c%5c?%5cC:%5cx",
        "/sites.yaml::$DATA",
        "/sites.yaml%00.html",
        "/?../../sites.yaml",
    ]
    for target in targets:
        status, answer = server.raw(target)
        assert (target, status in {200, 400, 404, 307}, any(mark in answer for mark in marks)) == (
            target,
            True,
            False,
        )


def opened_stream(server, stack, path, tag):
    """The stream of events of one page, once it has begun."""
    stream = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), 10))
    target = f"/__kimsite/peristiwa?alamat={path}&cap={tag}"
    stream.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    hear(stream, b"retry: 1000")
    return stream


def overheard(stream, seconds):
    """What the server sends in so many seconds."""
    heard, until = b"", time.monotonic() + seconds
    with suppress(TimeoutError):
        while (left := until - time.monotonic()) > 0:
            stream.settimeout(left)
            heard += stream.recv(4096)
    return heard


def test_a_page_hears_of_its_own_change_and_of_no_other(server):
    until, number = time.monotonic() + 60, 0
    while f"pukul {number}.".encode() not in (page := server.raw(PAGE)[1]):
        assert time.monotonic() < until, "no change is ever noticed"
        number += 1  # watches are set up behind the first answer
        (server.root / FILE).write_text(POST.replace("sejak pagi", f"sejak pukul {number}."), "utf-8")
        time.sleep(0.5)
    tag = re.search(rb'data-cap="(\w+)"', page)[1].decode()
    with ExitStack() as stack:
        stream = opened_stream(server, stack, PAGE, tag)
        (server.root / FILE).with_name("lain.md").write_text(
            "---\njudul: Lain\ntanggal: 2020-01-01\ndraf: ya\n---\nDraf.\n", "utf-8"
        )
        assert b"event" not in overheard(stream, 0.6)
        (server.root / FILE).write_text(POST.replace("sejak pagi", "sejak subuh"), "utf-8")
        hear(stream, b"event: muat")
    assert b"sejak subuh" in server.raw(PAGE)[1]


def test_a_stale_page_is_told_at_once(server):
    with ExitStack() as stack:
        stream = opened_stream(server, stack, PAGE, "lama")
        assert b"event: muat" in hear(stream, b"event: muat")


def test_a_taken_port_is_said_plainly(server):
    code, _, err = run_main("serve", "--port", str(server.port), root=server.root)
    assert code == 2
    assert f"Port {server.port} sedang dipakai" in err
    assert "Traceback" not in err


@pytest.mark.slow
def test_a_second_preview_beside_it_disturbs_nothing(server):
    other = Server(server.root)
    assert other.port != server.port
    assert {one.raw(PAGE)[0] for one in (server, other)} == {200}
    assert other.stop()[0] == 130


def test_a_wrong_sites_yaml_at_the_start_is_exit_2(tmp_path):
    project(tmp_path)
    (tmp_path / "sites.yaml").write_text(SITES + "tmea: x\n", "utf-8")
    code, out, err = run_main("serve", "--format", "json", root=tmp_path)
    assert code == 2
    assert json.loads(out)["exit"] == 2
    assert "Traceback" not in err


def test_ctrl_c_ends_it_quietly_with_pages_open(server):
    with ExitStack() as stack:
        opened_stream(server, stack, "/", "")
        code, out, err = server.stop()
    assert code == 130
    assert out == ""
    assert "Traceback" not in err
    assert "Error" not in err
    assert not (server.root / "public").exists(), "a preview writes nothing"
    assert not (server.root / ".kimsite").exists()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of handles to lower")
def test_unfinished_requests_starve_nobody(tmp_path):
    script = (
        "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (400, 400))\n"
        "from kimsite.web import connections\nconnections.HEAD_SECONDS = 2.0\n"
        "from kimsite.cli.main import main\nmain()\n"
    )
    with ExitStack() as stack:
        server = Server(project(tmp_path), [sys.executable, "-c", script])
        stack.callback(lambda: server.process.poll() is None and server.stop())
        for _ in range(300):
            half = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), 10))
            half.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half")
        assert server.raw(PAGE)[0] == 200
        first = socket.create_connection(("127.0.0.1", server.port), 10)
        with first:
            first.sendall(b"GET / HTTP/1.1\r\nX: ")
            first.settimeout(15)
            assert first.recv(1) == b"", "one that never ends is closed"
        _, _, err = server.stop()
    assert "Traceback" not in err


def test_too_few_handles_are_told_once_in_words():
    told = []
    handle = report_exhaustion(lambda: told.append(1))
    with closing(asyncio.new_event_loop()) as loop:
        for _ in range(3):
            handle(
                loop,
                {
                    "message": "socket.accept() out of system resource",
                    "exception": OSError(errno.EMFILE, "Too many open files"),
                },
            )
    assert told == [1]


def test_the_browser_begins_at_the_one_blog_else_at_the_portal(make_project):
    address = "http://127.0.0.1:8035/"
    one, _ = read_project(make_project({FILE: POST, "sites.yaml": SITES}).root)
    assert first_page(address, one) == f"{address}sumberrejo/sumberrejo/"
    two, _ = read_project(make_project({FILE: POST}).root)
    assert len(two.villages) > 1
    assert first_page(address, two) == address
