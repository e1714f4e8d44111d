"""Forms of one word meet, other words do not, and the reader's browser decides as the build does."""

import json
import re
from pathlib import Path

import pytest

from kimsite.tools.stem_exceptions import STEM_EXCEPTIONS
from kimsite.tools.stems import search_words, stems_of, word_stem

FAMILIES = [
    "timbang menimbang penimbangan ditimbang timbangan penimbangannya",
    "bangun pembangunan dibangun bangunan membangun terbangun",
    "ternak peternakan beternak peternak ternaknya",
    "tani petani pertanian bertani taninya",
    "posyandu posyandunya",
    "latih pelatihan melatih dilatih pelatih latihan",
    "tulis menulis penulis tulisan ditulis",
    "pukul memukul pemukul dipukul",
    "kirim mengirim pengiriman kiriman dikirimkan",
    "ambil mengambil pengambilan diambil",
    "rawat perawat perawatan merawat dirawat",
    "atur peraturan mengatur diatur aturan",
    "muda pemuda kepemudaan",
    "urus pengurus kepengurusan mengurus",
    "jual berjualan penjualan menjual penjual dijual jualan",
    "sehat kesehatan menyehatkan",
    "suluh penyuluhan penyuluh menyuluh",
    "ajar belajar pelajar pelajaran pembelajaran mengajar diajar ajaran",
    "gerak gerakan pergerakan bergerak menggerakkan",
    "masak memasak dimasak masakan pemasakan",
    "tanam menanam penanaman tanaman ditanami",
    "imunisasi mengimunisasi diimunisasi imunisasinya",
    "nikah menikah pernikahan dinikahkan",
    "kebun berkebun perkebunan kebunnya",
    "ikan perikanan ikannya",
    "baik perbaikan memperbaiki diperbaiki kebaikan terbaik",
    "bersih membersihkan kebersihan dibersihkan",
    "menang pemenang kemenangan memenangkan",
    "penuh memenuhi dipenuhi pemenuhan",
    "sampai menyampaikan disampaikan penyampaian",
    "lurah kelurahan",
    "camat kecamatan",
    "jalan berjalan perjalanan jalanan pejalan",
    "isi berisi mengisi pengisian diisi isinya",
]
APART = ["timbang tambang", "tani tanah", "bayi batu", "jalan jual", "desa dasa", "batik betik", "padi pagi"]
SCRIPT = Path(__file__).parents[2] / "themes" / "dasar" / "assets" / "search" / "cari.js"


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_a_word_have_one_stem(family):
    words = [word for word in family.split() if word_stem(word)]
    assert len({word_stem(word) for word in words}) == 1, {word: word_stem(word) for word in words}


@pytest.mark.parametrize("pair", APART)
def test_other_words_have_other_stems(pair):
    first, second = pair.split()
    assert word_stem(first) != word_stem(second)


def test_words_are_small_letters_without_marks():
    assert search_words("Ba'da Isya, Café Bu Sri: 60 kg!") == [
        "bada",
        "isya",
        "cafe",
        "bu",
        "sri",
        "60",
        "kg",
    ]
    assert stems_of("yang dan untuk di desa") == {"desa"}


@pytest.mark.slow
def test_a_browser_finds_the_same_stems(chromium):
    rules = SCRIPT.read_text("utf-8").partition("// The rules of")[2].partition("// At most one")[0]
    words = sorted({word for family in FAMILIES + APART for word in family.split() if word_stem(word)})
    words += sorted({word for name in ("README.md", "docs/panduan/menulis.md") for word in _words_of(name)})
    page = chromium.new_page()
    found = page.evaluate(
        f"asked => {{ var EXCEPTIONS = {json.dumps(STEM_EXCEPTIONS)}, stems = {{}};\n//{rules}\n"
        "return asked.map(stem); }",
        words,
    )
    page.close()
    assert len(words) > 1000
    assert dict(zip(words, found, strict=True)) == {word: word_stem(word) for word in words}


def _words_of(name: str) -> list[str]:
    text = (SCRIPT.parents[4] / name).read_text("utf-8")
    return [word for word in search_words(re.sub(r"\W", " ", text)) if word_stem(word)]
