"""Former addresses that lead to their posts, and those that do not."""

from http.server import BaseHTTPRequestHandler

import pytest
from loopback.http_server import listening
from loopback.process import free_port

from kimsite.importers.redirects.lines import Redirect, blogger_block
from kimsite.verify.moved import MovedFault, MovedProblem, verify_moved
from kimsite.verify.web_client import SiteConnection


class Former(BaseHTTPRequestHandler):
    """The host of a former blog."""

    new = ""

    def do_GET(self):
        new = type(self).new
        match self.path:
            case "/301.html":
                self.answer(301, "", Location=f"{new}berita/a/")
            case "/dua.html":
                self.answer(302, "", Location="/301.html")
            case "/beranda.html":
                self.answer(301, "", Location=new)
            case "/refresh.html":
                self.answer(200, f'<meta http-equiv="refresh" content="0; url={new}berita/a/index.html">')
            case "/skrip.html":
                self.answer(200, blogger_block([Redirect("/skrip.html", f"{new}berita/a/")], new))
            case "/lain.html":
                self.answer(200, blogger_block([Redirect("/skrip.html", f"{new}berita/a/")], new))
            case "/putar.html":
                self.answer(301, "", Location="/putar.html")
            case "/tetap.html":
                self.answer(200, "<h1>Panen</h1>")
            case _:
                self.answer(404, "")

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *words):
        pass


class Now(Former):
    """The new site, which has one post."""

    def do_GET(self):
        self.answer(200 if self.path in {"/", "/berita/a/"} else 404, "<h1>Baru</h1>")


@pytest.fixture(scope="module")
def hosts():
    with listening(Now) as new, listening(Former) as former:
        Former.new = new
        yield former, new


def patient(base):
    return SiteConnection(base, timeout=5, pause=lambda _: None)


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("301.html", None),
        ("dua.html", None),
        ("refresh.html", None),
        ("skrip.html", None),
        ("beranda.html", MovedProblem.ELSEWHERE),
        ("lain.html", MovedProblem.STAYS),
        ("tetap.html", MovedProblem.STAYS),
        ("hilang.html", MovedProblem.GONE),
    ],
)
def test_where_a_former_address_leads(hosts, path, problem):
    former, new = hosts
    found = verify_moved([(former + path, f"{new}berita/a/")], patient)
    assert [one.problem for one in found] == ([problem] if problem else [])


def test_faults_come_in_the_order_of_the_list(hosts):
    former, new = hosts
    asked = [(f"{former}{number}.html", f"{new}berita/a/") for number in range(20)]
    assert [one.address for one in verify_moved(asked, patient)] == [address for address, _ in asked]


def test_a_host_that_is_gone_is_silent():
    address = f"http://127.0.0.1:{free_port()}/a.html"
    assert verify_moved([(address, "https://kim.contoh.id/a/")], patient) == (
        MovedFault(address, MovedProblem.SILENT),
    )
