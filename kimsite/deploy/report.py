"""What happened at a host -> findings that a user reads."""

from __future__ import annotations

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.limits import HostLimitPassed
from kimsite.deploy.lock import LockHolder
from kimsite.deploy.stores.store import StoreError
from kimsite.diagnostics.findings import Findings
from kimsite.model.deploy import DeployTarget, StoreErrorKind
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


def failure_finding(target: DeployTarget, error: StoreError) -> Diagnostic:
    """A step that the host refused: what was tried, its own answer, what to do next."""
    failure = error.failure
    return _finding(
        target,
        _CODES[failure.kind],
        langkah=f"step.{failure.step}",
        berkas=failure.path or "–",
        jawaban=failure.answer,
    )


def refusal_finding(target: DeployTarget, refusal: DeployRefused) -> Diagnostic:
    """What speaks against a deployment."""
    return _finding(target, refusal.code, **refusal.values)


def lock_finding(target: DeployTarget, holder: LockHolder, since: str) -> Diagnostic:
    """Somebody else publishes. `since`: the time as the reader's language writes it."""
    return _finding(target, "D09", nama=holder.name, jam=since)


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


def restored_finding(target: DeployTarget) -> Diagnostic:
    """The host's manifest could not be believed, and the copy of this computer could."""
    return _finding(target, "D18")


def no_rollback_finding(target: DeployTarget, reason: str) -> Diagnostic:
    """There is nothing to go back to. `reason`: none, elsewhere or incomplete."""
    return _finding(target, "D19", sebab=f"rollback.{reason}")


def _finding(target: DeployTarget, code: str, **values: object) -> Diagnostic:
    diagnostics = Findings()
    diagnostics.add(code, target.place, tujuan=target.name, sasaran=target.name, **values)
    return diagnostics.sorted()[0]
