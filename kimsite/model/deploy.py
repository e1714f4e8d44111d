"""Where a site is published, what is there, and what publishing it takes."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from kimsite.model.marked import Place
from kimsite.record import Record

DeployKind = Literal["ftps", "ftp", "sftp", "rsync", "git", "s3", "folder", "zip"]
HostingService = Literal["cpanel", "github-pages", "gitlab-pages", "cloudflare-pages", "netlify", "lain"]
"""Hosts whose limits are known (`deploy/limits.py`); `lain`: any other."""


class _Target(Record, kw_only=True):
    """What every target has."""

    name: str
    """As sites.yaml names it: a-z, 0-9 and hyphens."""
    kind: DeployKind
    place: Place = Place(path="sites.yaml")
    """Where sites.yaml declares it."""
    address: str = ""
    """Where readers find the site, with a trailing slash; empty: the district's own address."""
    service: HostingService = "lain"


class FtpTarget(_Target, kw_only=True, tag=True):
    """FTP over TLS (`ftps`); without TLS only where the kind `ftp` is named."""

    host: str
    user: str
    folder: str
    port: int = 21
    connections: int = 1
    """Files sent at the same time: 1 or 2."""
    certificate: str = ""
    """PEM file of the host's own authority, below the project; empty: the system's authorities."""
    fingerprint: str = ""
    """SHA-256 of the only certificate accepted, in hexadecimal digits; empty: all that can be verified."""
    panel: str = ""
    """https://… of the host's cPanel, which unpacks archives; empty: all files are sent one by one."""
    panel_user: str = ""
    """Name of the cPanel account."""
    panel_folder: str = ""
    """The target's folder as cPanel names it: below the account's home, without a slash at its start."""


class SftpTarget(_Target, kw_only=True, tag=True):
    """SFTP by the system's ssh."""

    host: str
    user: str
    folder: str
    port: int = 22
    key: str = ""
    """File of a private key; empty: ssh's own choice."""
    by_password: bool = False
    """Log in with a password, which is asked for, instead of a key."""
    generations: int = 0
    """Whole trees kept on the host, between which a symbolic link is switched; 0: files in place."""


class RsyncTarget(_Target, kw_only=True, tag=True):
    """rsync over the system's ssh."""

    host: str
    user: str
    folder: str
    port: int = 22
    key: str = ""
    by_password: bool = False
    generations: int = 0


class GitTarget(_Target, kw_only=True, tag=True):
    """A branch of a git repository, as hosts of pages serve it."""

    repository: str
    branch: str = "gh-pages"


class S3Target(_Target, kw_only=True, tag=True):
    """A bucket of an S3-compatible store."""

    bucket: str
    endpoint: str = ""
    """https://… of the store; empty: Amazon's."""
    folder: str = ""
    """Prefix of all keys, without slashes at its ends."""
    region: str = ""
    user: str = ""
    """Access key id; empty: the credentials chain of boto3."""


class FolderTarget(_Target, kw_only=True, tag=True):
    """A folder of this computer, of a flash disk or of a network drive."""

    folder: str
    """As written: relative to the project, or absolute such as E:/kim."""
    generations: int = 0


class ZipTarget(_Target, kw_only=True, tag=True):
    """Zip files to be uploaded by hand."""

    folder: str
    limit_mb: int = 90
    """Largest size of one zip file, in units of 1,000,000 bytes."""


DeployTarget = FtpTarget | SftpTarget | RsyncTarget | GitTarget | S3Target | FolderTarget | ZipTarget


class Upload(Record, kw_only=True):
    """One file to be sent."""

    path: str
    size: int
    sha256: str
    is_new: bool
    """False where it takes the place of a file that the host has."""


class DeployPlan(Record, kw_only=True):
    """What turns the tree on the host into the local one."""

    uploads: tuple[Upload, ...]
    """In the order in which they are sent."""
    deletes: tuple[str, ...]
    """Files that a former manifest owns and the local one does not list, sorted."""
    unchanged: int
    bytes: int
    """Of all uploads together."""


class StoreErrorKind(StrEnum):
    """Why a store refused; decides what is tried again and which words the user reads."""

    HOST = "host"
    """No such host, or it does not answer at all."""
    LOGIN = "login"
    CERTIFICATE = "certificate"
    """The host cannot prove who it is: TLS certificate or ssh host key."""
    PERMISSION = "permission"
    QUOTA = "quota"
    CONNECTION = "connection"
    """Cut or timed out: may be tried again after `reconnect`."""
    MISSING = "missing"
    """A folder, bucket, repository or program that must exist does not."""
    CONFLICT = "conflict"
    """Somebody else published since the state was read."""
    OTHER = "other"


class StoreErrorReason(StrEnum):
    """What is known more exactly than the kind, with words and a way out of its own."""

    CERTIFICATE_NAME = "certificate-name"
    """The certificate is valid, for other names: `detail` lists them."""
    CERTIFICATE_UNKNOWN = "certificate-unknown"
    """Signed by nobody whom this computer knows; `detail`: its SHA-256."""
    CERTIFICATE_DATE = "certificate-date"
    """Expired, or not valid yet by this computer's clock."""
    CERTIFICATE_OTHER = "certificate-other"
    """Not the one that sites.yaml pins; `detail`: its SHA-256."""
    ENCRYPTION_MISSING = "encryption-missing"
    """The FTP server knows no TLS."""
    HOST_KEY_UNKNOWN = "host-key-unknown"
    HOST_KEY_CHANGED = "host-key-changed"
    SSH_KEY_REFUSED = "ssh-key-refused"
    """No key of the user is accepted; `detail`: what the host accepts."""
    FOLDER_MISSING = "folder-missing"
    """The folder that the target's folder is to lie in is not there."""
    FOLDER_IS_FILE = "folder-is-file"
    """A file has the name of the target's folder."""
    PROGRAM_MISSING = "program-missing"
    """`path` names a program that is not on this computer, or not on the host."""
    PACKAGE_MISSING = "package-missing"
    """`detail`: the extra of kimsite that has to be installed."""
    CLOCK_WRONG = "clock-wrong"


class StepFailed(Record, kw_only=True):
    """A step of a deployment that did not succeed, in the host's own words."""

    step: str
    """The operation: connect, read, write, delete, list, lock, switch, commit."""
    path: str
    answer: str
    kind: StoreErrorKind
    reason: StoreErrorReason | None = None
    detail: str = ""
    """What the words of the reason name."""
    tries: int = 1
    """How many were made. Logging in is tried once, as more tries may lock an account out."""


class DeployResult(Record, kw_only=True):
    """What a deployment did."""

    sent: int = 0
    """Files."""
    sent_bytes: int = 0
    deleted: int = 0
    unchanged: int = 0
    digest: str = ""
    """Of the manifest that the host has now."""
    server_file_refused: str = ""
    """What the host answered with new `.htaccess` files, which were taken back; empty: all is well."""
