"""A plain web server of a built site."""

from contextlib import ExitStack

import pytest
from loopback.http_server import files_of, listening


@pytest.fixture
def serve():
    """A function that serves a folder on this machine and gives its address."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(listening(files_of(folder))).rstrip("/")
