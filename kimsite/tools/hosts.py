"""Names of machines."""

from __future__ import annotations

import ipaddress


def is_loopback(host: str) -> bool:
    """True for a host that no other machine can reach."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
