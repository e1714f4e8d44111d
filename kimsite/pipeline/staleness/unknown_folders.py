"""Folders of content/ that no KIM uses, texts that lie in none, and KIM that have no folder."""

from __future__ import annotations

from kimsite.config.publishers import CONTENT_FOLDER
from kimsite.content.chat import is_chat_name
from kimsite.content.other_files import FileRole, role_of_file
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.pipeline.staleness.content_tree import ContentTree
from kimsite.tools.file_names import bare_name, is_post_name, plain_name
from kimsite.tools.text import closest, slug

_ALIKE = 0.85
"""How alike a folder's name must be to that of a KIM without one to be taken for a slip."""


def report_unknown_folders(district: District, folders: ContentTree, diagnostics: Findings) -> None:
    """Report what nobody uses, with the folder that was probably meant, and KIM without a folder."""
    root = folders.misspelt_root()
    if root:
        diagnostics.add("A17", Place(path=root), nilai=root, saran=CONTENT_FOLDER)
        return
    known = {f"{CONTENT_FOLDER}/{village.folder}" for village in district.villages}
    used = (
        known
        | {f"{CONTENT_FOLDER}/_kabupaten"}
        | {f"{CONTENT_FOLDER}/{kecamatan.slug}/_forum" for kecamatan in district.kecamatan}
    )
    missing = {folder for folder in known if not (folders.is_there(folder) or folders.is_blocked(folder))}
    right = {_folded(folder): folder for folder in sorted(used)}
    villages = _folders_by_village(district)
    for folder in folders.names():
        if folder in used:
            continue
        if _is_file(folder, folders):
            _misplaced(folder, known, diagnostics)
        elif folders.has_posts(folder):
            meant = right.get(_folded(folder), "") or closest(folder, sorted(missing), _ALIKE)
            written = folder
            if not meant and (alone := villages.get(slug(folder.split("/")[1]), "")) in missing:
                written, meant = "/".join(folder.split("/")[:2]), alone
            if meant:
                diagnostics.add("A17", Place(path=written), nilai=written, saran=meant)
                missing.discard(meant)
            elif not any(part.startswith("_") for part in folder.split("/")[1:]):
                diagnostics.add("K20", Place(path=folder), nilai=folder)
    for folder in sorted(missing):
        diagnostics.add("K19", Place(path="sites.yaml"), nilai=folder)


def _folders_by_village(district: District) -> dict[str, str]:
    """The folders of KIM by the code of the village, and by its name where nothing else has it."""
    found = {kecamatan.slug: "" for kecamatan in district.kecamatan}
    for village in district.villages:
        name = village.folder.rpartition("/")[2]
        found[name] = "" if name in found else f"{CONTENT_FOLDER}/{village.folder}"
        found[slug(village.code)] = f"{CONTENT_FOLDER}/{village.folder}"
    return found


def _is_file(folder: str, folders: ContentTree) -> bool:
    return any(entry.path == folder for entry in folders.of(folder))


def _misplaced(path: str, known: set[str], diagnostics: Findings) -> None:
    """A text, or a folder of one, directly in content/ or in the folder of a kecamatan."""
    role = role_of_file(path, path.rpartition("/")[0])
    if is_chat_name(path.rpartition("/")[2]):
        diagnostics.add("L80", Place(path=path), nilai=path.rpartition("/")[2])
    elif role in {FileRole.POST, FileRole.WORD}:
        beside = sorted(folder for folder in known if folder.startswith(f"{path.rpartition('/')[0]}/"))
        name = plain_name(path) if is_post_name(path) else f"{slug(bare_name(path)) or 'tulisan'}.md"
        diagnostics.add(
            "A15",
            Place(path=path),
            nilai=path,
            saran=f"{beside[0] if len(beside) == 1 else f'{CONTENT_FOLDER}/kecamatan/desa'}/berita/{name}",
        )


def _folded(folder: str) -> str:
    """Capitals, blanks, hyphens and underscores do not count."""
    return "/".join(
        ("_" if part.startswith("_") else "") + (slug(part) or part) for part in folder.split("/")
    )
