"""Pictures of a former blog over real connections."""

import base64
import socket
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from threading import Thread
from typing import ClassVar

import pytest
from conftest import photo
from loopback.http_server import listening

from kimsite.content.media.photos import reencode
from kimsite.importers.pictures.fetch import LARGEST_PICTURE, Fetcher, NotFetched
from kimsite.importers.pictures.keep import kept_picture
from kimsite.importers.pictures.public_hosts import is_public_address

ANY = Fetcher(is_allowed=lambda _: True)
PICTURE = photo(300, 200)


class Blog(BaseHTTPRequestHandler):
    """A host of pictures with its faults."""

    asked: ClassVar[list[str]] = []

    def do_GET(self):
        self.asked.append(self.path)
        match self.path:
            case "/a.jpg":
                self._send(200, PICTURE)
            case "/pindah.jpg":
                self._send(302, b"", Location="/a.jpg")
            case "/dalam.jpg":
                self._send(302, b"", Location="http://192.168.1.1/a.jpg")
            case "/berkas.jpg":
                self._send(302, b"", Location="file:///etc/passwd")
            case "/putar.jpg":
                self._send(302, b"", Location="/putar.jpg")
            case "/besar.jpg":
                self._send(200, b"x", **{"Content-Length": str(LARGEST_PICTURE + 1)})
            case "/putus.jpg":
                self._send(200, PICTURE[:100], **{"Content-Length": str(len(PICTURE))})
            case "/lanjut.jpg" | "/lain.jpg" | "/salah.jpg" | "/lemah.jpg" | "/utuh.jpg":
                self._in_parts(self.path)
            case "/rusak.jpg":
                self._send(500, b"")
            case _:
                self._send(404, b"")

    def _in_parts(self, path):
        """A picture whose connection is cut half way, and what the server says when the rest is asked for."""
        begun, half = self.headers.get("Range"), len(PICTURE) // 2
        tag = {"ETag": 'W/"satu"' if path == "/lemah.jpg" else '"satu"'}
        if not begun or (path == "/utuh.jpg" and self.asked.count(path) > 1):
            body = PICTURE if self.asked.count(path) > 1 else PICTURE[:half]
            self._send(200, body, **{"Content-Length": str(len(PICTURE)), **tag})
        elif path == "/salah.jpg":
            self._send(206, PICTURE[1:], **{"Content-Range": f"bytes 1-{len(PICTURE) - 1}/{len(PICTURE)}"})
        else:
            assert self.headers["If-Range"] == '"satu"'
            first = int(begun.removeprefix("bytes=").rstrip("-"))
            rest = PICTURE[first:] if path == "/lanjut.jpg" else PICTURE[first : first + 10]
            shown = {"Content-Range": f"bytes {first}-{len(PICTURE) - 1}/{len(PICTURE)}", **tag}
            self._send(206, rest, **{"Content-Length": str(len(PICTURE) - first), **shown})

    def _send(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def blog():
    with listening(Blog) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("a.jpg", PICTURE),
        ("pindah.jpg", PICTURE),
        ("hilang.jpg", NotFetched.MISSING),
        ("rusak.jpg", NotFetched.REFUSED),
        ("putus.jpg", NotFetched.REFUSED),
        ("putar.jpg", NotFetched.REFUSED),
        ("besar.jpg", NotFetched.LARGE),
        ("berkas.jpg", NotFetched.ADDRESS),
    ],
)
def test_a_picture_or_why_there_is_none(blog, path, wanted):
    assert ANY.fetch_first((blog + path,)) == wanted


@pytest.mark.parametrize(
    ("path", "wanted", "requests"),
    [
        ("lanjut.jpg", PICTURE, 2),
        ("utuh.jpg", PICTURE, 2),
        ("lemah.jpg", PICTURE, 2),
        ("salah.jpg", NotFetched.REFUSED, 2),
        ("lain.jpg", NotFetched.REFUSED, 8),
    ],
    ids=["goes on", "the whole again", "no strong validator", "another part", "cut again and again"],
)
def test_a_cut_picture_goes_on_where_it_was_cut(blog, path, wanted, requests):
    Blog.asked.clear()
    assert ANY.fetch_first((blog + path,)) == wanted
    assert Blog.asked.count(f"/{path}") == requests


def test_the_first_address_that_answers_counts(blog):
    assert ANY.fetch_first((f"{blog}s1600.jpg", f"{blog}a.jpg")) == PICTURE
    assert ANY.fetch_all([(f"{blog}a.jpg",)] * 3 + [(f"{blog}b.jpg",)]) == [PICTURE] * 3 + [
        NotFetched.MISSING
    ]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "C:\\foto\\a.jpg", "ftp://x.id/a.jpg", "relative:a.jpg", "http://", "http://[x/a"],
)
def test_what_is_no_address_of_the_web_is_not_opened(address):
    assert ANY.fetch_first((address,)) == NotFetched.ADDRESS


def test_machines_of_the_local_network_are_never_asked(blog):
    Blog.asked.clear()
    assert Fetcher().fetch_first((f"{blog}a.jpg",)) == NotFetched.PRIVATE
    assert Blog.asked == []

    public_first = Fetcher(is_allowed=lambda address: address == "127.0.0.1")
    assert public_first.fetch_first((f"{blog}dalam.jpg",)) == NotFetched.PRIVATE
    assert Fetcher().fetch_first(("http://localhost/a.jpg",)) == NotFetched.PRIVATE


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2001:4860:4860::8888", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("::1", False),
        ("fe80::1", False),
        ("::ffff:127.0.0.1", False), ("224.0.0.1", False), ("fd00::1", False), ("x", False),
    ],
)  # fmt: skip
def test_which_machines_are_public(address, public):
    assert is_public_address(address) is public


@contextmanager
def dripping():
    """A server that sends one byte at a time and never ends."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve():
            try:
                connection, _ = server.accept()
                with connection:
                    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                    while True:
                        connection.sendall(b"x")
                        time.sleep(0.01)
            except OSError:
                pass

        thread = Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/a.jpg"
    thread.join(5)


def test_a_server_that_never_ends_is_left():
    ticks = iter(range(0, 1000, 4))
    with dripping() as address:
        assert (
            Fetcher(is_allowed=lambda _: True, clock=lambda: next(ticks)).fetch_first((address,))
            == NotFetched.SLOW
        )


def test_after_the_time_for_all_nothing_is_asked(blog):
    Blog.asked.clear()
    assert Fetcher(is_allowed=lambda _: True, ends=0).fetch_first((f"{blog}a.jpg",)) == NotFetched.LATER
    assert Blog.asked == []


def test_pictures_inside_an_address():
    small = base64.b64encode(PICTURE).decode()
    assert ANY.fetch_first((f"data:image/jpeg;base64,{small}",)) == PICTURE
    assert ANY.fetch_first(("data:text/html,x",)) == NotFetched.KIND


def test_the_smaller_file_is_kept_and_no_place():
    small, placed = reencode(PICTURE, 300, 30), photo(400, 300, gps=True)
    large = photo(4000, 3000, form="PNG")
    assert kept_picture(small).data == small
    assert kept_picture(large).suffix == ".jpg"
    assert kept_picture(placed).data != placed
    assert kept_picture(b"<html>login</html>") is None
