"""Text copied from WhatsApp, as people paste it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kimsite.importers.whatsapp.pasted import read_pasted

TODAY = date(2026, 3, 20)
STORY = (
    "Warga Dusun Ngemplak memanen padi bersama sejak pagi. Sawah seluas dua hektare itu digarap petani. "
    "Hasilnya dibagi di balai dusun. Ibu-ibu PKK menyiapkan nasi pecel untuk sarapan. Kepala desa hadir dan "
    "memuji kerja sama warga. Musim tanam berikutnya dimulai bulan depan, setelah saluran air selesai digali."
)


def pasted(text: str):
    (post,) = read_pasted(text, TODAY)
    return post


def test_several_messages_become_one_post_without_senders_numbers_and_greetings():
    post = pasted(
        "[12/3 08.15] +62 812-0000-0000: Assalamualaikum 🙏\n"
        "[12/3 08.16] +62 812-0000-0000: *PANEN RAYA DI DUSUN NGEMPLAK*\n"
        "Warga memanen padi pada Kamis, 12 Maret 2026 di sawah Pak Karto. Hasilnya *melimpah*:\n"
        "- 2 ton padi\n- 3 karung jagung\n"
        "[12/3 08.17] Bu Sri: Terima kasih\n"
    )
    assert (post.kind, post.fields["judul"], post.fields["tanggal"], post.fields["lokasi"]) == (
        "berita", "Panen Raya Di Dusun Ngemplak", "2026-03-12", "Sawah Pak Karto"
    )  # fmt: skip
    assert post.body == (
        "Warga memanen padi pada Kamis, 12 Maret 2026 di sawah Pak Karto. Hasilnya **melimpah**:\n"
        "- 2 ton padi\n- 3 karung jagung"
    )
    assert (post.opening, post.closing) == ("Assalamualaikum 🙏", "Terima kasih")
    assert "812" not in repr(post)
    assert "Bu Sri" not in repr(post)


def test_a_forwarded_text_loses_its_mark_and_its_kind_is_guessed():
    post = pasted("Diteruskan\nPosyandu Melati besok buka jam 8 pagi di Balai Dusun Krajan. Bawa buku KIA.")
    assert post.is_forwarded
    assert (post.kind, post.fields["posyandu"], post.fields["mulai"], post.fields["tempat"]) == (
        "posyandu", "Melati", "08.00", "Balai Dusun Krajan"
    )  # fmt: skip
    assert "Diteruskan" not in post.body


def test_a_product_brings_its_price_and_number():
    post = pasted("#umkm Keripik tempe Bu Tin\nHarga 10.000 per bungkus\nWA 0812 0000 0000\n#cemilan")
    assert (post.kind, post.fields["harga"], post.fields["wa"], post.fields["tag"]) == (
        "umkm", "10.000 per bungkus", "0812 0000 0000", ["cemilan"]
    )  # fmt: skip


def test_two_stories_become_two_posts():
    posts = read_pasted(
        f"[08.15, 12/3/2026] Bu Sri: {STORY}\n[09.15, 13/3/2026] Pak Joko: #agenda Senam di lapangan\n", TODAY
    )
    assert [(post.kind, post.fields["tanggal"]) for post in posts] == [
        ("berita", "2026-03-12"), ("agenda", "2026-03-13")
    ]  # fmt: skip


def test_a_post_of_the_page_for_writing_brings_all_its_fields():
    post = pasted("---\njenis: berita\njudul: Panen\npenulis: Mbak Ida\n---\nPadi dipanen.")
    assert (post.fields, post.body) == (
        {"judul": "Panen", "penulis": "Mbak Ida", "tanggal": "2026-03-20"}, "Padi dipanen."
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n ", "\u200e"])
def test_nothing_is_no_post(text):
    assert read_pasted(text, TODAY) == ()


@settings(deadline=None)
@given(st.text(alphabet="[]/.: -129\n#*ab\u200eAM,pukuldi", max_size=80))
def test_any_text_is_read_and_every_word_of_a_plain_one_is_kept(text):
    for post in read_pasted(text, TODAY):
        assert post.fields["tanggal"]
