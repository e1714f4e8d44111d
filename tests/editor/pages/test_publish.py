"""Publishing with one button, and taking it back."""

import re
import time
from urllib.parse import unquote

import pytest
from asgi_client import Client
from conftest import photo, write_small_district
from editor.conftest import open_editor
from editor.pages.test_photos import begin, send

from kimsite.editor.app import create_app
from kimsite.editor.publish.publication import PostPublication, PublicationStage, Undo
from kimsite.tools.lock import lock

HERE = "sumberrejo/sumberrejo"
FIELDS = {"f.tanggal": "2026-11-24", "body": "Padi dipanen bersama."}
TARGET = "kirim:\n  utama: {jenis: folder, ke: ../hosting, alamat: 'https://kim.desa.contoh.id/'}\n"


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "proyek"
    root.mkdir()
    write_small_district(root, TARGET)
    return open_editor(root)


@pytest.fixture
def client(project):
    return Client(create_app(project))


def rev_of(client, form):
    return client.get(form).text.partition('name="rev" value="')[2].partition('"')[0]


def publish(client, form, **fields):
    """The address of the publication's page, and the page when it is finished."""
    sent = {"rev": rev_of(client, form), "f.judul": "Panen raya", **FIELDS, **fields}
    address = client.post(f"{form}/terbit", sent).headers["location"]
    return address, finished(client, address)


def finished(client, address):
    for _ in range(600):
        page = client.get(address).text
        if 'id="steps"' not in page:
            return page
        time.sleep(0.05)
    raise AssertionError(page)


def test_a_post_with_a_photo_reaches_its_readers(client, project):
    form = begin(client)
    name = send(client, form, ("foto", "a.jpg", photo())).json()["names"][0]
    rows = {"has.photos": "1", "photo.0.name": name, "photo.0.caption": "Bu Sri memanen"}
    address, page = publish(client, form, **rows)
    there = project.root.parent / "hosting" / HERE / "berita/panen-raya/index.html"
    assert "Bu Sri memanen" in there.read_text()
    assert (project.root.parent / "hosting/index.html").exists()
    link = f"https://kim.desa.contoh.id/{HERE}/berita/panen-raya/"
    assert f'href="{link}"' in page
    share = unquote(page.partition("https://wa.me/?text=")[2].partition('"')[0])
    assert share == f"*Panen raya*\n\nPadi dipanen bersama.\n\n{link}"
    events = client.get(f"{address}/peristiwa")
    assert events.headers["content-type"].startswith("text/event-stream")
    assert '"finished": true' in events.text


def test_taken_back_everything_is_as_it_was_and_the_text_is_kept(client, project):
    form = begin(client)
    name = send(client, form, ("foto", "a.jpg", photo())).json()["names"][0]
    address, page = publish(client, form, **{"has.photos": "1", "photo.0.name": name})
    assert "Batalkan" in page
    assert client.post(f"{address}/batalkan").headers["location"] == address
    assert "Sudah dibatalkan" in finished(client, address)
    assert not (project.root.parent / "hosting" / HERE / "berita/panen-raya").exists()
    assert not [path for path in (project.root / "content").rglob("*") if path.is_file()]
    assert "Padi dipanen bersama." in client.get(form).text
    address, page = publish(client, form, **{"has.photos": "1", "photo.0.name": name})
    assert "Sudah terbit" in page
    text = (project.root / f"content/{HERE}/berita/2026-11-24-panen-raya.md").read_bytes()
    address, page = publish(client, form, body="Diubah.", **{"has.photos": "1", "photo.0.name": name})
    there = project.root.parent / "hosting" / HERE / "berita/panen-raya/index.html"
    assert "Diubah." in there.read_text()
    client.post(f"{address}/batalkan")
    finished(client, address)
    assert (project.root / f"content/{HERE}/berita/2026-11-24-panen-raya.md").read_bytes() == text
    assert "Padi dipanen bersama." in there.read_text()


def test_what_was_changed_since_is_not_taken_back(client, project):
    address, _ = publish(client, begin(client))
    [post] = (project.root / f"content/{HERE}/berita").iterdir()
    post.write_text(post.read_text() + "\nDi Notepad.\n")
    assert client.post(f"{address}/batalkan").headers["location"].endswith("?terlambat")
    assert "Di Notepad." in post.read_text()


def test_a_post_that_is_held_is_not_published(client, project):
    form = begin(client)
    sent = {"rev": "", "f.judul": "Bantuan", **FIELDS, "body": "NIK 3522121203900001 atas nama Siti."}
    assert client.post(f"{form}/terbit", sent).headers["location"].startswith(form)
    assert not (project.root / "public").exists()
    assert 'role="alert"' in client.get(form).text


def test_it_waits_for_a_build_of_the_command_line(client, project):
    form = begin(client)
    with lock(project.root, ".kimsite/lock"):
        sent = {"rev": "", "f.judul": "Kedua", **FIELDS}
        address = client.post(f"{form}/terbit", sent).headers["location"]
        time.sleep(0.5)
        assert 'id="steps"' in client.get(address).text
    assert "Sudah terbit" in finished(client, address)


def test_a_target_that_cannot_be_reached_is_told_and_tried_again(tmp_path):
    root = tmp_path / "proyek"
    root.mkdir()
    write_small_district(root, "kirim:\n  utama: {jenis: folder, ke: content}\n")
    project = open_editor(root)
    client = Client(create_app(project))
    address, page = publish(client, begin(client))
    assert "Belum terbit" in page
    assert "Coba lagi" in page
    client.post(f"{address}/ulang")
    assert "Belum terbit" in finished(client, address)
    assert [path.name for path in (root / f"content/{HERE}/berita").iterdir()]


def test_a_withdrawal_that_failed_stays_one_when_it_is_tried_again(client, project):
    address, _ = publish(client, begin(client))
    hosting = project.root.parent / "hosting"
    there = hosting / HERE / "berita/panen-raya"
    hosting.rename(hosting.with_name("away"))
    hosting.write_text("no folder")
    client.post(f"{address}/batalkan")
    assert "Belum terbit" in finished(client, address)
    hosting.unlink()
    hosting.with_name("away").rename(hosting)
    client.post(f"{address}/ulang")
    assert "Sudah dibatalkan" in finished(client, address)
    assert not there.exists()


def test_the_password_is_asked_for_at_the_laptop_and_kept_nowhere(tmp_path):
    ftp = pytest.importorskip("loopback.faulty_ftp", reason="pyftpdlib is not installed")
    root = tmp_path / "proyek"
    root.mkdir()
    with ftp.faulty_ftp(tmp_path / "server") as host:
        target = (
            f"kirim: {{utama: {{jenis: ftp, host: 127.0.0.1, port: {host.port}, pengguna: kim, folder: /}}}}"
        )
        write_small_district(root, f"{target}\n")
        client = Client(create_app(open_editor(root)))
        address, page = publish(client, begin(client))
        assert "kata sandi hostingnya perlu diketik" in page
        assert "KIMSITE_DEPLOY" not in page
        client.post(f"{address}/ulang", {"sandi": "salah"})
        again = finished(client, address)
        assert "Belum terbit" in again
        assert 'name="sandi"' in again
        client.post(f"{address}/ulang", {"sandi": ftp.PASSWORD})
        assert "Sudah terbit" in finished(client, address)
        assert (tmp_path / "server" / HERE / "berita/panen-raya/index.html").exists()
    kept = [path for path in root.rglob("*") if path.is_file() and ftp.PASSWORD.encode() in path.read_bytes()]
    assert kept == []


def test_without_a_target_it_is_built_on_this_computer(editor):
    client = Client(create_app(editor))
    _, page = publish(client, begin(client))
    assert "Sudah jadi di laptop" in page
    assert (editor.root / "public" / HERE / "berita/panen-raya/index.html").exists()
    assert "wa.me" not in page
    assert "kimsite kirim" in page
    look = re.search(r'href="(/tulisan/[^"]+/pratinjau)"', page)[1]
    assert "Panen raya" in client.get(look).text


def test_two_publications_go_one_after_the_other(client, project):
    started = []
    for at in range(2):
        sent = {"rev": "", **FIELDS, "f.judul": f"Kabar {at}", "body": f"Berita nomor {at} dari dusun."}
        started.append(client.post(f"{begin(client)}/terbit", sent).headers["location"])
    assert all("Sudah terbit" in finished(client, address) for address in started)
    home = project.root.parent / "hosting" / HERE / "berita"
    assert {path.name for path in home.iterdir() if path.is_dir()} >= {"kabar-0", "kabar-1"}


def test_a_form_that_is_sent_twice_is_one_post(client, project):
    form = begin(client)
    sent = {"rev": "", "f.judul": "Panen raya", **FIELDS}
    addresses = [client.post(f"{form}/terbit", sent).headers["location"] for _ in range(2)]
    assert all("Sudah terbit" in finished(client, address) for address in addresses)
    assert len(list((project.root / f"content/{HERE}/berita").iterdir())) == 1


def test_the_share_text_leaves_out_what_there_is_not():
    undo = Undo(draft=None, files={}, written={})
    one = PostPublication(
        id="", draft_id="", publisher="", title="Panen", url="/", undo=undo, stage=PublicationStage.PUBLISHED
    )
    assert one.share_text == "*Panen*"
