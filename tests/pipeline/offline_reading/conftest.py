"""A web server of a built site that can fail as hostings and weak signals do."""

from contextlib import ExitStack
from functools import partial
from threading import Event

import pytest
from loopback.http_server import QuietFiles, listening


class Weather:
    """What happens to a request: by default it is answered."""

    def __init__(self):
        self.no_network = False
        self.broken = ()
        """Endings of paths that are answered with an error of the server."""
        self.replaced = ()
        """Endings of paths that are answered with the hosting's own page."""
        self.slow = False
        self.clear = Event()
        self.asked = []


class _Files(QuietFiles):
    def __init__(self, *arguments, weather, **named):
        self._weather = weather
        super().__init__(*arguments, **named)

    def do_GET(self):  # noqa: N802  # the name that the server calls
        weather = self._weather
        weather.asked.append(self.path)
        del self.headers["If-Modified-Since"]  # two builds within a second are not the same page
        if weather.slow:
            weather.clear.wait(20)
        if weather.no_network:
            self.close_connection = True
        elif weather.broken and self.path.endswith(weather.broken):
            self.send_error(500)
        elif weather.replaced and self.path.endswith(weather.replaced):
            page = b"<!doctype html><title>Akun ditangguhkan</title>Akun ditangguhkan"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)
        else:
            super().do_GET()


@pytest.fixture
def serve():
    """A function that serves a folder on this machine; gives its address and its weather."""
    with ExitStack() as servers:

        def served(folder):
            weather = Weather()
            servers.callback(weather.clear.set)
            handler = partial(_Files, directory=str(folder), weather=weather)
            return servers.enter_context(listening(handler)).rstrip("/"), weather

        yield served
