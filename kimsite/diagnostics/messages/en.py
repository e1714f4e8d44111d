"""The words of every finding in English, with the blanks of id.py."""

from __future__ import annotations

from kimsite.diagnostics.messages import (
    bodies,
    contest,
    extra_lines,
    for_readers,
    joined_versions,
    ledger,
    links,
    mentoring,
    misplaced,
    tables,
    themes,
    withdrawn,
)
from kimsite.diagnostics.messages.addresses_en import ADDRESSES_EN
from kimsite.diagnostics.messages.build_en import BUILD_EN
from kimsite.diagnostics.messages.dates_en import DATES_EN
from kimsite.diagnostics.messages.deploy_en import DEPLOY_EN
from kimsite.diagnostics.messages.deploy_hosts_en import DEPLOY_HOSTS_EN
from kimsite.diagnostics.messages.files_en import FILES_EN
from kimsite.diagnostics.messages.headers_en import HEADERS_EN
from kimsite.diagnostics.messages.moving_en import MOVING_EN
from kimsite.diagnostics.messages.photos_en import PHOTOS_EN
from kimsite.diagnostics.messages.privacy_en import PRIVACY_EN
from kimsite.diagnostics.messages.products_en import PRODUCTS_EN
from kimsite.diagnostics.messages.registry_en import REGISTRY_EN
from kimsite.diagnostics.messages.settings_en import SETTINGS_EN
from kimsite.diagnostics.messages.site_checks_en import SITE_CHECKS_EN

ENGLISH = {
    **ADDRESSES_EN,
    **BUILD_EN,
    **DATES_EN,
    **DEPLOY_EN,
    **DEPLOY_HOSTS_EN,
    **FILES_EN,
    **HEADERS_EN,
    **MOVING_EN,
    **PHOTOS_EN,
    **PRIVACY_EN,
    **PRODUCTS_EN,
    **REGISTRY_EN,
    **SETTINGS_EN,
    **SITE_CHECKS_EN,
    **bodies.BODIES_EN,
    **contest.CONTEST_EN,
    **extra_lines.EXTRA_LINES_EN,
    **withdrawn.WITHDRAWN_EN,
    **misplaced.MISPLACED_EN,
    **for_readers.FOR_READERS_EN,
    **joined_versions.JOINED_VERSIONS_EN,
    **ledger.LEDGER_EN,
    **links.LINKS_EN,
    **mentoring.MENTORING_EN,
    **tables.TABLES_EN,
    **themes.THEMES_EN,
}
