"""Connections to the public internet alone: an export may name machines of the local network.

The address that was judged is the one that is connected to, so that a name cannot lead elsewhere between the
two (OWASP, Server-Side Request Forgery Prevention).
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable

IsAllowed = Callable[[str], bool]
"""An IP address -> whether it may be connected to."""


class PrivateHostError(OSError):
    """The host is on the local network, or is this computer."""


def is_public_address(address: str) -> bool:
    """True for an IP address of the public internet."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    judged = mapped or parsed
    return judged.is_global and not judged.is_multicast


def open_connection(
    scheme: str, host: str, port: int | None, timeout: float, is_allowed: IsAllowed
) -> http.client.HTTPConnection:
    """A connection to the first address of the host, all of whose addresses must be allowed.

    Raises PrivateHostError, OSError.
    """
    number = port or (443 if scheme == "https" else 80)
    found = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_allowed, addresses)):
        raise PrivateHostError(host)
    connected = socket.create_connection((addresses[0], number), timeout)
    if scheme == "https":
        try:
            connected = ssl.create_default_context().wrap_socket(connected, server_hostname=host)
        except BaseException:
            connected.close()
            raise
    connection = http.client.HTTPConnection(host, number, timeout=timeout)
    connection.sock = connected
    return connection
