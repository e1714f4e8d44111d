"""What a published site must hold: the list that it sends, the one of this computer, or why neither helps."""

from __future__ import annotations

from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Place
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import MANIFEST_FILE, Manifest
from kimsite.verify.manifest import NoManifest, read_listed
from kimsite.verify.published import HOME
from kimsite.verify.web_client import FetchError, HttpAnswer, SiteConnection

DENIED, SERVER_FAULT, WEB_PAGE_INSTEAD, UNLISTED, OTHER_BUILD = "V24", "V25", "V26", "V27", "V28"


def reference_list(
    connection: SiteConnection, base: str, local: Manifest | None, diagnostics: Findings
) -> Manifest | None:
    """The list to compare with; None where the site cannot be looked at, with the reason as a finding.

    `local`: of the last build on this computer, if there is one.
    """
    place = Place(path=base)
    try:
        answer = connection.get(MANIFEST_FILE)
        parsed = read_listed(answer.body) if answer.status == 200 else None
        if isinstance(parsed, Manifest):
            if local is not None and local.digest != parsed.digest:
                diagnostics.add(OTHER_BUILD, place)
            return parsed
        home = connection.get("")
    except FetchError as error:
        diagnostics.add(error.failure.value, place, nilai=error.detail or error.failure.name.lower())
        return None
    if local is not None and _is_home_of(local, home):
        diagnostics.add(UNLISTED, place)
        return local
    diagnostics.add(_fault_of(answer, home, parsed), place, nilai=str(home.status))
    return None


def _is_home_of(local: Manifest, home: HttpAnswer) -> bool:
    listed = local.files.get(HOME)
    return listed is not None and home.status == 200 and sha256(home.body) == listed.sha256


def _fault_of(answer: HttpAnswer, home: HttpAnswer, parsed: NoManifest | None) -> str:
    if home.status in {401, 403}:
        return DENIED
    if home.status >= 500 or answer.status >= 500:
        return SERVER_FAULT
    if parsed is NoManifest.PAGE:
        return WEB_PAGE_INSTEAD
    return "V39"
