"""The gate that all programs with sign-in share: whose requests it refuses."""

import pytest

from kimsite.web.gate import is_at_the_laptop, refuse_foreign

LAN = "192.168.7.5"


def scope(server, client="127.0.0.1", host="", method="GET"):
    """A request that arrived at `server`, with the name that its browser asked for."""
    named = host or f"{server}:4646"
    return {
        "type": "http", "method": method, "path": "/", "headers": [(b"host", named.encode())],
        "server": (server, 4646), "client": (client, 50000),
    }  # fmt: skip


def refusal(asked):
    response = refuse_foreign(asked, 4646, LAN, str)
    return response.status_code if response is not None else 0


@pytest.mark.parametrize(
    ("server", "host", "status"),
    [
        ("127.0.0.1", "", 0),
        (LAN, "", 0),
        (LAN, "127.0.0.1:4646", 421),
        ("127.0.0.1", f"{LAN}:4646", 421),
        ("10.0.0.9", f"{LAN}:4646", 421),
        ("10.0.0.9", "", 421),
    ],
)
def test_a_request_names_the_address_at_which_it_arrived(server, host, status):
    assert refusal(scope(server, host=host)) == status


def test_a_method_that_no_page_uses_is_refused():
    assert refusal(scope("127.0.0.1", method="DELETE")) == 405


@pytest.mark.parametrize(
    ("server", "client", "there"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1", LAN, False),
        (LAN, LAN, False),
        (LAN, "127.0.0.1", False),
    ],
)
def test_the_laptop_is_the_loopback_address_at_both_ends(server, client, there):
    assert is_at_the_laptop(scope(server, client)) is there
