"""How long a deployment will take, roughly."""

from __future__ import annotations

from kimsite.model.deploy import DeployKind, DeployPlan

_SECONDS_A_FILE: dict[DeployKind, float] = {
    "ftps": 0.2, "ftp": 0.15, "sftp": 0.05, "rsync": 0.01, "git": 0.002, "s3": 0.1, "folder": 0.001,
    "zip": 0.001,
}  # fmt: skip
"""Measured on the same machine, and five round trips of 30 ms for each file of FTP on a real line."""
_LOCAL_KINDS = frozenset({"folder", "zip"})
_BYTES_A_SECOND = 250_000
"""An ordinary line of a village office: 2 Mbit/s upwards."""
_LONG_SECONDS = 60.0


def estimated_seconds(plan: DeployPlan, kind: DeployKind, *, unpacked: bool = False) -> float:
    """How long sending will take. `unpacked`: new files travel as archives that the host unpacks."""
    line = 0.0 if kind in _LOCAL_KINDS else plan.bytes / _BYTES_A_SECOND
    new = sum(upload.is_new for upload in plan.uploads) if unpacked else 0
    return (len(plan.uploads) - new) * _SECONDS_A_FILE[kind] + new * _SECONDS_A_FILE["rsync"] + line


def is_long(seconds: float) -> bool:
    """True for a time that the user should know of before it begins."""
    return seconds >= _LONG_SECONDS
