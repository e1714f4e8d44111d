"""Every file of a publisher's folder is published, or has an account that says why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from msgspec.structs import replace

from kimsite.blog.assemble import is_public, opens
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account, FileState, IgnoredBecause
from kimsite.model.build import Counts
from kimsite.model.content import Post, Sources
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.tools.nik import mask_numbers


def file_accounts(
    sources: Sources,
    posts: Iterable[Post],
    published: Collection[str],
    held: Collection[str],
    as_of: date,
    diagnostics: Findings,
) -> tuple[Account, ...]:
    """What became of every file, sorted by path, but of published posts and what posts may show.

    Published examples are among them. `posts`: all that were understood; `published`: paths of those that are
    shown; `held`: paths of those that an error keeps from it.
    """
    errors, last = _codes(diagnostics.sorted())
    known = {post.path: post for post in posts}
    rows = [*sources.ignored]
    for path in (*(source.path for source in sources.posts), *sources.unreadable, *sources.empty):
        if path not in published:
            shown = mask_numbers(path)
            if path in held:
                rows.append(Account(path, FileState.HELD, errors.get(shown, "")))
            else:
                rows.append(_account(path, known.get(path), last.get(shown, ""), as_of))
        elif known[path].example:
            rows.append(Account(path, FileState.EXAMPLE, FileState.EXAMPLE))
    return tuple(
        sorted(
            (replace(account, path=mask_numbers(account.path)) for account in rows),
            key=lambda account: account.path,
        )
    )


def count_accounts(sources: Sources, known: Iterable[Account], published: Collection[str]) -> Counts:
    """The counts of files; every file of the folder is counted exactly once.

    As one of posts, held, waiting, drafts, expired, ignored and media.
    """
    states = Counter(account.state for account in known)
    ignored = {account.path for account in sources.ignored}
    return Counts(
        posts=len(published),
        held=states[FileState.HELD],
        waiting=states[FileState.WAITING],
        drafts=states[FileState.DRAFT],
        expired=states[FileState.EXPIRED],
        ignored=states[FileState.IGNORED],
        examples=states[FileState.EXAMPLE],
        media=sum(file.path not in ignored for file in sources.media),
    )


def _codes(findings: Iterable[Diagnostic]) -> tuple[dict[str, str], dict[str, str]]:
    """By path: the code of its first error, and that of its last finding."""
    errors: dict[str, str] = {}
    last: dict[str, str] = {}
    for found in findings:
        last[found.place.path] = found.code
        if found.severity == ERROR:
            errors.setdefault(found.place.path, found.code)
    return errors, last


def _account(path: str, post: Post | None, finding: str, as_of: date) -> Account:
    """A file that is neither published nor held. `finding`: the code of its last finding, or empty."""
    if post is None:
        return Account(path, FileState.IGNORED, finding)
    if post.draft:
        return Account(path, FileState.DRAFT, FileState.DRAFT)
    if not is_public(post):
        return Account(path, FileState.IGNORED, IgnoredBecause.CLOSED)
    if opens(post) > as_of:
        return Account(path, FileState.WAITING, FileState.WAITING, opens(post).isoformat())
    if post.hide_after is not None and post.hide_after < as_of:
        return Account(path, FileState.EXPIRED, FileState.EXPIRED, post.hide_after.isoformat())
    return Account(path, FileState.IGNORED, finding)
