"""What stopped a deployment -> the finding that its user reads."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from kimsite.deploy.inspect import DeployRefused, PasswordMissing
from kimsite.deploy.job import DEPLOY_MEMORY, Deployed, DeployJob, NotDeployed
from kimsite.deploy.lock import LockHeld
from kimsite.deploy.report import failure_finding, lock_finding, refusal_finding
from kimsite.deploy.send import TreeChanged
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind
from kimsite.tools.lock import Locked, lock

ANOTHER_WINDOW = "lock.window"
"""Who publishes where another process of this computer does."""


def outcome_of(job: DeployJob, work: Callable[[], Deployed]) -> Deployed | NotDeployed:
    """Do the work, as the only deployment of this project to its target, and give what came of it."""
    target = job.target
    try:
        with lock(job.root, f"{DEPLOY_MEMORY}/{target.name}.kunci"):
            return work()
    except Locked:
        return NotDeployed(finding=lock_finding(target, ANOTHER_WINDOW, job.now()))
    except LockHeld as held:
        since = held.holder.since.astimezone(ZoneInfo(job.district.zone))
        return NotDeployed(finding=lock_finding(target, held.holder.name, since))
    except PasswordMissing as refusal:
        return NotDeployed(finding=refusal_finding(target, refusal), needs_password=True)
    except DeployRefused as refusal:
        return NotDeployed(finding=refusal_finding(target, refusal))
    except TreeChanged as changed:
        return NotDeployed(finding=refusal_finding(target, DeployRefused("D14", berkas=changed.path)))
    except StoreError as error:
        kind = error.kind if error.failure.reason is None else None
        return NotDeployed(
            finding=failure_finding(target, error),
            is_network=kind in {StoreErrorKind.HOST, StoreErrorKind.CONNECTION},
            needs_password=kind == StoreErrorKind.LOGIN,
        )
