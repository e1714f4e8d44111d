"""What happened at a host -> findings that a user reads."""

from __future__ import annotations

from datetime import datetime

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.limits import HostLimitPassed
from kimsite.deploy.stores.store import StoreError
from kimsite.diagnostics.findings import Findings
from kimsite.model.deploy import DeployTarget, StoreErrorKind, StoreErrorReason
from kimsite.model.findings import Diagnostic

_CODES = {
    StoreErrorKind.HOST: "D02",
    StoreErrorKind.LOGIN: "D03",
    StoreErrorKind.CERTIFICATE: "D04",
    StoreErrorKind.PERMISSION: "D05",
    StoreErrorKind.QUOTA: "D06",
    StoreErrorKind.CONNECTION: "D07",
    StoreErrorKind.MISSING: "D08",
    StoreErrorKind.CONFLICT: "D13",
    StoreErrorKind.OTHER: "D08",
}


_REASON_CODES = {
    StoreErrorReason.CERTIFICATE_NAME: "D20",
    StoreErrorReason.CERTIFICATE_UNKNOWN: "D21",
    StoreErrorReason.CERTIFICATE_DATE: "D22",
    StoreErrorReason.CERTIFICATE_OTHER: "D23",
    StoreErrorReason.ENCRYPTION_MISSING: "D24",
    StoreErrorReason.HOST_KEY_UNKNOWN: "D25",
    StoreErrorReason.HOST_KEY_CHANGED: "D26",
    StoreErrorReason.SSH_KEY_REFUSED: "D27",
    StoreErrorReason.FOLDER_MISSING: "D28",
    StoreErrorReason.FOLDER_IS_FILE: "D37",
    StoreErrorReason.PROGRAM_MISSING: "D29",
    StoreErrorReason.PACKAGE_MISSING: "D30",
    StoreErrorReason.CLOCK_WRONG: "D31",
}


def failure_finding(target: DeployTarget, error: StoreError) -> Diagnostic:
    """A step that the host refused: what was tried, its own answer, what to do next."""
    failure = error.failure
    return _finding(
        target,
        _CODES[failure.kind] if failure.reason is None else _REASON_CODES[failure.reason],
        langkah=f"step.{failure.step}",
        berkas=failure.path or "–",
        jawaban=failure.answer,
        rincian=failure.detail or "–",
        percobaan="tries.many" if failure.tries > 1 else "tries.once",
        kali=failure.tries,
        komputer=getattr(target, "host", failure.path) or "–",
        pengguna=getattr(target, "user", "–"),
        porta=getattr(target, "port", "–"),
    )


def refusal_finding(target: DeployTarget, refusal: DeployRefused) -> Diagnostic:
    """Why a deployment was refused."""
    return _finding(target, refusal.code, **refusal.values)


def lock_finding(target: DeployTarget, name: str, since: datetime) -> Diagnostic:
    """Somebody else publishes. `since`: on the district's clock."""
    return _finding(target, "D09", nama=name, jam=since.strftime("%d-%m-%Y %H.%M"))


def limit_finding(target: DeployTarget, passed: HostLimitPassed) -> Diagnostic:
    """A tree that is too large for its host."""
    return _finding(
        target,
        "D16",
        sebab=f"limit.{passed.limit}",
        jumlah=passed.count,
        batas=passed.most,
        berkas=passed.path or "–",
    )


def server_file_finding(target: DeployTarget, answer: str) -> Diagnostic:
    """The host showed nothing but an error with the new `.htaccess`. `answer`: its error."""
    return _finding(target, "D16", sebab="limit.htaccess", jawaban=answer)


def restored_finding(target: DeployTarget) -> Diagnostic:
    """The host's manifest could not be believed, and the copy of this computer could."""
    return _finding(target, "D18")


def _finding(target: DeployTarget, code: str, **values: object) -> Diagnostic:
    diagnostics = Findings()
    diagnostics.add(code, target.place, tujuan=target.name, sasaran=target.name, **values)
    return diagnostics.sorted()[0]
