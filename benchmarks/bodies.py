"""Milliseconds a post for every Markdown engine, on made posts of about 340 words and on the demo's own.

    python -m benchmarks.bodies [rounds]

Each round times all engines in turn on the same posts; the table shows the median of the rounds and the
median of the ratios within a round, so that a noisy machine spoils neither.
"""

from __future__ import annotations

import importlib.util
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from markdown.extensions.fenced_code import FencedCodeExtension

from benchmarks.prose import body
from kimsite.content.convert import convert
from kimsite.content.engines import python_markdown


def made_posts(count: int, seed: int = 22) -> list[str]:
    """Posts of about 340 words, as the sites of the other benchmarks have them."""
    dice = random.Random(seed)  # prose, not secrets
    return [body(dice, f"../berita/kabar-{number}.md") for number in range(count)]


def demo_posts(root: Path) -> list[str]:
    """Bodies of the demo's posts."""
    return [
        re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL)
        for path in sorted((root / "content").rglob("*.md"))
    ]


def ways() -> Iterator[tuple[str, Callable[[str], object]]]:
    plain = python_markdown.plain_markdown(FencedCodeExtension())
    yield "Python-Markdown, plain", lambda text: plain.reset().convert(text)
    yield "python: to HTML", python_markdown.to_html
    yield "python: convert()", convert
    if importlib.util.find_spec("pyromark"):
        from kimsite.content.engines import commonmark

        yield "commonmark: to HTML", commonmark.to_html
        yield "commonmark: convert()", lambda text: convert(text, "commonmark")


def main(rounds: int) -> None:
    for name, posts in (
        ("made posts", made_posts(60)),
        ("demo posts", demo_posts(Path(__file__).parents[1])),
    ):
        words = sum(len(post.split()) for post in posts) / len(posts)
        print(f"{name}: {len(posts)}, {words:.0f} words each, {rounds} rounds")
        contenders = list(ways())
        times: dict[str, list[float]] = {way: [] for way, _ in contenders}
        for _ in range(rounds):
            for way, do in contenders:
                start = time.perf_counter()
                for post in posts:
                    do(post)
                times[way].append((time.perf_counter() - start) / len(posts) * 1000)
        base = times[contenders[0][0]]
        for way, taken in times.items():
            ratio = statistics.median(one / other for one, other in zip(taken, base, strict=True))
            print(f"  {way:28} {statistics.median(taken):7.3f} ms   x {ratio:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
