"""Which programs that fetch pages are no readers. The only module that imports crawler-user-agents."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec

_PACKAGE, _MODULE = "crawler-user-agents", "crawleruseragents"
_listed: Callable[[str], bool] | None = (
    import_module(_MODULE).is_crawler if find_spec(_MODULE) is not None else None
)
_OWN_LIST = "daftar bawaan"
_OWN = re.compile(
    r"(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|scrape|facebookexternalhit|whatsapp|telegram|preview|monitor|"
    r"uptime|pingdom|lighthouse|headless|curl|wget|python|java/|go-http|okhttp|axios|node-fetch|libwww|"
    r"httpclient|kimsite|scan|validator|feed|rss|archive|fetch|favicon|gptbot|claude|perplexity|bytespider",
    re.IGNORECASE,
)
"""Words of programs that say what they are. CUBOT is a phone."""
_SHORTEST = 12
"""A browser's name is longer; `-` and `Mozilla/5.0` alone are no browsers."""


class Robots:
    """Tells robots by the user agent of a request; answers are remembered."""

    def __init__(self) -> None:
        self._known: dict[str, bool] = {}
        self.list_name = f"{_PACKAGE} {version(_PACKAGE)}" if _listed is not None else _OWN_LIST

    def is_robot(self, agent: str) -> bool:
        """True for a crawler, a preview of a messenger, a monitor, a script; and without a name."""
        known = self._known.get(agent)
        if known is None:
            if len(self._known) > _MOST_AGENTS:
                self._known.clear()
            known = self._known[agent] = (
                len(agent) < _SHORTEST
                or _OWN.search(agent) is not None
                or (_listed is not None and _listed(agent))
            )
        return known


_MOST_AGENTS = 50_000
