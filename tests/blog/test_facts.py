from kimsite.blog.facts import percent, ratios, size_label
from kimsite.model.records import Skdn


def test_ratios_are_whole_and_rounded_half_up():
    assert ratios(Skdn(s=62, k=61, d=55, n=43)) == (("K/S", 98), ("D/S", 89), ("N/D", 78))
    assert percent(1, 200) == 1
    assert ratios(Skdn(s=0, k=0, d=0, n=0)) == ()
    assert ratios(Skdn(s=50, k=None, d=60, n=None)) == (("D/S", 100),)


def test_sizes_in_words():
    assert (size_label(84_400), size_label(1_240_000), size_label(10)) == ("84 kB", "1,2 MB", "1 kB")
