"""The home screen's buttons that begin a post."""

from datetime import timedelta

from msgspec.structs import replace

from kimsite.editor.drafts.store import BLANK_TIME

BEGIN = "/baru/berita?untuk=sumberrejo/sumberrejo"


def begin(client):
    return client.post(BEGIN, {}).headers["location"]


def test_a_form_that_is_still_open_somewhere_can_be_written_in(client, editor):
    first, second = begin(client), begin(client)
    assert first != second
    sent = {
        "f.judul": "Kerja bakti",
        "body": "Warga membersihkan saluran.",
        "rev": "",
        "tab": "a",
        "seq": "1",
    }
    assert client.post(f"{first}/draf", sent).json()["kept"] is True
    assert "Warga membersihkan saluran." in client.get(first).text


def test_a_form_that_nobody_wrote_in_is_dropped_after_a_day(client, editor):
    form = begin(client)
    (blank,) = editor.drafts.all()
    editor.drafts.save_again(replace(blank, saved_at=blank.saved_at - BLANK_TIME - timedelta(seconds=1)))
    begin(client)
    assert client.get(form).status_code == 404
