"""One source -> Post or Rejected: check -> parse -> validate -> check."""

from __future__ import annotations

from datetime import date

from kimsite.content.checks import check_source
from kimsite.content.checks.privacy import CheckedSource
from kimsite.content.checks.unfinished import is_finished
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, Post, Rejected, SourceFile


def interpret(source: SourceFile, url: str, as_of: date, zone: str, diagnostics: Findings) -> Post | Rejected:
    """The post that a source holds, or its rejection. The arguments are those of `validate`."""
    checked = check_source(source, diagnostics)
    return judge_draft(checked, parse_checked(checked, diagnostics), url, as_of, zone, diagnostics)


def parse_checked(checked: CheckedSource, diagnostics: Findings) -> Draft | None:
    """The draft of a source, or None where its header and text cannot be separated."""
    return parse(checked.source, diagnostics) if checked.readable else None


def judge_draft(
    checked: CheckedSource, draft: Draft | None, url: str, as_of: date, zone: str, diagnostics: Findings
) -> Post | Rejected:
    """The post of a source that was checked and parsed."""
    if draft is None:
        return Rejected(recheck_on=None)
    post = validate(draft, url, as_of, diagnostics, zone)
    if isinstance(post, Rejected):
        return post
    if checked.publishable and (post.draft or is_finished(post, diagnostics)):
        return post
    return Rejected(recheck_on=post.recheck_on)
