"""May this be published? A literal list of looks at one post's source.

Each check takes the source and its findings; an ERROR it adds holds the post back. Adding a check is one file
and one line.
Before them all, `privacy.identity_numbers` hides the digits of a NIK, so that no check can show one.
"""

from __future__ import annotations

from collections.abc import Callable

from kimsite.content.checks import health, markup, persons, spam
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile

CHECKS: tuple[Callable[[SourceFile, Findings], None], ...] = (
    persons.phone_numbers,
    persons.bank_accounts,
    health.named_health,
    persons.addresses,
    spam.gambling,
    markup.raw_html_shown,
)
