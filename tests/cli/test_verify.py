"""`kimsite verify --target` and `--repair` with a target of sites.yaml and a server that obeys its rules."""

import json
import re
from functools import partial
from pathlib import Path

import pytest
from commands import run
from conftest import POST, SITES
from loopback.http_server import QuietFiles, listening

BROKEN = "Optionss -Indexes\n"


class Host(QuietFiles):
    """Answers 500 to everything while `.htaccess` has a line that no server knows."""

    def do_GET(self):  # noqa: N802  # the name that http.server calls
        rules = Path(self.directory) / ".htaccess"
        if rules.exists() and BROKEN in rules.read_text("utf-8"):
            self.send_error(500)
        elif Path(self.path).name == ".htaccess":
            self.send_error(403)
        else:
            super().do_GET()

    def log_message(self, *words):
        pass


@pytest.fixture
def published(make_project, tmp_path):
    """A project that was built and deployed into the folder of a running host."""
    hosting = tmp_path / "hosting"
    hosting.mkdir()
    with listening(partial(Host, directory=str(hosting))) as url:
        block = f'kirim:\n  utama: {{jenis: folder, ke: "{hosting.as_posix()}", alamat: "{url}"}}\n'
        project = make_project({"content/sumberrejo/sumberrejo/berita/panen.md": POST})
        project.write({"sites.yaml": SITES.replace("https://kim.contoh.id/sub/", url) + block})
        assert project.build().exit_code == 0
        assert run("deploy", root=project.root)[0] == 0
        yield project, hosting


def test_a_target_is_looked_at_where_its_readers_find_it(published):
    project, hosting = published
    assert run("verify", "--target", "utama", root=project.root)[0] == 0
    (hosting / "index.html").write_text("<h1>judi online</h1>")
    code, _, words = run("verify", "--target", "utama", "--sampel", "0", root=project.root)
    assert code != 0
    assert "index.html" in words


def test_what_somebody_put_between_our_files_is_named(published):
    project, hosting = published
    blog = hosting / "sumberrejo/sumberrejo"
    (blog / "berita/slot-gacor").mkdir()
    (blog / "berita/slot-gacor/index.html").write_text("<h1>judi online</h1>")
    (blog / "wp-tmp.php").write_text("<?php")
    (blog / "error_log").write_text("milik hosting")
    (hosting / "wp-admin").mkdir()
    for asked in (("--target", "utama"), ("--url", re.search('http://[^"/]+/', project_text(project))[0])):
        code, out, _ = run("verify", *asked, "--format", "json", root=project.root)
        found = {one["path"].partition("/sumberrejo/sumberrejo/")[2] for one in json.loads(out)["findings"]}
        assert (code, found) == (0, {"berita/slot-gacor", "wp-tmp.php"})
    _, out, _ = run("verify", "--target", "utama", "--sebaris", root=project.root)
    assert "TIDAK UTUH: 2 asing" in out


def test_a_host_that_cannot_be_looked_into_without_a_password_is_no_alarm(published):
    project, _ = published
    text = project_text(project)
    login = "jenis: ftps, host: ftp.contoh.id, pengguna: kim, folder: /"
    project.write({"sites.yaml": re.sub('jenis: folder, ke: "[^"]+"', login, text)})
    code, _, words = run("verify", "--target", "utama", root=project.root)
    assert (code, "Utuh" in words) == (0, True)


def project_text(project):
    return (project.root / "sites.yaml").read_text("utf-8")


def test_a_sample_of_a_target_is_as_large_as_was_asked_for(published):
    project, hosting = published
    changed = sorted(hosting.rglob("*.html"))
    for path in changed:
        path.write_text("<h1>judi online</h1>")
    found = []
    for sample in ("3", "0"):
        asked = ("verify", "--target", "utama", "--sampel", sample, "--format", "json")
        _, out, _ = run(*asked, root=project.root)
        found.append(len({one["path"] for one in json.loads(out)["findings"]}))
    assert found[0] <= 3
    assert found[1] == len(changed)


def test_a_folder_without_an_address_is_looked_at_itself(make_project, tmp_path):
    disk = tmp_path / "flashdisk"
    project = make_project({"content/sumberrejo/sumberrejo/berita/panen.md": POST})
    project.write({"sites.yaml": SITES + f'kirim:\n  usb: {{jenis: folder, ke: "{disk.as_posix()}"}}\n'})
    assert project.build().exit_code == 0
    assert run("verify", "--target", "usb", root=project.root)[0] != 0
    assert run("deploy", root=project.root)[0] == 0
    code, _, words = run("verify", "--target", "usb", root=project.root)
    assert (code, "Utuh" in words) == (0, True)
    (disk / "index.html").write_text("<h1>judi online</h1>")
    code, _, words = run("verify", "--target", "usb", root=project.root)
    assert (code != 0, "index.html" in words) == (True, True)


def test_an_unknown_target_is_a_wrong_command(published):
    code, _, words = run("verify", "--target", "utam", root=published[0].root)
    assert (code, 'Maksud Anda "utama"?' in words) == (2, True)


@pytest.mark.slow
def test_rules_that_break_the_site_are_sent_again(published):
    project, hosting = published
    good = (hosting / ".htaccess").read_bytes()
    (hosting / ".htaccess").write_text(BROKEN)
    code, _, words = run("verify", "--target", "utama", "--pulihkan", root=project.root)
    assert code != 0
    assert "Dikirim lagi ke utama: .htaccess" in words
    assert (hosting / ".htaccess").read_bytes() == good
    assert run("verify", "--target", "utama", root=project.root)[0] == 0
