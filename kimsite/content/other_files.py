"""Files that are no Markdown: which may be texts all the same, which belong to posts, and which to nobody."""

from __future__ import annotations

import re
from enum import StrEnum

from kimsite.tools.file_names import bare_name, is_plain_name, is_post_name
from kimsite.tools.patterns import lazy_pattern


class FileRole(StrEnum):
    """What a file of a publisher's folder is there for."""

    POST = "post"
    MEDIA = "media"
    SYSTEM = "system"
    """Another program's own file."""
    NOTE = "note"
    """Addressed to people who are not readers."""
    UNUSED = "type"
    """Blogs show no files of this type."""
    WORD = "A08"
    """In the place of a post, as the three below; the value is the code of the finding about it."""
    WEB = "A09"
    PDF = "A10"
    OTHER = "A11"


_SHELVES = (
    "foto fotos photo photos gambar image images img berkas dokumen lampiran file files data media asset "
    "assets aset video videos audio unduhan downloads"
)
SHELVES = frozenset(_SHELVES.split())
"""Folders for what posts show or offer, not for posts."""
_NOTES = frozenset(
    {
        "readme",
        "read-me",
        "read me",
        "bacasaya",
        "baca-saya",
        "baca saya",
        "baca_saya",
        "bacalah",
        "license",
        "lisensi",
        "robots",
        "humans",
    }
)
_FAMILIES = {
    FileRole.WORD: "doc docx docm dot dotx odt ott fodt sxw rtf wps wpd wri pages hwp abw gdoc",
    FileRole.WEB: "html htm xhtml shtml mht mhtml php webarchive",
    FileRole.PDF: "pdf xps oxps epub djvu",
    FileRole.OTHER: (
        "ppt pptx pps ppsx odp key xls xlsx xlsm ods numbers gsheet gslides eml msg lnk url webloc desktop "
        "one json xml yaml yml mdx adoc asciidoc rst org tex textile wiki"
    ),
    FileRole.MEDIA: "jpg jpeg jfif png webp gif bmp tif tiff heic heif csv tsv txt",
}
_FAMILY = {f".{ending}": family for family, endings in _FAMILIES.items() for ending in endings.split()}
_OFFERED = frozenset({".pdf", ".csv", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
_SYSTEM_FOLDERS = frozenset(
    {
        "__macosx",
        "@eadir",
        "#recycle",
        "$recycle.bin",
        "system volume information",
        "lost+found",
        "lost.dir",
        "~snapshot",
        "@recently-snapshot",
    }
)
_SYSTEM = lazy_pattern(
    r"^~\$|^~.*\.tmp$|^#.*#$|~$|^~?lock\.|^(?:thumbs|ehthumbs|ehthumbs_vista)\.db(?::encryptable)?$|"
    r"^desktop\.ini$|^icon\r?$|^4913$|^~syncthing~"
    r"|\.(?:tmp|temp|bak|bk|swp|swo|swn|orig|rej|part|partial|crdownload|opdownload|filepart|lock|lck|"
    r"kate-swp|asd|wbk|autosave|!ut|!sync"
    r"|kimsite-baru)$|\.(?:md|markdown|txt|docx?|odt|rtf|html?)\.(?:old|backup|save|sav|\d{1,2})$",
    re.IGNORECASE,
)
_SYSTEM_STARTS = frozenset("~#lL")
"""How names begin that `_SYSTEM` knows by their beginning and that may end in `.md`."""


def role_of_file(path: str, folder: str) -> FileRole:
    """The role of the file at `path`, judged by its name and the folders above it, below `folder`."""
    name = path.rsplit("/", 1)[-1]
    above = path[len(folder) + 1 :].lower().split("/")[:-1]
    plain = name.endswith(".md") and name[0] not in _SYSTEM_STARTS
    if (not plain and _SYSTEM.search(name)) or not _SYSTEM_FOLDERS.isdisjoint(above):
        return FileRole.SYSTEM
    shelved = not SHELVES.isdisjoint(above)
    if plain or is_plain_name(name):
        return FileRole.POST
    if is_post_name(name) and not shelved:
        return FileRole.NOTE if bare_name(name).strip().lower() in _NOTES else FileRole.POST
    ending = _ending(name)
    family = _FAMILY.get(ending, FileRole.UNUSED if ending else FileRole.OTHER)
    if family in {FileRole.MEDIA, FileRole.UNUSED}:
        return family
    if not shelved:
        return family
    return FileRole.MEDIA if ending in _OFFERED else FileRole.UNUSED


def _ending(name: str) -> str:
    """The suffix of a name, such as `.docx`; empty for a name without one, such as `12.03.2026 rapat`.

    A suffix has no space and begins with a letter.
    """
    match = re.search(r"\.[^\W\d_][^\W_]{0,9}$", name.rstrip(" ."))
    return match[0].lower() if match else ""
