"""What lies in a folder of an FTP server that knows no MLSD."""

from __future__ import annotations

import ftplib
import posixpath
import re
from collections.abc import Iterable

_AS_DOS = re.compile(r"\d{2}-\d{2}-\d{2,4}\s+\d{2}:\d{2}(?:\s?[AP]M)?\s+(?:<\w+>|[\d,.]+)\s+(?P<name>.+)")
_AS_UNIX = re.compile(
    r"(?P<kind>[-dlbcps])[-rwxsStTlL]{9}\S?\s+(?:\S+\s+){2,4}\S+\s+\d{1,2}\s+[\d:]{4,5}\s(?P<name>.+)"
)
_ARROW = " -> "
"""Between the name of a symbolic link and where it leads."""


def listed_here(ftp: ftplib.FTP) -> tuple[str, ...]:
    """The names in the folder that the session is in, sorted.

    By NLST, else by LIST; `-a` shows hidden files on some servers, and is unknown to others. Some servers
    refuse NLST for an empty folder. Raises ftplib.error_perm where all are refused: a folder that nobody may
    look into is not an empty one.
    """
    for commands, names_in in ((("NLST -a", "NLST"), _plain_names), (("LIST -a", "LIST"), names_in_listing)):
        is_answered = False
        for command in commands:
            lines: list[str] = []
            try:
                ftp.retrlines(command, lines.append)
            except ftplib.error_perm:
                if command == "LIST" and not is_answered:
                    raise
                continue
            if lines:
                return tuple(sorted(set(names_in(lines)) - {"", ".", ".."}))
            is_answered = True
        if is_answered:
            break
    return ()


def _plain_names(lines: Iterable[str]) -> list[str]:
    return [posixpath.basename(line) for line in lines]


def names_in_listing(lines: Iterable[str]) -> list[str]:
    """The names in what LIST prints, in the manner of Unix or of Windows.

    >>> names_in_listing(["total 4", "lrwxrwxrwx 1 kim kim 3 Nov 29 09:15 kini -> a b", "junk"])
    ['kini']
    >>> names_in_listing(["11-29-26  09:15AM       <DIR>          foto desa"])
    ['foto desa']
    """
    names = []
    for line in lines:
        found = _AS_DOS.fullmatch(line) or _AS_UNIX.fullmatch(line)
        if found is not None:
            is_link = found.groupdict().get("kind") == "l"
            names.append(found["name"].partition(_ARROW)[0] if is_link else found["name"])
    return names
