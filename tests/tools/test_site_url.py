import pytest

from kimsite.tools.site_url import site_url, without_password


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://kim.contoh.id", "https://kim.contoh.id/"),
        ("HTTPS://KIM.Contoh.ID/Situs", "https://kim.contoh.id/Situs/"),
        (" https://kim.contoh.id/sub/index.html ", "https://kim.contoh.id/sub/"),
        ("https://kim.contoh.id/index.php", "https://kim.contoh.id/"),
        ("https://kim.contoh.id/a/index.php/", "https://kim.contoh.id/a/"),
        ("https://kim.contoh.id./", "https://kim.contoh.id/"),
        ("http://127.0.0.1:8000/kim/", "http://127.0.0.1:8000/kim/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://désa.contoh.id/", "https://xn--dsa-bma.contoh.id/"),
        ("https://kim.contoh.id/désa//a", "https://kim.contoh.id/d%C3%A9sa/a/"),
        ("https://kim.contoh.id/a%20b/", "https://kim.contoh.id/a%20b/"),
    ],
)
def test_an_address_has_one_form(written, address):
    assert site_url(written) == address
    assert site_url(address) == address


@pytest.mark.parametrize(
    "written",
    [
        "", "kim.contoh.id", "ftp://kim.contoh.id/", "https://", "https:///kim",
        "https://kim.contoh.id/situs desa/",
        "https://admin:rahasia@kim.contoh.id/", "https://admin@kim.contoh.id/", "https://kim.contoh.id/?a=1",
        "https://kim.contoh.id/#a",
        "https://kim.contoh.id:delapan/", "https://kim.contoh.id:99999/", "https:\\\\kim.contoh.id",
        "https://kim<b>.id/", "https://..id/",
        "https://kim.contoh.id/a/../b/", "https://kim.contoh.id/./", "https://kim.contoh.id/a%0Ab/",
        "https://kim.contoh.id/a%2Fb/",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_used_is_refused(written):
    assert site_url(written) == ""


def test_a_password_is_never_shown():
    assert without_password("https://admin:rahasia@kim.contoh.id/a") == "https://…@kim.contoh.id/a"
