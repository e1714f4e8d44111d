"""A built site to its target, a look at what that would do, and the way back.

For every program that publishes: each function takes a `DeployJob` and the `DeployUser` who is asked, and
returns what came of it. None raises for what a host, a network or a disk refuses.
"""

from __future__ import annotations

import getpass
import platform
import secrets
import time
import uuid
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress

from msgspec.structs import replace

from kimsite.deploy.connect import connected
from kimsite.deploy.engine import DeployRequest, deploy, rollback
from kimsite.deploy.estimate import estimated_seconds, packing_of
from kimsite.deploy.inspect import DeployRefused, Inspection, inspect, refuse
from kimsite.deploy.job import Deployed, DeployJob, DeployUser, NotDeployed
from kimsite.deploy.limits import passed_limits
from kimsite.deploy.local_tree import refuse_private_numbers
from kimsite.deploy.lock import OLD_LOCK, LockHeld, LockHolder
from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.online import online_reader, page_error
from kimsite.deploy.outcome import outcome_of
from kimsite.deploy.report import limit_finding, restored_finding, server_file_finding
from kimsite.deploy.retry import retrying
from kimsite.deploy.state import ManifestStatus, RemoteState, read_state
from kimsite.deploy.stores.store import Generations, Store, StoreError
from kimsite.deploy.strangers import foreign_files
from kimsite.deploy.tree_check import checked_tree
from kimsite.model.deploy import DeployPlan, DeployResult, FtpTarget, Upload, ZipTarget
from kimsite.model.findings import Diagnostic
from kimsite.tools import files
from kimsite.tools.digest import short
from kimsite.tools.manifests import Manifest


def deploy_site(job: DeployJob, user: DeployUser) -> Deployed | NotDeployed:
    """Publish the built tree."""
    return outcome_of(job, lambda: _send_tree(job, user))


def preview_deploy(job: DeployJob, user: DeployUser) -> Deployed | NotDeployed:
    """What a deployment would do. Nothing is written anywhere; `user` is informed of the plan first."""
    return outcome_of(job, lambda: _preview(job, user))


def restore_site(job: DeployJob, user: DeployUser) -> Deployed | NotDeployed:
    """Publish again what was published before."""
    return outcome_of(job, lambda: _restore(job, user))


def resend_files(job: DeployJob, user: DeployUser, paths: Sequence[str]) -> Deployed | NotDeployed:
    """Write these files of the tree to the target once more, whatever it has."""

    def work() -> Deployed:
        with connected(job, user, "") as stores:
            store = retrying(stores[0], time.sleep)
            for path in paths:
                store.write(path, files.read_bytes(job.out, path))
        return Deployed(result=DeployResult(sent=len(paths)))

    return outcome_of(job, work)


def find_foreign_files(
    job: DeployJob, user: DeployUser, listed: Collection[str], sample: int
) -> tuple[str, ...] | NotDeployed:
    """What lies on the host in folders of the site and is none of the listed files (`foreign_files`).

    `sample`: folders to look into, others on each day; 0: all.
    """
    found: list[str] = []

    def work() -> Deployed:
        with connected(job, user, "") as stores:
            found.extend(
                foreign_files(retrying(stores[0], time.sleep), listed, sample, f"{job.now():%Y-%m-%d}")
            )
        return Deployed()

    outcome = outcome_of(job, work)
    return outcome if isinstance(outcome, NotDeployed) else tuple(found)


def send_request(job: DeployJob, user: DeployUser, request: DeployRequest) -> Deployed:
    """Publish what a request holds. Raises as `engine.deploy` does."""
    with connected(job, user, request.manifest.digest) as stores:
        return _send(stores, job, user, request)


def _send(stores: Sequence[Store], job: DeployJob, user: DeployUser, request: DeployRequest) -> Deployed:
    findings = _limit_findings(job, request.manifest)
    uploads: tuple[Upload, ...] = ()

    def confirm(found: Inspection) -> None:
        nonlocal uploads
        plan, uploads = found.plan, found.plan.uploads
        if found.state.base and found.state.status not in {ManifestStatus.WHOLE, ManifestStatus.NONE}:
            findings.append(restored_finding(job.target))
        refuse_private_numbers(plan.uploads, request.read)
        if plan.uploads or plan.deletes:
            user.planned(plan, _seconds(job, plan))

    try:
        result = deploy(stores, request, confirm, user.progress, time.sleep)
    except LockHeld as held:
        if job.now() - held.holder.since < OLD_LOCK or not user.takes_over(held.holder):
            raise
        allowed = replace(request.permissions, break_lock=True)
        forced = replace(request, permissions=allowed)
        result = deploy(stores, forced, confirm, user.progress, time.sleep)
    if result.server_file_refused:
        findings.append(server_file_finding(job.target, result.server_file_refused))
    return Deployed(result=result, uploads=uploads, findings=tuple(findings))


def holder_of(job: DeployJob) -> LockHolder:
    """Who publishes, as the lock shows others.

    The maker names the computer too: people copy whole project folders from one laptop to another.
    """
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for this user, no pwd module
        user = "kimsite"
    return LockHolder(
        name=f"{user} @ {platform.node() or '-'}",
        since=job.now(),
        maker=f"{job.memory.maker()}-{short(f'{platform.node()} {uuid.getnode()}'.encode())}",
        token=secrets.token_hex(8),
    )


def _send_tree(job: DeployJob, user: DeployUser) -> Deployed:
    request = DeployRequest(
        manifest=checked_tree(job),
        read=lambda path: files.read_bytes(job.out, path),
        tree=job.out,
        mine=holder_of(job),
        memory=job.memory,
        permissions=job.permissions,
        kept_generations=job.generations,
        fetch=_fetch(job),
        probe=page_error(job.address) if _is_cpanel(job) else None,
    )
    return send_request(job, user, request)


def _preview(job: DeployJob, user: DeployUser) -> Deployed:
    manifest = checked_tree(job)
    findings = _limit_findings(job, manifest)
    with connected(job, user, manifest.digest) as stores:
        store = retrying(stores[0], time.sleep)
        found = inspect(store, manifest, job.memory, job.permissions, _fetch(job))
    plan = found.plan
    user.planned(plan, _seconds(job, plan))
    refuse(found, job.permissions)
    refuse_private_numbers(plan.uploads, lambda path: files.read_bytes(job.out, path))
    result = DeployResult(
        sent=len(plan.uploads),
        sent_bytes=plan.bytes,
        deleted=len(plan.deletes),
        unchanged=plan.unchanged,
        digest=manifest.digest,
    )
    return Deployed(result=result, uploads=plan.uploads, findings=tuple(findings))


def _restore(job: DeployJob, user: DeployUser) -> Deployed:
    memory = job.memory
    with connected(job, user, "") as stores:
        store = stores[0]
        if isinstance(store, Generations) and job.generations:
            if not rollback(store, holder_of(job), time.sleep, break_lock=job.permissions.break_lock):
                raise DeployRefused("D19", sebab="rollback.none")
            return Deployed(is_switched=True)
        state = read_state(retrying(store, time.sleep), memory.manifest, memory.journal)
        base, state = _last_packed(job, state) if isinstance(job.target, ZipTarget) else (state.base, state)
        request = _former(job, base, state)
        if not isinstance(job.target, ZipTarget):
            return _send(stores, job, user, request)
    return send_request(job, user, request)  # the names of zip files tell what is in them


def _last_packed(job: DeployJob, state: RemoteState) -> tuple[str, RemoteState]:
    """What is published, or, where nobody can look, what was packed last: it may have been unpacked."""
    past = job.memory.history()
    last = job.memory.manifest(past[-1]) if past and not state.base else None
    return (state.base, state) if last is None else (last.digest, replace(state, owned=frozenset(last.files)))


def _former(job: DeployJob, base: str, state: RemoteState) -> DeployRequest:
    """What publishes the tree before that of `base`, which is published now. Raises DeployRefused.

    Where a deployment was cut off, readers see a part of it: the tree before it is that of `base` itself.
    """
    memory, former = job.memory, _former_manifest(job.memory, base, 0 if state.session else 1)

    def read(path: str) -> bytes:
        data = memory.content(former.files[path])
        if data is None:
            raise DeployRefused("D19", sebab="rollback.incomplete")
        return data

    for path, entry in former.files.items():
        if state.files.get(path) != entry:
            read(path)
    return DeployRequest(
        manifest=former,
        read=read,
        tree=None,
        mine=holder_of(job),
        memory=memory,
        permissions=replace(job.permissions, delete_many=True),
        is_rollback=True,
        last_state=state,
    )


def _former_manifest(memory: TargetMemory, base: str, steps: int) -> Manifest:
    """The manifest so many steps before `base`, the one that is published now. Raises DeployRefused."""
    history = memory.history()
    if base not in history:
        other = "rollback.elsewhere" if base else "rollback.unknown"
        raise DeployRefused("D19", sebab=other if history else "rollback.none")
    place = history.index(base)
    former = memory.manifest(history[place - steps]) if place >= steps else None
    if former is None:
        raise DeployRefused("D19", sebab="rollback.none")
    return former


def _seconds(job: DeployJob, plan: DeployPlan) -> float:
    return estimated_seconds(plan, job.target.kind, packing_of(job.target))


def _limit_findings(job: DeployJob, manifest: Manifest) -> list[Diagnostic]:
    return [limit_finding(job.target, limit) for limit in passed_limits(manifest, job.target.service)]


def _is_cpanel(job: DeployJob) -> bool:
    """True where a web server reads `.htaccess` in the published folder, and readers see it at once."""
    return job.target.service == "cpanel" and not job.generations


def _fetch(job: DeployJob) -> Callable[[str], bytes | None] | None:
    """Reads published files over HTTP, where the target's own protocol is slow."""
    if not isinstance(job.target, FtpTarget):
        return None
    fetch = online_reader(job.address)

    def or_none(path: str) -> bytes | None:
        with suppress(StoreError):
            return fetch(path)
        return None

    return or_none
