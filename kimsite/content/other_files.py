"""Files that are no Markdown: which may be texts all the same, which belong to posts, and which to nobody."""

from __future__ import annotations

import re

from kimsite.tools.file_names import bare_name, is_plain_name, is_post_name

POST, MEDIA, SYSTEM, NOTE_LINES, UNUSED = "post", "media", "system", "note", "type"
WORD, WEB, PDF, _OTHER = "A08", "A09", "A10", "A11"
"""Codes of the findings about files that stand in the place of a post."""
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
    WORD: "doc docx docm dot dotx odt ott fodt sxw rtf wps wpd wri pages hwp abw gdoc",
    WEB: "html htm xhtml shtml mht mhtml php",
    PDF: "pdf xps oxps epub djvu",
    _OTHER: (
        "ppt pptx pps ppsx odp key xls xlsx xlsm ods numbers gsheet gslides eml msg lnk url webloc desktop "
        "one json xml yaml yml"
    ),
    MEDIA: "jpg jpeg jfif png webp gif bmp tif tiff heic heif csv tsv txt",
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
_SYSTEM = re.compile(
    r"^~\$|^~.*\.tmp$|^#.*#$|~$|^~?lock\.|^(?:thumbs|ehthumbs|ehthumbs_vista)\.db(?::encryptable)?$|"
    r"^desktop\.ini$|^icon\r?$|^4913$|^~syncthing~"
    r"|\.(?:tmp|temp|bak|bk|swp|swo|swn|orig|rej|part|partial|crdownload|opdownload|filepart|lock|lck|"
    r"kate-swp|asd|wbk|autosave|!ut|!sync"
    r"|kimsite-baru)$|\.(?:md|markdown|txt|docx?|odt|rtf|html?)\.(?:old|backup|save|sav|\d{1,2})$",
    re.IGNORECASE,
)
_SYSTEM_STARTS = frozenset("~#lL")
"""How names begin that `_SYSTEM` knows by their beginning and that may end in `.md`."""


def kind_of_file(path: str, folder: str) -> str:
    """POST, MEDIA, SYSTEM, NOTE, UNUSED, or the code of what stands in a post's place.

    SYSTEM: other programs' own files; NOTE: to people who are not readers.
    """
    name = path.rsplit("/", 1)[-1]
    above = path[len(folder) + 1 :].lower().split("/")[:-1]
    plain = name.endswith(".md") and name[0] not in _SYSTEM_STARTS
    if (not plain and _SYSTEM.search(name)) or not _SYSTEM_FOLDERS.isdisjoint(above):
        return SYSTEM
    shelved = not SHELVES.isdisjoint(above)
    if plain or is_plain_name(name):
        return POST
    if is_post_name(name) and not shelved:
        return NOTE_LINES if bare_name(name).strip().lower() in _NOTES else POST
    ending = _ending(name)
    family = _FAMILY.get(ending, UNUSED if ending else _OTHER)
    if family in {MEDIA, UNUSED}:
        return family
    if not shelved:
        return family
    return MEDIA if ending in _OFFERED else UNUSED


def _ending(name: str) -> str:
    """The suffix of a name, such as `.docx`; empty for a name without one, such as `12.03.2026 rapat`.

    A suffix has no space and begins with a letter.
    """
    match = re.search(r"\.[^\W\d_][^\W_]{0,9}$", name.rstrip(" ."))
    return match[0].lower() if match else ""
