"""Paths as text with forward slashes: their names, and which of them every system can hold.

`PurePosixPath` gives the same names at ten times the cost; they are needed several times a post.
"""

from __future__ import annotations

from collections.abc import Collection

NAME_LIMIT = 255
"""Bytes a file's name may have on Linux; Windows and macOS count likewise."""
DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    }
)
"""Names that Windows keeps for devices, with any ending (Microsoft, Naming Files, Paths, and Namespaces)."""
_UNSAFE = frozenset("\\:\0")
_UPWARDS = frozenset({".", ".."})
_PART = "\0"
_WRONG_PARTS = ("\0\0", "\0/", "\\", ":")
"""Parts of paths with `_PART` around each: of an empty one, or one that begins at the root or on a drive."""
_LEAVING = tuple(f"/{dots}/" for dots in _UPWARDS)
_FORBIDDEN = frozenset('<>:"|?*\\') | {chr(code) for code in range(ord(" "))}
"""What Windows takes in no name."""


def stem(path: str) -> str:
    """The last name without its suffix.

    >>> stem("content/a/b/berita/2026-01-02-panen.raya.md"), stem(".htaccess"), stem("a/b.")
    ('2026-01-02-panen.raya', '.htaccess', 'b.')
    """
    name = path.rsplit("/", 1)[-1]
    dot = name.rfind(".")
    return name[:dot] if 0 < dot < len(name) - 1 else name


def parent(path: str) -> str:
    """The folder a path lies in; `.` for a name alone.

    >>> parent("content/a/b.md"), parent("b.md")
    ('content/a', '.')
    """
    return path.rpartition("/")[0] or "."


def overlap(path: str, other: str) -> bool:
    """True when one lies in the other, or is it. An empty path is the root of all.

    A system may spell names in another case: better once too often.
    """
    one, two = (f"{name.casefold()}/" if name else "" for name in (path, other))
    return one.startswith(two) or two.startswith(one)


def is_safe(path: str) -> bool:
    """True for a relative path that stays below its root on every system."""
    return path[:1] not in {"", "/"} and _UNSAFE.isdisjoint(path) and _UPWARDS.isdisjoint(path.split("/"))


def are_safe(paths: Collection[str]) -> bool:
    """True where each is a safe path (`is_safe`): one pass over all of them, for lists of many thousands."""
    joined = f"{_PART}{_PART.join(paths)}{_PART}"
    folders = joined.replace(_PART, "/")
    return not paths or (
        joined.count(_PART) == len(paths) + 1
        and not any(wrong in joined for wrong in _WRONG_PARTS)
        and not any(wrong in folders for wrong in _LEAVING)
    )


def is_portable(name: str) -> bool:
    """True for a file or folder name that every system can hold.

    No device of Windows, no space or dot at its end, no forbidden character, at most NAME_LIMIT bytes.
    """
    return (
        name.split(".", maxsplit=1)[0].rstrip().lower() not in DEVICES
        and not name.endswith((" ", "."))
        and _FORBIDDEN.isdisjoint(name)
        and len(name.encode("utf-8", "surrogatepass")) <= NAME_LIMIT
    )
