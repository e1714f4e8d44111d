"""A final result -> certificates, papers for the ceremony, and drafts of news.

Nothing is published here: news are drafts, and what somebody changed in one is never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kimsite.content.header.emit import emit_field
from kimsite.model.contest import ContestState
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.outdated_news import outdated_news
from kimsite.record import Record
from kimsite.report.award.certificate_sheets import certificate_book
from kimsite.report.award.certificates import (
    Certificate,
    Register,
    due_certificates,
    read_register,
    register_lines,
)
from kimsite.report.award.host_script import host_script
from kimsite.report.award.news import NewsDraft, check_page, news_drafts
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.certificate_book import certificate_page, certificate_pdf, certificate_table
from kimsite.report.formats.certificate_docx import certificate_docx
from kimsite.report.formats.prize_sheet import prize_sheet
from kimsite.theme.card import draw_award_badge
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

_DRAFT = "draf: ya"


class BrokenRegisterError(Exception):
    """A line of the register is not what was written; nothing was made."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(f"{path}:{line}")
        self.path = path
        self.line = line


class Announcement(Record, kw_only=True):
    """What was made."""

    certificates: int
    added: int
    """Certificates that the register did not have before."""
    drafts: tuple[str, ...]
    """New or changed drafts, below the project."""
    kept: tuple[str, ...]
    """Drafts that somebody has changed, or that were written for another result; left as they are."""
    findings: tuple[Diagnostic, ...]
    """News that do not fit the result any more."""


def register_path(contest_path: str) -> str:
    """The register of a contest, below the project."""
    return f"{contest_path.rpartition('.')[0]}/piagam.jsonl"


def load_register(root: Path, contest_path: str) -> Register:
    """The register; an empty one where there is none. Raises BrokenRegisterError."""
    path = register_path(contest_path)
    register = read_register(files.read_bytes(root, path)) if (root / path).is_file() else read_register(b"")
    if register.fault:
        raise BrokenRegisterError(path, register.fault)
    return register


def announce(root: Path, report: ContestReport, target: Path, day: date, *, pdf: bool) -> Announcement:
    """Make everything that follows a result. `target`: folder of the papers; `day`: of the news.

    A result that is not final gives specimens without codes, no entry in the register and no drafts. Raises
    BrokenRegisterError, RuntimeError for `pdf` without the extra, OSError.
    """
    is_final = report.state == ContestState.FINAL
    before = load_register(root, report.contest.path)
    due = due_certificates(report)
    added = register_lines(report.contest.name, due, before)
    kept = files.read_bytes(root, register_path(report.contest.path)) if before.count else b""
    register = read_register(kept + added)
    if is_final and added:
        path = register_path(report.contest.path)
        files.make_folder(root, path.rpartition("/")[0])
        files.append(root, path, len(kept), added)
    by_due = {certificate.due: certificate for certificate in register.valid}
    certificates = tuple(by_due[certificate] for certificate in due)
    for path, data in _papers(report, certificates, specimen=not is_final, pdf=pdf):
        write_whole(target, path, data)
    drafts: list[str] = []
    left: list[NewsDraft] = []
    findings: tuple[Diagnostic, ...] = ()
    if is_final:
        for draft in news_drafts(report, day):
            if _write_draft(root, draft):
                drafts.append(f"content/{draft.path}")
            else:
                left.append(draft)
        findings = outdated_news(root, report, register, left)
        page = check_page(report, register)
        _write_page(root, page)
        drafts.append(f"content/{page.path}")
    return Announcement(
        certificates=len(certificates),
        added=len(register.certificates) - len(before.certificates) if is_final else 0,
        drafts=tuple(drafts),
        kept=tuple(f"content/{draft.path}" for draft in left),
        findings=findings,
    )


def _papers(
    report: ContestReport, certificates: tuple[Certificate, ...], *, specimen: bool, pdf: bool
) -> Iterator[tuple[str, bytes]]:
    book = certificate_book(report, certificates, specimen=specimen)
    yield "piagam.html", certificate_page(book)
    yield "piagam.docx", certificate_docx(book)
    if pdf:
        yield "piagam.pdf", certificate_pdf(book, report.contest.minutes.day or report.contest.last)
    if not specimen:
        yield "piagam.csv", certificate_table(certificates)
    yield "hadiah.html", prize_sheet(report)
    yield "naskah-mc.txt", host_script(report)


def _write_draft(root: Path, draft: NewsDraft) -> bool:
    """False where a file is there that is not just what we wrote: somebody has worked on it."""
    text = _text(draft, is_draft=True)
    path = f"content/{draft.path}"
    if (root / path).exists() and files.read_bytes(root, path) != text:
        return False
    if draft.photo is not None:
        photo, one = draft.photo
        badge = draw_award_badge(one.title, one.where, one.kim.name)
        write_whole(root, f"content/{photo}", badge)
    write_whole(root, path, text)
    return True


def _write_page(root: Path, page: NewsDraft) -> None:
    """The page of codes is ours alone: it is written anew, and stays published where it was."""
    path = f"content/{page.path}"
    is_draft = not (root / path).exists() or _DRAFT.encode() in files.read_bytes(root, path).splitlines()
    write_whole(root, path, _text(page, is_draft=is_draft))


def _text(draft: NewsDraft, *, is_draft: bool) -> bytes:
    rows = [emit_field(key, value) for key, value in draft.fields]
    header = "\n".join(["---", *rows, *([_DRAFT] if is_draft else []), "---"])
    return f"{header}\n{draft.body}".encode()
