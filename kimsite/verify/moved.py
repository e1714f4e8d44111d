"""Whether every former address leads its readers to the post that is there now."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from urllib.parse import unquote, urljoin, urlsplit

from kimsite.record import Record
from kimsite.verify.published import LANES
from kimsite.verify.web_client import FetchError, FetchFailure, SiteConnection

MovedAddress = tuple[str, str]
"""(former address, address of the post now), both absolute."""
_HOPS = 5
_REFRESH = re.compile(
    rb"<meta[^>]+http-equiv=[\"']?refresh[^>]+content=[\"'][^\"']*?url=([^\"']+)", re.IGNORECASE
)
_TABLE = re.compile(rb"kimsitePindah=(\{.*?\});?\s*\n?var kimsiteRumah=(\"[^\"]*\")", re.DOTALL)


class MovedProblem(StrEnum):
    """Why a reader of a former address does not arrive, as the key of its words."""

    GONE = "moved.gone"
    """The former host answers with an error."""
    STAYS = "moved.stays"
    """The former page is still shown, and nothing leads on."""
    ELSEWHERE = "moved.elsewhere"
    SILENT = "moved.silent"


class MovedFault(Record):
    """A former address that does not lead to its post."""

    address: str
    problem: MovedProblem


def verify_moved(
    addresses: Sequence[MovedAddress],
    connect: Callable[[str], SiteConnection] = SiteConnection,
    progress: Callable[[], None] = lambda: None,
) -> tuple[MovedFault, ...]:
    """Follow every former address. `connect`: makes a connection to a base address."""
    lanes = [addresses[start::LANES] for start in range(LANES)]
    with ThreadPoolExecutor(LANES) as pool:
        found = pool.map(lambda lane: list(_lane(lane, connect, progress)), filter(None, lanes))
        faults = {fault.address: fault for faults in found for fault in faults}
    return tuple(faults[former] for former, _ in addresses if former in faults)


def _lane(
    addresses: Iterable[MovedAddress], connect: Callable[[str], SiteConnection], progress: Callable[[], None]
) -> Iterable[MovedFault]:
    for former, now in addresses:
        problem = _problem(former, now, connect)
        progress()
        if problem is not None:
            yield MovedFault(former, problem)


def _problem(former: str, now: str, connect: Callable[[str], SiteConnection]) -> MovedProblem | None:
    address, answered = former, False
    for _ in range(_HOPS):
        parts = urlsplit(address)
        connection = connect(f"{parts.scheme}://{parts.netloc}/")
        try:
            answer = connection.get(parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else ""))
        except FetchError as error:
            if error.failure is FetchFailure.ELSEWHERE and error.target:
                address, answered = error.target, True
                if _is_same(address, now):
                    return None
                continue
            return MovedProblem.SILENT
        finally:
            connection.close()
        if answer.status != 200:
            return MovedProblem.GONE
        if _is_same(answer.address or address, now):
            return None
        target = _target(answer.body, former) or _refresh(answer.body, answer.address or address)
        if not target:
            return MovedProblem.ELSEWHERE if answered else MovedProblem.STAYS
        if _is_same(target, now):
            return None
        address, answered = target, True
    return MovedProblem.ELSEWHERE


def _refresh(body: bytes, address: str) -> str:
    match = _REFRESH.search(body)
    return urljoin(address, match[1].decode("utf-8", "replace").strip()) if match else ""


def _target(body: bytes, former: str) -> str:
    """Where the script of a Blogger page leads the readers of this address."""
    match = _TABLE.search(body)
    if match is None:
        return ""
    try:
        table, home = json.loads(match[1].replace(b"<\\/", b"</")), json.loads(match[2])
        found = table.get(unquote(urlsplit(former).path).rstrip("/"))
    except (ValueError, AttributeError):
        return ""
    if not isinstance(found, str):
        return ""
    return found if found.startswith("http") else f"{home}{found}"


def _is_same(first: str, second: str) -> bool:
    """Whether two addresses are one page: host without `www.`, path without `index.html`."""
    return _page(first) == _page(second)


def _page(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    host = parts.netloc.lower().removeprefix("www.")
    return host, unquote(parts.path).removesuffix("index.html").rstrip("/")
