"""The rules by which a file of one publisher gets its address on the site, from its path alone."""

from __future__ import annotations

from kimsite.model.kinds import FOLDER_KINDS, LISTED_KINDS, Kind, kind_of_folder
from kimsite.tools.file_names import INDEX_NAMES, POST_ENDINGS, bare_name, split_date
from kimsite.tools.paths import parent
from kimsite.tools.text import slug

KIND_FOLDERS = frozenset({*LISTED_KINDS, *FOLDER_KINDS})
CONTENT, FORUM, DISTRICT = "content", "_forum", "_kabupaten"


def home_of(path: str) -> tuple[str, str]:
    """(site path of the publisher, the rest of the path) of a path below content/.

    Two empty texts where the path is in no publisher's folder.
    """
    parts = path.split("/")
    if parts[0] != CONTENT or len(parts) < 3:
        return "", ""
    if parts[1] == DISTRICT:
        return "/", "/".join(parts[2:])
    if len(parts) < 4 and parts[-1].endswith(POST_ENDINGS):
        return "", ""
    home = f"/{parts[1]}/" if parts[2] == FORUM else f"/{parts[1]}/{parts[2]}/"
    return home, "/".join(parts[3:])


def address_of(path: str) -> str:
    """The default address of a post at `path` (content/kec/desa/berita/2026-03-12-panen.md).

    Its header may name another. Empty where the post can have none.
    """
    home, rest = home_of(path)
    if not home:
        return ""
    folder, _, below = rest.partition("/")
    if not rest or not below.strip("/"):
        name = slug(split_date(bare_name(folder))[1]) if folder.endswith(POST_ENDINGS) else folder
        return f"{home}{name}/" if name else home
    name = bare_name(rest) if rest.endswith(POST_ENDINGS) else rest.rstrip("/").rsplit("/", 1)[-1]
    name = parent(rest).rsplit("/", 1)[-1] if name.lower() in INDEX_NAMES else split_date(name)[1]
    kind = kind_of_folder(folder)
    return f"{home}{slug(name)}/" if kind == Kind.HALAMAN else f"{home}{kind}/{slug(name)}/"
