"""A look at a host before anything is sent: what it has, what is to be done, and why that may be refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from msgspec.structs import replace

from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.plan import PublishStage, deletes_too_much, plan_deploy, publish_stage
from kimsite.deploy.state import ManifestStatus, RemoteState, is_current, read_state
from kimsite.deploy.stores.store import Store, StoreError
from kimsite.model.deploy import DeployPlan, StoreErrorKind
from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import Manifest, ManifestEntry

COMPARED_UNASKED = 50
"""So many files whose origin is not known are fetched and compared without being asked to."""
_FETCHES = 8
"""Published files that are fetched at the same time."""


class Permissions(Record, kw_only=True):
    """What the user has allowed."""

    overwrite: bool = False
    """Files of others in our places may be replaced."""
    take_back: bool = False
    """Posts that another computer published may be deleted or put back."""
    delete_many: bool = False
    """More than a third of the host's files may be deleted."""
    compare_content: bool = False
    """Files of unknown origin are fetched and compared, however many there are."""
    break_lock: bool = False
    """Somebody else's lock may be taken over."""


class Inspection(Record, kw_only=True):
    """What was found."""

    state: RemoteState
    plan: DeployPlan
    foreign: tuple[str, ...]
    """Files in places that we want to write to, which no deployment of ours is known to have written."""
    others: tuple[str, ...]
    """Posts that another computer published since, and that this deployment would take back."""


class DeployRefused(Exception):  # noqa: N818  # a decision, answered by words
    """Nothing was sent: the deployment was refused."""

    def __init__(self, code: str, **values: object) -> None:
        """`code`: of the finding; `values`: its blanks."""
        super().__init__(code)
        self.code = code
        self.values = values


class PasswordMissing(DeployRefused):
    """A target needs a password that nobody gave."""


def inspect(
    store: Store,
    manifest: Manifest,
    memory: TargetMemory,
    permissions: Permissions,
    fetch: Callable[[str], bytes | None] | None = None,
    last_state: RemoteState | None = None,
) -> Inspection:
    """What it takes to make the host hold what `manifest` lists. Raises StoreError; changes nothing.

    `fetch`: reads a published file in a faster way than the store does; called by several threads.
    `last_state`: the host as it was a moment ago; read again where that may have changed.
    """
    state = last_state if last_state is not None and is_current(store, last_state) else None
    state = state or read_state(store, memory.manifest, memory.journal)
    plan = plan_deploy(state.files, manifest.files, state.owned)
    unknown = [upload.path for upload in plan.uploads if upload.is_new and upload.path not in state.owned]
    found = existing_paths(store, unknown)
    same: dict[str, ManifestEntry] = {}
    if len(found) <= COMPARED_UNASKED or permissions.compare_content:
        same = _same(found, manifest.files, fetch or store.read, _FETCHES if fetch is not None else 1)
    if same:
        state = replace(state, files={**state.files, **same})
        plan = plan_deploy(state.files, manifest.files, state.owned)
    foreign = tuple(path for path in found if path not in same)
    others = _posts_of_others(state, plan, manifest, memory)
    return Inspection(state=state, plan=plan, foreign=foreign, others=others)


def refuse(inspection: Inspection, permissions: Permissions) -> None:
    """Raise DeployRefused for what the user has not allowed."""
    foreign = inspection.foreign
    if foreign and not permissions.overwrite:
        known = inspection.state.status in {ManifestStatus.NONE, ManifestStatus.WHOLE}
        raise DeployRefused("D10" if known else "D12", jumlah=len(foreign), berkas=foreign[0])
    if inspection.others and not permissions.take_back:
        raise DeployRefused("D35", jumlah=len(inspection.others), berkas=inspection.others[0])
    plan, published = inspection.plan, inspection.state.published
    if deletes_too_much(plan, published) and not permissions.delete_many:
        raise DeployRefused("D11", jumlah=len(plan.deletes), semua=len(published), berkas=plan.deletes[0])


def _posts_of_others(
    state: RemoteState, plan: DeployPlan, local: Manifest, memory: TargetMemory
) -> tuple[str, ...]:
    """Pages of posts that the host has from another computer, and that this tree does not know of, sorted.

    Either this computer never published them and does not have them, or it has them as it published them
    itself, and they were changed since.
    """
    if not state.base or memory.has_published(state.base):
        return ()
    history = memory.history()
    last = memory.manifest(history[-1]) if history else None
    own = last.files if last is not None else {}
    deleted = (path for path in plan.deletes if path in state.published and path not in own)
    old = (
        upload.path
        for upload in plan.uploads
        if not upload.is_new and own.get(upload.path) == local.files[upload.path]
    )
    return tuple(sorted(path for path in (*deleted, *old) if publish_stage(path) is PublishStage.POSTS))


def existing_paths(store: Store, paths: Collection[str]) -> tuple[str, ...]:
    """Those of `paths` that are there, and files in the places of their folders, sorted.

    Only folders that are there are listed, each once.
    """
    listed: dict[str, frozenset[str]] = {}
    in_the_way: set[str] = set()

    def has(path: str) -> bool:
        folder, _, name = path.rpartition("/")
        if folder and not has(folder):
            return False
        if folder not in listed:
            listed[folder] = frozenset(store.list_names(folder))
            if folder and not listed[folder] and _content(store.read, folder) is not None:
                in_the_way.add(folder)
        return name in listed[folder]

    return tuple(sorted({*(path for path in paths if has(path)), *in_the_way}))


def _content(fetch: Callable[[str], bytes | None], path: str) -> bytes | None:
    """The bytes of a file; None where it is none or may not be read. Raises StoreError for a cut line."""
    try:
        return fetch(path)
    except StoreError as error:
        if error.kind in {StoreErrorKind.OTHER, StoreErrorKind.PERMISSION}:
            return None
        raise


def _same(
    paths: Sequence[str],
    entries: Mapping[str, ManifestEntry],
    fetch: Callable[[str], bytes | None],
    connections: int,
) -> dict[str, ManifestEntry]:
    """Those of `paths` that hold on the host what we would send."""
    with ThreadPoolExecutor(connections) as pool:
        contents = zip(paths, pool.map(partial(_content, fetch), paths), strict=True)
        return {
            path: entries[path]
            for path, data in contents
            if data is not None and path in entries and sha256(data) == entries[path].sha256
        }
