"""The recipe of a deployment: lock, look, ask, send in order, manifest, delete, unlock.

At any moment every link that a reader can come to ends somewhere, and what was cut off at any moment is
continued by the next run, on this computer or on another one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from kimsite.deploy.inspect import DeployRefused, Inspection, Permissions, inspect, refuse
from kimsite.deploy.lock import LockHolder, drop_lock, ensure_lock, take_lock
from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.retry import RetryingStore, retry, retrying
from kimsite.deploy.send import Sender
from kimsite.deploy.server_file import ServerFileGuard
from kimsite.deploy.state import RemoteState, SessionPart, part_path, read_receipt, write_part, write_receipt
from kimsite.deploy.stores.store import Generations, Store, StoreError, Transaction
from kimsite.model.deploy import DeployResult, StoreErrorKind
from kimsite.record import Record
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, manifest_of

SendProgress = Callable[[int, int, int, int], None]
"""Called with files sent, files in all, bytes sent, bytes in all."""


class DeployRequest(Record, kw_only=True):
    """One deployment."""

    manifest: Manifest
    """What the host shall have."""
    read: Callable[[str], bytes]
    """The bytes of a file of the manifest. Raises OSError."""
    tree: Path | None
    """The folder that the files lie in, from which they are kept for a rollback; None: nothing is kept."""
    mine: LockHolder
    memory: TargetMemory
    permissions: Permissions = Permissions()
    kept_generations: int = 0
    """Former trees that stay on a host that can switch between trees."""
    expected_base: str | None = None
    """Digest of the manifest that the host must have, of an empty one where it has none; None: any."""
    is_rollback: bool = False
    last_state: RemoteState | None = None
    """The host as it was a moment ago: a district's manifest has megabytes."""
    fetch: Callable[[str], bytes | None] | None = None
    """Reads a published file in a faster way than the store does."""
    probe: Callable[[str], str] | None = None
    """Asks the host for the page of a folder (`ServerFileGuard`)."""


def deploy(
    stores: Sequence[Store],
    request: DeployRequest,
    confirm: Callable[[Inspection], None],
    progress: SendProgress,
    sleep: Callable[[float], None],
) -> DeployResult:
    """Make the host hold what the request lists.

    `stores`: connections to the same place, over which files are sent at the same time. `confirm`: may raise
    to stop before anything is sent.

    Raises LockHeld, DeployRefused, StoreError, and what `confirm` raises. The host then shows readers what it
    showed before, or a part of the new files to which nothing links yet.
    """
    first = stores[0]
    safe = [retrying(store, sleep) for store in stores]
    if isinstance(first, Transaction):
        result = _deploy_at_once(first, safe[0], request, confirm, progress, sleep)
    else:
        take_lock(safe[0], request.mine, force=request.permissions.break_lock)
        try:
            if isinstance(first, Generations) and request.kept_generations:
                result = _deploy_generation(first, safe, request, confirm, progress, sleep)
            else:
                inspection = _inspected(safe[0], request, confirm)
                result = _write_tree(safe[0], safe, inspection, request, progress)
        finally:
            with suppress(StoreError):
                drop_lock(safe[0])
    _remember(request, result)
    return result


def _inspected(store: Store, request: DeployRequest, confirm: Callable[[Inspection], None]) -> Inspection:
    inspection = inspect(
        store, request.manifest, request.memory, request.permissions, request.fetch, request.last_state
    )
    base = inspection.state.base or manifest_of({}).digest
    if request.expected_base is not None and request.expected_base != base:
        raise DeployRefused("D17", sebab="package.base")
    if request.expected_base is not None:  # whoever made this tree knew all that the host has
        inspection = replace(inspection, others=())
    refuse(inspection, request.permissions)
    confirm(inspection)
    return inspection


def _deploy_at_once(
    store: Transaction,
    safe: Store,
    request: DeployRequest,
    confirm: Callable[[Inspection], None],
    progress: SendProgress,
    sleep: Callable[[float], None],
) -> DeployResult:
    inspection = _inspected(safe, request, confirm)
    plan = inspection.plan
    if inspection.state.base != request.manifest.digest:
        sender = Sender([safe], request.read, request.manifest, None, plan, progress)
        sender.send(plan.uploads)
        for path in plan.deletes:
            safe.delete(path)
        safe.write(MANIFEST_FILE, request.manifest.data)
        request.memory.announce(request.manifest.digest)
        try:
            retry(store.commit, safe.reconnect, sleep)
        except StoreError as error:
            if error.kind is StoreErrorKind.CONFLICT:
                raise DeployRefused("D13") from error
            raise
    return _result(inspection, request)


def _deploy_generation(
    store: Generations,
    safe: Sequence[RetryingStore],
    request: DeployRequest,
    confirm: Callable[[Inspection], None],
    progress: SendProgress,
    sleep: Callable[[float], None],
) -> DeployResult:
    """Write a tree beside the one that readers see, then show it in one step."""
    current = retry(store.current, safe[0].reconnect, sleep) or ""
    later = [name for name in store.names() if name > current]
    name, tree = _cut_off(store, later)
    inspection = _inspected(retrying(tree, sleep) if tree else safe[0], request, confirm)
    if tree is None and inspection.state.base == request.manifest.digest:
        return _result(inspection, request)
    if tree is None:
        name = _next_name(store.names(), request.manifest.digest)
        tree = retry(lambda: store.begin(name), safe[0].reconnect, sleep)
    if tree is None:
        return _write_tree(safe[0], safe, inspection, request, progress)
    copy = retrying(tree, sleep)
    result = _write_tree(safe[0], [copy], inspection, request, progress)
    drop_lock(copy)
    drop_lock(safe[0])
    retry(lambda: store.switch(name), safe[0].reconnect, sleep)
    _remove_old(store, name, later, request.kept_generations)
    return result


def rollback(
    store: Store, mine: LockHolder, sleep: Callable[[float], None], *, break_lock: bool = False
) -> bool:
    """Show readers the tree before the current one; False where there is none, or the store keeps none.

    Raises LockHeld, StoreError.
    """
    if not isinstance(store, Generations):
        return False
    safe = retrying(store, sleep)
    current = retry(store.current, safe.reconnect, sleep) or ""
    former = [name for name in retry(store.names, safe.reconnect, sleep) if name < current]
    if not former:
        return False
    take_lock(safe, mine, force=break_lock)
    drop_lock(safe)
    retry(lambda: store.switch(former[-1]), safe.reconnect, sleep)
    return True


def _next_name(names: Sequence[str], digest: str) -> str:
    """A name that sorts behind all others. It counts, as the clocks of two laptops need not agree."""
    numbers = [int(number) for name in names if (number := name.partition("-")[0]).isdigit()]
    return f"{max(numbers, default=0) + 1:06d}-{digest[:8]}"


def _cut_off(store: Generations, later: Sequence[str]) -> tuple[str, Store | None]:
    """The tree that a deployment was writing when it was cut off; an empty name where there is none."""
    for name in reversed(later):
        tree = store.begin(name)
        if tree is not None and tree.read(part_path(0)) is not None:
            return name, tree
    return "", None


def _remove_old(store: Generations, current: str, later: Sequence[str], kept: int) -> None:
    """Remove what nobody can go back to: the trees of rolled-back deployments and the oldest ones.

    What cannot be removed now is removed after the next deployment.
    """
    with suppress(StoreError):
        for name in later:
            if name != current:
                store.remove(name)
        former = [name for name in store.names() if name != current]
        for name in former[: max(0, len(former) - kept)]:
            store.remove(name)


def _write_tree(
    locked: Store,
    stores: Sequence[Store],
    inspection: Inspection,
    request: DeployRequest,
    progress: SendProgress,
) -> DeployResult:
    """Send, replace the manifest, delete. `locked`: the store that holds the lock."""
    state, plan, store = inspection.state, inspection.plan, stores[0]
    if (
        state.base == request.manifest.digest == state.manifest_digest
        and not state.parts
        and not plan.uploads
    ):
        return _result(inspection, request)
    receipt = state.receipt if locked is store else read_receipt(locked)
    guard = ServerFileGuard(store, plan.uploads, state.files, request.probe)
    session = state.session
    part, number = SessionPart(session=session, base=state.base, goal=request.manifest.digest), state.parts
    if not session.startswith(f"{request.mine.maker}-"):
        session, number = f"{request.mine.maker}-{request.mine.token}", 0
        known = {path: (entry.size, entry.sha256) for path, entry in state.written.items() if entry}
        part = SessionPart(
            session=session, base=state.base, goal=part.goal, todo=sorted(state.owned), done=known
        )
    part.deletes = list(plan.deletes)
    memory = request.memory
    sender = Sender(stores, request.read, request.manifest, memory, plan, progress, request.tree)
    write_part(store, number, part)
    memory.start_journal(session)
    for batch in sender.batches():
        ensure_lock(locked, request.mine)
        number += 1
        part = SessionPart(
            session=session, base=state.base, goal=part.goal, todo=[upload.path for upload in batch]
        )
        write_part(store, number, part)
        sender.send(batch)
        part.done = {upload.path: (upload.size, upload.sha256) for upload in batch}
        if not sender.is_finished:
            write_part(store, number, part)
    refused = guard.put_back()
    _publish_manifest(locked, store, receipt, request)
    for path in plan.deletes:
        store.delete(path)
    for old in reversed(range(max(number + 1, state.parts))):
        store.delete(part_path(old))
    return replace(_result(inspection, request), server_file_refused=refused)


def _publish_manifest(locked: Store, store: Store, receipt: str, request: DeployRequest) -> None:
    """Replace the manifest, unless somebody has published since. Raises LockHeld, DeployRefused.

    `receipt`: the one of before. It tells as much as the manifest does, which has megabytes in a district.
    """
    ensure_lock(locked, request.mine)
    if read_receipt(locked) != receipt:
        raise DeployRefused("D13")
    request.memory.announce(request.manifest.digest)
    store.write(MANIFEST_FILE, request.manifest.data)
    write_receipt(store, request.manifest.digest)


def _result(inspection: Inspection, request: DeployRequest) -> DeployResult:
    plan = inspection.plan
    return DeployResult(
        sent=len(plan.uploads),
        sent_bytes=plan.bytes,
        deleted=len(plan.deletes),
        unchanged=plan.unchanged,
        digest=request.manifest.digest,
    )


def _remember(request: DeployRequest, result: DeployResult) -> None:
    """Remember what the host has now, for rollbacks and for a host whose manifest gets lost."""
    memory, past = request.memory, request.memory.history()
    if request.tree is not None and not request.kept_generations and past[-1:] != (result.digest,):
        last = memory.manifest(past[-1]) if past else None
        known = last.files if last is not None else {}
        files = request.manifest.files
        memory.keep(request.tree, {path: entry for path, entry in files.items() if known.get(path) != entry})
    with suppress(OSError):
        memory.remember(request.manifest, as_latest=not request.is_rollback)
