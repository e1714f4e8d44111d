"""How a draft will look, before it is saved."""

import re

import pytest
from conftest import photo
from editor.pages.test_photos import begin, send

FIELDS = {
    "rev": "",
    "f.judul": "Panen raya",
    "f.tanggal": "2026-11-24",
    "body": "Padi **dipanen** bersama.\r\n",
}
SCRIPT = {"accept": "application/json"}


def look(client, form, **fields):
    return client.post(f"{form}/pratinjau", {**FIELDS, **fields}, SCRIPT).json()


def test_the_page_of_the_theme_without_anything_that_runs_or_leads_away(client, editor):
    form = begin(client)
    name = send(client, form, ("foto", "a.jpg", photo())).json()["names"][0]
    rows = {"has.photos": "1", "photo.0.name": name, "photo.0.caption": "Warga memanen"}
    shown = look(client, form, **rows)
    html = shown["html"]
    assert "<strong>dipanen</strong>" in html
    assert "Warga memanen" in html
    assert "<script" not in html
    assert "http-equiv" not in html
    assert set(re.findall(r'<a\b[^>]*\shref="([^"]*)"', html)) == {"#"}
    loaded = set(re.findall(r'(?:src|href)="([^"#]+)"', html)) | set(re.findall(r"(/\S+) \d+w", html))
    assert all(re.fullmatch(r"/pratinjau/[\w-]{20,}/[\w.-]+", address) for address in loaded), loaded
    for address in loaded:
        answer = client.get(address, {"sec-fetch-site": "cross-site", "sec-fetch-dest": "image"})
        assert answer.status_code == 200, address
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    card = shown["card"]
    assert card["title"].startswith("Panen raya · KIM")
    assert card["description"] == "Padi dipanen bersama."
    assert card["host"] == "kim.contoh.id"
    assert client.get(card["picture"]).content[:2] == b"\xff\xd8"
    assert not (editor.root / "content").exists()
    assert editor.drafts.load(form.rpartition("/")[2]).body == ""


def test_nobody_guesses_the_address_of_a_picture(client):
    form = begin(client)
    look(client, form)
    for address in ("/pratinjau/x/gaya.css", "/pratinjau//gaya.css", "/pratinjau/x/../../sites.yaml"):
        assert client.get(address).status_code == 404


def test_what_cannot_be_shown_is_told(client):
    form = begin(client)
    shown = look(client, form, **{"f.judul": ""})
    assert shown["html"] == ""
    assert shown["problems"]
    shown = look(client, form, body="NIK saya 3522121203900001")
    assert shown["html"] == ""
    assert "3522121203900001" not in str(shown)


def test_without_a_script_it_is_a_page(client, editor):
    form = begin(client)
    assert client.post(f"{form}/pratinjau", FIELDS).headers["location"] == f"{form}/pratinjau"
    for width in ("", "?lebar=laptop"):
        page = client.get(f"{form}/pratinjau{width}").text
        assert '<iframe sandbox="" ' in page
        assert "&lt;strong&gt;dipanen" in page
    assert "kim.contoh.id" in client.get(f"{form}/pratinjau?lebar=wa").text
    assert editor.drafts.load(form.rpartition("/")[2]).fields["judul"] == "Panen raya"


@pytest.mark.parametrize("kind", ["posyandu", "umkm", "agenda"])
def test_every_kind_has_a_preview(client, kind):
    form = client.post(f"/baru/{kind}?untuk=sumberrejo/sumberrejo").headers["location"]
    assert client.get(f"{form}/pratinjau").status_code == 200
