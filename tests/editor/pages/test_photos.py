"""Photos sent to a post: kept small and bare, put in order, put in their place when the post is saved."""

import io
import os
import sys
from datetime import timedelta

import pytest
from asgi_client import Client
from conftest import photo
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from profiles import examples

from kimsite.editor.app import create_app
from kimsite.editor.drafts.draft import DraftPhoto
from kimsite.editor.photos.order import moved_photos
from kimsite.editor.photos.store import MOST_PHOTOS, PhotoStore

HERE = "sumberrejo/sumberrejo"
PLACE = f"content/{HERE}/foto"


def begin(client):
    return client.post(f"/baru/berita?untuk={HERE}").headers["location"]


def multipart(*parts):
    """(body, content type) of a form; a part is (name, value) or (name, file name, bytes)."""
    body = b""
    for name, *rest in parts:
        if len(rest) == 1:
            body += f'--grens\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{rest[0]}\r\n'.encode()
        else:
            head = f'--grens\r\nContent-Disposition: form-data; name="{name}"; filename="{rest[0]}"\r\n\r\n'
            body += head.encode() + rest[1] + b"\r\n"
    return body + b"--grens--\r\n", "multipart/form-data; boundary=grens"


def send(client, form, *parts):
    body, kind = multipart(*parts)
    headers = {"content-type": kind, "origin": "http://127.0.0.1:4646", "sec-fetch-site": "same-origin"}
    return client.request("POST", f"{form}/foto", body, headers)


def test_a_photo_is_upright_small_and_says_nothing_of_its_camera(client, editor):
    form = begin(client)
    sent = photo(4000, 3000, orientation=6, gps=True)
    answer = send(client, form, ("foto", "../../IMG 1.jpg", sent))
    [name] = answer.json()["names"]
    assert send(client, form, ("foto", "lain.jpg", sent)).json()["names"] == [name]
    [kept] = (editor.root / ".kimsite/editor/photos").rglob("*.jpg")
    image = Image.open(io.BytesIO(kept.read_bytes()))
    assert image.size == (1200, 1600)
    assert not image.getexif()
    assert b"Kamera" not in kept.read_bytes()
    shown = client.get(f"{form}/foto/{name}")
    assert Image.open(io.BytesIO(shown.content)).size == (270, 360)
    assert not (editor.root / PLACE).exists()
    assert client.get(f"{form}/foto/..%2F..%2Fsites.yaml").status_code == 404
    for missing in ("tidak-ada.jpg", "a" * 300 + ".jpg"):
        assert client.get(f"{form}/foto/{missing}").status_code == 404


def test_a_photo_goes_into_the_village_with_its_post(client, editor):
    form = begin(client)
    names = [
        send(client, form, ("foto", "a.jpg", photo(colour=colour))).json()["names"][0]
        for colour in ("#123", "#456")
    ]
    rows = {
        f"photo.{at}.{key}": value
        for at, name in enumerate(reversed(names))
        for key, value in (("name", name), ("caption", f"Warga {at}"))
    }
    client.post(
        f"{form}/simpan",
        {
            "rev": "",
            "f.judul": "Panen",
            "f.tanggal": "2026-11-24",
            "body": "Padi.",
            "has.photos": "1",
            **rows,
        },
    )
    assert sorted(path.name for path in (editor.root / PLACE).iterdir()) == sorted(names)
    [post] = (editor.root / f"content/{HERE}/berita").glob("*.md")
    text = post.read_text()
    assert text.index(names[1]) < text.index("Warga 0") < text.index(names[0]) < text.index("Warga 1")


def test_without_a_script_photos_come_with_the_whole_form(client, editor):
    form = begin(client)
    fields = (("rev", ""), ("f.judul", "Panen raya"), ("body", "Padi dipanen."), ("has.photos", "1"))
    chosen = (("foto", "a.jpg", photo()), ("foto", "b.txt", b"bukan foto"), ("foto", "", b""))
    answer = send(client, form, *fields, *chosen)
    assert answer.status_code == 422
    assert "b.txt" in answer.text
    assert "bukan foto" in answer.text
    page = client.get(form).text
    assert "Panen raya</" in page
    assert "Padi dipanen." in page
    assert page.count('name="photo.0.name"') == 1
    kept = editor.drafts.load(form.rpartition("/")[2])
    moved = {
        "rev": "",
        "photo.0.name": kept.photos[0].name,
        "photo.0.caption": "Bu Sri",
        "photo-move": "0:hapus",
    }
    assert client.post(f"{form}/foto/atur", moved).headers["location"] == f"{form}#photos"
    assert editor.drafts.load(form.rpartition("/")[2]).photos == ()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GIF8", "bukan foto"),
        (photo()[:3000], "rusak"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, None),
        (b"", "bukan foto"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(client, editor, data, words):
    form = begin(client)
    answer = send(client, form, ("foto", "x.jpg", data))
    assert answer.status_code == 422
    [message] = answer.json()["refused"]
    assert words is None or words in message
    assert not list((editor.root / ".kimsite").rglob("*.jpg"))


@pytest.mark.slow
def test_a_bomb_is_not_opened(client):
    out = io.BytesIO()
    Image.new("L", (30000, 30000)).save(out, "PNG")
    answer = send(client, begin(client), ("foto", "x.png", out.getvalue()))
    assert answer.status_code == 422


def test_only_those_who_may_write_for_the_village_reach_its_photos(editor):
    client = Client(create_app(editor))
    form = begin(client)
    client.headers["host"] = "evil.test"
    assert send(client, form, ("foto", "a.jpg", photo())).status_code == 421


def test_the_buttons_put_photos_in_order():
    a, b, c = photos = tuple(DraftPhoto(name=name) for name in "abc")
    assert moved_photos(photos, "2:naik") == (a, c, b)
    assert moved_photos(photos, "0:naik") == (a, b, c)
    assert moved_photos(photos, "0:turun") == (b, a, c)
    assert moved_photos(photos, "2:turun") == (a, b, c)
    assert moved_photos(photos, "2:utama") == (c, a, b)
    assert moved_photos(photos, "1:hapus") == (a, c)
    for wrong in ("", "9:naik", "-1:naik", "0:lain", "x"):
        assert moved_photos(photos, wrong) == photos


def test_a_post_has_at_most_twelve_photos(editor, client):
    form = begin(client)
    sent = [("foto", f"{at}.jpg", photo(40 + at, 30)) for at in range(MOST_PHOTOS)]
    fields = (("rev", ""), ("f.judul", "Panen"), ("has.photos", "1"))
    assert send(client, form, *fields, *sent).status_code == 303
    draft = editor.drafts.load(form.rpartition("/")[2])
    assert len(draft.photos) == MOST_PHOTOS
    answer = send(client, form, ("foto", "a.jpg", photo(99, 30)))
    assert "paling banyak 12" in answer.json()["refused"][0]


def test_photos_of_posts_that_are_gone_are_deleted_after_thirty_days(editor, client):
    form = begin(client)
    name = send(client, form, ("foto", "a.jpg", photo())).json()["names"][0]
    gone = editor.root / ".kimsite/editor/photos/0123456789abcdef"
    gone.mkdir()
    for file in (gone / "2026-01-01-0123456789ab.jpg", gone.parent / form.rpartition("/")[2] / name):
        file.write_bytes(photo())
        old = (editor.now() - timedelta(days=40)).timestamp()
        os.utime(file, (old, old))
    PhotoStore(editor.root).tidy(editor.now() - timedelta(days=20))
    assert gone.exists()
    create_app(editor)
    assert not gone.exists()
    assert client.get(f"{form}/foto/{name}").status_code == 200


def test_a_photo_of_an_iphone_is_taken_where_its_reader_is_installed(client, monkeypatch):
    heif = pytest.importorskip("pillow_heif", reason="the extra kimsite[heic] is not installed")
    out = io.BytesIO()
    heif.from_pillow(Image.new("RGB", (800, 600), "#3a7")).save(out, quality=60)
    form = begin(client)
    assert len(send(client, form, ("foto", "IMG_1.HEIC", out.getvalue())).json()["names"]) == 1
    assert "image/heic" in client.get(form).text
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    refused = send(client, form, ("foto", "IMG_2.HEIC", out.getvalue())).json()["refused"]
    assert "Paling Kompatibel" in refused[0]


@pytest.fixture(scope="module")
def both_folders(tmp_path_factory):
    """A photo in each of the two folders, and a file that is nobody's photo."""
    root = tmp_path_factory.mktemp("foto")
    (root / "sites.yaml").write_text("rahasia")
    for place in (f"{PLACE}", ".kimsite/editor/photos/0123456789abcdef"):
        (root / place).mkdir(parents=True)
        (root / place / "a.jpg").write_text("foto")
    return PhotoStore(root)


@given(name=st.one_of(st.text(), st.text("./\\\\%:\0 aA~")))
@examples(300)
def test_no_name_leads_out_of_the_two_folders_of_photos(both_folders, name):
    assert both_folders.path("0123456789abcdef", HERE, "a.jpg")
    found = both_folders.path("0123456789abcdef", HERE, name)
    assert found == "" or found.rpartition("/")[2] == "a.jpg"
    for draft_id in (name, "../../content", ""):
        assert both_folders.path(draft_id, HERE, "a.jpg") in {"", f"{PLACE}/a.jpg"}
        assert both_folders.waiting(draft_id, HERE) == {}
