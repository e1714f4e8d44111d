"""Copies are found, honest posts from one template are left alone.

Figures: tests/report/flags/pairs/measure_pairs.py.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "pairs"))
from make_pairs import KINDS, Dice, honest, originals, padded, pairs, renamed, verbatim
from measure_pairs import measure, precision, recall

from kimsite.report.flags import candidates
from kimsite.report.flags.candidates import MARGIN, alike, find_candidates, text_overlap
from kimsite.report.flags.compare import ComparedText, compare
from kimsite.tools.digest import sha256
from kimsite.tools.partition import Partition
from kimsite.tools.shingles import sample

NOTHING: frozenset[int] = frozenset()


def compared(one, two):
    return compare(ComparedText(one), ComparedText(two))


def shared(one, two):
    return [one[start:end] for start, end in ComparedText(one).parts(ComparedText(two))]


@pytest.fixture(scope="module")
def unseen():
    """The half of the set on which nothing was tuned."""
    return measure("uji")


def test_the_labelled_set_is_the_one_that_was_measured():
    known = [*pairs("tala"), *pairs("uji")]
    assert len(known) == 1248
    assert {pair.kind for pair in known} == {*KINDS, "jujur"}
    said = "\n".join(
        f"{pair.half}|{pair.kind}|{pair.strength}|{pair.one}|{pair.two}|{pair.copied}" for pair in known
    )
    assert sha256(said.encode())[:16] == "b35b10914ff584f0"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        (("utuh",), 0.99),
        (("ganti-nama", "acak-urutan", "ditambah"), 0.99),
        (("separuh",), 0.95),
        (("sinonim",), 0.85),
        (("dipangkas", "campuran"), 0.9),
    ],
)
def test_recall_on_pairs_not_tuned_on(unseen, kinds, least):
    assert recall(unseen, *kinds) >= least


@pytest.mark.slow
def test_precision_against_honest_posts_of_one_template(unseen):
    assert precision(unseen) >= 0.95
    honest_rows = [row for (kind, _), row in unseen["table"].items() if kind == "jujur"]
    assert sum(hit for hit, _ in honest_rows) <= 0.05 * sum(count for _, count in honest_rows)


def test_the_estimate_hardly_ever_falls_below_what_the_texts_say_by_more_than_the_margin():
    known = [pair for pair in pairs("uji") if pair.copied]
    below = [
        pair
        for pair in known
        if compared(pair.one, pair.two).percent - text_overlap(sample(pair.one), sample(pair.two), NOTHING)
        > MARGIN
    ]
    assert len(below) <= len(known) // 100


def test_a_text_that_many_copied_is_still_found_though_it_is_everywhere():
    text = originals("uji")[0]
    texts = [
        text,
        *(padded(renamed(text, 1, Dice(str(number))), 1, Dice(str(number))) for number in range(30)),
        *originals("tala"),
    ]
    seen = find_candidates([sample(one) for one in texts])
    found = {pair.second for pair in alike([sample(one) for one in texts], seen, 30) if pair.first == 0}
    assert found == set(range(1, 31))


def test_templates_that_the_district_handed_out_are_taken_out():
    posts = next(iter(honest("uji").values()))[:2]
    texts = [*posts, *originals("uji")]
    signatures = [sample(text) for text in texts]
    frame = "\n".join(
        line[2:]
        for line in (Path(__file__).parent / "pairs" / "templates.txt").read_text("utf-8").splitlines()
        if line.startswith("=")
    )
    told = find_candidates(signatures, [sample(frame)])
    one, other = signatures[:2]
    assert text_overlap(one, other, told.boilerplate) < text_overlap(one, other, NOTHING)


def test_two_processes_find_what_one_finds():
    signatures = [
        sample(text)
        for text in (
            *originals("uji"),
            *(padded(text, 1, Dice(text)) for text in originals("uji")),
            *originals("tala"),
        )
    ]
    here, there = Pipe()

    def swap(wire):
        return lambda mine: (wire.send_bytes(mine), wire.recv_bytes())[1]

    with ThreadPoolExecutor(2) as pool:
        halves = list(
            pool.map(
                lambda half, wire: find_candidates(
                    signatures, (), Partition(index=half, exchange=swap(wire))
                ),
                (0, 1),
                (here, there),
            )
        )
    assert halves == [find_candidates(signatures)] * 2
    assert halves[0].candidates
    assert halves[0].boilerplate


def test_more_likely_copies_than_a_jury_reads_are_passed_over_from_the_least_likely_on(monkeypatch):
    text = originals("uji")[0]
    signatures = [sample(one) for one in (*originals("uji"), text, padded(text, 2, Dice("lain")))]
    every = find_candidates(signatures)
    monkeypatch.setattr(candidates, "MOST_PAIRS", 1)
    few = find_candidates(signatures)
    assert few.candidates == ((0, len(signatures) - 2),)
    assert few.passed_over == len(every.candidates) - 1


def test_shared_parts_are_marked_where_they_stand():
    one = "Warga Growok memanen tembakau bersama sejak pagi buta. Hasilnya dijemur di tepi jalan."
    two = "Cuaca cerah sekali. Ibu Piyak memanen tembakau bersama sejak pagi buta."
    assert shared(one, two) == ["memanen tembakau bersama sejak pagi buta"]
    assert shared(two, one) == ["memanen tembakau bersama sejak pagi buta"]


def test_a_name_that_both_have_belongs_to_the_shared_part():
    one = "Pagi ini Pak Rohmad memotong batang randu menjadi bangku panjang."
    two = "Kemarin Pak Sarmin memotong batang randu menjadi bangku panjang. Semua senang."
    same = two.replace("Sarmin", "Rohmad")
    assert shared(one, two) == ["memotong batang randu menjadi bangku panjang"]
    assert shared(one, same) == ["Rohmad memotong batang randu menjadi bangku panjang"]


def test_look_and_order_of_two_texts_do_not_matter():
    text = originals("uji")[1]
    for level in range(3):
        other = verbatim(text, level, Dice("x"))
        assert compared(text, other).percent == compared(other, text).percent >= 75
    assert compared("", text).percent == 0
    assert compared(text, originals("uji")[2]).percent < 15
