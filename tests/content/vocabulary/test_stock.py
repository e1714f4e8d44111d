import pytest

from kimsite.content.vocabulary.stock import stock_of


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("out of stock", "habis"),
        ("kosong semua", "habis"),
        ("selalu ada", "ada"),
        ("masih sedikit", "ada"),
        ("harus pesan", "pesan dulu"),
        ("dibuat kalau ada pesanan", "pesan dulu"),
        ("belum habis", ""),
    ],
)
def test_words_for_the_stock(written, means):
    assert stock_of(written) == means
