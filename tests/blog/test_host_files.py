"""`.htaccess` and `_headers`, obeyed by a real Apache."""

import http.client
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from conftest import POST
from loopback.process import START_SECONDS, free_port

APACHE = shutil.which("apache2") or shutil.which("apache2", path="/usr/sbin") or ""
KIM = "sumberrejo/sumberrejo"
BLOG = f"/sub/{KIM}"
CONFIG = """
ServerName 127.0.0.1
ServerRoot {root}
PidFile {root}/pid
ErrorLog {root}/errors
Listen 127.0.0.1:{port}
{modules}
TypesConfig /dev/null
AddType text/html .html
AddType text/css .css
AddType application/xml .xml
DocumentRoot {root}/web
<Directory {root}/web>
  Require all granted
  Options Indexes
  AllowOverride FileInfo Indexes
</Directory>
"""
MODULES = "mpm_event authz_core dir mime alias headers filter deflate autoindex"


@pytest.fixture
def site(make_project):
    """The two blogs of the project, one with a post that has moved."""
    project = make_project(
        {f"content/{KIM}/berita/panen.md": POST.replace("penulis", "alamat_lama: lama/x\npenulis")}
    )
    project.build()
    return project


def test_every_blog_names_its_own_page_for_what_is_not_there(site):
    assert f"ErrorDocument 404 {BLOG}/404.html\n" in (site.out / KIM / ".htaccess").read_text()
    assert "ErrorDocument 404 /sub/404.html\n" in (site.out / ".htaccess").read_text()


def test_static_hosts_are_given_the_headers_too(site):
    headers = (site.out / "_headers").read_text()
    assert "\n/sub/*\n" in headers
    assert "  X-Content-Type-Options: nosniff\n" in headers


@pytest.fixture
def apache(site, tmp_path):
    """GET: path and request headers -> response with its body read."""
    if not APACHE:
        pytest.skip("apache2 is not installed")
    modules = Path("/usr/lib/apache2/modules")
    loaded = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES.split())
    root = tmp_path / "apache"
    shutil.copytree(site.out, root / "web" / "sub")
    port = free_port()
    config = root / "httpd.conf"
    config.write_text(CONFIG.format(root=root, port=port, modules=loaded))
    for folder in (root, *root.parents):  # the server's workers are another user when the tests run as root
        if folder.is_relative_to(tmp_path.parents[1]):
            folder.chmod(0o755)
    server = subprocess.Popen([APACHE, "-X", "-f", str(config)], stderr=subprocess.PIPE)

    def get(path: str, **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    try:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                get("/sub/")
                break
            except OSError:
                assert server.poll() is None, server.stderr.read()
                time.sleep(0.05)
        yield get
    finally:
        server.terminate()
        server.wait(60)
        server.stderr.close()


def test_apache_serves_the_site_as_it_was_meant(apache, site):
    status, headers, _ = apache(f"{BLOG}/")
    assert status == 200
    assert headers["Content-Type"].lower() == "text/html; charset=utf-8"
    assert "must-revalidate" in headers["Cache-Control"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]

    missing = apache(f"{BLOG}/berita/tidak-ada/")
    assert (missing[0], missing[2]) == (404, (site.out / KIM / "404.html").read_bytes())
    assert apache("/sub/tidak-ada")[2] == (site.out / "404.html").read_bytes()

    moved = apache(f"{BLOG}/lama/x/")
    assert (moved[0], moved[1]["Location"].partition("/sub/")[2]) == (301, f"{KIM}/berita/panen/")
    assert apache(f"{BLOG}/lama/x/index.html")[0] == 301

    style = next((site.out / KIM / "aset").glob("gaya-*.css")).name
    kept = apache(f"{BLOG}/aset/{style}", **{"Accept-Encoding": "gzip"})[1]
    assert "immutable" in kept["Cache-Control"]
    assert kept["Content-Encoding"] == "gzip"
    assert "immutable" not in apache(f"{BLOG}/aset/ikon.png")[1]["Cache-Control"]

    status, _, body = apache(f"{BLOG}/aset/")
    assert status == 404
    assert body == missing[2]
    assert apache(f"{BLOG}/manifest.webmanifest")[1]["Content-Type"].startswith("application/manifest+json")
