"""A site that a real server sends, whole and broken in every way."""

import gzip
import json
import shutil
import socket
import ssl
import subprocess
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler
from types import SimpleNamespace

import pytest
from commands import run
from conftest import POST, SITES, Project, photo
from loopback.http_server import listening

from kimsite.tools.manifests import ManifestEntry
from kimsite.verify import web_client
from kimsite.verify.published import NOT_SENT, chosen_files
from kimsite.verify.web_client import FetchError, FetchFailure, SiteConnection

KIM = "content/sumberrejo/sumberrejo"
PAGE = "sumberrejo/sumberrejo/berita/panen/index.html"
MANIFEST = ".kimsite-manifest.json"


class Server(SimpleHTTPRequestHandler):
    """A plain host with the faults that a test asks for."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, faults, **options):
        self.faults = faults
        super().__init__(*args, **options)

    def log_message(self, *_):
        pass

    def do_GET(self):
        asked = self.path.lstrip("/")
        self.faults.setdefault("asked", []).append((asked, self.headers.get("If-None-Match", "")))
        fault = self.faults.get(asked) or self.faults.get("*")
        if fault and fault(self):
            return
        super().do_GET()

    def send_error(self, code, *_rest):
        page = self.faults.get("root") / "404.html"
        self.answer(code, page.read_bytes() if page.exists() else b"")

    def answer(self, status: int, body: bytes, **headers: str) -> bool:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html", "Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
        return True


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    post = POST.replace("tanggal", "foto: a.jpg\nalamat_lama: /2016/01/panen.html\ntanggal")
    content = {f"{KIM}/berita/panen.md": post, f"{KIM}/foto/a.jpg": photo(500, 400), "sites.yaml": SITES}
    project = Project(tmp_path_factory.mktemp("asli")).write(content)
    assert project.build().exit_code == 0
    return project


@pytest.fixture
def online(built, tmp_path):
    """A project, the address of its site, the server's folder, and the faults by path."""
    project, folder = Project(tmp_path / "proyek"), tmp_path / "hosting"
    shutil.copytree(built.root, project.root)
    shutil.copytree(built.out, folder)
    faults = {"root": folder}
    with serving(folder, faults) as address:
        yield SimpleNamespace(project=project, address=address, folder=folder, faults=faults)


def serving(folder, faults):
    return listening(partial(Server, directory=str(folder), faults=faults))


def visit(online, *words: str) -> tuple[int, set[tuple[str, str]], dict]:
    """(exit code, {(code, path)}, counts) of a visit."""
    code, out, _ = run(
        "verify", "--url", online.address, "--format", "json", *words, root=online.project.root
    )
    report = json.loads(out)
    found = {(one["code"], one["path"].removeprefix(online.address)) for one in report["findings"]}
    return code, found, report["counts"]


def test_a_site_that_arrived_whole_is_whole(online):
    code, found, counts = visit(online)
    assert (code, found) == (0, set())
    sent = [path for path in online.project.tree() if path.rpartition("/")[2] not in NOT_SENT]
    assert counts["files"] == len(sent) - 1  # the manifest lists all but itself
    _, out, _ = run("verify", "--url", online.address, "--sebaris", root=online.project.root)
    assert out.strip().endswith(f"utuh: {counts['files']} berkas")


@pytest.mark.slow
def test_what_is_missing_changed_and_broken_into_is_named(online):
    (online.folder / "robots.txt").unlink()
    (online.folder / "feed.xml").write_bytes(b"<feed/>")
    page = (online.folder / PAGE).read_bytes()
    (online.folder / PAGE).write_bytes(
        page.replace(b"</body>", b'<a href="https://slot.contoh.test/">x</a></body>')
    )
    code, found, _ = visit(online)
    assert code == 1
    assert found == {("V30", "robots.txt"), ("V31", "feed.xml"), ("V32", PAGE)}
    _, _, err = run("verify", "--url", online.address, root=online.project.root)
    assert "slot.contoh.test" in err
    _, out, _ = run("verify", "--url", online.address, "--one-line", root=online.project.root)
    assert "1 hilang" in out
    assert "1 DISUSUPI" in out


def test_a_page_for_search_engines_alone_is_found(online):
    online.faults[""] = lambda server: (
        "Googlebot" in server.headers["User-Agent"] and server.answer(200, b"<h1>slot gacor</h1>")
    )
    assert visit(online)[1] == {("V36", "index.html")}


def test_a_server_that_compresses_is_no_alarm(online):

    def compressed(server) -> bool:
        path = online.folder / (server.path.lstrip("/") or "index.html")
        if not path.is_file():
            return False
        kind = server.guess_type(str(path))
        return server.answer(
            200, gzip.compress(path.read_bytes()), Content_Encoding="gzip", Content_Type=kind
        )

    online.faults["*"] = compressed
    assert visit(online)[:2] == (0, set())


FORMER = "sumberrejo/sumberrejo/2016/01/panen.html"


def test_a_host_that_redirects_former_addresses_itself_is_no_alarm(online):
    """Apache reads them in `.htaccess` and never shows the page that leads on."""
    page = f"{online.address}{PAGE.removesuffix('index.html')}"
    online.faults[FORMER] = lambda server: server.answer(301, b"", Location=page)
    assert visit(online)[:2] == (0, set())
    online.faults[FORMER] = lambda server: server.answer(301, b"", Location=online.address)
    assert visit(online)[1] == {("V31", FORMER)}


def test_an_address_that_does_not_exist_must_be_told_so(online):
    online.faults["kimsite-uji-halaman-ini-tidak-ada/"] = lambda server: server.answer(200, b"hai")
    assert {one for one, _ in visit(online)[1]} == {"V34"}


def test_a_wrong_type_and_a_refusal_are_told(online):
    style = next((online.folder / "aset").glob("gaya-*.css")).relative_to(online.folder).as_posix()
    body = (online.folder / style).read_bytes()
    online.faults[style] = lambda server: server.answer(200, body, Content_Type="text/plain")
    online.faults["feed.json"] = lambda server: server.answer(403, b"no")
    assert visit(online)[1] == {("V35", style), ("V33", "feed.json")}


def test_files_that_have_not_changed_are_not_sent_again(online):

    def tagged(server) -> bool:
        path = online.folder / (server.path.lstrip("/") or "index.html")
        if not path.is_file():
            return False
        tag = f'"{sha256(path.read_bytes()).hexdigest()[:8]}"'
        if server.headers.get("If-None-Match") == tag:
            server.send_response(304)
            server.end_headers()
            return True
        return server.answer(200, path.read_bytes(), ETag=tag, Content_Type=server.guess_type(str(path)))

    online.faults["*"] = tagged
    assert visit(online)[:2] == (0, set())
    online.faults["asked"].clear()
    assert visit(online)[:2] == (0, set())
    assert sum(bool(tag) for _, tag in online.faults["asked"]) > 30
    (online.folder / "feed.xml").write_bytes(b"<feed/>")
    assert visit(online)[1] == {("V31", "feed.xml")}


def test_a_sample_asks_for_a_part(online):
    code, found, counts = visit(online, "--sample", "7")
    assert (code, found, counts["files"]) == (0, set(), 8)


def test_files_for_the_server_are_not_asked_for():
    listed = dict.fromkeys(
        ("a.html", "a.html.gz", "a.html.br", ".htaccess", "x/_headers"), ManifestEntry(1, "")
    )
    assert chosen_files(listed, 0, "") == ["a.html"]


def test_a_hidden_list_is_replaced_by_the_one_of_this_computer(online):
    online.faults[MANIFEST] = lambda server: server.answer(403, b"")
    assert visit(online)[:2] == (0, {("V27", "")})
    shutil.rmtree(online.project.out)
    assert visit(online)[:2] == (1, {("V39", "")})


def test_another_build_online_is_told(online):
    online.project.write({f"{KIM}/berita/baru.md": POST})
    online.project.build()
    assert visit(online)[:2] == (0, {("V28", "")})


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (lambda server: server.answer(403, b""), "V24"),
        (lambda server: server.answer(500, b""), "V25"),
        (lambda server: server.answer(200, b"<html>Masuk ke Wi-Fi</html>"), "V26"),
        (lambda server: server.answer(302, b"", Location="https://judi.contoh.test/"), "V29"),
        (lambda server: server.answer(302, b"", Location="/putar"), "V29"),
        (lambda server: server.connection.shutdown(socket.SHUT_RDWR) or True, "V38"),
    ],
    ids=["forbidden", "server-fault", "captive-portal", "elsewhere", "loop", "cut"],
)
def test_a_site_that_cannot_be_looked_at_is_told_by_its_cause(online, monkeypatch, fault, code):
    monkeypatch.setattr(web_client, "_PAUSE", 0.001)
    online.faults["*"] = fault
    assert visit(online)[:2] == (1, {(code, "")})


def failure(address: str, **options) -> FetchFailure:
    with pytest.raises(FetchError) as caught:
        SiteConnection(address, pause=lambda _: None, **options).get("x")
    return caught.value.failure


def test_nobody_there_a_silent_host_and_an_unknown_name():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        assert failure(f"http://127.0.0.1:{port}/", timeout=0.05) is FetchFailure.TIMEOUT
    assert failure(f"http://127.0.0.1:{port}/", timeout=2) is FetchFailure.REFUSED
    assert failure("http://tidak-ada.invalid/", timeout=2) is FetchFailure.NAME


@pytest.mark.skipif(not shutil.which("openssl"), reason="makes its certificate with openssl")
def test_a_certificate_that_nobody_knows(tmp_path):
    certificate, key = str(tmp_path / "cert.pem"), str(tmp_path / "key.pem")
    words = (
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-subj",
        "/CN=127.0.0.1",
        "-days",
        "2",
    )
    subprocess.run(["openssl", *words, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with listening(SimpleHTTPRequestHandler, context) as address:
        assert failure(address) is FetchFailure.CERTIFICATE


def test_a_busy_server_is_asked_again(online):
    answers = iter([503, 503])
    online.faults["robots.txt"] = lambda server: (
        (status := next(answers, 0)) and server.answer(status, b"", Retry_After="1")
    )
    waits = []
    connection = SiteConnection(online.address, pause=waits.append)
    assert connection.get("robots.txt").status == 200
    assert waits == [1.0, 1.0]
    connection.close()


def test_an_address_that_cannot_be_used_is_a_wrong_command(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    assert run("verify", "--url", "ftp://x", root=project.root)[0] == 2
    assert run("verify", "--target", "utama", root=project.root)[0] == 2
