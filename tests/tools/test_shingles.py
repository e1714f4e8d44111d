from kimsite.tools.shingles import (
    _MOST,
    LEAST,
    RATE,
    SPACE,
    digest,
    own_words,
    pack_hashes,
    reach,
    sample,
    unpack_hashes,
)

TEXT = (
    "Warga Dusun Ngemplak membersihkan saluran irigasi bersama sejak pagi hari. Sebanyak 34 orang ikut "
    "sampai siang, lalu makan pecel di pinggir jalan."
)


def test_names_and_numbers_do_not_count():
    renamed = TEXT.replace("Ngemplak", "Karangdowo").replace("34", "120")
    assert sample(TEXT) == sample(renamed)
    assert [word for _, _, word in own_words("Pak Slamet panen 12 ton di Desa Growok")] == [
        "panen",
        "ton",
        "di",
    ]


def test_places_of_words_are_those_of_the_text():
    assert all(TEXT[start:end] == word for start, end, word in own_words(TEXT))


def test_a_text_in_capitals_is_compared_by_all_its_words():
    assert [word for _, _, word in own_words("WARGA PANEN RAYA 2026")] == ["warga", "panen", "raya"]


def test_letters_that_only_look_latin_are_read_as_latin():
    assert sample(TEXT.replace("a", "\u0430")) == sample(TEXT)


def test_short_texts_have_no_signature_and_long_ones_a_bounded_one():
    assert sample("pendek") == ()
    long = " ".join(
        f"kata{chr(97 + number % 26)}{chr(97 + number // 26 % 26)} lain{chr(97 + number // 7 % 26)}"
        for number in range(5000)
    )
    long = "".join(char for char in long if not char.isdigit())
    assert len(sample(long)) <= _MOST
    assert list(sample(long)) == sorted(set(sample(long)))


def test_a_packed_signature_is_the_same_on_every_machine():
    assert pack_hashes((1, SPACE - 1)) == b"\x01\0\0\0\xff\xff\xff\xff"
    assert tuple(unpack_hashes(pack_hashes(sample(TEXT)))) == sample(TEXT)
    assert not unpack_hashes(b"")


def test_reach_says_up_to_where_a_signature_is_complete():
    assert reach(sample("sembilan huruf saja")) == SPACE
    assert reach(tuple(range(LEAST))) == RATE
    assert reach(tuple(range(RATE, RATE + LEAST))) == RATE + LEAST
    assert reach(tuple(range(_MOST))) == _MOST


def test_digest_ignores_what_only_looks_different():
    assert digest("**Panen** raya, 12 ton.\n") == digest("panen  RAYA 12 ton")
    assert digest("panen raya 12 ton") != digest("panen raya 13 ton")
