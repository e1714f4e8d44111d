"""A socket to serve on, of this machine alone unless another address is given."""

from __future__ import annotations

import socket

LOOPBACK = "127.0.0.1"
PORT_TRIES = 20
"""Ports tried one after another when the first is taken."""


def listen(port: int, tries: int = 1, host: str = LOOPBACK) -> socket.socket | None:
    """A listening socket on `host`, or None when all `tries` ports from `port` on are taken.

    `port` 0 takes any free one.
    """
    for number in range(port, min(port + tries, 65536)):
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        # On Windows, SO_REUSEADDR would let two programs share a port and receive each other's requests.
        sock.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        try:
            sock.bind((host, number))
            sock.listen()
        except (OSError, OverflowError):
            sock.close()
            continue
        return sock
    return None
