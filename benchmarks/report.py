"""Measures -> medians and ratios, for the terminal and for docs/pengembang/benchmarks.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from benchmarks.cases import WORDS
from benchmarks.results import Measure, Results

OURS = "kimsite"
Figure = Callable[[Measure], float]
HEAD = (
    "size",
    "case",
    "tool",
    "runs",
    "wall s",
    "CPU s",
    "memory MB",
    "files",
    "wall: ours to theirs",
    "CPU",
    "memory",
)


def duration(seconds: float) -> str:
    """'2 h 05 min', '3 min 20 s' or '12 s'."""
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60:02} min"
    return f"{whole // 60} min {whole % 60:02} s" if whole >= 60 else f"{whole} s"


def table(measures: Iterable[Measure]) -> str:
    """Aligned columns."""
    rows = [HEAD, *_rows(measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def document(results: Results) -> str:
    """docs/pengembang/benchmarks.md, whole."""
    made = results.machine
    versions = sorted({f"{one.tool} {one.version}" for one in results.measures})
    sizes = sorted({(one.posts, one.size) for one in results.measures if one.case != "photos"})
    photos = [one for one in results.measures if one.case == "photos"]
    with_what = ("processor", "cores", "memory", "system", "python", "node", "pillow")
    notes = (
        (
            "Made by `python -m benchmarks --write-docs`; `benchmarks/README.md` says what each generator "
            "renders and how it is measured."
        ),
        (
            f"{made.get('date', '')}. "
            f"{'; '.join(f'{name} {made[name]}' for name in with_what if name in made)}. "
            f"{'; '.join(versions)}."
        ),
        (
            "Medians. A ratio is kimsite's figure divided by the other's, taken within each round (the tools "
            "run in turn), then the median."
        ),
        (
            "`~` marks ratios of medians that were not measured in one session. Memory is the peak of the "
            "whole process tree."
        ),
    )
    parts = ["# Benchmarks\n", *(f"{note}\n" for note in notes)]
    for posts, size in sizes:
        villages = size.partition("x")[0]
        parts.append(f"## {villages} {'village' if villages == '1' else 'villages'}, {posts:,} posts\n")
        parts.append(
            _markdown(_rows(one for one in results.measures if one.size == size and one.case != "photos"))
        )
    if photos:
        parts.append(f"## {photos[0].posts} photos of 12 megapixels, three widths and a card each\n")
        parts.append(_markdown(_rows(photos)))
    growth = _growth(results.measures)
    if growth:
        parts.append("## Growth: a first build, milliseconds a post\n")
        parts.append(growth)
    return "\n".join(parts)


def _markdown(rows: Iterable[Sequence[str]]) -> str:
    head = HEAD[1:]
    lines = [
        f"| {' | '.join(head)} |",
        f"|{'---|' * 2}{'---:|' * (len(head) - 2)}",
        *(f"| {' | '.join(row[1:])} |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def _rows(measures: Iterable[Measure]) -> Iterable[Sequence[str]]:
    groups: dict[tuple[int, str, str], dict[str, list[Measure]]] = {}
    for one in measures:
        groups.setdefault((one.posts, one.size, one.case), {}).setdefault(one.tool, []).append(one)
    order = list(WORDS)
    for (_, size, case), tools in sorted(
        groups.items(), key=lambda pair: (pair[0][2] == "photos", pair[0][0], order.index(pair[0][2]))
    ):
        ours = tools.get(OURS, [])
        for tool, runs in tools.items():
            figures = (
                f"{_median(runs, _wall):.2f}",
                f"{_median(runs, _cpu):.2f}",
                f"{_median(runs, _memory) / 1e6:.0f}",
                f"{runs[-1].files:,}",
            )
            ratios = (
                ("", "", "")
                if tool == OURS or not ours
                else tuple(_ratio(ours, runs, figure) for figure in (_wall, _cpu, _memory))
            )
            yield (size, WORDS[case], tool, str(len(runs)), *figures, *ratios)


def _ratio(ours: Sequence[Measure], theirs: Sequence[Measure], figure: Figure) -> str:
    by_round = {(one.session, one.number): figure(one) for one in ours}
    pairs = [
        by_round[one.session, one.number] / figure(one)
        for one in theirs
        if (one.session, one.number) in by_round
    ]
    return f"{median(pairs):.3f}" if pairs else f"~{_median(ours, figure) / _median(theirs, figure):.3f}"


def _growth(measures: Sequence[Measure]) -> str:
    """Time a post at each size, one row a tool."""
    first = [one for one in measures if one.case == "first"]
    sizes = sorted({(one.posts, one.size) for one in first})
    if len(sizes) < 2:
        return ""
    lines = [
        f"| tool | {' | '.join(f'{posts:,} posts' for posts, _ in sizes)} |",
        f"|---|{'---:|' * len(sizes)}",
    ]
    for tool in dict.fromkeys(one.tool for one in first):
        cells = []
        for posts, size in sizes:
            runs = [one for one in first if (one.tool, one.size) == (tool, size)]
            cells.append(f"{_median(runs, _wall) * 1000 / posts:.2f}" if runs else "")
        lines.append(f"| {tool} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _median(runs: Sequence[Measure], figure: Figure) -> float:
    return median(figure(one) for one in runs)


def _wall(one: Measure) -> float:
    return one.wall


def _cpu(one: Measure) -> float:
    return one.cpu


def _memory(one: Measure) -> float:
    return one.memory
