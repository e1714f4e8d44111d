"""A target -> open connections to it, with the password where one is needed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kimsite.config.project_folders import folders_overlap, source_in_the_way
from kimsite.deploy.inspect import DeployRefused, PasswordMissing
from kimsite.deploy.job import DEPLOY_MEMORY, DeployJob, DeployUser
from kimsite.deploy.online import online_reader
from kimsite.deploy.secrets import find_password, find_token, forget_password, needs_password, variable_of
from kimsite.deploy.stores.cpanel import CpanelStore
from kimsite.deploy.stores.folder import open_folder
from kimsite.deploy.stores.ftp_session import trusting
from kimsite.deploy.stores.ftps import open_ftp
from kimsite.deploy.stores.git_branch import open_git
from kimsite.deploy.stores.rsync import open_rsync
from kimsite.deploy.stores.s3 import open_s3
from kimsite.deploy.stores.sftp import open_sftp
from kimsite.deploy.stores.ssh import SshLogin
from kimsite.deploy.stores.store import Store, StoreError
from kimsite.deploy.stores.zip_parts import open_zip
from kimsite.model.deploy import (
    FolderTarget,
    FtpTarget,
    GitTarget,
    RsyncTarget,
    S3Target,
    SftpTarget,
    StoreErrorKind,
    ZipTarget,
)

_NetworkTarget = FtpTarget | SftpTarget | RsyncTarget | S3Target


@contextmanager
def connected(job: DeployJob, user: DeployUser, label: str) -> Iterator[list[Store]]:
    """The connections to the target, closed in the end. `label`: of what is to be published.

    Raises StoreError, and DeployRefused for a folder among the project's own, a branch with the work of
    others, or a password that is missing.
    """
    try:
        stores = _open_stores(job, user, label)
    except StoreError as error:
        if error.kind is StoreErrorKind.LOGIN:
            user.password_refused()
            forget_password(job.target)
        raise
    user.password_accepted()
    try:
        yield stores
    finally:
        for store in stores:
            store.close()


def _open_stores(job: DeployJob, user: DeployUser, label: str) -> list[Store]:
    target, root = job.target, job.root
    if isinstance(target, FolderTarget | ZipTarget):
        _refuse_own_folder(target, job)
    match target:
        case FolderTarget():
            return [open_folder(target, root)]
        case ZipTarget():
            return [open_zip(target, root, label[:8], job.language, _published(job, user))]
        case GitTarget():
            cache = root / DEPLOY_MEMORY / f"{target.name}.git"
            branch = open_git(target, root, cache, int(time.time()))
            if branch.erases_history() and not job.permissions.overwrite:
                raise DeployRefused("D36", cabang=target.branch)
            return [branch]
        case _:
            return _open_network_stores(target, root, user)


def _refuse_own_folder(target: FolderTarget | ZipTarget, job: DeployJob) -> None:
    """Raise DeployRefused for a folder that holds the project's sources or the built tree itself."""
    try:
        place = (job.root / target.folder).resolve()
        hit = source_in_the_way(place, job.root)
        if not hit and folders_overlap(place, job.out.resolve()):
            hit = job.out.name
    except (OSError, RuntimeError, ValueError) as error:  # a link that leads to itself, a NUL in the name
        raise StoreError("connect", target.folder, str(error), StoreErrorKind.MISSING) from error
    if hit:
        raise DeployRefused("D32", nilai=target.folder, berkas=hit)


def _open_network_stores(target: _NetworkTarget, root: Path, user: DeployUser) -> list[Store]:
    password = find_password(target, os.environ, user.password)
    if needs_password(target) and not password:
        raise PasswordMissing("D33", variabel=variable_of(target))
    connections = target.connections if isinstance(target, FtpTarget) else 1
    token = find_token(target, os.environ, user.token) if isinstance(target, FtpTarget) else ""
    stores: list[Store] = []
    try:
        for _ in range(connections):
            # one by one, so that those that were opened are closed when one is refused
            stores.append(_open_network_store(target, root, password, token))  # noqa: PERF401
    except StoreError:
        for store in stores:
            store.close()
        raise
    return stores


def _open_network_store(target: _NetworkTarget, root: Path, password: str, token: str) -> Store:
    match target:
        case FtpTarget() if token:
            return CpanelStore(trusting(target, root), password, token)
        case FtpTarget():
            return open_ftp(target, root, password)
        case SftpTarget():
            return open_sftp(SshLogin(target, root, password))
        case RsyncTarget():
            return open_rsync(SshLogin(target, root, password))
        case S3Target():
            return open_s3(target, password)


def _published(job: DeployJob, user: DeployUser) -> Callable[[str], bytes | None]:
    """What is published, or nothing where the site cannot be reached: then everything is packed."""
    fetch = online_reader(job.address)

    def known(path: str) -> bytes | None:
        try:
            return fetch(path)
        except StoreError:
            user.site_unread()
            return None

    return known
