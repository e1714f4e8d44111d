"""What of a chat may become a post."""

from datetime import date

import pytest

from kimsite.importers.whatsapp.parse import parse_chat
from kimsite.importers.whatsapp.proposals import ChatPhoto, earlier_import, proposals
from kimsite.importers.whatsapp.sent_post import sent_post

STORY = (
    "Warga Dusun Ngemplak memanen padi bersama sejak pagi. Sawah seluas dua hektare itu digarap petani. "
    "Hasilnya dibagi di balai dusun. Ibu-ibu PKK menyiapkan nasi pecel untuk sarapan. Kepala desa hadir dan "
    "memuji kerja sama warga. Musim tanam berikutnya dimulai bulan depan, setelah saluran air selesai digali."
)


def found(*lines: str):
    """Proposals of a chat. Each line: 'HH.MM sender: text', all on one day."""
    text = "\n".join(f"14/03/26 {line[:5]} - {line[6:]}" for line in lines)
    return proposals(parse_chat(text, salt=b"garam", today=date(2026, 11, 28)))


def photo(number: int) -> str:
    return f"IMG-20260314-WA000{number}.jpg"


def test_a_hashtag_asks_for_a_post_of_its_kind():
    (post,) = found(
        "08.00 Bu Sri: #Posyandu Melati besok buka\nBawa buku KIA\n#balita #sehat", "08.01 Joko: Siap"
    )
    assert (post.kind, post.is_asked, post.tags) == ("posyandu", True, ("balita", "sehat"))
    assert post.text == "Melati besok buka\nBawa buku KIA"


def test_a_long_text_is_proposed_and_not_ticked():
    (post,) = found("08.00 Bu Sri: Assalamualaikum", f"08.01 Bu Sri: {STORY}", "08.02 Joko: Mantap")
    assert (post.text, post.kind, post.is_asked) == (STORY, "berita", False)


def test_talk_forwards_links_and_notices_are_never_proposed():
    assert found("08.00 Bu Sri: Besok jadi kumpul?", "08.01 Joko: Jadi bu, jam 8 di balai") == ()
    assert found(f"08.00 Bu Sri: Diteruskan\n{STORY}", "08.01 Joko: Wah") == ()
    assert found("08.00 Bu Sri: https://contoh.id/" + "a" * 400, "08.01 Joko: ya") == ()


def test_photos_around_the_text_belong_to_it_and_those_of_others_do_not():
    (post,) = found(
        f"07.40 Bu Sri: {photo(0)} (file terlampir)",
        f"07.55 Bu Sri: {photo(1)} (file terlampir)\nPadi siap dipanen",
        f"07.56 Bu Sri: {photo(2)} (file terlampir)",
        f"08.00 Bu Sri: {STORY}",
        f"08.01 Joko: {photo(3)} (file terlampir)",
        "08.02 Joko: Mantap bu",
        f"08.05 Bu Sri: {photo(4)} (file terlampir)",
        "08.06 Bu Sri: Maaf baru kirim",
        "08.07 Bu Sri: <Media tidak disertakan>",
        f"08.50 Bu Sri: {photo(5)} (file terlampir)",
    )
    assert post.photos == (ChatPhoto(photo(1), "Padi siap dipanen"), ChatPhoto(photo(2)), ChatPhoto(photo(4)))
    assert post.missing == 1
    assert post.text == STORY


def test_a_long_message_that_follows_is_a_further_paragraph():
    (post,) = found(
        "08.00 Bu Sri: #berita Panen raya di Ngemplak",
        "08.03 Bu Sri: Hasil panen tahun ini lebih baik daripada tahun lalu, kata Pak Joko.",
        "08.04 Bu Sri: Aamiin",
    )
    assert post.text.split("\n\n")[0] == "Panen raya di Ngemplak"
    assert "Aamiin" not in post.text
    assert post.text.count("\n\n") == 1


def test_two_stories_of_one_sender_keep_their_own_photos():
    first, second = found(
        f"08.00 Bu Sri: {photo(1)} (file terlampir)\n#berita Panen raya",
        f"08.02 Bu Sri: {photo(2)} (file terlampir)",
        f"08.05 Bu Sri: {photo(3)} (file terlampir)\n#umkm Keripik tempe, harga 10.000",
        f"08.06 Bu Sri: {photo(4)} (file terlampir)",
    )
    assert [one.name for one in first.photos] == [photo(1), photo(2)]
    assert ([one.name for one in second.photos], second.kind) == ([photo(3), photo(4)], "umkm")


def test_a_caption_is_enough_and_kinds_are_guessed_from_words():
    caption = "Kegiatan penimbangan balita di Posyandu Melati berjalan lancar, dihadiri enam puluh ibu. " * 2
    (post,) = found(f"08.00 Bu Sri: {photo(1)} (file terlampir)\n{caption}", "08.01 Joko: ok")
    assert (post.kind, post.is_asked, len(post.photos)) == ("posyandu", False, 1)


def test_a_later_export_knows_a_post_again_even_a_minute_off():
    (first,) = found(f"08.00 Bu Sri: {STORY}", "08.01 Joko: ok")
    (second,) = found("07.00 Joko: pagi", f"08.01 Bu Sri: {STORY}", "08.02 Joko: ok")
    (other,) = found("08.30 Bu Sri: #berita Panen raya", "08.31 Joko: ok")
    (later,) = found("08.34 Bu Sri: #berita Panen raya", "08.35 Joko: ok")
    assert set(first.keys) & set(second.keys)
    assert not set(other.keys) & (set(first.keys) | set(later.keys))


def test_a_long_text_is_known_again_by_its_day_under_another_name_of_its_sender():
    (first,) = found(f"08.00 Bu Sri: {STORY}", "08.01 Joko: ok")
    (second,) = found(f"08.20 Mbak Sri PKK: {STORY}", "08.21 Joko: ok")
    assert set(first.keys) & set(second.keys)


POST = """---
jenis: umkm
judul: Keripik tempe
tanggal: "2026-03-14"
harga: "15000"
penjual: Bu Tin
wa: "081200000000"
penulis: Mbak Ida
draf: tidak
alamat_lama: /lain
---
Gurih dan renyah."""


def test_a_post_from_the_page_for_writing_is_taken_whole_with_its_writer():
    chat = (
        f"14/03/26 07.59 - Ida: {photo(1)} (file terlampir)\n"
        "14/03/26 08.00 - Ida: post.txt (file terlampir)\n"
        "14/03/26 08.01 - Joko: ok\n"
    )
    (post,) = proposals(parse_chat(chat, salt=b"garam", today=date(2026, 11, 28)), {"post.txt": POST}.get)
    assert (post.kind, post.is_asked, post.text) == ("umkm", True, "Gurih dan renyah.")
    assert [one.name for one in post.photos] == [photo(1)]
    assert dict(post.sent.fields) == {
        "judul": "Keripik tempe", "tanggal": "2026-03-14", "harga": "15000", "penjual": "Bu Tin",
        "wa": "081200000000", "penulis": "Mbak Ida",
    }  # fmt: skip


def test_the_same_post_as_a_message_is_recognised_too():
    (post,) = found(f"08.00 Ida: {POST}", "08.01 Joko: ok")
    assert (post.kind, post.sent.fields["penulis"]) == ("umkm", "Mbak Ida")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\njenis: rahasia\njudul: A\n---\nB",
        "---\njenis: berita\n---\nTanpa judul",
        "Panen raya",
    ],
)
def test_other_texts_are_no_sent_posts(text):
    assert sent_post(text) is None


def test_a_post_that_was_edited_since_is_named_and_not_offered_again():
    (first,) = found("08.00 Bu Sri: #berita Panen raya", "08.01 Joko: ok")
    known = {*first.keys, first.place}
    (edited,) = found("08.00 Bu Sri: #berita Panen raya di Ngemplak <Pesan ini diedit>", "08.01 Joko: ok")
    (other,) = found("08.00 Bu Sri: #umkm Keripik", "08.01 Joko: ok")
    assert [earlier_import(one, known) for one in (first, edited, other)] == ["taken", "changed", "nothing"]
