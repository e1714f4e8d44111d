"""`kimsite verify` of a published site: what lies between its files and was put there by somebody else."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kimsite.deploy.job import DeployJob, DeployUser, NotDeployed
from kimsite.deploy.site import find_foreign_files
from kimsite.diagnostics.findings import Findings
from kimsite.model.deploy import DeployTarget, GitTarget, ZipTarget
from kimsite.verify.faults import SiteFault, TreeProblem, report_faults


def target_at(base: str, targets: Iterable[DeployTarget], address: str) -> DeployTarget | None:
    """The first target whose readers come to `base`, if any. `address`: of targets that name none."""
    return next((target for target in targets if (target.address or address) == base), None)


def report_foreign(
    job: DeployJob, listed: Collection[str], sample: int, diagnostics: Findings, *, is_named: bool
) -> dict[str, int]:
    """Report what a target has beside the listed files, where its folders can be looked into.

    Nobody is asked for a password: a check may run by night. `is_named`: the user named the target, so that
    one that does not answer is reported. Returns how many of what there are.
    """
    if isinstance(job.target, GitTarget | ZipTarget):  # to look into a branch is to fetch all of it
        return {}
    found = find_foreign_files(job, DeployUser(), listed, sample)
    if isinstance(found, NotDeployed):
        if is_named and not found.needs_password:
            diagnostics.extend((found.finding,))
        return {}
    faults = [SiteFault(problem=TreeProblem.FOREIGN, path=path) for path in found]
    return report_faults(faults, job.address.rstrip("/"), diagnostics)
