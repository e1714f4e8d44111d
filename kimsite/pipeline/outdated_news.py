"""News of a contest in `content/` that were written for an earlier result: named, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.report.award.certificates import Register
from kimsite.report.award.news import NewsDraft, former_posts
from kimsite.report.contest.report import ContestReport
from kimsite.tools import files
from kimsite.tools.file_tree import list_names

_DAY_CHARACTERS = len("2026-11-03")


def outdated_news(
    root: Path, report: ContestReport, register: Register, kept: Iterable[NewsDraft]
) -> tuple[Diagnostic, ...]:
    """J31 for a post about a title that was withdrawn, J32 for news without the winners of now.

    `kept`: drafts whose file was there and says something else. Raises OSError.
    """
    findings = Findings()
    for path in _former(root, former_posts(report, register)):
        findings.add("J31", Place(path=path))
    for draft in kept:
        path = f"content/{draft.path}"
        written = files.read_bytes(root, path).decode("utf-8", "replace").splitlines()
        if not set(_table_rows(draft)) <= set(written):
            findings.add("J32", Place(path=path))
    return findings.sorted()


def _former(root: Path, posts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Paths of the posts that are there, whatever day they were written for."""
    for folder, ending in posts:
        news = f"content/{folder}/berita"
        yield from (f"{news}/{name}" for name in list_names(root, news) if name[_DAY_CHARACTERS:] == ending)


def _table_rows(draft: NewsDraft) -> Iterator[str]:
    """The rows of winners, each with its title, KIM, place and total."""
    return (line for line in draft.body.splitlines() if line.startswith("| "))
