"""A proxy that cuts a TCP connection after a number of bytes, wherever in a command or an answer that is."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Proxy:
    port: int
    left: int | None = None
    """Bytes, in both directions together, until the connection is cut; None: never."""
    passed: int = 0


@contextmanager
def cutting_proxy(target: int) -> Iterator[Proxy]:
    """Forward connections to 127.0.0.1:`target`."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)
    proxy = Proxy(listener.getsockname()[1])
    stop = threading.Event()
    threads = []

    def accept() -> None:
        while not stop.is_set():
            try:
                client, _ = listener.accept()
            except TimeoutError:
                continue
            thread = threading.Thread(target=_forward, args=(proxy, client, target, stop), daemon=True)
            thread.start()
            threads.append(thread)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        stop.set()
        for each in [thread, *threads]:
            each.join(10)
        listener.close()


def _forward(proxy: Proxy, client: socket.socket, target: int, stop: threading.Event) -> None:
    with (
        client,
        socket.create_connection(("127.0.0.1", target)) as server,
        selectors.DefaultSelector() as ready,
    ):
        for side in (client, server):
            side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        ready.register(client, selectors.EVENT_READ, server)
        ready.register(server, selectors.EVENT_READ, client)
        while not stop.is_set():
            for key, _ in ready.select(0.05):
                try:
                    left = proxy.left  # other connections count it down too, and the test resets it
                    data = key.fileobj.recv(1 << 16 if left is None else max(1, min(1 << 16, left)))
                    if not data or proxy.left == 0:
                        return
                    key.data.sendall(data)
                except OSError:
                    return
                proxy.passed += len(data)
                left = proxy.left
                if left is not None:
                    proxy.left = max(0, left - len(data))
                    if proxy.left == 0:
                        return
