"""What a deployment says to its user: sizes, times, a bar, and the closing words."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from urllib.parse import quote

import click

from kimsite.cli.console import Console
from kimsite.deploy.plan import PublishStage, publish_stage
from kimsite.model.deploy import DeployPlan, Upload

_STEP = 10
"""Per cent between two lines of progress away from a terminal."""


def size_words(count: int, language: str) -> str:
    """Bytes as people write them: 640 KB, 1,2 MB."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")):
        if count >= unit:
            number = f"{count / unit:.1f}" if count < 10 * unit else f"{count / unit:.0f}"
            return f"{number if language == 'en' else number.replace('.', ',')} {name}"
    return f"{count} B"


def duration_words(seconds: float, language: str) -> str:
    """A time to wait, rounded: 40 detik, 3 menit, 2 jam."""
    units = (("jam", "hours", 3600), ("menit", "minutes", 60), ("detik", "seconds", 1))
    for indonesian, english, unit in units:
        if seconds >= 1.5 * unit or unit == 1:
            count = max(1, round(seconds / unit))
            name = indonesian if language != "en" else english.removesuffix("s") if count == 1 else english
            return f"{count} {name}"
    raise AssertionError  # seconds always fit


def plan_words(plan: DeployPlan, language: str) -> str:
    """What is to be done, in one line."""
    new = sum(upload.is_new for upload in plan.uploads)
    changed, size = len(plan.uploads) - new, size_words(plan.bytes, language)
    if language == "en":
        return f"{new} new files, {changed} changed, {len(plan.deletes)} deleted, {size}"
    return f"{new} berkas baru, {changed} berubah, {len(plan.deletes)} dihapus, {size}"


def plan_lines(plan: DeployPlan) -> Sequence[str]:
    """What is to be done, one line a file: + new, ~ changed, - deleted."""
    sent = [f"{'+' if upload.is_new else '~'} {upload.path}" for upload in plan.uploads]
    return (*sent, *(f"- {path}" for path in plan.deletes))


def withdrawn_posts(deletes: Sequence[str]) -> Sequence[str]:
    """The posts among the files that are deleted, as the paths of their addresses."""
    posts = (path for path in deletes if publish_stage(path) is PublishStage.POSTS)
    return tuple(path.removesuffix("index.html") for path in posts)


def shared_address(uploads: Sequence[Upload], address: str) -> str:
    """The address to share: that of the one new post, else the site's own."""
    posts = [
        upload.path
        for upload in uploads
        if upload.is_new and publish_stage(upload.path) is PublishStage.POSTS
    ]
    return f"{address}{posts[0].removesuffix('index.html')}" if len(posts) == 1 else address


def share_link(address: str) -> str:
    """A link that opens WhatsApp with the address."""
    return f"https://wa.me/?text={quote(address, safe='')}"


class SendingBar:
    """A bar with bytes and time left on a terminal, one line every ten per cent elsewhere."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._terminal = sys.stderr.isatty() and console.is_text and not console.quiet
        self._next = _STEP
        self._started = time.monotonic()

    def __call__(self, files: int, all_files: int, sent: int, size: int) -> None:
        """Show how far it is. Given: files sent and in all, bytes sent and in all."""
        language = self._console.language
        if self._terminal:
            spent = time.monotonic() - self._started
            left = spent * (size - sent) / sent if sent else 0.0
            filled = 24 * files // all_files
            text = (
                f"[{'#' * filled}{'.' * (24 - filled)}] {files}/{all_files}  "
                f"{size_words(sent, language)} / {size_words(size, language)}  "
                f"{duration_words(left, language)}"
            )
            line = f"\r{text:<78}"
            click.echo(line if files < all_files else f"\r{'':<78}\r", nl=False, err=True)
        elif 100 * files // all_files >= self._next:
            self._next = (100 * files // all_files // _STEP + 1) * _STEP
            share = f"{100 * files // all_files}%  {files}/{all_files}"
            self._console.message(
                f"{share} berkas, {size_words(sent, 'id')}", f"{share} files, {size_words(sent, 'en')}"
            )
