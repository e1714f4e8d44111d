"""An S3 server: moto's."""

import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loopback.process import free_port, running

USER, SECRET = "AKIAKIMSITE", "rahasia-uji-42"  # moto accepts any


@contextmanager
def s3_server(base: Path) -> Iterator[str]:
    """Yields the address."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with running(command, port, base / "log"):
        yield f"http://127.0.0.1:{port}"


def make_bucket(address: str, name: str) -> None:
    request = urllib.request.Request(f"{address}/{name}", method="PUT")  # noqa: S310  # loopback
    urllib.request.urlopen(request).close()  # noqa: S310  # as above
