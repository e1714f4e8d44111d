"""No small count can be computed from what is shown, by whoever tries every filling of the covered cells."""

import itertools
import random

import pytest

from kimsite.tools.disclosure import Cover, Subset, Sum, covers, total_covers

SKDN = (Subset(0, 1), Subset(0, 2), Subset(2, 3), Subset(0, 3))
ALL = {1, 2, 3, 4}


def fillings(values, shown, top, holds):
    """Every table that a reader must hold possible; None where there are too many to try."""
    domains = [
        [value] if cover is Cover.SHOWN else range(1, 5 if cover is Cover.SMALL else top)
        for value, cover in zip(values, shown, strict=True)
    ]
    size = 1
    for domain in domains:
        size *= len(domain)
    return [cells for cells in itertools.product(*domains) if holds(cells)] if size < 8000 else None


def test_48_of_50_cannot_be_computed():
    shown = covers((50, 48), (), (Subset(0, 1),))
    assert shown == (Cover.SHOWN, Cover.CLOSED)
    assert covers((50, 50), (), (Subset(0, 1),)) == (Cover.SHOWN, Cover.SHOWN)
    assert covers((50, 45), (), (Subset(0, 1),)) == (Cover.SHOWN, Cover.SHOWN)


def test_one_covered_cell_of_a_sum_needs_another():
    sums = (Sum(3, (0, 1, 2)),)
    shown = covers((20, 3, 30, 53), sums)
    assert shown[1] is Cover.SMALL
    assert shown.count(Cover.CLOSED) == 1
    assert covers((20, 8, 30, 58), sums).count(Cover.SHOWN) == 4
    assert covers((20, 3, 30, 99), sums).count(Cover.SHOWN) == 3, "a wrong sum tells nothing"


def test_zero_names_nobody():
    assert covers((0, 12, 12), (Sum(2, (0, 1)),)) == (Cover.SHOWN,) * 3


@pytest.mark.parametrize("seed", range(3))
def test_every_posyandu_day(seed):
    dice = random.Random(seed)  # noqa: S311  # test data
    for _ in range(120):
        s = dice.randint(1, 12)
        d = dice.randint(0, s)
        values = (s, dice.randint(0, s), d, dice.randint(0, d))
        shown = covers(values, (), SKDN)
        found = fillings(values, shown, 18, lambda v: v[1] <= v[0] and v[2] <= v[0] and v[3] <= v[2])
        for small in (
            *(lambda v, at=at: v[at] for at in range(4)),
            *(lambda v, one=one: v[one.whole] - v[one.part] for one in SKDN),
        ):
            if found is not None and 0 < small(values) < 5:
                assert {small(cells) for cells in found} >= ALL, (values, shown)


@pytest.mark.parametrize("seed", range(3))
def test_every_table_with_totals(seed):
    dice = random.Random(seed)  # noqa: S311  # test data
    tried = 0
    while tried < 40:
        rows, columns = dice.choice([(2, 2), (1, 3), (4, 1), (2, 3)])
        grid = [[dice.choice((0, 0, 1, 2, 4, 5, 7, 9)) for _ in range(columns)] for _ in range(rows)]
        for row in grid:
            row.append(sum(row))
        grid.append([sum(column) for column in zip(*grid, strict=True)])
        width = columns + 1
        values = [cell for row in grid for cell in row]
        sums = [
            *(
                Sum(r * width + columns, tuple(r * width + c for c in range(columns)))
                for r in range(rows + 1)
            ),
            *(Sum(rows * width + c, tuple(r * width + c for r in range(rows))) for c in range(width)),
        ]
        shown = covers(values, sums)
        found = fillings(
            values,
            shown,
            30,
            lambda v, sums=sums: all(v[o.total] == sum(v[p] for p in o.parts) for o in sums),
        )
        if found is None:
            continue
        tried += 1
        for at, value in enumerate(values):
            if 0 < value < 5:
                assert {cells[at] for cells in found} >= ALL, (grid, shown)


def test_a_recap_gives_no_village_away():
    rows = [(50, 48), (60, 40), (70, 55)]
    shown = [covers(row, (), (Subset(0, 1),)) for row in rows]
    assert [row[1] for row in shown] == [Cover.CLOSED, Cover.SHOWN, Cover.SHOWN]
    totals, covered = total_covers(rows, shown, (Subset(0, 1),))
    assert totals == (180, 143)
    assert covered == (Cover.SHOWN, Cover.CLOSED), "143 less 40 and 55 would be 48"
    assert total_covers(rows[1:], shown[1:], (Subset(0, 1),))[1] == (Cover.SHOWN, Cover.SHOWN)


def test_a_large_table_full_of_small_counts_takes_seconds_at_most():
    dice = random.Random(3)  # noqa: S311  # test data
    grid = [[dice.choice((0, 1, 2, 3, 8, 30)) for _ in range(6)] for _ in range(120)]
    values = [cell for row in grid for cell in (*row, sum(row))]
    sums = [Sum(r * 7 + 6, tuple(range(r * 7, r * 7 + 6))) for r in range(120)]
    shown = covers(values, sums)
    assert all(cover for cover, value in zip(shown, values, strict=True) if 0 < value < 5)
