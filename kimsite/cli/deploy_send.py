"""One deployment, a look at what it would do, or a way back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import click
from msgspec.structs import replace

from kimsite.cli.console import ask_user
from kimsite.cli.deploy_setting import (
    DeployFailed,
    DeploySetting,
    answered,
    drop_password,
    holder_of,
    offer_to_keep_password,
    open_stores,
)
from kimsite.cli.deploy_words import (
    SendingBar,
    duration_words,
    estimated_seconds,
    is_long,
    plan_lines,
    plan_words,
    share_link,
    shared_address,
    size_words,
)
from kimsite.deploy.engine import DeployRequest, deploy, rollback
from kimsite.deploy.inspect import Inspection, inspect, refuse
from kimsite.deploy.limits import HostLimitPassed, passed_limits
from kimsite.deploy.local_tree import read_local_tree, refuse_private_numbers
from kimsite.deploy.lock import OLD_LOCK, LockHeld
from kimsite.deploy.online import online_reader, page_error
from kimsite.deploy.plan import plan_deploy
from kimsite.deploy.report import limit_finding, no_rollback_finding, restored_finding, server_file_finding
from kimsite.deploy.state import ManifestStatus, read_state
from kimsite.deploy.stores.store import Generations, Store, StoreError
from kimsite.deploy.stores.zip_parts import NOTE_FILE
from kimsite.model.deploy import (
    DeployResult,
    FolderTarget,
    FtpTarget,
    RsyncTarget,
    SftpTarget,
    StoreErrorKind,
    Upload,
    ZipTarget,
)
from kimsite.model.findings import Diagnostic
from kimsite.tools import files
from kimsite.tools.manifests import Manifest


class Sent:
    """What one deployment came to."""

    def __init__(self) -> None:
        self.result = DeployResult()
        self.uploads: tuple[Upload, ...] = ()
        self.findings: list[Diagnostic] = []
        self.is_switched = False
        """Readers were shown another tree, and nothing was sent."""


def send_tree(setting: DeploySetting) -> Sent:
    """Publish the built tree. Raises DeployFailed."""
    with answered(setting):
        manifest = read_local_tree(setting.out)
        request = DeployRequest(
            manifest=manifest,
            read=lambda path: files.read_bytes(setting.out, path),
            tree=setting.out,
            mine=holder_of(setting),
            memory=setting.memory,
            permissions=setting.permissions,
            kept_generations=_generations(setting),
            fetch=_fetch(setting),
            probe=page_error(setting.address) if _is_cpanel(setting) else None,
        )
        return send(setting, request)


def send(setting: DeploySetting, request: DeployRequest) -> Sent:
    """Publish what a request holds, with its questions, its bar and its findings."""
    sent = Sent()
    sent.findings += [limit_finding(setting.target, one) for one in _limits(setting, request.manifest)]
    with opened(setting, request.manifest.digest) as stores:
        confirm = _confirm(setting, request, sent)
        bar = SendingBar(setting.console)
        try:
            sent.result = deploy(stores, request, confirm, bar, time.sleep)
        except LockHeld as held:
            if setting.now() - held.holder.since < OLD_LOCK or not _takes_over(setting, held):
                raise
            allowed = replace(request.permissions, break_lock=True)
            sent.result = deploy(stores, replace(request, permissions=allowed), confirm, bar, time.sleep)
    if sent.result.server_file_refused:
        sent.findings.append(server_file_finding(setting.target, sent.result.server_file_refused))
    return sent


def show_plan(setting: DeploySetting) -> Sent:
    """Print what a deployment would do. Nothing is written anywhere. Raises DeployFailed."""
    sent = Sent()
    with answered(setting):
        manifest = read_local_tree(setting.out)
        sent.findings += [limit_finding(setting.target, one) for one in _limits(setting, manifest)]
        with opened(setting, manifest.digest) as stores:
            found = inspect(stores[0], manifest, setting.memory, setting.permissions, _fetch(setting))
        plan = found.plan
        sent.uploads = plan.uploads
        sent.result = DeployResult(
            sent=len(plan.uploads),
            sent_bytes=plan.bytes,
            deleted=len(plan.deletes),
            unchanged=plan.unchanged,
            digest=manifest.digest,
        )
        if setting.console.is_text:
            for line in plan_lines(plan):
                click.echo(line)
        setting.console.message(
            f"{setting.target.name}: {plan_words(plan, 'id')}. Belum ada yang dikirim.",
            f"{setting.target.name}: {plan_words(plan, 'en')}. Nothing was sent.",
        )
        refuse(found, setting.permissions)
        refuse_private_numbers(plan.uploads, lambda path: files.read_bytes(setting.out, path))
    return sent


def go_back(setting: DeploySetting) -> Sent:
    """Publish again what was published before. Raises DeployFailed."""
    with answered(setting), opened(setting, "") as stores:
        store = stores[0]
        if isinstance(store, Generations) and _generations(setting):
            if not rollback(store, holder_of(setting), break_lock=setting.permissions.break_lock):
                raise DeployFailed(no_rollback_finding(setting.target, "none"))
            sent = Sent()
            sent.is_switched = True
            return sent
        former = _former_manifest(setting, store)
        memory = setting.memory

        def read(path: str) -> bytes:
            data = memory.content(former.files[path])
            if data is None:
                raise DeployFailed(no_rollback_finding(setting.target, "incomplete"))
            return data

        state = read_state(store, memory.manifest, memory.journal)
        for one in plan_deploy(state.files, former.files, state.owned).uploads:
            read(one.path)
    request = DeployRequest(
        manifest=former,
        read=read,
        tree=None,
        mine=holder_of(setting),
        memory=memory,
        permissions=replace(setting.permissions, delete_many=True),
        is_rollback=True,
    )
    with answered(setting):
        return send(setting, request)


def _former_manifest(setting: DeploySetting, store: Store) -> Manifest:
    """The manifest before the one that is published now. Raises DeployFailed."""
    memory = setting.memory
    history, base = memory.history(), read_state(store, memory.manifest, memory.journal).base
    if base not in history:
        raise DeployFailed(no_rollback_finding(setting.target, "elsewhere" if history else "none"))
    place = history.index(base)
    former = memory.manifest(history[place - 1]) if place else None
    if former is None:
        raise DeployFailed(no_rollback_finding(setting.target, "none"))
    return former


def closing_words(setting: DeploySetting, sent: Sent) -> None:
    """Tell what was done, and the address to share."""
    console, result = setting.console, sent.result
    if sent.is_switched:
        console.message(
            f"{setting.target.name}: terbitan sebelumnya tampil lagi di {setting.address}",
            f"{setting.target.name}: the former publication is shown again at {setting.address}",
        )
        return
    if not result.sent and not result.deleted:
        console.message(
            f"{setting.target.name}: sudah sama, tidak ada yang perlu dikirim.",
            f"{setting.target.name}: already the same, nothing to send.",
        )
        return
    if isinstance(setting.target, ZipTarget):
        folder = setting.target.folder.rstrip("/")
        console.message(
            f"{result.sent} berkas ({size_words(result.sent_bytes, 'id')}) siap di folder {folder}. Cara "
            f"mengunggahnya ada di {folder}/{NOTE_FILE}.",
            f"{result.sent} files ({size_words(result.sent_bytes, 'en')}) are ready in the folder {folder}. "
            f"{folder}/{NOTE_FILE} tells how to upload them.",
        )
        return
    address = shared_address(sent.uploads, setting.address)
    seconds = console.seconds()
    console.message(
        f"Terbit: {result.sent} berkas dikirim ({size_words(result.sent_bytes, 'id')}), {result.deleted} "
        f"dihapus, {result.unchanged} tetap. Selesai {duration_words(seconds, 'id')}.\n"
        f"Alamatnya:  {address}\nBagikan lewat WhatsApp:  {share_link(address)}",
        f"Published: {result.sent} files sent ({size_words(result.sent_bytes, 'en')}), {result.deleted} "
        f"deleted, {result.unchanged} unchanged. Done in {duration_words(seconds, 'en')}.\n"
        f"Its address:  {address}\nShare it by WhatsApp:  {share_link(address)}",
    )


def _confirm(setting: DeploySetting, request: DeployRequest, sent: Sent) -> Callable[[Inspection], None]:
    def confirm(found: Inspection) -> None:
        plan, target = found.plan, setting.target
        sent.uploads = plan.uploads
        if found.state.base and found.state.status not in {ManifestStatus.WHOLE, ManifestStatus.NONE}:
            sent.findings.append(restored_finding(target))
        refuse_private_numbers(plan.uploads, request.read)
        if not plan.uploads and not plan.deletes:
            return
        setting.console.message(
            f"{target.name}: {plan_words(plan, 'id')}", f"{target.name}: {plan_words(plan, 'en')}"
        )
        seconds = estimated_seconds(plan, target.kind)
        if is_long(seconds):
            setting.console.message(
                f"Pengiriman ini kira-kira perlu {duration_words(seconds, 'id')}. Kalau terputus, ulangi "
                "perintahnya: yang sudah sampai tidak dikirim lagi.",
                f"This will take about {duration_words(seconds, 'en')}. If it is cut off, give the command "
                "again: what has arrived is not sent again.",
            )

    return confirm


def _takes_over(setting: DeploySetting, held: LockHeld) -> bool:
    """Ask whether an old lock was left behind."""
    since = held.holder.since.strftime("%d-%m-%Y %H.%M")
    return setting.assume_yes or ask_user(
        setting.console,
        f"{held.holder.name} mulai mengirim {since} dan belum selesai. Ambil alih?",
        f"{held.holder.name} began to send at {since} and has not ended. Take over?",
    )


def _limits(setting: DeploySetting, manifest: Manifest) -> tuple[HostLimitPassed, ...]:
    return passed_limits(manifest, setting.target.service)


def _generations(setting: DeploySetting) -> int:
    target = setting.target
    return target.generations if isinstance(target, FolderTarget | SftpTarget | RsyncTarget) else 0


def _is_cpanel(setting: DeploySetting) -> bool:
    """True where a web server reads `.htaccess` in the published folder, and readers see it at once."""
    return setting.target.service == "cpanel" and not _generations(setting)


def _fetch(setting: DeploySetting) -> Callable[[str], bytes | None] | None:
    """Reads published files over HTTP, where the target's own protocol is slow."""
    if not isinstance(setting.target, FtpTarget):
        return None
    fetch = online_reader(setting.address)

    def or_none(path: str) -> bytes | None:
        with suppress(StoreError):
            return fetch(path)
        return None

    return or_none


@contextmanager
def opened(setting: DeploySetting, label: str) -> Iterator[list[Store]]:
    """The connections, closed in the end."""
    try:
        stores = open_stores(setting, label)
    except StoreError as error:
        if error.kind is StoreErrorKind.LOGIN:
            drop_password(setting)
        raise
    offer_to_keep_password(setting)
    try:
        yield stores
    finally:
        for store in stores:
            store.close()
