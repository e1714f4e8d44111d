"""Two posts with one address: neither may overwrite the other."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post


def keep_apart(posts: Iterable[Post], found: Findings) -> tuple[Post, ...]:
    """The posts whose address is theirs alone. Of those that share one, all are held back, each finding naming another."""
    by_url: dict[str, list[Post]] = {}
    for post in posts:
        by_url.setdefault(post.url, []).append(post)
    for url, sharing in by_url.items():
        if len(sharing) > 1:
            for index, post in enumerate(sharing):
                found.add("A01", post.head, alamat=url, lain=sharing[index - 1].path)
    return tuple(sharing[0] for sharing in by_url.values() if len(sharing) == 1)
