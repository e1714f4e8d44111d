"""How long a deployment will take, roughly."""

from __future__ import annotations

from enum import StrEnum

from kimsite.deploy.plan import may_wait
from kimsite.model.deploy import DeployKind, DeployPlan, DeployTarget, FtpTarget, RsyncTarget, SftpTarget

_SECONDS_A_FILE: dict[DeployKind, float] = {
    "ftps": 0.2, "ftp": 0.15, "sftp": 0.14, "rsync": 0.14, "git": 0.002, "s3": 0.1, "folder": 0.001,
    "zip": 0.001,
}  # fmt: skip
"""One by one, on a line of 30 ms a round trip: five of them for a file of FTP, four for one of SFTP."""
_SECONDS_A_PACKED_FILE = 0.025
"""In an archive that the host unpacks, or by rsync: measured at 0.020 to 0.032 on the same line."""
_LOCAL_KINDS = frozenset({"folder", "zip"})
_BYTES_A_SECOND = 250_000
"""An ordinary line of a village office: 2 Mbit/s upwards."""
_LONG_SECONDS = 60.0


class Packing(StrEnum):
    """Which files travel to a target as archives."""

    NONE = "none"
    UNSEEN = "unseen"
    """New ones that nobody asks for before another file links to them."""
    ALL = "all"


def packing_of(target: DeployTarget) -> Packing:
    """What a target takes as archives, where its host can unpack them."""
    match target:
        case RsyncTarget():
            return Packing.ALL
        case SftpTarget():
            return Packing.ALL if target.generations else Packing.UNSEEN
        case FtpTarget():
            return Packing.UNSEEN if target.panel else Packing.NONE
        case _:
            return Packing.NONE


def estimated_seconds(plan: DeployPlan, kind: DeployKind, packing: Packing = Packing.NONE) -> float:
    """How long sending will take."""
    line = 0.0 if kind in _LOCAL_KINDS else plan.bytes / _BYTES_A_SECOND
    packed = sum(
        packing is Packing.ALL or (packing is Packing.UNSEEN and may_wait(upload)) for upload in plan.uploads
    )
    single = len(plan.uploads) - packed
    return single * _SECONDS_A_FILE[kind] + packed * _SECONDS_A_PACKED_FILE + line


def is_long(seconds: float) -> bool:
    """True for a time that the user should know of before it begins."""
    return seconds >= _LONG_SECONDS
