"""The password of a target: from the environment, the system's keyring, or a question. Never from a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from kimsite.model.deploy import DeployTarget, FtpTarget, RsyncTarget, S3Target, SftpTarget

_SERVICE = "kimsite"


def variable_of(target: DeployTarget) -> str:
    """The environment variable that holds a target's password.

    Of the target `dinas-lama`: KIMSITE_DEPLOY_DINAS_LAMA_PASSWORD.
    """
    return f"KIMSITE_DEPLOY_{target.name.upper().replace('-', '_')}_PASSWORD"


def needs_password(target: DeployTarget) -> bool:
    """True where nothing else can prove who publishes; ssh and git have keys and agents of their own."""
    match target:
        case SftpTarget() | RsyncTarget():
            return target.by_password
        case S3Target():
            return bool(target.user)
        case _:
            return isinstance(target, FtpTarget)


def find_password(target: DeployTarget, environment: Mapping[str, str], ask: Callable[[], str]) -> str:
    """The password; empty where none is known and none is needed.

    Without the line end that comes along where a variable is filled from a file.

    `ask`: asks the user, where nothing else is known; an empty answer where nobody can be asked.
    """
    return (
        environment.get(variable_of(target), "").rstrip("\r\n")
        or _from_keyring(_account(target))
        or (ask() if needs_password(target) else "")
    )


def find_token(target: FtpTarget, environment: Mapping[str, str], ask: Callable[[], str]) -> str:
    """The token of a cPanel's API, as the password is found; empty where the target names no cPanel.

    Its variable ends in _TOKEN, its account in the keyring is `cpanel:USER@HOST`.
    """
    if not target.panel:
        return ""
    name = variable_of(target).removesuffix("_PASSWORD") + "_TOKEN"
    account = f"cpanel:{target.panel_user}@{target.host}"
    return environment.get(name, "").rstrip("\r\n") or _from_keyring(account) or ask()


def keep_password(target: DeployTarget, password: str) -> bool:
    """Put a password into the system's keyring; False where there is none."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, _account(target), password)
    except keyring.errors.KeyringError:
        return False
    return True


def forget_password(target: DeployTarget) -> None:
    """Delete a password that the host no longer accepts, so that the next run asks for it."""
    keyring = _keyring()
    if keyring is not None:
        with suppress(keyring.errors.KeyringError):
            keyring.delete_password(_SERVICE, _account(target))


def has_keyring() -> bool:
    """True where the package keyring is installed."""
    return find_spec("keyring") is not None


def _from_keyring(account: str) -> str:
    keyring = _keyring()
    if keyring is None:
        return ""
    try:
        return str(keyring.get_password(_SERVICE, account) or "")
    except keyring.errors.KeyringError:  # locked, or no keyring in this session
        return ""


def _account(target: DeployTarget) -> str:
    """Two projects may both call their target `utama`: the host distinguishes them."""
    match target:
        case S3Target():
            return f"{target.user}@{target.bucket}"
        case FtpTarget() | SftpTarget() | RsyncTarget():
            return f"{target.user}@{target.host}"
        case _:
            return target.name


def _keyring() -> Any:
    """The package keyring, an extra: imported only when a password is needed."""
    return import_module("keyring") if has_keyring() else None
