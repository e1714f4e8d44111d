from urllib.parse import parse_qs, quote, urlsplit

import pytest
from growth import assert_in_proportion

from kimsite.tools.money import MoneyReading, read_money
from kimsite.tools.phones import read_phone, whatsapp_url
from kimsite.tools.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15000", 15000, None), ("15.000", 15000, None), ("Rp 15.000,-", 15000, None),
        ("Rp15.000,00", 15000, None), ("rp. 15,000", 15000, None),
        ("15rb", 15000, None), ("15 ribu", 15000, None), ("1,5 jt", 1_500_000, None),
        ("1.250.000", 1_250_000, None), ("10.000-25.000", 10000, 25000),
        ("Rp 10.000 s/d 25.000", 10000, 25000), ("10-25rb", 10000, 25000), ("tanya penjual", None, None),
        ("Nego", None, None), ("mulai 10rb sampai 25rb", 10000, 25000), ("dari 10rb s/d 25rb", 10000, 25000),
        ("harga mulai dari 10 ribu - 25 ribu", 10000, 25000),
    ],
)  # fmt: skip
def test_reads_villagers_money(text, low, high):
    assert read_money(text) == MoneyReading(low, high)


@pytest.mark.parametrize(
    "text",
    [
        "15rb-an",
        "murah",
        "25.000-10.000",
        "1.5",
        "-5000",
        "15.00.0",
        "",
        "9" * 20,
        "dari 10rb ke 25rb",
        "minimal 10rb - 25rb",
    ],
)
def test_money_is_never_guessed(text):
    assert isinstance(read_money(text), Unreadable)


@pytest.mark.parametrize(
    "text",
    [
        "0812-3456-7890",
        "6281234567890",
        "+62 812 3456 7890",
        "81234567890",
        "62 0812 3456 7890",
        "(0812) 3456.7890",
    ],
)
def test_reads_phones(text):
    assert read_phone(text) == "6281234567890"


@pytest.mark.parametrize(
    ("text", "code"),
    [("0812-3456", "W05"), ("0353-881234", "W06"), ("hubungi RT", "W06"), ("08123456789012345", "W05")],
)
def test_unread_phones(text, code):
    reading = read_phone(text)
    assert isinstance(reading, Unreadable)
    assert reading.code == code


def test_order_link_carries_the_message_whole():
    message = "Halo Bu Sri & Pak Ali, saya mau 2 # bungkus?\nTerima kasih"
    url = urlsplit(whatsapp_url("6281234567890", message))
    assert (url.netloc, url.path) == ("wa.me", "/6281234567890")
    assert parse_qs(url.query)["text"] == [message]


def test_a_price_of_thousands_of_digits_is_refused_in_words():
    assert getattr(read_money("9" * 6000), "code", None) == "W03"


def test_every_sign_of_a_message_is_coded_as_in_other_addresses():
    message = "".join(map(chr, range(0x300))) + "—😀"
    assert whatsapp_url("", message) == f"https://wa.me/?text={quote(message, safe='')}"


@pytest.mark.parametrize("sign", ["0812", "1 ", "8-", "+62 ", "wa ", "e", "1e"])
@pytest.mark.parametrize("read", [read_phone, read_money])
def test_a_long_value_costs_in_proportion(read, sign):
    assert_in_proportion(read, sign)
