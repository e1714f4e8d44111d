"""What a host is known to have: its manifest, and the parts of a deployment that was cut off.

A deployment writes parts before and after every batch of files: before, which paths it is about to write, so
that they are known to be ours; after, which of them the host has confirmed. A part carries its own SHA-256; a
torn one is as good as none. When all is sent the new manifest and a receipt of it are written and the parts
are deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from msgspec import MsgspecError, Struct, json

from kimsite.deploy.stores.store import Store
from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, ManifestEntry, decode_manifest
from kimsite.tools.paths import is_safe

STATE_FOLDER = ".kimsite-kiriman"
"""On the host, beside the site: no link leads there."""
_RECEIPT = f"{STATE_FOLDER}/terakhir.json"
_MOST_PARTS = 100_000


class ManifestStatus(StrEnum):
    """How far a host's manifest can be believed."""

    WHOLE = "whole"
    NONE = "none"
    """There is none, and no trace of a former deployment."""
    MISSING = "missing"
    """A receipt shows that there was one."""
    DAMAGED = "damaged"
    """It cannot be read."""
    ALTERED = "altered"
    """It is not the one that the receipt names."""


class SessionPart(Struct, kw_only=True):
    """One part of a deployment's journal."""

    session: str
    base: str
    """Digest of the manifest that the deployment began with; empty: none."""
    goal: str
    """Digest of the manifest that it ends with."""
    todo: list[str] = []
    """Files that are written in this batch."""
    deletes: list[str] = []
    """Files that are deleted at the end; in the first part."""
    done: dict[str, tuple[int, str]] = {}
    """Those of `todo` that the host has confirmed: size, SHA-256."""


class RemoteState(Record, kw_only=True):
    """All that is known of a host."""

    status: ManifestStatus
    manifest_digest: str
    """Digest of the manifest's bytes as they stand there, usable or not; empty: there is none."""
    base: str
    """Digest of the manifest that `files` begins with; empty: none that can be used."""
    files: Mapping[str, ManifestEntry]
    """What the host is known to have."""
    published: frozenset[str]
    """Files that the manifest lists."""
    owned: frozenset[str]
    """Files that deployments of ours were writing or deleting, in a state that is not known."""
    written: Mapping[str, ManifestEntry | None] = {}
    """What the deployment that was cut off wrote, as `files` and `owned` tell already."""
    session: str = ""
    """A deployment that was cut off and can be continued."""
    parts: int = 0
    """How many parts lie there, those of other deployments among them."""
    receipt: str = ""
    """Digest that the last deployment left; empty where nothing tells."""


class _Receipt(Struct):
    manifest: str


def read_state(
    store: Store,
    remembered: Callable[[str], Manifest | None],
    journal: Callable[[str], Mapping[str, ManifestEntry | None]],
) -> RemoteState:
    """What the host has. Raises StoreError.

    `remembered`: the manifest of a digest, where this computer published it; `journal`: what this computer
    wrote in a session, None for a file of which the host's confirmation is missing.
    """
    data = store.read(MANIFEST_FILE)
    manifest = decode_manifest(data) if data is not None else None
    receipt = _unseal(store.read(_RECEIPT), _Receipt)
    parts, part_files = _read_parts(store)
    status = _status(data, manifest, receipt, parts)
    if status is not ManifestStatus.WHOLE:
        manifest = remembered(receipt.manifest) if receipt is not None else None
    base = manifest.digest if manifest is not None else ""
    files = dict(manifest.files) if manifest is not None else {}
    owned = {path for part in parts for path in part.deletes}
    written: dict[str, ManifestEntry | None] = {}
    is_continued = bool(parts) and base == parts[0].base
    if is_continued:
        written = {**_written(parts), **journal(parts[0].session)}
        files.update({path: entry for path, entry in written.items() if entry is not None})
        owned |= written.keys()
        for path, entry in written.items():
            if entry is None:
                files.pop(path, None)
    elif parts and base != parts[0].goal:
        owned |= _written(parts).keys()
    return RemoteState(
        status=status,
        manifest_digest=sha256(data) if data is not None else "",
        base=base,
        files=files,
        published=frozenset(manifest.files if manifest is not None else ()),
        owned=frozenset(path for path in owned - files.keys() if is_safe(path)),
        written=written,
        session=parts[0].session if is_continued else "",
        parts=part_files,
        receipt=receipt.manifest if receipt is not None else "",
    )


def is_current(store: Store, state: RemoteState) -> bool:
    """True where nobody has published, or begun to, since `state` was read. Raises StoreError."""
    return read_receipt(store) == state.receipt and store.read(part_path(state.parts)) is None


def _written(parts: list[SessionPart]) -> dict[str, ManifestEntry | None]:
    """What a deployment wrote; None for a file that it may or may not have replaced: it is sent again."""
    written: dict[str, ManifestEntry | None] = {}
    for part in parts:
        written.update(dict.fromkeys(part.todo))
        written.update({path: ManifestEntry(*entry) for path, entry in part.done.items()})
    return {path: entry for path, entry in written.items() if is_safe(path)}


def _status(
    data: bytes | None, manifest: Manifest | None, receipt: _Receipt | None, parts: list[SessionPart]
) -> ManifestStatus:
    if data is None:
        return ManifestStatus.NONE if receipt is None else ManifestStatus.MISSING
    if manifest is None:
        return ManifestStatus.DAMAGED
    known = {receipt.manifest if receipt is not None else manifest.digest, *(part.goal for part in parts)}
    return ManifestStatus.WHOLE if manifest.digest in known else ManifestStatus.ALTERED


def _read_parts(store: Store) -> tuple[list[SessionPart], int]:
    """The parts of one deployment, in order, and how many parts lie there.

    What does not belong to the first one's deployment is left out.
    """
    parts: list[SessionPart] = []
    for number in range(_MOST_PARTS):
        data = store.read(part_path(number))
        if data is None:
            break
        part = _unseal(data, SessionPart)
        parts.append(part if part is not None else SessionPart(session="", base="", goal=""))
    first = parts[0].session if parts else ""
    same = [part for part in parts if part.session == first]
    return same if first else [], len(parts)


def part_path(number: int) -> str:
    """Where a part lies on the host. `number`: from 0."""
    return f"{STATE_FOLDER}/bagian-{number:05d}.json"


def write_part(store: Store, number: int, part: SessionPart) -> None:
    """Write a part of the journal. Raises StoreError."""
    store.write(part_path(number), seal(part))


def read_receipt(store: Store) -> str:
    """Which manifest the last deployment has left; empty where nothing tells. Raises StoreError."""
    receipt = _unseal(store.read(_RECEIPT), _Receipt)
    return receipt.manifest if receipt is not None else ""


def write_receipt(store: Store, digest: str) -> None:
    """Write which manifest a deployment has left. Raises StoreError."""
    store.write(_RECEIPT, seal(_Receipt(manifest=digest)))


def seal(value: Any) -> bytes:
    """A line of JSON, and a line with its SHA-256."""
    line = json.encode(value)
    return b"%s\n%s\n" % (line, sha256(line).encode())


def _unseal(data: bytes | None, shape: type[Any]) -> Any:
    """What was sealed; None where it is not there, torn or something else."""
    line, _, digest = (data or b"").partition(b"\n")
    if digest.strip() != sha256(line).encode():
        return None
    try:
        return json.decode(line, type=shape)
    except (MsgspecError, ValueError):
        return None
