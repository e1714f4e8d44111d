"""How many words of a blog come along: `python -m benchmarks.imported_words blogger|wordpress FILE`.

Each post's HTML as a reader sees it (no comments, styles, scripts; shortcodes that become pictures or links
apart) against the page that kimsite makes of its Markdown, as multisets of words.
"""

import html
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from kimsite.content.convert import convert
from kimsite.importers.blogs.blogger import read_blogger
from kimsite.importers.blogs.item import BlogItem
from kimsite.importers.blogs.wordpress import read_wordpress
from kimsite.importers.markup.plain import words_shown
from kimsite.importers.markup.shortcodes import expand_shortcodes, paragraphs_from_lines
from kimsite.importers.markup.to_markdown import to_markdown
from kimsite.record import Record

_WORD = re.compile(r"\w+")
_SHORTCODE = re.compile(r"\[/?(?:gallery|caption|youtube|embed|video|audio)\b[^\]]*\]")


class WordsKept(Record):
    """Words of all posts of an export."""

    posts: int
    shown: int
    kept: int
    worst: tuple[tuple[int, str], ...]
    """(words lost, title) of the posts that lost most."""

    @property
    def share(self) -> float:
        """Of the words, how many came along."""
        return self.kept / self.shown if self.shown else 1.0


def words_kept(export: Iterable[object], *, reads_shortcodes: bool) -> WordsKept:
    """Count the words of every post and page of an export, before and after."""
    posts = shown = kept = 0
    worst = []
    for item in export:
        if not isinstance(item, BlogItem):
            continue
        source = item.html
        if reads_shortcodes:
            source = expand_shortcodes(paragraphs_from_lines(source), lambda _: ()).html
        text = to_markdown(source, item.address).text
        body = convert(re.sub(r"!\[(?:\\.|[^\]\\])*\]\([^)]*\)", "", text))
        after = Counter(_WORD.findall(html.unescape(re.sub(r"<[^>]+>", " ", body.html)).casefold()))
        after += Counter(tag.casefold() for tag in body.tags)
        before = Counter(_WORD.findall(words_shown(_SHORTCODE.sub(" ", item.html)).casefold()))
        same = (before & after).total()
        posts, shown, kept = posts + 1, shown + before.total(), kept + same
        worst.append((before.total() - same, item.title))
    return WordsKept(posts, shown, kept, tuple(sorted(worst, reverse=True)[:5]))


def main(program: str, path: str) -> None:
    """Print the counts."""
    reader = read_blogger if program == "blogger" else read_wordpress
    started = time.perf_counter()
    found = words_kept(reader(Path(path), "Asia/Jakarta"), reads_shortcodes=program == "wordpress")
    seconds = time.perf_counter() - started
    print(
        f"{found.posts} posts, {found.shown} words, {found.kept} kept: {found.share:.2%} in {seconds:.1f} s"
    )
    for lost, title in found.worst:
        print(f"{lost:6} lost  {title}")


if __name__ == "__main__":
    main(*sys.argv[1:])
