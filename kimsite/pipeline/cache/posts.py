"""Source -> what it was read as, with its findings: a changed theme builds every post anew without reading it."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.model.content import Post, SourceFile
from kimsite.model.findings import Diagnostic
from kimsite.record import Record
from kimsite.tools.memo import Memo

OF_THE_DAY = frozenset({"T03", "T07"})
"""Findings that depend on the day of the build: a date far ahead, a hint that takes its year."""


class CachedPost(Record, kw_only=True):
    """What one source was read as, and all that was found in it."""

    post: Post | None
    """Without its body, unless the body is not a part of the source's text."""
    start: int
    end: int
    """Where the body begins and ends in the source; -1 where it is not a part of it."""
    findings: tuple[Diagnostic, ...]

    @property
    def reusable(self) -> bool:
        """True when a later run reads the source the same way, on a later day too."""
        return self.start >= 0 and not any(one.code in OF_THE_DAY for one in self.findings)

    def restore(self, source: SourceFile) -> Post | None:
        """The post with its body."""
        if self.post is None or self.start < 0:
            return self.post
        return replace(self.post, body=source.text[self.start : self.end])


PostKey = tuple[str, str, str]
"""Path, kind and digest of a source."""
PostCache = Memo[PostKey, CachedPost]


def key_of(source: SourceFile) -> PostKey:
    """The key of a source."""
    return source.path, source.kind, source.digest


def cached_post(source: SourceFile, post: Post | None, findings: tuple[Diagnostic, ...]) -> CachedPost:
    """What is kept of a source that was read as `post`."""
    start = _start(source.text, post.body) if post else 0
    if post is None or start < 0:
        return CachedPost(post=post, start=start, end=start, findings=findings)
    end = start + len(post.body)
    return CachedPost(post=replace(post, body=""), start=start, end=end, findings=findings)


def _start(text: str, body: str) -> int:
    """Where the body begins in the text, nearly always so that it ends with it; -1 where it is not in it."""
    return len(text) - len(body) if text.endswith(body) else text.find(body)
