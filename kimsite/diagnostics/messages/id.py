"""Kata-kata untuk setiap temuan, dalam bahasa Indonesia."""

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
from kimsite.diagnostics.messages.addresses_id import ADDRESSES_ID
from kimsite.diagnostics.messages.build_id import BUILD_ID
from kimsite.diagnostics.messages.dates_id import DATES_ID
from kimsite.diagnostics.messages.deploy_hosts_id import DEPLOY_HOSTS_ID
from kimsite.diagnostics.messages.deploy_id import DEPLOY_ID
from kimsite.diagnostics.messages.files_id import FILES_ID
from kimsite.diagnostics.messages.headers_id import HEADERS_ID
from kimsite.diagnostics.messages.moving_id import MOVING_ID
from kimsite.diagnostics.messages.photos_id import PHOTOS_ID
from kimsite.diagnostics.messages.privacy_id import PRIVACY_ID
from kimsite.diagnostics.messages.products_id import PRODUCTS_ID
from kimsite.diagnostics.messages.registry_id import REGISTRY_ID
from kimsite.diagnostics.messages.settings_id import SETTINGS_ID
from kimsite.diagnostics.messages.site_checks_id import SITE_CHECKS_ID

INDONESIAN = {
    **ADDRESSES_ID,
    **BUILD_ID,
    **DATES_ID,
    **DEPLOY_ID,
    **DEPLOY_HOSTS_ID,
    **FILES_ID,
    **HEADERS_ID,
    **MOVING_ID,
    **PHOTOS_ID,
    **PRIVACY_ID,
    **PRODUCTS_ID,
    **REGISTRY_ID,
    **SETTINGS_ID,
    **SITE_CHECKS_ID,
    **bodies.BODIES_ID,
    **contest.CONTEST_ID,
    **extra_lines.EXTRA_LINES_ID,
    **withdrawn.WITHDRAWN_ID,
    **misplaced.MISPLACED_ID,
    **for_readers.FOR_READERS_ID,
    **joined_versions.JOINED_VERSIONS_ID,
    **ledger.LEDGER_ID,
    **links.LINKS_ID,
    **mentoring.MENTORING_ID,
    **tables.TABLES_ID,
    **themes.THEMES_ID,
}
