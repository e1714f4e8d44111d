"""Copies that sync programs, browsers and people leave beside a post: by the name, and by what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post, SourceFile
from kimsite.model.marked import Place
from kimsite.tools.file_names import bare_name, is_plain_name
from kimsite.tools.paths import parent
from kimsite.tools.patterns import lazy_pattern

_CONFLICT = lazy_pattern(
    r"^(?P<base>.+?)(?:"
    r"[._ -]*\.sync-conflict-\d{8}-\d{6}(?:-\w+)?"  # Syncthing
    r"|[ _-]*\([^()]*(?:conflict(?:ed|ing)? copy|case conflict|encoding conflict|sfconflict|salinan (?:yang "
    r")?(?:ber)?konflik)"
    r"[^()]*(?:\([^()]*\)[^()]*)?\)"  # Dropbox, Nextcloud, Seafile
    r"|[._ -]+conflict(?:ed)?[._ -]?(?:copy)?[._ -]?\d{4}[\d._ -]*"  # ownCloud
    r")+$",
    re.IGNORECASE,
)
"""What sync programs put behind the name of the version that lost."""
_COPY = lazy_pattern(
    r"^(?P<base>.+?)(?:"
    r"(?i:[ _-]+(?:copy|kopi|salin|salinan|duplikat|duplicate)(?:[ _-]*\(?\d{1,3}\)?)?)"  # Windows, macOS
    # GNOME, Box
    r"|(?i:[ _-]*\((?:(?:another|lain|\d{1,2}(?:st|nd|rd|th)) )?(?:copy|kopi|salinan|conflict|konflik)(?: "
    r"\w{1,3})?\))"
    r"|(?i:[ _-]*\[conflict[^\]]*\])"  # Google Drive
    r"|[ _-]*\(\d{1,3}\)"  # browsers, Android, KDE, Google Drive
    r"|[ ]\d{1,2}"  # iCloud
    # OneDrive
    r"|[-_ ](?:DESKTOP|LAPTOP|NOTEBOOK|KOMPUTER|PC|WIN)-[A-Z0-9-]+|[-_ ][A-Z0-9]+-(?:PC|LAPTOP|NB)"
    r")+$"
)
"""What may be a copy's name, or the name of a post that its writer made from another."""
_COPY_OF = lazy_pattern(
    r"^(?:copy(?: \(\d+\))? of|salinan(?: \(\d+\))?(?: dari)?|kopi(?: dari)?)[ _-]+", re.IGNORECASE
)


def without_copies(sources: tuple[SourceFile, ...], diagnostics: Findings) -> tuple[SourceFile, ...]:
    """The sources without duplicates.

    Left out are copies that say the same as their original (A12), and what lost a conflict between two
    machines (A13).
    """
    by_digest: dict[str, list[SourceFile]] = {}
    for source in sources:
        by_digest.setdefault(source.digest, []).append(source)
    marked = {source.path: base for source in sources if (base := _base(source.path))}
    if len(by_digest) == len(sources) and not marked:
        return sources
    left = _same_bytes(by_digest, marked, diagnostics)
    by_name = {
        _key(source.path): source
        for source in sources
        if source.path not in left and source.path not in marked
    }
    for source in sources:
        original = by_name.get(f"{parent(source.path)}/{marked.get(source.path, '')}".casefold())
        if source.path in left or original is None:
            continue
        if source.text.split() == original.text.split():
            diagnostics.add("A12", Place(path=source.path), lain=original.path)
            left.add(source.path)
        elif is_conflict(source.path):
            diagnostics.add("A13", Place(path=source.path), lain=original.path)
            left.add(source.path)
    return tuple(source for source in sources if source.path not in left)


def without_versions(posts: Iterable[Post], diagnostics: Findings) -> tuple[Post, ...]:
    """The posts without copies whose text is another than their original's (A13).

    Their name says copy, and their title and day are the original's. A copy that was made into a post of its
    own has another title or day, and stays.
    """
    known = tuple(posts)
    marked = [(post, base) for post in known if (base := _base(post.path))]
    by_name = {_key(post.path): post for post in known} if marked else {}
    left = set()
    for post, base in marked:
        original = by_name.get(f"{parent(post.path)}/{base}".casefold())
        if (
            original is not None
            and original is not post
            and (original.title.casefold(), original.day) == (post.title.casefold(), post.day)
        ):
            diagnostics.add("A13", post.head, lain=original.path)
            left.add(post.path)
    return tuple(post for post in known if post.path not in left) if left else known


def report_duplicates(posts: Iterable[Post], diagnostics: Findings) -> None:
    """A14 for each post that says word for word what another says, under a name of its own."""
    first_of: dict[tuple[object, ...], Post] = {}
    for post in sorted(posts, key=lambda post: post.path):
        content = (post.title, post.day, post.body.strip(), post.kind, post.record)
        twin = first_of.setdefault(content, post)
        if twin is not post:
            diagnostics.add("A14", post.head, lain=twin.path)


def is_conflict(path: str) -> bool:
    """True for the name that a sync program gives to the version that lost."""
    return _CONFLICT.match(bare_name(path)) is not None


def _same_bytes(
    by_digest: dict[str, list[SourceFile]], marked: dict[str, str], diagnostics: Findings
) -> set[str]:
    """Paths of copies, byte for byte, whose name says that they are copies of another that is there."""
    left: set[str] = set()
    for same in by_digest.values():
        first, *others = sorted(
            same,
            key=lambda source: (
                source.path in marked,
                not is_plain_name(source.path),
                len(source.path),
                source.path,
            ),
        )
        by_name = {_key(source.path): source for source in reversed(others)} | {_key(first.path): first}
        for source in others:
            if source.path in marked or _key(source.path).startswith(_key(first.path)):
                original = by_name.get(
                    f"{parent(source.path)}/{marked.get(source.path, '')}".casefold(), first
                )
                diagnostics.add("A12", Place(path=source.path), lain=original.path)
                left.add(source.path)
    return left


def _base(path: str) -> str:
    """The name of which this one seems to be a copy, as `_key` has it; empty where it seems to be none."""
    name = bare_name(path)
    if not is_plain_name(path):
        plain = name
    elif _may_be_copy(name):
        plain = ""
    else:
        return ""
    match = _CONFLICT.match(name) or _COPY.match(name)
    if match is not None:
        return match["base"].rstrip(" ._-")
    cut = _COPY_OF.sub("", name)
    return cut if cut != name else plain


def _may_be_copy(name: str) -> bool:
    """True where `_CONFLICT`, `_COPY` or `_COPY_OF` may match: a cheap test before them."""
    low = name.lower()
    if "cop" in low or "salin" in low or "kopi" in low or "onfli" in low or "upli" in low or low[-1:] in ")]":
        return True
    return (name[-1:].isdigit() or name[-1:].isupper()) and (name != low or " " in name[-3:])


def _key(path: str) -> str:
    """Folder and name without its ending, as Windows and macOS compare them."""
    return f"{parent(path)}/{bare_name(path)}".casefold()
