"""What every way of deploying needs: the project, the target, its connections, and errors as findings."""

from __future__ import annotations

import getpass
import os
import platform
import secrets
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, ask_user
from kimsite.cli.output_folder import folders_overlap, source_in_the_way
from kimsite.cli.project import OpenProject
from kimsite.cli.usage import pick_language, usage
from kimsite.deploy.inspect import DeployRefused, Permissions
from kimsite.deploy.lock import LockHeld, LockHolder
from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.online import online_reader
from kimsite.deploy.report import failure_finding, lock_finding, refusal_finding
from kimsite.deploy.secrets import find_password, forget_password, has_keyring, keep_password, variable_of
from kimsite.deploy.send import TreeChanged
from kimsite.deploy.stores.folder import open_folder
from kimsite.deploy.stores.ftps import open_ftp
from kimsite.deploy.stores.git_branch import open_git
from kimsite.deploy.stores.rsync import open_rsync
from kimsite.deploy.stores.s3 import open_s3
from kimsite.deploy.stores.sftp import open_sftp
from kimsite.deploy.stores.store import Store, StoreError
from kimsite.deploy.stores.zip_parts import open_zip
from kimsite.model.deploy import (
    DeployTarget,
    FolderTarget,
    FtpTarget,
    GitTarget,
    RsyncTarget,
    S3Target,
    SftpTarget,
    StoreErrorKind,
    ZipTarget,
)
from kimsite.model.findings import Diagnostic
from kimsite.record import Record
from kimsite.tools.digest import short
from kimsite.tools.lock import Locked, lock
from kimsite.tools.text import closest

MEMORY = ".kimsite/kiriman"
_NetworkTarget = FtpTarget | SftpTarget | RsyncTarget | S3Target

_typed: dict[str, str] = {}
"""Target -> the password that was typed in this run: a run may connect several times and asks once."""
_offered: set[str] = set()
"""Targets whose typed password the user was asked to keep."""


class DeploySetting(Record, kw_only=True):
    """One run of the command."""

    project: OpenProject
    target: DeployTarget
    out: Path
    """The built tree."""
    console: Console
    permissions: Permissions
    assume_yes: bool = False

    @property
    def address(self) -> str:
        """Where readers find what is published, with a trailing slash."""
        return self.target.address or self.project.district.url

    @property
    def memory(self) -> TargetMemory:
        return TargetMemory(self.project.root / MEMORY / self.target.name)

    def now(self) -> datetime:
        """On the district's clock."""
        return datetime.now(ZoneInfo(self.project.district.zone))


class DeployFailed(Exception):  # noqa: N818  # carries the findings to the command
    """Nothing, or not everything, was published; the finding says why."""

    def __init__(self, finding: Diagnostic, *, is_network: bool = False) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.is_network = is_network
        """It may work by itself later."""


def choose_target(targets: Sequence[DeployTarget], name: str) -> DeployTarget:
    """The target of that name, or the first. An unknown name is a wrong command."""
    known = {target.name: target for target in targets}
    if not name:
        return targets[0]
    if name not in known:
        raise usage(
            f'Tidak ada tujuan bernama "{name}" di sites.yaml. Yang ada: {", ".join(known)}.',
            f'sites.yaml names no target "{name}". It names: {", ".join(known)}.',
            closest(name, known),
        )
    return known[name]


def holder_of(setting: DeploySetting) -> LockHolder:
    """Who publishes, as the lock tells others.

    The maker names the computer too: people copy whole project folders from one laptop to another.
    """
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for this user, no pwd module
        user = "kimsite"
    return LockHolder(
        name=f"{user} @ {platform.node() or '-'}",
        since=setting.now(),
        maker=f"{setting.memory.maker()}-{short(f'{platform.node()} {uuid.getnode()}'.encode())}",
        token=secrets.token_hex(8),
    )


def open_stores(setting: DeploySetting, label: str) -> list[Store]:
    """The connections to the target. `label`: of what is to be published.

    Raises StoreError, and DeployRefused for a folder among the project's own.
    """
    target, root = setting.target, setting.project.root
    if isinstance(target, FolderTarget | ZipTarget):
        _refuse_own_folder(target, setting)
    match target:
        case FolderTarget():
            return [open_folder(target, root)]
        case ZipTarget():
            return [open_zip(target, root, label[:8], setting.console.language, _online(setting))]
        case GitTarget():
            cache = root / MEMORY / f"{target.name}.git"
            return [open_git(target, root, cache, int(time.time()))]
        case _:
            return _open_network_stores(setting, target)


def _refuse_own_folder(target: FolderTarget | ZipTarget, setting: DeploySetting) -> None:
    """Raise DeployRefused for a folder that holds the project's sources or the built tree itself."""
    try:
        place = (setting.project.root / target.folder).resolve()
        hit = source_in_the_way(place, setting.project.root)
        if not hit and folders_overlap(place, setting.out.resolve()):
            hit = setting.out.name
    except (OSError, RuntimeError, ValueError) as error:  # a link that leads to itself, a NUL in the name
        raise StoreError("connect", target.folder, str(error), StoreErrorKind.MISSING) from error
    if hit:
        raise DeployRefused("D32", nilai=target.folder, berkas=hit)


def _open_network_stores(setting: DeploySetting, target: _NetworkTarget) -> list[Store]:
    root = setting.project.root
    password = find_password(target, os.environ, lambda: _ask_password(setting))
    connections = target.connections if isinstance(target, FtpTarget) else 1
    stores: list[Store] = []
    try:
        for _ in range(connections):
            # one by one, so that those that were opened are closed when one is refused
            stores.append(_open_network_store(target, root, password))  # noqa: PERF401
    except StoreError:
        for store in stores:
            store.close()
        raise
    return stores


def _open_network_store(target: _NetworkTarget, root: Path, password: str) -> Store:
    match target:
        case FtpTarget():
            return open_ftp(target, root, password)
        case SftpTarget():
            return open_sftp(target, root)
        case RsyncTarget():
            return open_rsync(target, root)
        case S3Target():
            return open_s3(target, password)


def _ask_password(setting: DeploySetting) -> str:
    target = setting.target
    if target.name in _typed:
        return _typed[target.name]
    if not sys.stdin.isatty() or not setting.console.is_text:
        raise usage(
            f"Kata sandi untuk {target.name} belum ada. Isi variabel {variable_of(target)}.",
            f"There is no password for {target.name}. Set the variable {variable_of(target)}.",
        )
    words = pick_language(f"Kata sandi untuk {target.name}", f"Password for {target.name}")
    _typed[target.name] = str(click.prompt(words, hide_input=True, err=True))
    return _typed[target.name]


def drop_password(setting: DeploySetting) -> None:
    """Forget a password that the host did not accept, typed or kept."""
    _typed.pop(setting.target.name, None)
    forget_password(setting.target)


def offer_to_keep_password(setting: DeploySetting) -> None:
    """Put a password that was typed, and that the host has accepted, into the system's keyring if wished."""
    name = setting.target.name
    password = _typed.get(name, "")
    if password and name not in _offered and has_keyring():
        _offered.add(name)
        indonesian = "Simpan kata sandi ini di gantungan kunci komputer ini?"
        if ask_user(setting.console, indonesian, "Keep this password in the keyring of this computer?"):
            keep_password(setting.target, password)


def _online(setting: DeploySetting) -> Callable[[str], bytes | None]:
    """What is published, or nothing where the site cannot be reached: then everything is packed."""
    fetch = online_reader(setting.address)

    def known(path: str) -> bytes | None:
        try:
            return fetch(path)
        except StoreError:
            setting.console.message(
                f"Situs di {setting.address} belum dapat dibaca, jadi semua berkas dikemas.",
                f"The site at {setting.address} cannot be read yet, so all files are packed.",
            )
            return None

    return known


@contextmanager
def answered(setting: DeploySetting) -> Any:
    """Errors of a deployment as DeployFailed. One deployment of this project at a time."""
    target = setting.target
    try:
        with lock(setting.project.root, f"{MEMORY}/{target.name}.kunci"):
            yield
    except Locked as error:
        name = pick_language("jendela lain di komputer ini", "another window on this computer")
        holder = LockHolder(name=name, since=setting.now(), maker="", token="")
        raise DeployFailed(lock_finding(target, holder, _clock(holder.since))) from error
    except LockHeld as held:
        since = held.holder.since.astimezone(ZoneInfo(setting.project.district.zone))
        raise DeployFailed(lock_finding(target, held.holder, _clock(since))) from held
    except DeployRefused as refusal:
        raise DeployFailed(refusal_finding(target, refusal)) from refusal
    except TreeChanged as changed:
        finding = refusal_finding(target, DeployRefused("D14", berkas=changed.path))
        raise DeployFailed(finding) from changed
    except StoreError as error:
        finding = failure_finding(target, error)
        raise DeployFailed(finding, is_network=finding.code in {"D02", "D07"}) from error


def _clock(moment: datetime) -> str:
    return moment.strftime("%d-%m-%Y %H.%M")
