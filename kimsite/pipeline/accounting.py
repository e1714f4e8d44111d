"""Every file of a publisher's folder is published, or has an account that says why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from kimsite.blog.assemble import is_public, opens
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import CLOSED, DRAFT, EXAMPLE, EXPIRED, HELD, IGNORED, WAITING, Account
from kimsite.model.build import Counts
from kimsite.model.content import Post, Sources
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.tools.nik import mask_numbers


def file_accounts(
    sources: Sources, posts: Iterable[Post], published: Collection[str], as_of: date, diagnostics: Findings
) -> tuple[Account, ...]:
    """What became of every file, sorted by path, but of published posts and what posts may show.

    Published examples are among them. `posts`: all that were understood; `published`: paths of those that are
    shown.
    """
    told = _told(diagnostics.sorted())
    known = {post.path: post for post in posts}
    rows = [*sources.ignored]
    for path in (*(source.path for source in sources.posts), *sources.unread):
        if path not in published:
            rows.append(_account(path, known.get(path), told.get(mask_numbers(path), ""), as_of))
        elif known[path].example:
            rows.append(Account(path, EXAMPLE, EXAMPLE))
    return tuple(
        sorted(
            (Account(mask_numbers(one.path), one.state, one.reason, one.detail) for one in rows),
            key=lambda one: one.path,
        )
    )


def count_held(known: Iterable[Account]) -> int:
    """How many posts an error keeps from being published."""
    return sum(one.state == HELD for one in known)


def count_accounts(sources: Sources, known: Iterable[Account], published: Collection[str]) -> Counts:
    """The counts of files; every file of the folder is counted exactly once.

    As one of posts, held, waiting, drafts, expired, ignored and media.
    """
    states = Counter(one.state for one in known)
    strays = {one.path for one in sources.ignored}
    return Counts(
        posts=len(published),
        held=states[HELD],
        waiting=states[WAITING],
        drafts=states[DRAFT],
        expired=states[EXPIRED],
        ignored=states[IGNORED],
        examples=states[EXAMPLE],
        media=sum(one.path not in strays for one in sources.media),
    )


def _told(findings: Iterable[Diagnostic]) -> dict[str, str]:
    """Path -> the code that says why it is not published: of its first error, else of its last finding."""
    told: dict[str, str] = {}
    held: set[str] = set()
    for one in findings:
        if one.place.path not in held:
            told[one.place.path] = f"{ERROR} {one.code}" if one.severity == ERROR else one.code
            if one.severity == ERROR:
                held.add(one.place.path)
    return told


def _account(path: str, post: Post | None, told: str, as_of: date) -> Account:
    """A file that is not published. `told`: as `_told` has it."""
    if told.startswith(ERROR):
        return Account(path, HELD, told.removeprefix(f"{ERROR} "))
    if post is None:
        return Account(path, IGNORED, told)
    if post.draft:
        return Account(path, DRAFT, DRAFT)
    if not is_public(post):
        return Account(path, IGNORED, CLOSED)
    if opens(post) > as_of:
        return Account(path, WAITING, WAITING, opens(post).isoformat())
    if post.hide_after is not None and post.hide_after < as_of:
        return Account(path, EXPIRED, EXPIRED, post.hide_after.isoformat())
    return Account(path, IGNORED, told)
