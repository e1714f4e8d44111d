"""One deployment of a project: what is asked for, who is asked on the way, and what came of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kimsite.deploy.inspect import Permissions
from kimsite.deploy.lock import LockHolder
from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.package import DeployPackage
from kimsite.model.config import District
from kimsite.model.deploy import (
    DeployPlan,
    DeployResult,
    DeployTarget,
    FolderTarget,
    RsyncTarget,
    SftpTarget,
    Upload,
)
from kimsite.model.findings import Diagnostic
from kimsite.model.language import Language
from kimsite.record import Record

DEPLOY_MEMORY = ".kimsite/kiriman"
"""Where a project remembers what its targets have."""


class DeployJob(Record, kw_only=True):
    """What is to be published, and where."""

    root: Path
    """The project's folder."""
    district: District
    target: DeployTarget
    out: Path
    """The built tree."""
    permissions: Permissions = Permissions()
    language: Language = "id"
    """Of notes that are left for people."""

    @property
    def address(self) -> str:
        """Where readers find what is published, with a trailing slash."""
        return self.target.address or self.district.url

    @property
    def memory(self) -> TargetMemory:
        return TargetMemory(self.root / DEPLOY_MEMORY / self.target.name)

    @property
    def generations(self) -> int:
        """Former trees that stay on the host; 0 where files are replaced in place."""
        target = self.target
        return target.generations if isinstance(target, FolderTarget | SftpTarget | RsyncTarget) else 0

    def now(self) -> datetime:
        """On the district's clock."""
        return datetime.now(ZoneInfo(self.district.zone))


class DeployUser:
    """Who publishes, as a deployment asks and informs them. This one answers nothing and shows nothing."""

    def password(self) -> str:
        """The target's password, asked for where neither the environment nor the keyring has it.

        Empty where nobody can be asked.
        """
        return ""

    def token(self) -> str:
        """The token of the target's cPanel, asked for where nothing else has it; empty: do without."""
        return ""

    def password_accepted(self) -> None:
        """The host has let us in."""

    def password_refused(self) -> None:
        """The host has not accepted the password."""

    def planned(self, plan: DeployPlan, seconds: float) -> None:
        """Inform of what will be sent and deleted, and roughly how long it takes."""

    def progress(self, files: int, all_files: int, sent: int, size: int) -> None:
        """Inform how far it is: files sent and in all, bytes sent and in all."""

    def takes_over(self, holder: LockHolder) -> bool:  # noqa: ARG002  # for those who override it
        """Ask whether an old lock of somebody else was left behind."""
        return False

    def site_unread(self) -> None:
        """The published site cannot be read, so that everything is packed."""

    def accepts(self, package: DeployPackage) -> bool:  # noqa: ARG002  # as above
        """Ask whether a package shall be published."""
        return False

    def sender_key(self) -> str:
        """The key of a package that no known key fits, as its sender reads it out; empty: none."""
        return ""

    def receiver_key(self) -> str:
        """The key that the receiver of packages has read out; empty: a new one is made."""
        return ""

    def key_made(self, key: str) -> None:
        """A key was made: it has to be read out to the receiver."""


class Deployed(Record, kw_only=True):
    """What one deployment came to."""

    result: DeployResult = DeployResult()
    uploads: tuple[Upload, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    is_switched: bool = False
    """Readers were shown another tree, and nothing was sent."""
    package: str = ""
    """The file that a package was written to, below the project's folder."""


class NotDeployed(Record, kw_only=True):
    """Nothing, or not everything, was published."""

    finding: Diagnostic
    """Why, and what to do."""
    is_network: bool = False
    """It may work by itself later."""
    needs_password: bool = False
    """The password is missing, or was refused."""
