"""May this be published? The one place that decides it, for a source, its post, its page and its files.

`check_source` reads the Markdown, `is_finished` the post, `check_body` the converted text; `check_file_name`
and `check_document` (`checks/files.py`) read what the post names. To add a check of sources, write one file
and one line of `WARNINGS`.
"""

from __future__ import annotations

from collections.abc import Callable

from kimsite.content.checks import health, markup, persons, spam
from kimsite.content.checks.files import PersonalDataFound
from kimsite.content.checks.joined_versions import has_joined_versions
from kimsite.content.checks.privacy import CheckedSource, body_shows_number, identity_numbers
from kimsite.diagnostics.findings import JOINED, Findings
from kimsite.model.content import Body, SourceFile

WARNINGS: tuple[Callable[[SourceFile, Findings], None], ...] = (
    persons.phone_numbers,
    persons.bank_accounts,
    health.named_health,
    persons.addresses,
    spam.gambling,
    markup.raw_html_shown,
)
"""Checks that warn; what holds a source back is checked before."""


def check_source(source: SourceFile, diagnostics: Findings) -> CheckedSource:
    """Run every check over one source; a NIK's digits are hidden before any other finding can show them."""
    checked = identity_numbers(source, diagnostics)
    if has_joined_versions(checked.source, diagnostics):
        return checked._replace(publishable=False, readable=False)
    for check in WARNINGS:
        check(checked.source, diagnostics)
    return checked


def check_body(body: Body) -> None:
    """Raises PersonalDataFound where the converted text shows a NIK or KK number."""
    if body_shows_number(body.text):
        raise PersonalDataFound("P01", sebab=JOINED)
