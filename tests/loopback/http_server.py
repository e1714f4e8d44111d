"""A web server of the standard library on loopback, for tests that need its address."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class QuietFiles(SimpleHTTPRequestHandler):
    """Serves a folder without a log on the screen."""

    def log_message(self, *words):
        pass


@contextmanager
def listening(
    handler: Callable[..., BaseHTTPRequestHandler], context: ssl.SSLContext | None = None
) -> Iterator[str]:
    """Yields the address of a server that answers as `handler` does; over TLS with a `context`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def files_of(folder: Path) -> Callable[..., BaseHTTPRequestHandler]:
    """A handler for `listening` that serves a folder."""
    return partial(QuietFiles, directory=str(folder))
