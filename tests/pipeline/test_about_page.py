"""The page about the site and the digest that it shows."""

import errno
import html
import json
import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256

import pytest
from commands import run
from conftest import POST, SITES

from kimsite.pipeline.manifest import listed_digest
from kimsite.portal.about_figures import fill_in

KIM = "content/sumberrejo/sumberrejo"
NEWS = f"{KIM}/berita/panen.md"
ABOUT = "tentang-situs"
DIGEST = re.compile(r'id="sidik">([0-9a-f]{64})<')
FILES = re.compile(r'id="jumlah-berkas">([0-9.,]+)<')


def digest_of(tree: dict[str, bytes]) -> str:
    """The digest as the documents define it, computed from the files alone."""
    covered = sorted(tree.keys() - {".kimsite-manifest.json", f"{ABOUT}/index.html"}, key=str.encode)
    lines = "".join(f"{sha256(tree[path]).hexdigest()}  {path}\n" for path in covered)
    return sha256(lines.encode()).hexdigest()


def shown(project) -> str:
    return DIGEST.search(project.page(ABOUT))[1]


@pytest.fixture
def project(make_project):
    project = make_project({"sites.yaml": SITES, NEWS: POST})
    assert project.build().exit_code == 0
    return project


def test_the_page_and_the_build_show_the_digest_of_the_files(project):
    outcome = project.build()
    tree = project.tree()
    assert shown(project) == outcome.digest.value == digest_of(tree)
    assert FILES.search(project.page(ABOUT))[1] == str(outcome.digest.files) == str(len(tree) - 2)
    assert f'href="{ABOUT}/index.html"' in project.page("")


@pytest.mark.skipif(sys.platform != "linux", reason="the command on the page is one for Linux")
def test_the_command_on_the_page_prints_the_digest_on_the_page(project):
    command = html.unescape(re.search(r"<pre[^>]*><code>(.*?)</code>", project.page(ABOUT), re.DOTALL)[1])
    printed = subprocess.run(
        ["bash", "-c", command], cwd=project.out, capture_output=True, text=True, check=True
    )
    assert printed.stdout.split()[0] == shown(project)


def test_a_change_that_the_portal_does_not_show_changes_the_digest_on_its_page(project):
    before = shown(project)
    long = POST + "\n\n".join(f"Paragraf {number} tentang sawah dan irigasi desa." for number in range(40))
    project.write({NEWS: long})
    project.build()
    middle = shown(project)
    project.write({NEWS: long.replace("Paragraf 39", "Alinea 39")})
    outcome = project.build()
    assert not outcome.portal, "the portal itself is as it was"
    assert len({before, middle, shown(project)}) == 3
    assert shown(project) == outcome.digest.value == digest_of(project.tree())


def test_a_build_of_one_village_renews_the_digest(project):
    project.write({NEWS: POST.replace("Padi", "Jagung")})
    assert project.build(only=("sumberrejo/sumberrejo",)).digest.value == shown(project)
    assert shown(project) == digest_of(project.tree())


@pytest.mark.parametrize("harm", ["altered", "deleted", "cache lost", "cache altered", "manifest deleted"])
def test_a_page_that_was_harmed_is_restored(project, harm):
    before = project.tree()
    kept = next((project.root / ".kimsite").glob("*/tentang-situs.memo"))
    page = project.out / ABOUT / "index.html"
    if harm == "altered":
        page.write_text("lain", "utf-8")
    elif harm == "deleted":
        shutil.rmtree(page.parent)
    elif harm == "cache lost":
        kept.unlink()
        page.unlink()
    elif harm == "cache altered":
        data = bytearray(kept.read_bytes())
        data[len(data) // 2] ^= 1
        kept.write_bytes(data)
    else:
        (project.out / ".kimsite-manifest.json").unlink()
    project.build()
    assert project.tree() == before


def test_a_page_of_the_district_at_that_address_is_reported_and_not_published(project):
    before = project.tree()
    project.write({"content/_kabupaten/tentang-situs.md": "---\njudul: Milik Dinas\n---\nIsi lain.\n"})
    outcome = project.build()
    assert "B04" in {finding.code for finding in outcome.findings}
    assert "Milik Dinas" not in project.page(ABOUT)
    assert project.tree().keys() == before.keys()
    assert shown(project) == digest_of(project.tree())


def test_the_page_in_english(make_project):
    project = make_project({"sites.yaml": SITES.replace("{kode", "{bahasa: en, kode", 1), NEWS: POST})
    project.build()
    assert "This site sets no cookies" in project.page(ABOUT)
    assert ">About this site</a>" in project.page("")
    assert "<h1>About this site</h1>" in project.page(ABOUT)
    assert shown(project) == digest_of(project.tree())


@pytest.mark.parametrize(("language", "count"), [("id", "45.012"), ("en", "45,012"), ("jv", "45.012")])
def test_figures_are_written_as_the_language_does(language, count):
    page = '<dd id="jumlah-berkas">…</dd><code id="sidik">…</code> …'.encode()
    filled = fill_in(page, "ab", 45012, language).decode()
    assert filled == f'<dd id="jumlah-berkas">{count}</dd><code id="sidik">ab</code> …'


def test_the_report_names_the_digest_of_the_site_that_stands(project):
    assert listed_digest(project.out) == shown(project)
    code, _, told = run("report", "--from", "2026-01-01", "--to", "2026-03-31", root=project.root)
    assert code == 0, told
    page = next((project.root / "laporan").glob("*/index.html"))
    assert shown(project) in page.read_text("utf-8")
    assert json.loads((page.parent / "laporan.json").read_text("utf-8"))["sidik_situs"] == shown(project)


def test_a_build_prints_the_digest(project):
    _, _, told = run("build", "--as-of", "2026-11-24", root=project.root)
    assert f"Sidik situs: {shown(project)}" in told
    _, printed, _ = run("build", "--as-of", "2026-11-24", "--format", "json", root=project.root)
    assert json.loads(printed)["digest"] == shown(project)


def test_where_the_portal_cannot_be_published_the_page_keeps_the_files_that_it_links_to(project, monkeypatch):
    style = re.search(r'href="\.\./(aset/gaya-[^"]+)"', project.page(ABOUT))[1]
    project.write(
        {"themes/portal/assets/css/tambahan.css": "a{color:red}", NEWS: POST.replace("Padi", "Jagung")}
    )
    real = os.open

    def struck(path, flags, *rest, **options):
        if flags & os.O_CREAT and "/aset/gaya-" in str(path) and "sumberrejo" not in str(path):
            raise OSError(errno.EIO, "I/O")
        return real(path, flags, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", struck)
        assert project.build().exit_code == 1
    assert f"../{style}" in project.page(ABOUT)
    assert shown(project) == digest_of(project.tree()), "the digest is that of the files as they lie there"
    assert project.build().exit_code == 0
    assert f"../{style}" not in project.page(ABOUT)
