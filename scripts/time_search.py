"""Times the search for copies: `python scripts/time_search.py [posts]` (default 100000).

Posts of 50 to 140 words are made of word pairs that follow each other in our own texts, which have fewer
words than a district writes with and so more accidental likeness; one in a hundred is a copy.
"""

import random
import re
import sys
import time
from functools import cache
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "report" / "flags" / "pairs"))
from make_pairs import FILLERS, TEMPLATES, TEXTS, Dice, padded

from kimsite.report.flags.candidates import alike, find_candidates
from kimsite.report.flags.compare import ComparedText, compare
from kimsite.tools.shingles import sample


def posts(count: int) -> list[str]:
    """So many texts, one in a hundred a copy."""
    dice = random.Random(1)  # noqa: S311  # test material, not secrets
    words = re.findall(
        r"[a-zA-Z]+[.,]?",
        " ".join(
            [*TEXTS, *FILLERS, *(line for part in TEMPLATES.values() for lines in part for line in lines)]
        ),
    )
    after: dict[str, list[str]] = {}
    for word, following in pairwise(words):
        after.setdefault(word, []).append(following)
    made = []
    for _ in range(count):
        word, text = dice.choice(words), []
        for _ in range(dice.randint(50, 140)):
            text.append(word)
            word = dice.choice(words if dice.random() < 0.3 else after.get(word, words))
        made.append(" ".join(text))
    for number in range(count // 100):
        made[dice.randrange(count)] = padded(made[dice.randrange(count)], 1, Dice(str(number)))
    return made


def main() -> None:
    """Print how long each step takes."""
    texts = posts(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    started = time.process_time()
    signatures = [sample(text) for text in texts]
    sampled = time.process_time()
    seen = find_candidates(signatures)
    near = alike(signatures, seen, 30)
    found = time.process_time()
    reading = cache(lambda place: ComparedText(texts[place], seen.boilerplate))
    asked = sum(compare(reading(pair.first), reading(pair.second)).is_copy(30, 60) for pair in near)
    done = time.process_time()
    print(
        f"{len(texts)} tulisan, waktu prosesor satu inti: sidik {sampled - started:.1f} s (saat membangun), "
        f"pasangan {found - sampled:.1f} s,"
    )
    print(
        f"perbandingan {done - found:.1f} s; {len(near)} pasangan dilihat, {asked} ditanyakan; jumlah "
        f"{done - started:.1f} s"
    )


if __name__ == "__main__":
    main()
