"""A published site as its readers meet it: pages, missing ones, errors, and nobody at all."""

import socket
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from threading import Event, Thread

import pytest
from loopback.http_server import listening
from loopback.process import free_port

from kimsite.deploy.online import online_reader, page_error
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind

ANSWERS = {"/": 200, "/rusak/": 503, "/tutup/": 403, "/hilang/": 404}


@contextmanager
def site():
    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            code = ANSWERS.get(self.path, 404)
            self.send_response(code)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *words):
            pass

    with listening(Site) as url:
        yield url


def test_what_is_missing_is_none_and_what_is_forbidden_is_told():
    with site() as address:
        fetch = online_reader(address)
        assert (fetch(""), fetch("hilang/")) == (b"ok", None)
        with pytest.raises(StoreError) as error:
            fetch("tutup/")
    assert error.value.failure.answer == "HTTP 403"


def test_only_errors_of_the_server_count_as_such():
    with site() as address:
        probe = page_error(address)
        assert [probe(folder) for folder in ("", "hilang/", "tutup/", "rusak/")] == ["", "", "", "HTTP 503"]


def test_nobody_there_is_asked_once():
    """A host that closes every connection without a word."""
    asked, done = [], Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        probe = page_error(f"http://127.0.0.1:{listener.getsockname()[1]}/")

        def close_all():
            while not done.is_set():
                with suppress(TimeoutError):
                    connection, _ = listener.accept()
                    asked.append(connection.close())

        thread = Thread(target=close_all)
        thread.start()
        try:
            assert [probe(folder) for folder in ("", "a/", "b/")] == ["", "", ""]
        finally:
            done.set()
            thread.join()
    assert len(asked) == 1


def test_an_address_without_a_host_is_told():
    with pytest.raises(StoreError) as error:
        online_reader(f"http://127.0.0.1:{free_port()}/")("")
    assert error.value.kind is StoreErrorKind.HOST
