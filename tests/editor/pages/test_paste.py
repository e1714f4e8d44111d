"""/tempel, as a browser without a script uses it."""

import pytest

HERE = "sumberrejo/sumberrejo"
PASTED = (
    "[24/11 08.15] Bu Sri: Assalamualaikum\r\n"
    "[24/11 08.16] Bu Sri: *PANEN RAYA DI NGEMPLAK*\r\n"
    "Warga memanen padi di Balai Dusun Krajan. Hasilnya *melimpah*.\r\n"
    "[24/11 08.17] +62 812-0000-0000: Matur nuwun\r\n"
)


def only_draft(editor):
    (draft,) = editor.drafts.all()
    return draft


def test_a_pasted_text_opens_a_form_with_everything_filled_in(client, editor):
    assert 'name="teks"' in client.get("/tempel").text
    sent = client.post("/tempel", data={"untuk": HERE, "teks": PASTED, "salam": "buang"})
    draft = only_draft(editor)
    assert (sent.status_code, sent.headers["location"]) == (303, f"/tulisan/{draft.id}?kabar=ditempel")
    assert dict(draft.fields) == {
        "judul": "Panen Raya Di Ngemplak", "tanggal": "2026-11-24", "lokasi": "Balai Dusun Krajan"
    }  # fmt: skip
    assert draft.body == "Warga memanen padi di Balai Dusun Krajan. Hasilnya **melimpah**."
    page = client.get(sent.headers["location"]).text
    assert "Panen Raya Di Ngemplak" in page
    assert "yang tidak pasti dibiarkan kosong" in page


def test_a_text_that_is_sent_twice_is_kept_once(client, editor):
    sent = [
        client.post("/tempel", data={"untuk": HERE, "teks": PASTED}).headers["location"] for _ in range(2)
    ]
    assert sent[0] == sent[1]
    assert only_draft(editor)


def test_greetings_stay_where_they_are_wanted(client, editor):
    client.post("/tempel", data={"untuk": HERE, "teks": PASTED})
    body = only_draft(editor).body
    assert body.startswith("Assalamualaikum\n\n")
    assert body.endswith("\n\nMatur nuwun")


def test_an_empty_box_is_answered_in_words(client, editor):
    answer = client.post("/tempel", data={"untuk": HERE, "teks": " \r\n"})
    assert answer.status_code == 422
    assert "Kotaknya masih kosong" in answer.text
    assert list(editor.drafts.all()) == []


def test_a_text_of_marks_alone_is_answered_in_words_and_stays_in_its_box(client, editor):
    text = "[24/11 08.15] Bu Sri: <Media tidak disertakan>"
    answer = client.post("/tempel", data={"untuk": HERE, "teks": text})
    assert answer.status_code == 422
    assert "hanya tanda dari WhatsApp" in answer.text
    assert "&lt;Media tidak disertakan&gt;" in answer.text
    assert list(editor.drafts.all()) == []


@pytest.mark.parametrize("publisher", ["", "lain/desa", "../.."])
def test_nobody_pastes_into_a_village_that_is_not_theirs(client, editor, publisher):
    assert client.post("/tempel", data={"untuk": publisher, "teks": PASTED}).status_code == 404
    assert list(editor.drafts.all()) == []


def test_a_forwarded_message_is_followed_by_a_caution(client):
    """Most hoaxes arrive as forwarded messages."""
    text = "Diteruskan berkali-kali\nMinum air garam menyembuhkan semua penyakit.\nSebarkan."
    sent = client.post("/tempel", data={"untuk": HERE, "teks": text})
    assert "orang lain yang menulisnya" in client.get(sent.headers["location"]).text
    own = client.post("/tempel", data={"untuk": HERE, "teks": PASTED})
    assert "orang lain yang menulisnya" not in client.get(own.headers["location"]).text
