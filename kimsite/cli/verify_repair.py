"""`kimsite verify --repair`: files that a failing host needs again, sent over the target's own connection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kimsite.cli.console import Console
from kimsite.cli.deploy_send import opened
from kimsite.cli.deploy_setting import DeployFailed, DeploySetting, answered
from kimsite.cli.project import OpenProject
from kimsite.deploy.inspect import Permissions
from kimsite.model.deploy import DeployTarget
from kimsite.model.findings import Diagnostic
from kimsite.tools import files


def send_again(
    project: OpenProject, target: DeployTarget, tree: Path, paths: Sequence[str], console: Console
) -> tuple[Diagnostic, ...]:
    """Write these files of the tree to the target once more. The finding of what the host refused, if any."""
    setting = DeploySetting(
        project=project, target=target, out=tree, console=console, permissions=Permissions()
    )
    try:
        with answered(setting), opened(setting, "") as stores:
            for path in paths:
                stores[0].write(path, files.read_bytes(tree, path))
    except DeployFailed as failed:
        return (failed.finding,)
    names = ", ".join(paths)
    console.message(f"Dikirim lagi ke {target.name}: {names}.", f"Sent to {target.name} again: {names}.")
    return ()
