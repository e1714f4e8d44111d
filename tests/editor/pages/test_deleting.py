"""Deleting a post: nothing that was typed is lost."""

from editor.conftest import PUBLISHED
from editor.test_editor import FOLDER, begin, change, inputs, write

PATH = "berita/2026-03-12-panen.md"


def delete_and_restore(client, form, sent):
    """Delete a post as its form is sent, take it back, and give the form's inputs then."""
    client.post(f"{form}/hapus", sent)
    client.post("/keranjang", {"id": form.rpartition("/")[2]})
    return dict(inputs(client.get(form).text))


def test_what_was_typed_last_is_deleted_with_the_post(client, editor):
    form = write(editor, PATH, PUBLISHED)
    page = client.get(form).text
    assert f'form="post" formaction="{form}/hapus"' in page
    sent = change(inputs(page), body="Diketik tepat sebelum dihapus.")
    assert delete_and_restore(client, form, sent)["body"] == "Diketik tepat sebelum dihapus."
    assert (editor.root / FOLDER / PATH).read_text() == PUBLISHED


def test_what_was_typed_into_a_new_post_is_deleted_with_it(client):
    form = begin(client)
    sent = change(inputs(client.get(form).text), f__judul="Kerja bakti", body="Baru mulai.")
    restored = delete_and_restore(client, form, sent)
    assert (restored["f.judul"], restored["body"]) == ("Kerja bakti", "Baru mulai.")


def test_a_form_without_changes_comes_back_without_changes(client, editor):
    form = write(editor, PATH, PUBLISHED)
    delete_and_restore(client, form, inputs(client.get(form).text))
    assert "belum disimpan" not in client.get(form).text


def test_an_old_form_that_deletes_leaves_the_newer_text_of_another_tab_in_place(client, editor):
    form = write(editor, PATH, PUBLISHED)
    old = inputs(client.get(form).text)
    client.post(f"{form}/draf", [*change(old, body="Dari tab lain."), ("tab", "abc"), ("seq", "1")])
    assert delete_and_restore(client, form, old)["body"] == "Dari tab lain."


def test_saving_a_post_that_was_deleted_elsewhere_takes_it_back(client, editor):
    form = write(editor, PATH, PUBLISHED)
    sent = change(inputs(client.get(form).text), body="Masih ditulis di tab lain.")
    client.post(f"{form}/hapus", inputs(client.get(form).text))
    answer = client.post(f"{form}/simpan", sent)
    assert answer.headers["location"] == f"{form}?kabar=diambil"
    assert "Sekarang sudah diambil lagi dan tersimpan." in client.get(answer.headers["location"]).text
    assert "Masih ditulis di tab lain." in (editor.root / FOLDER / PATH).read_text()
    assert "Keranjang kosong." in client.get("/keranjang").text
