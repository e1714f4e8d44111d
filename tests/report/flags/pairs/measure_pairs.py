"""Prints how many labelled pairs the detector finds: `python tests/report/flags/pairs/measure_pairs.py
[tala|uji]`.

Each way and strength of copying is a district of its own: the originals, one copy of each, and all honest
posts. A pair counts as found when the report would ask about it. The last line judges every pair alone,
without a district whose boiler-plate could be known.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from make_pairs import HALVES, KINDS, STRENGTHS, Pair, honest, pairs

from kimsite.model.contest import FlagLimits
from kimsite.report.flags.candidates import alike, find_candidates
from kimsite.report.flags.compare import ComparedText, compare
from kimsite.tools.shingles import sample

LEAST, SURE = FlagLimits().doubtful, FlagLimits().alike


def measure(half: str, least: int = LEAST) -> dict:
    """`table`: (kind, strength) or ('jujur', template) -> (asked about, all); `alone`, `apart`: the same
    without a district around.
    """
    known = pairs(half)
    templates = [post for posts in honest(half).values() for post in posts]
    rounds: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in known:
        if pair.copied:
            rounds[pair.kind, pair.strength].append(pair)
    found: Counter = Counter()
    wrong: Counter = Counter()
    for key, members in rounds.items():
        texts = [*templates, *(pair.one for pair in members), *(pair.two for pair in members)]
        signatures = [sample(text) for text in texts]
        seen = find_candidates(signatures)
        near = alike(signatures, seen, least)
        read = [ComparedText(text, seen.boilerplate) for text in texts]
        asked = {
            (pair.first, pair.second)
            for pair in near
            if compare(read[pair.first], read[pair.second]).is_copy(least, SURE)
        }
        base, count = len(templates), len(members)
        found[key] = sum((base + place, base + count + place) in asked for place in range(count))
        wrong.update(pair for pair in asked if pair[1] < base)
    names = [name for name, posts in honest(half).items() for _ in posts]
    flagged = Counter(names[first] for (first, second), times in wrong.items() if 2 * times > len(rounds))
    alone = [
        compare(ComparedText(pair.one), ComparedText(pair.two)).is_copy(least, SURE)
        for pair in known
        if not pair.copied
    ]
    apart = [
        compare(ComparedText(pair.one), ComparedText(pair.two)).is_copy(least, SURE)
        for pair in known
        if pair.copied
    ]
    table = {key: (found[key], len(members)) for key, members in rounds.items()}
    for name, posts in honest(half).items():
        table["jujur", name] = (flagged[name], len(posts) * (len(posts) - 1) // 2)
    return {
        "table": table,
        "found": sum(found.values()),
        "wrong": sum(flagged.values()),
        "alone": (sum(alone), len(alone)),
        "apart": (sum(apart), len(apart)),
    }


def recall(result: dict, *kinds: str) -> float:
    rows = [row for (kind, _), row in result["table"].items() if kind in kinds]
    return sum(hit for hit, _ in rows) / sum(all_ for _, all_ in rows)


def precision(result: dict) -> float:
    return result["found"] / (result["found"] + result["wrong"])


def main() -> None:
    for half in sys.argv[1:] or HALVES:
        result = measure(half)
        print(f"{half}: batas {LEAST} %, {sum(count for _, count in result['table'].values())} pasangan")
        for kind in KINDS:
            row = "  ".join(
                f"{strength} {result['table'][kind, strength][0]}/{result['table'][kind, strength][1]}"
                for strength in STRENGTHS
            )
            print(f"  {kind:<12} {recall(result, kind):6.3f}   {row}")
        for (kind, name), (hit, count) in result["table"].items():
            if kind == "jujur":
                print(f"  jujur {name:<15} {hit}/{count} ditanyakan")
        print(f"  ketepatan (precision) {precision(result):.3f}")
        (honest_asked, honest_all), (found, copies) = result["alone"], result["apart"]
        print(
            f"  tanpa kabupaten di sekitarnya: salinan {found}/{copies}, jujur {honest_asked}/{honest_all} "
            "ditanyakan"
        )


if __name__ == "__main__":
    main()
