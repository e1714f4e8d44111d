"""/impor: a chat's posts are ticked from a list."""

import io
import re
import zipfile

import pytest
from conftest import photo
from msgspec.structs import replace

HERE = "sumberrejo/sumberrejo"
CHAT = """\
14/03/26 07.58 - Pesan dan panggilan terenkripsi secara end-to-end.
14/03/26 08.00 - +62 812-0000-0000: #berita PANEN RAYA DI NGEMPLAK
Warga memanen padi bersama sejak pagi. Hasilnya dibagi di balai dusun.
14/03/26 08.01 - +62 812-0000-0000: IMG-20260314-WA0001.jpg (file terlampir)
Padi siap dipanen
14/03/26 08.02 - Pak Joko: kenari hijau jangan disebarkan
14/03/26 09.00 - Pak Joko: #umkm Keripik tempe
Harga 10.000 per bungkus
14/03/26 10.00 - Ida: post.txt (file terlampir)
14/03/26 10.01 - Pak Joko: siap
"""
POST = """\
---
jenis: posyandu
judul: Posyandu Melati
tanggal: 2026-03-13
posyandu: Melati
sasaran:
  S: 60
  D: 51
penulis: Mbak Ida
---
Ramai.
"""


def archive(chat=CHAT, **more):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as opened:
        opened.writestr("Chat WhatsApp dengan Warta Deru.txt", chat)
        opened.writestr("IMG-20260314-WA0001.jpg", photo(900, 600))
        opened.writestr("post.txt", POST)
        opened.writestr("../../luar.jpg", photo(20, 20))
        for name, content in more.items():
            opened.writestr(name, content)
    return data.getvalue()


def upload(client, data, name="Chat WhatsApp dengan Warta Deru.zip", publisher=HERE):
    line = b"--batas\r\nContent-Disposition: form-data; name="
    body = (
        line + f'"untuk"\r\n\r\n{publisher}\r\n'.encode()
        + line + f'"berkas"; filename="{name}"\r\nContent-Type: application/zip\r\n\r\n'.encode()
        + data + b"\r\n--batas--\r\n"
    )  # fmt: skip
    return client.post("/impor", body=body, headers={"content-type": "multipart/form-data; boundary=batas"})


def everything(root):
    return b"\n".join(path.read_bytes() for path in root.rglob("*") if path.is_file())


def test_ticked_posts_become_unfinished_ones_with_photos_and_fields(client, editor):
    listed = upload(client, archive()).headers["location"]
    shown = client.get(listed).text
    assert re.findall(r'value="(\d)" checked', shown) == ["2", "1", "0"]
    picture = client.get(re.search(r'src="(/impor/[^"]+)"', shown)[1])
    assert (picture.headers["content-type"], picture.content[:2]) == ("image/jpeg", b"\xff\xd8")
    key = re.search(r'name="nama-([0-9a-f]+)" value=""', shown)[1]
    taken = client.post(listed, data=[("pilih", "0"), ("pilih", "2"), (f"nama-{key}", "Bu Sri")])
    assert (taken.status_code, taken.headers["location"]) == (303, f"/desa/{HERE}/")
    drafts = {draft.kind: draft for draft in editor.drafts.all()}
    story, health = drafts["berita"], drafts["posyandu"]
    assert dict(story.fields) == {
        "judul": "Panen Raya Di Ngemplak", "tanggal": "2026-03-14", "penulis": "Bu Sri",
        "lokasi": "Balai dusun"
    }  # fmt: skip
    assert [one.caption for one in story.photos] == ["Padi siap dipanen"]
    kept = editor.root / ".kimsite/editor/photos" / story.id / story.photos[0].name
    assert kept.read_bytes()[:2] == b"\xff\xd8"
    assert not (editor.root / "content" / HERE).exists()
    assert health.fields["sasaran"] == {"S": "60", "D": "51"}
    assert (health.fields["penulis"], health.body) == ("Mbak Ida", "Ramai.")
    whole = everything(editor.root)
    for forbidden in (b"kenari hijau", b"812-0000", b"8120000", b"Keripik"):
        assert forbidden not in whole
    assert not list(editor.root.parent.rglob("luar.jpg"))


def test_the_next_upload_shows_only_what_is_new_and_knows_the_names(client, editor):
    listed = upload(client, archive()).headers["location"]
    key = re.search(r'name="nama-([0-9a-f]+)" value=""', client.get(listed).text)[1]
    client.post(listed, data=[("pilih", "0"), (f"nama-{key}", "Bu Sri")])
    more = CHAT + "21/03/26 08.00 - +62 812-0000-0000: #agenda Senam lansia di lapangan\n"
    shown = client.get(upload(client, archive(more), "Warta Deru (1).zip").headers["location"]).text
    assert re.findall(r'value="(\d)" checked', shown) == ["3", "2", "1"]
    assert f'name="nama-{key}" value="Bu Sri"' in shown


EDITED = CHAT.replace("Hasilnya dibagi di balai dusun.", "Hasilnya 4 ton. <Pesan ini diedit>")


def one_taken(client, editor):
    client.post(upload(client, archive()).headers["location"], data=[("pilih", "0")])
    (draft,) = editor.drafts.all()
    return draft


def test_what_a_sender_edits_later_goes_into_the_post_that_was_taken(client, editor):
    draft = one_taken(client, editor)
    typed = {**draft.fields, "judul": "Panen raya", "sumber": "Kepala dusun"}
    editor.drafts.save(replace(draft, fields=typed))
    listed = upload(client, archive(EDITED)).headers["location"]
    assert "Diubah pengirimnya" in client.get(listed).text
    for _ in range(2):
        client.post(listed, data=[("pilih", "0")])
    (merged,) = editor.drafts.all()
    assert merged.body == "Warga memanen padi bersama sejak pagi. Hasilnya 4 ton."
    assert (merged.fields["judul"], merged.fields["sumber"]) == ("Panen raya", "Kepala dusun")
    assert merged.version == 3
    assert "Diubah pengirimnya" not in client.get(listed).text


def test_a_passage_that_both_changed_is_left_to_people(client, editor):
    draft = one_taken(client, editor)
    editor.drafts.save(replace(draft, body="Warga memanen padi. Hasilnya 3 ton."))
    listed = upload(client, archive(EDITED)).headers["location"]
    shown = client.get(listed).text
    assert "Diubah pengirimnya" not in shown
    assert "1 tulisan diubah pengirimnya" in shown
    client.post(listed, data=[("pilih", "0")])
    (same,) = editor.drafts.all()
    assert same.body == "Warga memanen padi. Hasilnya 3 ton."


def test_an_edited_message_changes_no_post_of_another_village(client, editor):
    draft = one_taken(client, editor)
    editor.drafts.save(replace(draft, publisher="kanor/piyak"))
    client.post(upload(client, archive(EDITED)).headers["location"], data=[("pilih", "0")])
    assert all("4 ton" not in one.body for one in editor.drafts.all())


def test_a_form_that_is_sent_twice_keeps_each_post_once(client, editor):
    listed = upload(client, archive()).headers["location"]
    for _ in range(2):
        assert client.post(listed, data=[("pilih", "0"), ("pilih", "1")]).status_code == 303
    assert len(list(editor.drafts.all())) == 2


def test_a_choice_of_nothing_keeps_the_list(client, editor):
    listed = upload(client, archive()).headers["location"]
    assert client.post(listed, data=[]).headers["location"] == listed
    assert client.get(listed).status_code == 200
    assert list(editor.drafts.all()) == []


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "chat.zip", "Belum ada berkas"),
        (b"PK\x03\x04 cut", "chat.zip", "rusak atau belum lengkap"),
        (archive()[:-200], "chat.zip", "rusak atau belum lengkap"),
        (photo(20, 20), "foto.jpg", "tidak ada obrolan WhatsApp"),
        (b"14/03/26 08.00 - Bu Sri: ok\n", "chat.txt", "mirip tulisan"),
    ],
)
def test_what_is_no_chat_is_answered_in_words_and_nothing_is_kept(client, editor, data, name, words):
    answer = upload(client, data, name)
    assert (answer.status_code, words in answer.text) == (422, True)
    assert list(editor.drafts.all()) == []


def test_a_disk_that_refuses_is_named_and_the_list_stays(client, editor):
    listed = upload(client, archive()).headers["location"]
    (editor.root / ".kimsite").write_text("no folder")
    answer = client.post(listed, data=[("pilih", "0")])
    assert (answer.status_code, "Laptop tidak dapat menyimpannya" in answer.text) == (507, True)
    (editor.root / ".kimsite").unlink()
    assert client.post(listed, data=[("pilih", "0")]).headers["location"].startswith("/tulisan/")


def test_a_list_that_is_gone_says_so(client):
    answer = client.get("/impor/00000000000000")
    assert answer.status_code == 404
    assert "pilih berkasnya sekali lagi" in answer.text


def test_nobody_uploads_into_a_village_that_is_not_theirs(client):
    assert upload(client, archive(), publisher="lain/desa").status_code == 404


def test_a_zip_of_200_megabytes_is_refused_before_it_is_read(client):
    answer = client.request(
        "POST", "/impor",
        headers={
            "content-type": "multipart/form-data; boundary=batas", "content-length": "200000000",
            "origin": "http://127.0.0.1:4646", "sec-fetch-site": "same-origin",
        },
    )  # fmt: skip
    assert answer.status_code == 413
