"""Chats as phones, browsers and clipboards write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.importers.whatsapp.parse import NotAChatError, parse_chat

ANDROID = """\
12/03/26 07.58 - Pesan dan panggilan terenkripsi secara end-to-end. Ketuk untuk info selengkapnya.
12/03/26 08.00 - Bu Sri membuat grup "Warta Deru"
12/03/26 08.15 - Bu Sri: Panen raya di Ngemplak
Jadwal: Sabtu, 14 Maret
Titik kumpul: balai dusun
12/03/26 08.16 - +62 812-0000-0000: IMG-20260312-WA0001.jpg (file terlampir)
Warga memanen padi
13/03/26 08.20 - Bu Sri menambahkan Pak Joko
13/03/26 09.00 - ~ Pak Joko: <Media tidak disertakan>
13/03/26 09.01 - ~ Pak Joko: Pesan ini telah dihapus
13/03/26 09.02 - Bu Sri: Setuju <Pesan ini diedit>
"""
IPHONE = """\
[12/03/26, 07.58.01] Warta Deru: \u200ePesan dan panggilan terenkripsi secara end-to-end.
[12/03/26, 08.15.30] Bu Sri: Panen raya di Ngemplak
\u200e[13/03/26, 08.16.10] Bu Sri: \u200e<terlampir: 00000012-PHOTO-2026-03-13-08-16-10.jpg>
[13/03/26, 08.17.00] +62\u00a0812\u20110000\u20110000: N.pdf • 7 halaman \u200e<terlampir: 00000013-N.pdf>
\u200e[13/03/26, 08.18.00] Pak Joko: \u200egambar tidak disertakan
"""
BROWSER = """\
Halaman depan obrolan
[3/12/26, 8:15:30\u202fPM] Bu Sri: Panen raya di Ngemplak
[3/12/26, 8:16:00\u202fPM] - Bu Sri added Pak Joko
[3/13/26, 8:17:00\u202fAM] You: [Forwarded] Kabar dari grup sebelah
[3/13/26, 8:18:00\u202fAM] Pak Joko: IMG_1.jpg (file attached) Warga memanen padi
[3/13/26, 8:19:00\u202fAM] Pak Joko: <image omitted> Foto bersama
"""


def parsed(text: str, **more):
    return parse_chat(text, **{"salt": b"garam", "today": date(2026, 11, 28), "title": "Warta Deru", **more})


def rows(chat) -> list[tuple]:
    """Sender's name (None: a notice), text, files."""
    return [(one.sender and one.sender.name, one.text, one.attachments) for one in chat.messages]


def test_an_export_of_android_in_indonesian():
    chat = parsed(ANDROID)
    assert rows(chat)[2:] == [
        ("Bu Sri", "Panen raya di Ngemplak\nJadwal: Sabtu, 14 Maret\nTitik kumpul: balai dusun", ()),
        ("", "Warga memanen padi", ("IMG-20260312-WA0001.jpg",)),
        (None, "Bu Sri menambahkan Pak Joko", ()),
        ("Pak Joko", "", ()),
        ("Pak Joko", "", ()),
        ("Bu Sri", "Setuju", ()),
    ]
    assert [one.sender for one in chat.messages[:2]] == [None, None]
    assert chat.messages[2].moment == datetime(2026, 3, 12, 8, 15)
    assert [(one.omitted, one.is_deleted, one.is_edited) for one in chat.messages[4:]] == [
        (0, False, False), (1, False, False), (0, True, False), (0, False, True)
    ]  # fmt: skip


def test_an_export_of_an_iphone_with_its_invisible_marks():
    chat = parsed(IPHONE)
    assert rows(chat) == [
        (None, "Pesan dan panggilan terenkripsi secara end-to-end.", ()),
        ("Bu Sri", "Panen raya di Ngemplak", ()),
        ("Bu Sri", "", ("00000012-PHOTO-2026-03-13-08-16-10.jpg",)),
        ("", "", ("00000013-N.pdf",)),
        ("Pak Joko", "", ()),
    ]


def test_an_export_of_a_browser():
    chat = parsed(BROWSER, is_web_export=True)
    assert (chat.is_order_sure, chat.unread) == (True, (1,))
    assert rows(chat) == [
        ("Bu Sri", "Panen raya di Ngemplak", ()),
        (None, "- Bu Sri added Pak Joko", ()),
        ("", "Kabar dari grup sebelah", ()),
        ("Pak Joko", "Warga memanen padi", ("IMG_1.jpg",)),
        ("Pak Joko", "Foto bersama", ()),
    ]
    assert chat.messages[0].moment == datetime(2026, 3, 12, 20, 15, 30)
    assert chat.messages[2].is_forwarded


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("[08.15, 12/3/2026] Bu Sri: Panen", datetime(2026, 3, 12, 8, 15)),
        ("[8:15 PM, 11/3/2026] Bu Sri: Panen", datetime(2026, 11, 3, 20, 15)),
        ("[12/3 08.15] Bu Sri: Panen", datetime(2026, 3, 12, 8, 15)),
        ("[12/12 08.15] Bu Sri: Panen", datetime(2025, 12, 12, 8, 15)),
        ("12/3/2026 pukul 08.15 - Bu Sri: Panen", datetime(2026, 3, 12, 8, 15)),
        ("2026-03-12, 08:15 - Bu Sri: Panen", datetime(2026, 3, 12, 8, 15)),
        ("25/03/26 12.15 AM - Bu Sri: Panen", datetime(2026, 3, 25, 0, 15)),
        ("12.03.26, 8:15 a. m. - Bu Sri: Panen", datetime(2026, 3, 12, 8, 15)),
    ],
)
def test_other_stamps(text, moment):
    chat = parsed(text)
    assert [(one.sender.name, one.text, one.moment) for one in chat.messages] == [("Bu Sri", "Panen", moment)]


def test_the_order_of_dates_is_told_by_the_whole_chat():
    assert parsed("03/04/26 08.00 - A: a\n13/04/26 08.00 - A: b").messages[0].moment.month == 4
    assert parsed("03/04/26 08.00 - A: a\n03/14/26 08.00 - A: b").messages[0].moment.month == 3
    runs_forward = parsed("11/02/26 08.00 - A: a\n12/02/26 08.00 - A: b\n01/03/26 08.00 - A: c")
    assert (runs_forward.messages[0].moment.month, runs_forward.is_order_sure) == (2, True)
    assert not parsed("03/04/26 08.00 - A: a").is_order_sure


def test_text_that_looks_like_a_message_stays_in_its_message():
    chat = parsed(
        "12/03/26 08.00 - Bu Sri: Jadwal senam\n"
        "20/03/26 07.00 - selesai: Dusun Krajan\n"
        "21/03/26 07.00 - selesai: Dusun Ngemplak\n"
        "12/03/26 08.05 - Pak Joko: Siap\n"
        "12/03/26 08.06 - Bu Sri: Kata beliau:\n"
        "[01/03/26, 08.15.30] Pak Lurah: Mari kerja bakti\n"
        "12/03/26 08.07 - Pak Joko: Baik\n"
        "12/03/26 08.08 - Bu Tin: Siap\n"
        "12/03/26 08.09 - Bu Sri: Terima kasih\n"
    )
    assert [one.sender.name for one in chat.messages] == [
        "Bu Sri",
        "Pak Joko",
        "Bu Sri",
        "Pak Joko",
        "Bu Tin",
        "Bu Sri",
    ]
    assert chat.messages[0].text.count("\n") == 2
    assert chat.messages[2].text.endswith("Pak Lurah: Mari kerja bakti")


def test_names_and_placeholders_of_every_kind():
    chat = parsed(
        "12/03/26 08.15 - Bu Sri 🌸: PKK RT: 3\n"
        "12/03/26 08.16 - ~Rina~: <Media sekali lihat tidak disertakan>\n"
        "12/03/26 08.17 - 12:30 Club: Laporan.pdf • 2 halaman dokumen tidak disertakan\n"
        "12/03/26 08.18 - 12:30 Club: 08.00 - selesai\n12/03/26 09.00 - selesai: bubar\n"
    )
    assert [(one.sender.name, one.text, one.omitted) for one in chat.messages] == [
        ("Bu Sri 🌸", "PKK RT: 3", 0), ("Rina", "", 1), ("12:30 Club", "", 1),
        ("12:30 Club", "08.00 - selesai\n12/03/26 09.00 - selesai: bubar", 0),
    ]  # fmt: skip


def test_no_phone_number_of_a_sender_leaves_the_parser():
    chat = parsed(
        "12/03/26 08.00 - +62 812-0000-0000: Terima kasih @6281200000000\n12/03/26 08.01 - Bu Sri: ya"
    )
    shown = repr(chat)
    assert "812" not in shown
    assert chat.messages[0].text == "Terima kasih @…"


def test_one_sender_has_one_key_in_every_export():
    first, second = parsed("12/03/26 08.00 - ~ Bu Sri: a"), parsed("[12/03/26, 08.00.01] Bu Sri: a")
    assert first.messages[0].sender.key == second.messages[0].sender.key
    assert (
        first.messages[0].sender.key
        != parsed("12/03/26 08.00 - Bu Sri: a", salt=b"lain").messages[0].sender.key
    )


def test_dates_that_do_not_exist_are_named_and_never_mended():
    chat = parsed("12/03/26 08.00 - A: a\n31/02/26 08.00 - A: b\n13/03/26 08.00 - A: c")
    assert (chat.unread, len(chat.messages)) == ((2,), 2)


@pytest.mark.parametrize(
    "text", ["", "Panen raya\n\nHari ini panen.", "12/03/26 selapan", "[]", "[08.15] - "]
)
def test_a_text_without_messages_is_refused(text):
    with pytest.raises(NotAChatError):
        parsed(text)


@pytest.mark.parametrize("name", ["ANDROID", "IPHONE", "BROWSER"])
def test_line_ends_and_a_mark_at_the_start_change_nothing(name):
    text = globals()[name]
    assert rows(parsed("\ufeff" + text.replace("\n", "\r\n"))) == rows(parsed(text))


@given(st.integers(0, len(ANDROID)), st.text(alphabet="[]/.: -1290:\n\u200eAM", max_size=12))
def test_a_chat_cut_or_spoilt_anywhere_never_fails(at, noise):
    for text in (ANDROID[at:], ANDROID[:at] + noise + ANDROID[at:]):
        try:
            parsed(text)
        except NotAChatError:
            assert len(text) < len(ANDROID)
