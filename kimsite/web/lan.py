"""The addresses of this machine in its local network."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import closing, suppress

_ELSEWHERE = ("192.0.2.1", 9)
"""An address that no machine has (RFC 5737) and the port that answers nothing; no packet is sent."""


def lan_addresses() -> tuple[str, ...]:
    """The private IPv4 addresses of this machine (RFC 1918), the one that leads out first.

    None where it is in no network; one that is on the open internet alone has none either.
    """
    found: list[str] = []
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as sock, suppress(OSError):
        sock.connect(_ELSEWHERE)  # asks the routing table
        found.append(str(sock.getsockname()[0]))
    with suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return tuple(dict.fromkeys(address for address in found if is_lan(address)))


def is_lan(address: str) -> bool:
    """True for an address that only the machines of one network can reach."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return ip.version == 4 and ip.is_private and not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def sign_in_address(address: str, port: int, code: str) -> str:
    """Where a phone signs in. The code is in the fragment, which is in no log and no request."""
    return f"http://{address}:{port}/masuk#{code}"
