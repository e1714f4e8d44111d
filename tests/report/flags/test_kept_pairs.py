"""The pairs of the last report are used again for the same signatures, and never for others."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe

import pytest

from kimsite.report.flags import kept_pairs
from kimsite.report.flags.candidates import find_candidates
from kimsite.report.flags.kept_pairs import KeptPairs, candidate_pairs
from kimsite.tools.partition import ALONE, Partition
from kimsite.tools.shingles import sample

TEXT = "warga menanam cabai di pekarangan balai desa lalu merawatnya bergiliran setiap pagi dan sore"
SIGNATURES = [sample(TEXT), sample(f"{TEXT} sampai panen"), sample("pengajian rutin malam jumat legi")]


@pytest.fixture
def searches(monkeypatch):
    """How often the pairs were searched for."""
    made = []

    def counted(*given):
        made.append(given)
        return find_candidates(*given)

    monkeypatch.setattr(kept_pairs, "find_candidates", counted)
    return made


def test_the_same_posts_are_compared_once(tmp_path, searches):
    kept = KeptPairs(home=tmp_path / "laporan", engine="satu")
    first = candidate_pairs(SIGNATURES, [], ALONE, kept)
    assert first == find_candidates(SIGNATURES)
    assert first.candidates
    assert candidate_pairs(SIGNATURES, [], ALONE, kept) == first
    assert len(searches) == 1


@pytest.mark.parametrize(
    ("signatures", "templates", "engine"),
    [
        (SIGNATURES[::-1], [], "satu"),
        (SIGNATURES[:2], [], "satu"),
        ([*SIGNATURES[:2], SIGNATURES[2][1:]], [], "satu"),
        ([*SIGNATURES, ()], [], "satu"),
        (SIGNATURES, [SIGNATURES[0]], "satu"),
        (SIGNATURES, [], "dua"),
    ],
)
def test_other_posts_templates_and_programs_are_compared_anew(
    signatures, templates, engine, tmp_path, searches
):
    candidate_pairs(SIGNATURES, [], ALONE, KeptPairs(home=tmp_path, engine="satu"))
    found = candidate_pairs(signatures, templates, ALONE, KeptPairs(home=tmp_path, engine=engine))
    assert found == find_candidates(signatures, templates)
    assert len(searches) == 2


def test_a_damaged_file_costs_time_alone(tmp_path, searches):
    kept = KeptPairs(home=tmp_path, engine="satu")
    first = candidate_pairs(SIGNATURES, [], ALONE, kept)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    assert candidate_pairs(SIGNATURES, [], ALONE, kept) == first
    assert len(searches) == 2


def test_where_no_file_can_be_kept_the_pairs_are_found(tmp_path):
    (tmp_path / "laporan").write_text("bukan folder", "utf-8")
    kept = KeptPairs(home=tmp_path / "laporan", engine="satu")
    assert candidate_pairs(SIGNATURES, [], ALONE, kept) == find_candidates(SIGNATURES)


def test_two_processes_agree_where_one_has_read_nothing(tmp_path):
    """The file appears between the one's look and the other's."""
    homes = (tmp_path / "ada", tmp_path / "kosong")
    candidate_pairs(SIGNATURES, [], ALONE, KeptPairs(home=homes[0], engine="satu"))
    wires = Pipe()

    def half(index):
        def swap(mine):
            wires[index].send_bytes(mine)
            return wires[index].recv_bytes()

        kept = KeptPairs(home=homes[index], engine="satu")
        return candidate_pairs(SIGNATURES, [], Partition(index=index, exchange=swap), kept)

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(half, (0, 1))) == [find_candidates(SIGNATURES)] * 2
