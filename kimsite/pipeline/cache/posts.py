"""Source -> what it was read as, with its findings.

With a changed theme every post is built again without being read.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from kimsite.model.content import Post, Rejected, SourceFile
from kimsite.model.findings import Diagnostic
from kimsite.record import Record
from kimsite.tools.memo import Memo


class CachedPost(Record, kw_only=True):
    """What one source was read as, and all that was found in it."""

    post: Post | None
    """Without its body, unless the body is not a part of the source's text."""
    start: int
    end: int
    """Where the body begins and ends in the source; -1 where it is not a part of it."""
    findings: tuple[Diagnostic, ...]
    recheck_on: date | None
    """As in `Post`."""

    def holds_on(self, day: date) -> bool:
        """True when the source is read the same way on `day`, which is not before the day it was read on."""
        return self.recheck_on is None or day < self.recheck_on

    def restore(self, source: SourceFile) -> Post | Rejected:
        """The post with its body."""
        if self.post is None:
            return Rejected(recheck_on=self.recheck_on)
        if self.start < 0:
            return self.post
        return replace(self.post, body=source.text[self.start : self.end])


PostKey = tuple[str, str, str]
"""Path, kind and digest of a source."""
PostCache = Memo[PostKey, CachedPost]


def key_of(source: SourceFile) -> PostKey:
    """The key of a source."""
    return source.path, source.kind, source.digest


def cached_post(source: SourceFile, post: Post | Rejected, findings: tuple[Diagnostic, ...]) -> CachedPost:
    """What is kept of a source that was read as `post`."""
    recheck_on = post.recheck_on
    if isinstance(post, Rejected):
        return CachedPost(post=None, start=0, end=0, findings=findings, recheck_on=recheck_on)
    start = _start(source.text, post.body)
    if start < 0:
        return CachedPost(post=post, start=start, end=start, findings=findings, recheck_on=recheck_on)
    end = start + len(post.body)
    kept = replace(post, body="")
    return CachedPost(post=kept, start=start, end=end, findings=findings, recheck_on=recheck_on)


def _start(text: str, body: str) -> int:
    """Where the body begins in the text, nearly always so that it ends with it; -1 where it is not in it."""
    return len(text) - len(body) if text.endswith(body) else text.find(body)
