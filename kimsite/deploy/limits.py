"""How much a hosting service takes, by its own documentation in November 2026."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from kimsite.model.deploy import HostingService
from kimsite.record import Record
from kimsite.tools.manifests import Manifest
from kimsite.tools.paths import parent

MEGABYTE = 1_000_000
_MEBIBYTE = 1024 * 1024
LimitName = Literal["files", "bytes", "file", "folder"]


class HostLimits(Record, kw_only=True):
    """The most that a service takes; 0: no limit is known."""

    files: int = 0
    counts_folders: bool = False
    """Folders count as files do."""
    bytes: int = 0
    file_bytes: int = 0
    folder_files: int = 0
    """Files in one folder."""


HOST_LIMITS: dict[HostingService, HostLimits] = {
    "cpanel": HostLimits(files=100_000, counts_folders=True),
    "github-pages": HostLimits(bytes=1000 * MEGABYTE, file_bytes=100 * _MEBIBYTE),
    "gitlab-pages": HostLimits(files=200_000, counts_folders=True, bytes=1000 * MEGABYTE),
    "cloudflare-pages": HostLimits(files=20_000, file_bytes=25 * _MEBIBYTE),
    "netlify": HostLimits(folder_files=54_000),
    "lain": HostLimits(),
}
"""cPanel: plans stop at 150,000 to 300,000 inodes, warned of earlier. GitHub: 1 GB a site, 100 MiB a file.
GitLab: 1 GB and 200,000 entries with folders. Cloudflare Pages: 20,000 files of 25 MiB on the free plan.
Netlify: 54,000 files a directory.
"""


class HostLimitPassed(Record, kw_only=True):
    """A limit, and how much of it a tree asks for: files, or megabytes for `bytes` and `file`."""

    limit: LimitName
    count: int
    most: int
    path: str = ""
    """The largest file or folder."""


class HostUsage(Record, kw_only=True):
    """What a tree asks for."""

    limits: HostLimits
    entries: int
    """Files, and folders where the host counts them."""
    bytes: int
    largest: int
    """Bytes of the largest file."""


def usage_of(manifest: Manifest, service: HostingService) -> HostUsage:
    """What a tree asks for, as a service counts it."""
    limits, sizes = HOST_LIMITS[service], [entry.size for entry in manifest.files.values()]
    folders = len(_folders(manifest)) if limits.counts_folders else 0
    return HostUsage(
        limits=limits, entries=len(sizes) + folders, bytes=sum(sizes), largest=max(sizes, default=0)
    )


def passed_limits(manifest: Manifest, service: HostingService) -> tuple[HostLimitPassed, ...]:
    """The limits of a service that a tree passes."""
    limits, files = HOST_LIMITS[service], manifest.files
    if not files:
        return ()
    passed, usage = [], usage_of(manifest, service)
    if 0 < limits.files < usage.entries:
        passed.append(HostLimitPassed(limit="files", count=usage.entries, most=limits.files))
    size = usage.bytes
    if 0 < limits.bytes < size:
        passed.append(HostLimitPassed(limit="bytes", count=size // MEGABYTE, most=limits.bytes // MEGABYTE))
    if 0 < limits.file_bytes < usage.largest:
        largest = next(path for path, entry in files.items() if entry.size == usage.largest)
        count, most = files[largest].size // MEGABYTE, limits.file_bytes // MEGABYTE
        passed.append(HostLimitPassed(limit="file", count=count, most=most, path=largest))
    folder, count = _fullest_folder(manifest) if limits.folder_files else ("", 0)
    if limits.folder_files < count:
        passed.append(HostLimitPassed(limit="folder", count=count, most=limits.folder_files, path=folder))
    return tuple(passed)


def _fullest_folder(manifest: Manifest) -> tuple[str, int]:
    """The folder with the most files directly in it, and how many they are."""
    return Counter(map(parent, manifest.files)).most_common(1)[0]


def _folders(manifest: Manifest) -> set[str]:
    """Every folder of the tree, its root left out."""
    folders: set[str] = set()
    for path in manifest.files:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders
