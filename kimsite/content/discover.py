"""Folder -> SourceFiles: what a publisher wrote, and the media it may use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from kimsite.content.chat import is_chat, is_chat_name
from kimsite.content.folder_kind import kind_of
from kimsite.content.other_files import FileRole, role_of_file
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account, FileState
from kimsite.model.content import MediaFile, Rejected, SourceFile, Sources
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.digest import sha256
from kimsite.tools.file_names import is_plain_name, plain_name
from kimsite.tools.file_tree import FileEntry, SkippedEntry, walk
from kimsite.tools.memo import Memo
from kimsite.tools.paths import is_portable, parent, stem
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import slug
from kimsite.tools.text_encoding import UTF8, decode_text

POST_LIMIT = 512 * 1024
"""Bytes. The longest honest post of the corpora has 33 kB."""
_UNSEEN = {
    **dict.fromkeys([*range(9), *range(0x0E, 0x20), 0x7F, 0xFFFE, 0xFFFF]),
    **dict.fromkeys([0x0B, 0x0C, *range(0x80, 0xA0), 0x2028, 0x2029], " "),
    0: "\ufffd",
}
"""Characters that HTML and XML forbid, or that only some programs take for the end of a line."""
_ANY_UNSEEN = lazy_pattern("[" + "".join(map(re.escape, map(chr, _UNSEEN))) + "]")
_CONTROLS = bytes(code for code in _UNSEEN if code < 0x80)  # ASCII
SourceCache = Memo[tuple[str, str], SourceFile | Rejected | None]
"""Sources by path and stamp."""


def discover(root: Path, folder: str, diagnostics: Findings, cache: SourceCache | None = None) -> Sources:
    """Everything under `root/folder`, sorted by path. Links and devices are reported and left alone.

    `cache`: sources that need not be read again.
    """
    cache = cache or SourceCache()
    posts: list[SourceFile] = []
    media: list[MediaFile] = []
    unreadable: list[str] = []
    empty: list[str] = []
    ignored: list[Account] = []
    strays: list[tuple[str, FileRole]] = []
    spellings: dict[str, str] = {}
    for entry in walk(root, folder):
        if isinstance(entry, SkippedEntry) and entry.reason == "no-folder":
            ignored += _instead_of_folder(entry.path, folder, diagnostics)
            continue
        if isinstance(entry, SkippedEntry) or not _is_text(entry.path):
            reason = entry.reason if isinstance(entry, SkippedEntry) else "name-bytes"
            diagnostics.add("A05", Place(path=_printable(entry.path)), sebab=f"file.{reason}")
            ignored.append(Account(_printable(entry.path), FileState.IGNORED, "A05"))
            continue
        role = role_of_file(entry.path, folder)
        if role in {FileRole.SYSTEM, FileRole.NOTE}:
            ignored.append(Account(entry.path, FileState.IGNORED, role))
            continue
        _named_well(entry.path, spellings, diagnostics)
        if role != FileRole.POST:
            media.append(MediaFile(path=entry.path, size=entry.size, stamp=entry.stamp))
            if role != FileRole.MEDIA:
                strays.append((entry.path, role))
            continue
        name = entry.path.rsplit("/", 1)[-1]
        exported = is_chat_name(name) and not is_plain_name(name)
        source = None if exported else cache.get(
            (entry.path, entry.stamp), partial(read_source, root, folder, entry, diagnostics)
        )  # fmt: skip
        if exported or (isinstance(source, SourceFile) and is_chat(name, source.text)):
            diagnostics.add("L80", Place(path=entry.path), nilai=name)
            ignored.append(Account(entry.path, FileState.IGNORED, "L80"))
        elif source is None:
            empty.append(entry.path)
        elif isinstance(source, Rejected):
            unreadable.append(entry.path)
        else:
            posts.append(source)
            if source.encoding:
                diagnostics.add("Y34", Place(path=entry.path), nilai=source.encoding)
    ignored += _strays(strays, posts, diagnostics)
    _report_suffixes(posts, diagnostics)
    return Sources(
        posts=tuple(posts),
        media=tuple(media),
        unreadable=tuple(unreadable),
        empty=tuple(empty),
        ignored=tuple(ignored),
    )


def _instead_of_folder(path: str, folder: str, diagnostics: Findings) -> Iterator[Account]:
    """A26 for a file in the place of `folder` or of one above it. Whoever reads that one accounts for it.

    A file in the place of content/ itself is told once, as K40.
    """
    if "/" in path:
        diagnostics.add("A26", Place(path=path), nilai=path)
    if path == folder:
        yield Account(path, FileState.IGNORED, "A26")


def _report_suffixes(posts: Iterable[SourceFile], diagnostics: Findings) -> None:
    """A07 for texts that end in .txt and the like, unless a file has the better name already."""
    odd = [post.path for post in posts if not is_plain_name(post.path)]
    there = {post.path.casefold() for post in posts} if odd else set()
    for path in odd:
        better = plain_name(path)
        if f"{parent(path)}/{better}".casefold() not in there:
            diagnostics.add("A07", Place(path=path), nilai=PurePosixPath(path).name, saran=better)


def _strays(
    strays: Iterable[tuple[str, FileRole]], posts: Iterable[SourceFile], diagnostics: Findings
) -> Iterator[Account]:
    """Files in the place of a post that no post names.

    Documents beside the post that offers them are in their place.
    """
    for path, role in strays:
        name = PurePosixPath(path).name
        if role != FileRole.UNUSED and any(name in post.text or quote(name) in post.text for post in posts):
            continue
        if role != FileRole.UNUSED:
            diagnostics.add(role, Place(path=path), nilai=name, saran=f"{slug(stem(name)) or 'tulisan'}.md")
        yield Account(path, FileState.IGNORED, role)


def _named_well(path: str, spellings: dict[str, str], diagnostics: Findings) -> None:
    """A06 for a name that not every system can hold.

    Windows cannot hold it, or it differs from another only in what Windows and macOS do not distinguish.
    `spellings`: every path so far, by how those systems read it.
    """
    name = path.rsplit("/", 1)[-1]
    folded = (path if path.isascii() else unicodedata.normalize("NFC", path)).casefold()
    twin = spellings.setdefault(folded, path)
    if is_portable(name) and twin == path:
        return
    better, suffix = slug(stem(name)) or "nama-lain", PurePosixPath(name.rstrip(" .")).suffix
    if not is_portable(name):
        diagnostics.add("A06", Place(path=path), nilai=name, sebab="name.windows", saran=better + suffix)
    else:
        other = PurePosixPath(twin).name
        sebab, huruf = _difference(path, twin)
        diagnostics.add(
            "A06",
            Place(path=path),
            nilai=name,
            sebab=sebab,
            lain=other if other != name else twin,
            huruf=huruf,
            saran=f"{better}-2{suffix}",
        )


def _difference(path: str, twin: str) -> tuple[str, str]:
    """(how a path differs from one that looks alike, its letters that are stored in another way)."""
    if unicodedata.normalize("NFC", path) != unicodedata.normalize("NFC", twin):
        return "name.twin", ""
    parted = path if len(path) > len(twin) else twin
    letters = dict.fromkeys(char for char in unicodedata.normalize("NFC", parted) if char not in parted)
    return "name.parted" if parted is path else "name.joined", " ".join(letters)


def _is_text(path: str) -> bool:
    """False for a name whose bytes are no UTF-8: it could be printed nowhere."""
    return path.isascii() or not any("\ud800" <= char <= "\udfff" for char in path)


def _printable(path: str) -> str:
    return path.encode("utf-8", "replace").decode()


def read_source(
    root: Path, folder: str, entry: FileEntry, diagnostics: Findings
) -> SourceFile | Rejected | None:
    """One post's text; None where the file holds none. Whatever is no text comes with a finding."""
    place = Place(path=entry.path)
    if entry.size > POST_LIMIT:
        diagnostics.add("Y12", place, ukuran=f"{entry.size // 1024} kB", batas=f"{POST_LIMIT // 1024} kB")
        return Rejected()
    try:
        data = files.read_bytes(root, entry.path)
    except OSError as error:
        diagnostics.add("B02", place, sebab=error.strerror or "file.unreadable")
        return Rejected()
    decoded = decode_text(data)
    if decoded is None:
        diagnostics.add("Y11", place)
        return Rejected()
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if _may_hold_unseen(data if decoded.encoding == UTF8 else text.encode(), text) and _ANY_UNSEEN.search(
        text
    ):
        text = text.translate(_UNSEEN)
    if not text.strip():
        diagnostics.add("Y13", place)
        return None
    return SourceFile(
        path=entry.path,
        kind=kind_of(entry.path, folder),
        text=text,
        digest=sha256(data),
        encoding="" if decoded.encoding == UTF8 else decoded.encoding,
    )


def _may_hold_unseen(data: bytes, text: str) -> bool:
    """False where no character of `_UNSEEN` can be: a look at bytes, several times as fast as the search."""
    lead = b"\xc2" in data or b"\xef\xbf" in data or "\u2028" in text or "\u2029" in text
    return lead or len(data.translate(None, _CONTROLS)) < len(data)
