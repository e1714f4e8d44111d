"""The kind of a post by the folder in which its file is."""

from __future__ import annotations

from kimsite.model.kinds import KIND_INFO, Kind, kind_of_folder
from kimsite.tools.file_names import INDEX_NAMES
from kimsite.tools.paths import stem


def kind_of(path: str, folder: str) -> str:
    """The kind that a file's folder names; another name where that is no kind.

    It is `halaman` directly in the publisher's folder, and for the index of a folder that is no kind.
    """
    first, _, rest = path[len(folder) + 1 :].partition("/")
    if not rest:
        return Kind.HALAMAN
    name = kind_of_folder(first)
    is_index = "/" not in rest and stem(rest).lower() in INDEX_NAMES
    return Kind.HALAMAN if is_index and name not in KIND_INFO else name
