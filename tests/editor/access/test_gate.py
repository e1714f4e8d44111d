"""Who may read and write: 480 requests byte by byte to a running editor, at the laptop and in its network."""

import re
from itertools import product

import pytest
from conftest import SITES
from editor.running import RunningEditor

from kimsite.web.lan import lan_addresses

HOSTS = (
    "127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}",
    "127.0.0.1", "127.0.0.1:1", "evil.test", "evil.test:{port}", "127.0.0.1.evil.test:{port}",
    "0.0.0.0:{port}", "localhost.:{port}", "192.168.1.5:{port}", "",
)  # fmt: skip
ORIGINS = (
    ("Origin: http://{host}",),
    ("Origin: http://{host}", "Sec-Fetch-Site: same-origin"),
    ("Sec-Fetch-Site: same-origin",),
    (),
    ("Origin: null",),
    ("Origin: http://evil.test", "Sec-Fetch-Site: cross-site"),
    ("Origin: http://{host}", "Sec-Fetch-Site: same-site"),
    ("Origin: https://{host}",),
)
WAYS = (
    ("GET", ""),
    ("POST", "application/x-www-form-urlencoded"),
    ("POST", "text/plain"),
    ("PUT", "application/x-www-form-urlencoded"),
    ("DELETE", ""),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("proyek")
    (root / "sites.yaml").write_text(SITES)
    return root


@pytest.fixture(scope="module")
def running(project):
    addresses = lan_addresses()
    editor = RunningEditor(project, lan=addresses[0] if addresses else "")
    yield editor
    editor.stop()


def drafts(root):
    folder = root / ".kimsite/editor/drafts"
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


@pytest.mark.slow
def test_of_480_requests_exactly_the_allowed_write(running, project):
    """Host, who caused it, and method: a write is one that leaves a new draft behind."""
    assert len(HOSTS) * len(ORIGINS) * len(WAYS) == 480
    wrote, expected = set(), set()
    for host, origin, (method, kind) in product(HOSTS, ORIGINS, WAYS):
        before = drafts(project)
        filled = host.format(port=running.port)
        headers = [f"Host: {filled}", *(line.format(host=filled.lower()) for line in origin)]
        headers += [f"Content-Type: {kind}"] if kind else []
        status, _ = running.raw(method, "/baru/berita?untuk=sumberrejo/sumberrejo", headers)
        own = host in HOSTS[:3]
        assert own or status in {400, 421}
        if drafts(project) != before:
            wrote.add((host, origin, method, kind))
        if own and origin in ORIGINS[:3] and method == "POST":
            expected.add((host, origin, method, kind))
    assert wrote == expected
    assert len(wrote) == 18


def test_nothing_is_read_under_another_name_or_by_another_site(running):
    host = f"Host: 127.0.0.1:{running.port}"
    assert running.raw("GET", "/hp", [host])[0] == 200
    assert running.raw("GET", "/hp", [host, "Host: evil.test"])[0] in {400, 421}
    assert running.raw("GET", "http://evil.test/", ["Host: evil.test"])[0] == 421
    assert running.raw("GET", "/hp", [host, "Origin: http://evil.test"])[0] == 403
    assert (
        running.raw("GET", "/hp", [host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"])[0] == 403
    )
    link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]
    assert running.raw("GET", "/hp", [host, *link])[0] == 200
    _, answer = running.raw("GET", "/hp", [host])
    head = answer.partition(b"\r\n\r\n")[0].lower()
    assert b"cache-control: no-store" in head
    assert b"frame-ancestors 'none'" in head
    assert b"access-control-allow" not in head


def test_an_editor_writes_for_every_village_with_a_code_of_its_own(running, project):
    if not running.lan:
        pytest.skip("this machine is in no local network")
    _, page = running.raw("GET", "/hp", [f"Host: 127.0.0.1:{running.port}"])
    codes = [one.replace(" ", "") for one in re.findall(r'class="code"[^>]*>(\d{3} \d{3})<', page.decode())]
    assert len(set(codes)) == 2
    given = {"nama": "Pak Wido", "kode": codes[1], "desa": "", "ke": "/"}
    status, answer = running.form("/masuk", given, to=running.lan)
    assert status == 303
    cookie = re.search(rb"set-cookie: ([^;\r]+)", answer)[1].decode()
    for village in ("sumberrejo/sumberrejo", "kanor/piyak"):
        assert running.form(f"/baru/berita?untuk={village}", {}, to=running.lan, cookie=cookie)[0] == 303


def test_a_phone_signs_in_with_the_code_and_writes_for_its_village_alone(running, project):
    if not running.lan:
        pytest.skip("this machine is in no local network")
    host = f"{running.lan}:{running.port}"
    # the name of the laptop itself is none in the network, nor the other way round
    assert running.raw("GET", "/", [f"Host: localhost:{running.port}"], to=running.lan)[0] == 421
    assert running.raw("GET", "/", [f"Host: {host}"])[0] == 421
    status, answer = running.raw("GET", "/tulisan/abc", [f"Host: {host}"], to=running.lan)
    assert status == 303
    assert b"location: /masuk?ke=/tulisan/abc" in answer
    # a header that anybody can write makes nobody the owner
    claims = [f"Host: {host}", "X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1"]
    assert running.raw("GET", "/", claims, to=running.lan)[0] == 303
    before = drafts(project)
    target = "/baru/berita?untuk=sumberrejo/sumberrejo"
    assert running.form(target, {}, to=running.lan)[0] == 401
    given = {"nama": "Bu Sri", "kode": "", "desa": "sumberrejo/sumberrejo", "ke": "//evil.test/"}
    assert running.form("/masuk", {**given, "kode": "12"}, to=running.lan)[0] == 403
    assert running.form("/masuk", {**given, "nama": "Sri 0812"}, to=running.lan)[0] in {403, 422}
    code = running.code()
    number = {**given, "nama": "3522 1234 5678", "kode": code}
    assert running.form("/masuk", number, to=running.lan)[0] == 422
    status, answer = running.form("/masuk", {**given, "kode": f"{code[:3]} {code[3:]}"}, to=running.lan)
    assert status == 303
    assert b"\r\nlocation: /\r\n" in answer
    cookie = re.search(rb"set-cookie: ([^;\r]+); ([^\r]+)", answer)
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie[2].decode().split("; "))
    mine = cookie[1].decode()
    assert running.form(target, {}, to=running.lan, cookie=mine)[0] == 303
    assert len(drafts(project) - before) == 1
    forged = f"{mine[:-9]}{'B' if mine[-9] == 'A' else 'A'}{mine[-8:]}"
    elsewhere = "/baru/berita?untuk=sumberrejo/tlogohaji"
    assert running.form(elsewhere, {}, to=running.lan, cookie=mine)[0] == 404
    assert running.form(target, {}, to=running.lan, cookie=forged)[0] == 401
    assert running.raw("GET", "/hp", [f"Host: {host}", f"Cookie: {mine}"], to=running.lan)[0] == 404
    assert running.form("/keluar", {}, to=running.lan, cookie=mine)[0] == 303
    assert running.form(target, {}, to=running.lan, cookie=mine)[0] == 401
    for _ in range(5):
        status, _ = running.form("/masuk", {**given, "kode": "000000"}, to=running.lan)
    assert status == 429
    assert running.form("/masuk", {**given, "kode": code}, to=running.lan)[0] == 429
    assert code not in "".join(running.said[-1:])
