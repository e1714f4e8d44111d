"""`kimsite deploy` as its users meet it: their words, their exit codes, and what readers find afterwards."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import click
import pytest
from click.testing import CliRunner
from commands import run
from deploy_recipes import Publishing, holder, host, published, site, write_tree
from loopback.http_server import QuietFiles, files_of, listening

from kimsite.cli import deploy_setup, deploy_user, deploy_watch
from kimsite.cli.console import Console
from kimsite.cli.main import group
from kimsite.config.sites import read_sites
from kimsite.deploy.job import DeployJob
from kimsite.deploy.lock import take_lock
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import ThemeOffer
from kimsite.tools.manifests import MANIFEST_FILE, ManifestEntry, manifest_bytes

OFFERS = tuple(ThemeOffer(name=name, palettes=(), motifs=()) for name in ("dasar", "portal"))
SITES = """kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "%s"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
"""
SERVED = '{jenis: folder, ke: ../hosting, alamat: "https://kim.desa.contoh.id/"}'
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and links of POSIX systems")


def project(root, targets="usb: {jenis: folder, ke: ../hosting}", tree=None, url="https://kim.contoh.id/"):
    root.mkdir(parents=True, exist_ok=True)
    block = f"kirim:\n  {targets}\n" if targets else ""
    (root / "sites.yaml").write_text(SITES % url + block, "utf-8")
    write_tree(root / "public", tree or site())
    return root


@pytest.fixture
def root(tmp_path):
    return project(tmp_path / "proyek")


@pytest.fixture
def hosting(tmp_path):
    return tmp_path / "hosting"


def test_it_publishes_and_gives_the_address_to_share(root, hosting):
    code, out, err = run("deploy", root=root)
    assert (code, out) == (0, "")
    assert published(hosting) == site()
    assert "10 berkas baru, 0 berubah, 0 dihapus" in err
    assert "../hosting/index.html" in err
    assert "wa.me" not in err
    code, _, err = run("kirim", "usb", root=root)
    assert code == 0
    assert "sudah sama" in err


def test_a_folder_that_is_served_has_an_address_to_share(tmp_path):
    served = project(tmp_path / "lain", f"usb: {SERVED}")
    _, _, err = run("deploy", root=served)
    assert "https://kim.desa.contoh.id/" in err
    assert "https://wa.me/?text=https%3A%2F%2Fkim.desa.contoh.id%2F" in err


def test_an_address_that_is_still_the_example_is_not_shared(tmp_path):
    served = project(tmp_path / "lain", f"usb: {SERVED.replace('desa.', '')}")
    for language, words in (("id", "masih contoh"), ("en", "still the example")):
        _, _, err = run("deploy", "--lang", language, root=served)
        assert (words in err, "wa.me" in err) == (True, False)
        write_tree(served / "public", site(4, 2))


def test_one_new_post_is_shared_by_its_own_address(tmp_path):
    root = project(tmp_path / "lain", f"usb: {SERVED}")
    run("deploy", root=root)
    write_tree(root / "public", site(4, 2))
    _, _, err = run("deploy", "--lang", "en", root=root)
    assert "https://kim.desa.contoh.id/sumberrejo/sumberrejo/berita/tulisan-3/" in err
    assert "6 files sent" in err


def test_a_look_first_writes_nothing_anywhere(root, hosting):
    code, out, err = run("deploy", "--lihat-dulu", root=root)
    assert code == 0
    assert len(out.splitlines()) == len(site())
    assert "+ sumberrejo/sumberrejo/index.html" in out.splitlines()
    assert "Belum ada yang dikirim" in err
    assert not hosting.exists() or published(hosting) == {}
    run("deploy", root=root)
    write_tree(root / "public", site(2, 2))
    _, out, _ = run("deploy", "--dry-run", root=root)
    assert out.splitlines()[-1] == "- sumberrejo/sumberrejo/berita/tulisan-2/index.html"
    assert "~ index.html" in out.splitlines()
    assert published(hosting) == site()


def test_json_counts_what_was_done(root):
    code, out, _ = run("deploy", "--format", "json", root=root)
    document = json.loads(out)
    assert (code, document["ok"], document["command"]) == (0, True, "deploy")
    sizes = sum(map(len, site().values()))
    assert document["counts"] == {"sent": 10, "sent_bytes": sizes, "deleted": 0, "unchanged": 0}


# wrong commands and bad input


def test_an_unknown_target_is_answered_with_the_nearest(root):
    code, _, err = run("deploy", "ubs", root=root)
    assert code == 2
    assert "usb" in err


def test_two_ways_at_once_are_a_wrong_command(root):
    assert run("deploy", "--dry-run", "--rollback", root=root)[0] == 2


def test_without_a_target_and_without_a_terminal_the_way_out_is_told(tmp_path):
    code, _, err = run("deploy", root=project(tmp_path / "p", ""))
    assert code == 2
    assert "kirim: {utama:" in err


@pytest.mark.parametrize(
    ("spoil", "code", "word"),
    [
        (lambda public: (public / MANIFEST_FILE).unlink(), "D14", "kimsite build"),
        (lambda public: (public / "index.html").write_bytes(b"lain sekali"), "D14", "index.html"),
    ],
)
def test_a_tree_that_is_not_whole_is_not_sent(root, hosting, spoil, code, word):
    spoil(root / "public")
    status, _, err = run("deploy", root=root)
    assert status == 2
    assert code in err
    assert word in err
    assert not (hosting / MANIFEST_FILE).exists()


def test_a_page_that_was_changed_after_the_build_is_not_sent(root, hosting):
    page = root / "public" / "index.html"
    page.write_bytes(page.read_bytes().swapcase())
    code, _, err = run("deploy", root=root)
    assert code == 2
    assert "D14" in err
    assert not (hosting / "index.html").exists()


def test_a_site_with_a_link_to_nowhere_is_not_sent(root, hosting):
    tree = {**site(), "index.html": b'<a href="sumberrejo/sumberrejo/berita/tidak-ada/index.html">x</a>'}
    write_tree(root / "public", tree)
    for command in ("--dry-run", "--yes"):
        code, _, err = run("deploy", command, root=root)
        assert (code, "D34" in err, "tidak-ada" in err) == (2, True, True)
    assert not hosting.exists()


def test_a_writers_link_to_another_blog_does_not_stop_all_blogs(root, hosting):
    post = "sumberrejo/sumberrejo/berita/tulisan-0/index.html"
    write_tree(
        root / "public", {**site(), post: b'<a href="../../../../kanor/piyak/hilang/index.html">x</a>'}
    )
    assert run("deploy", root=root)[0] == 0
    assert (hosting / post).is_file()


def test_a_page_with_a_persons_number_is_not_sent(tmp_path, hosting):
    tree = {**site(), "kec/desa/index.html": b"<p>3522154105850003</p>"}
    code, out, err = run("deploy", root=project(tmp_path / "p", tree=tree))
    assert code == 2
    assert "D15" in err
    assert "3522154105850003" not in out + err
    assert published(hosting) == {}


def test_a_folder_that_is_not_there_is_told_with_its_line(tmp_path):
    root = project(tmp_path / "p", f'usb: {{jenis: folder, ke: "{tmp_path.as_posix()}/tidak/kim"}}')
    code, _, err = run("deploy", root=root)
    assert code == 2
    assert "D08" in err
    assert "sites.yaml:5" in err


def test_limits_of_the_host_are_told_with_numbers(tmp_path):
    tree = {**site(), "aset/film.mp4": b"x" * 26_300_000}
    targets = "usb: {jenis: folder, ke: ../hosting, layanan: cloudflare-pages}"
    code, _, err = run("deploy", root=project(tmp_path / "p", targets, tree))
    assert code == 0
    assert "D16" in err
    assert "aset/film.mp4 berukuran 26 MB, padahal batasnya 26 MB" in err


def test_a_neighbours_file_and_many_deletions_need_their_own_word(root, hosting):
    hosting.mkdir()
    (hosting / "index.html").write_text("wordpress")
    code, _, err = run("deploy", root=root)
    assert code == 2
    assert "D10" in err
    assert "--timpa" in err
    assert run("deploy", "--timpa", root=root)[0] == 0
    write_tree(root / "public", {"index.html": b"kosong"})
    code, _, err = run("deploy", "--lang", "en", root=root)
    assert code == 2
    assert "9 of 10 files would be deleted" in err
    assert "--delete-many" in err
    assert run("deploy", "--hapus-banyak", root=root)[0] == 0
    assert published(hosting) == {"index.html": b"kosong"}


def test_a_lost_manifest_is_told_and_the_remembered_one_serves(root, hosting):
    run("deploy", root=root)
    (hosting / MANIFEST_FILE).write_bytes(b"{")
    write_tree(root / "public", site(2))
    code, _, err = run("deploy", root=root)
    assert code == 0
    assert "D18" in err
    assert published(hosting) == site(2)


class Terminal:
    def isatty(self):
        return True


def test_a_password_is_asked_for_once_in_a_run_and_again_when_it_was_wrong(tmp_path, monkeypatch):
    asked = []

    def prompt(words, **_):
        asked.append(words)
        return f"sandi {len(asked)}"

    monkeypatch.setattr(deploy_user.click, "prompt", prompt)
    monkeypatch.setattr(deploy_user.sys, "stdin", Terminal())
    monkeypatch.setattr(deploy_user, "_typed", {})
    user = user_of(tmp_path, "utama: {jenis: ftps, host: ftp.contoh.id, pengguna: kim, folder: /}")
    assert (user.password(), user.password()) == ("sandi 1", "sandi 1")
    user.password_refused()
    assert user.password() == "sandi 2"
    assert asked == ["Kata sandi untuk utama"] * 2


def test_without_a_terminal_the_variable_is_named(tmp_path):
    block = "dinas-lama: {jenis: ftps, host: ftp.contoh.id, pengguna: kim, folder: /}"
    code, _, err = run("deploy", root=project(tmp_path / "p", block))
    assert (code, "D33" in err) == (2, True)
    assert "KIMSITE_DEPLOY_DINAS_LAMA_PASSWORD" in err


def user_of(tmp_path, targets):
    root = project(tmp_path / "p", targets)
    district = read_sites(root, OFFERS, Findings())
    console = Console(command="deploy", format="text", language="id", colour=False, quiet=False, started=0.0)
    job = DeployJob(root=root, district=district, target=district.targets[0], out=root / "public")
    return deploy_user.ConsoleUser(job, console, assume_yes=False, shows_paths=False)


# two people


def test_another_publisher_is_named_with_the_time(root, hosting):
    take_lock(host(hosting), holder("lain", "1", "bu-sri @ laptop-desa", datetime.now(UTC)))
    code, _, err = run("deploy", "--break-lock", "--dry-run", root=root)
    assert code == 0, "a look takes no lock"
    code, _, err = run("deploy", root=root)
    assert code == 2
    assert "D09" in err
    assert "bu-sri @ laptop-desa" in err
    assert "--buka-kunci" in err
    assert run("deploy", "--buka-kunci", root=root)[0] == 0


def test_an_old_lock_is_asked_about(root, hosting, monkeypatch):
    old = datetime.now(UTC) - timedelta(hours=3)
    take_lock(host(hosting), holder("lain", "1", "bu-sri @ laptop-desa", old))
    assert run("deploy", root=root)[0] == 2, "nobody can be asked"
    assert run("deploy", "--yes", root=root)[0] == 0
    take_lock(host(hosting), holder("lain", "1", "bu-sri @ laptop-desa", datetime.now(UTC)))
    assert run("deploy", "--yes", root=root)[0] == 2, "a young lock is not taken over by a yes"


def program(*words, root, **values):
    return subprocess.Popen(
        [sys.executable, "-m", "kimsite", *words, "--root", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **values},
    )


@pytest.mark.slow
@POSIX
def test_a_run_that_is_killed_is_continued(tmp_path, hosting):
    """SIGKILL at five different moments of a deployment of 1,500 files."""
    tree = {f"kec/desa/berita/t-{n}/index.html": b"x" * (n + 1) for n in range(1500)}
    root = project(tmp_path / "proyek", tree=tree)
    for part in range(1, 6):
        running = program("deploy", root=root)
        while running.poll() is None:
            folder = hosting / "kec/desa/berita"
            if folder.is_dir() and len(os.listdir(folder)) >= part * 230:
                running.send_signal(signal.SIGKILL)
                break
            time.sleep(0.002)
        running.communicate(timeout=60)
        assert running.returncode in {0, -signal.SIGKILL}
    assert run("deploy", root=root)[0] == 0
    assert published(hosting) == tree
    state = sorted(path.name for path in hosting.iterdir() if path.name.startswith(".kimsite"))
    assert state == [MANIFEST_FILE, ".kimsite-kiriman"] or state == [".kimsite-kiriman", MANIFEST_FILE]


@POSIX
@pytest.mark.slow
def test_two_windows_at_once_end_at_one_whole_tree(tmp_path, hosting):
    tree = {f"kec/desa/berita/t-{n}/index.html": b"x" * (n + 1) for n in range(400)}
    root = project(tmp_path / "proyek", tree=tree)
    runs = [program("deploy", root=root) for _ in range(3)]
    ends = [(one.communicate(timeout=120)[1], one.returncode) for one in runs]
    assert 0 in [code for _, code in ends]
    assert all(code == 0 or (code == 2 and "D09" in err) for err, code in ends), ends
    assert published(hosting) == tree


# the way back


def test_what_was_published_before_comes_back(root, hosting):
    assert run("deploy", "--kembali", root=root)[0] == 2
    for version in (1, 2, 3):
        write_tree(root / "public", site(2 + version, version))
        run("deploy", root=root)
    for version in (2, 1):
        code, _, err = run("deploy", "--kembali", root=root)
        assert code == 0
        assert published(hosting) == site(2 + version, version)
    code, _, err = run("deploy", "--rollback", "--lang", "en", root=root)
    assert code == 2
    assert "D19" in err
    assert run("deploy", root=root)[0] == 0
    assert published(hosting) == site(5, 3)


def test_only_three_publications_are_kept(root, hosting):
    for version in range(1, 8):
        write_tree(root / "public", site(3, version))
        run("deploy", root=root)
    backwards = []
    while run("deploy", "--kembali", root=root)[0] == 0:
        backwards.append((hosting / "index.html").read_bytes())
    assert backwards == [f"portal 3 v{version}".encode() for version in (6, 5, 4)]


def test_what_another_computer_published_is_not_taken_back_here(tmp_path, root, hosting):
    run("deploy", root=root)
    other = Publishing(tmp_path / "b", write_tree(tmp_path / "public-b", site(4, 4)), "laptop-b")
    other.to(host(hosting))
    code, _, err = run("deploy", "--kembali", root=root)
    assert code == 2
    assert "D19" in err
    assert "komputer lain" in err
    assert published(hosting) == site(4, 4)


@POSIX
def test_a_host_with_links_switches_back_in_one_step(tmp_path, hosting):
    root = project(tmp_path / "proyek", "web: {jenis: folder, ke: ../hosting, generasi: 2}")
    for version in (1, 2):
        write_tree(root / "public", site(3, version))
        assert run("deploy", root=root)[0] == 0
    assert hosting.is_symlink()
    code, _, err = run("deploy", "--kembali", root=root)
    assert code == 0
    assert "tampil lagi" in err
    assert published(hosting) == site(3, 1)


def test_zip_files_go_back_to_what_was_packed_before(root):
    targets = "arsip: {jenis: zip, ke: kiriman}"
    root = project(root, targets, url="http://127.0.0.1:1/")
    assert run("deploy", "--kembali", root=root)[0] == 2
    run("deploy", root=root)
    write_tree(root / "public", site(4, 2))
    run("deploy", root=root)
    code, _, err = run("deploy", "--kembali", root=root)
    assert (code, "belum dapat dibaca" in err) == (0, True)
    new = "sumberrejo/sumberrejo/berita/tulisan-3/index.html"
    packed = unpacked(root / "kiriman")
    assert b"noindex" in packed.pop(new)
    assert {path: data for path, data in packed.items() if path != MANIFEST_FILE} == site()
    assert (root / "kiriman/HAPUS.txt").read_text("utf-8").split() == [new]
    code, _, err = run("deploy", "--kembali", root=root)
    assert (code, "D19" in err) == (2, True)


def unpacked(folder):
    """What is in the zip files of a folder."""
    found = {}
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            found |= {name: archive.read(name) for name in archive.namelist()}
    return found


def test_going_back_where_the_list_is_gone_says_so(root, hosting):
    run("deploy", root=root)
    write_tree(root / "public", site(4, 2))
    run("deploy", root=root)
    shutil.rmtree(hosting)
    hosting.mkdir()
    code, _, err = run("deploy", "--kembali", root=root)
    assert (code, "D19" in err, "komputer lain" in err) == (2, True, False)
    assert "tidak ada daftar" in err


# the first target


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("5\n../hosting\n", {"jenis": "folder", "ke": "../hosting"}),
        (
            "1\nkim@contoh.id@ftp.contoh.id\n\n",
            {"jenis": "ftps", "host": "ftp.contoh.id", "pengguna": "kim@contoh.id", "folder": "/public_html"},
        ),
        ("1\nftp.contoh.id\nftp://kim@ftp.contoh.id/\n/\n", {"jenis": "ftps", "pengguna": "kim"}),
        ("2\n\n\n", {"jenis": "zip", "ke": "kiriman/"}),
        ("3\ngit@github.com:contoh/kim.git\n\n", {"jenis": "git", "cabang": "gh-pages"}),
        ("4\nkim@kim.contoh.id\n/srv/desa\n", {"jenis": "sftp", "folder": "/srv/desa"}),
    ],
)
def test_three_questions_write_the_first_target(tmp_path, monkeypatch, answers, expected):
    root = project(tmp_path / "proyek", "")
    with (root / "sites.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# catatan kami, jangan hilang\n")
    before = (root / "sites.yaml").read_text("utf-8")
    monkeypatch.setattr(deploy_setup, "is_asked", lambda _: True)
    run("deploy", "--lihat-dulu", root=root, answer=answers)
    after = (root / "sites.yaml").read_text("utf-8")
    assert after.startswith(before)
    diagnostics = Findings()
    district = read_sites(root, OFFERS, diagnostics)
    assert not diagnostics.sorted()
    (target,) = district.targets
    assert target.name == "utama"
    assert target.kind == expected["jenis"]
    assert all(value in after for value in expected.values())


# packages


@contextmanager
def strict_host(folder):
    """A web server that answers every page with 500 where .htaccess holds what it forbids, as Apache does."""

    class Apache(QuietFiles):
        def do_GET(self):  # noqa: N802  # the name that http.server calls
            place = folder / self.path.strip("/")
            rules = [one / ".htaccess" for one in (place, *place.parents) if one.is_relative_to(folder)]
            if any(one.is_file() and b"Options" in one.read_bytes() for one in rules):
                self.send_error(500)
            else:
                super().do_GET()

    with listening(partial(Apache, directory=str(folder))) as url:
        yield url


@pytest.mark.parametrize("former", [None, b"# lama"])
@pytest.mark.parametrize("rules", [".htaccess", "sumberrejo/sumberrejo/.htaccess"])
def test_a_htaccess_that_hides_pages_is_put_back(tmp_path, hosting, rules, former):
    hosting.mkdir()
    targets = "utama: {jenis: folder, ke: ../hosting, layanan: cpanel}"
    with strict_host(hosting) as url:
        before = {**site(), rules: former} if former else site()
        root = project(tmp_path / "proyek", targets, before, url)
        code, _, err = run("deploy", root=root)
        assert (code, "D16" in err) == (0, False)
        write_tree(root / "public", {**site(4, 2), rules: b"Options -Indexes"})
        code, _, err = run("deploy", root=root)
    assert code == 0
    assert "HTTP 500" in err
    found = published(hosting)
    assert found.pop(rules, None) == former
    assert found == site(4, 2)


def the_package(root):
    (path,) = (root / "kiriman").glob("paket-*.kimsite.zip")
    return path


def test_a_village_without_the_password_publishes_through_one_person(tmp_path, hosting, monkeypatch):
    hosting.mkdir()
    with listening(files_of(hosting)) as url:
        dinas = project(tmp_path / "dinas", url=url)
        run("deploy", root=dinas)
        village = project(tmp_path / "desa", "", site(4, 2), url)
        code, _, err = run("deploy", "--paket", root=village)
        assert code == 0
        key = next(line for line in err.splitlines() if line.startswith("Kunci paket:")).split()[-1]
        path = the_package(village)
        assert path.stat().st_size < 3000
        code, _, err = run("deploy", "--terima", str(path), "--ya", root=dinas)
        assert (code, "D17" in err) == (2, True), "the key was not read out yet"
        assert published(hosting) == site()
        monkeypatch.setenv("KIMSITE_PACKAGE_KEY", key.lower().replace("-", " "))
        code, _, err = run("deploy", "--accept", str(path), "--yes", root=dinas)
        assert code == 0, err
        assert "Paket dari Kabupaten Bojonegoro" in err
        assert published(hosting) == site(4, 2)
        code, _, err = run("deploy", "--terima", str(path), "--ya", root=dinas)
        assert code == 2
        assert "sudah berubah sejak paket ini dibuat" in err
        code, _, err = run("deploy", "--paket", root=village)
        assert (code, "sudah sama" in err) == (0, True)


def test_the_first_publication_may_be_a_package(tmp_path, hosting, monkeypatch):
    hosting.mkdir()
    monkeypatch.setenv("KIMSITE_PACKAGE_KEY", "K7QM-2XHT-9FDA-0110-ABCD")
    with listening(files_of(hosting)) as url:
        village = project(tmp_path / "desa", "", site(4, 2), url)
        assert run("deploy", "--paket", root=village)[0] == 0
        dinas = project(tmp_path / "dinas", url=url)
        assert run("deploy", "--terima", str(the_package(village)), "--ya", root=dinas)[0] == 0
    assert published(hosting) == site(4, 2)


def test_the_posts_that_a_package_takes_off_the_site_are_named(tmp_path, hosting, monkeypatch):
    hosting.mkdir()
    monkeypatch.setenv("KIMSITE_PACKAGE_KEY", "K7QM-2XHT-9FDA-0110-ABCD")
    with listening(files_of(hosting)) as url:
        dinas = project(tmp_path / "dinas", tree=site(4), url=url)
        run("deploy", root=dinas)
        village = project(tmp_path / "desa", "", site(2, 2), url)
        run("deploy", "--paket", root=village)
        for language, words in (("id", "Hilang dari situs"), ("en", "Leaves the site")):
            asked = ("--lang", language, "--terima", str(the_package(village)))
            code, _, err = run("deploy", *asked, root=dinas)
            assert code == 2
            assert f"{words}: sumberrejo/sumberrejo/berita/tulisan-2/" in err
            assert f"{words}: sumberrejo/sumberrejo/berita/tulisan-3/" in err


def test_without_a_yes_a_package_is_only_shown(tmp_path, hosting, monkeypatch):
    hosting.mkdir()
    monkeypatch.setenv("KIMSITE_PACKAGE_KEY", "K7QM-2XHT-9FDA-0110-ABCD")
    with listening(files_of(hosting)) as url:
        dinas = project(tmp_path / "dinas", url=url)
        run("deploy", root=dinas)
        village = project(tmp_path / "desa", "", site(4, 2), url)
        run("deploy", "--paket", root=village)
        code, _, err = run("deploy", "--terima", str(the_package(village)), root=dinas)
    assert code == 2
    assert "--ya" in err
    assert published(hosting) == site()


def test_a_site_that_cannot_be_reached_is_told(tmp_path):
    root = project(tmp_path / "p", "", url="http://127.0.0.1:9/")
    code, _, err = run("deploy", "--paket", root=root)
    assert code == 2
    assert "D02" in err


# watching


@pytest.mark.parametrize(
    ("repository", "line"),
    [
        ("https://tidak-ada.invalid/kim.git", "jaringan putus, dicoba lagi nanti"),
        ("tidak-ada.git", "tidak berhasil menyambung ke"),
    ],
)
def test_a_lost_network_is_waited_out(tmp_path, monkeypatch, repository, line):
    root = project(tmp_path / "proyek", f"pages: {{jenis: git, repo: {repository}}}")
    monkeypatch.setattr(deploy_watch.build_command, "main", lambda **_: 0)
    rounds = []

    def pause(seconds):
        if seconds > 100:  # shorter pauses are those of other threads and of processes
            rounds.append(seconds)
            if len(rounds) == 2:
                raise KeyboardInterrupt

    monkeypatch.setattr(deploy_watch.time, "sleep", pause)
    made = CliRunner().invoke(group, ["deploy", "--pantau", "--root", str(root)], standalone_mode=False)
    assert isinstance(made.exception, click.Abort)
    assert made.stderr.count(line) == 2
    assert len(made.stderr.strip().splitlines()) == 2, "one line a round"
    assert max(rounds) <= 900, "a quarter of an hour, less the time that the round took"


@POSIX
@pytest.mark.slow
def test_it_publishes_every_so_often_until_it_is_stopped(tmp_path):
    root = tmp_path / "proyek"
    assert run("init", str(root), "--kabupaten", "35.22")[0] == 0
    with (root / "sites.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nkirim:\n  usb: {jenis: folder, ke: ../hosting}\n")
    running = program("deploy", "--pantau", "0.02", root=root)
    lines = []
    try:
        while not any("tidak ada yang berubah" in line for line in lines):
            lines.append(running.stderr.readline())
            assert lines[-1], lines
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 130
    assert "berkas dikirim" in lines[0]
    assert len(lines) == 2, "one line a round"
    assert (tmp_path / "hosting" / "index.html").is_file()


@pytest.mark.parametrize("own", [".", "content", "content/kim", "public", "public/kim", "..", ".kimsite/x"])
@pytest.mark.parametrize(
    "target", ["{{jenis: folder, ke: {}}}", "{{jenis: zip, ke: {}}}"], ids=["folder", "zip"]
)
def test_the_sources_and_the_built_tree_are_no_place_to_publish_to(tmp_path, target, own):
    root = project(tmp_path / "proyek", targets="x: " + target.format(own))
    (root / "content/kim").mkdir(parents=True)
    before = sorted(path for path in root.rglob("*") if ".kimsite" not in path.parts)
    code, _, err = run("deploy", root=root)
    assert (code, "D32" in err) == (2, True), err
    assert sorted(path for path in root.rglob("*") if ".kimsite" not in path.parts) == before


def test_a_password_within_an_address_is_never_shown(tmp_path):
    for block in ("x: ftp://kim:rahasia@host/x", "x: {jenis: ftps, host: 'ftp://kim:rahasia@host/'}"):
        root = project(tmp_path / "proyek", targets=block)
        for form in ("text", "json", "github", "gitlab"):
            code, out, err = run("deploy", "--format", form, root=root)
            assert (code, "rahasia" in out + err) == (2, False), (block, form, out, err)
        assert "D01" in run("check", root=root)[2]


def test_the_doctor_tells_how_much_of_a_hosts_limits_the_site_takes(tmp_path):
    targets = "a: {jenis: folder, ke: ../x, layanan: cloudflare-pages}\n  b: {jenis: folder, ke: ../y}"
    root = project(tmp_path / "p", targets, site(4))
    _, out, _ = run("doctor", root=root)
    assert re.search(
        r"BERES +Tujuan a \(cloudflare-pages\): 11 berkas dari 20000; seluruhnya \d+ B; berkas", out
    )
    assert re.search(r"terbesar \d+ B dari 26 MB\n", out)
    assert re.search(r"BERES +Tujuan b \(lain\): 11 berkas; seluruhnya \d+ B; berkas terbesar \d+ B\n", out)
    large = {path: ManifestEntry(30 * 1024 * 1024, "a" * 64) for path in site(4)}
    (root / "public" / MANIFEST_FILE).write_bytes(manifest_bytes(large))
    code, out, _ = run("doctor", root=root)
    assert code == 1
    assert re.search(
        r"PERIKSA +Tujuan a .* berkas terbesar 31 MB dari 26 MB\n +=.* padahal batasnya 26 MB", out
    )
