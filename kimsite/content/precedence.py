"""Of several posts that ask for one address, which was there first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from kimsite.content.folder_kind import kind_of
from kimsite.model.addresses import Claimant, Dispute, FirstSeenRow
from kimsite.model.kinds import Kind
from kimsite.tools.file_names import slug_of

_NEVER = datetime.max.replace(tzinfo=UTC)


def in_order(
    dispute: Dispute, seen: Iterable[FirstSeenRow], home: tuple[str, str], present: Collection[str]
) -> Dispute:
    """The claimants in the order in which they may choose.

    Real posts come before examples; then the one that the ledger saw first, then the earlier by date (the
    date that the ledger noted, so that a date fixed later moves nothing), then by path. A file that was
    renamed is known again: a row whose file is gone counts for the claimant with its text, else its date,
    else for the first that the ledger does not know. `home`: the publisher's folder and site path; `present`:
    paths of all files there.
    """
    claimed = {claimant.path: claimant for claimant in dispute.claimants}
    first: dict[str, FirstSeenRow] = {}
    gone: dict[str, list[FirstSeenRow]] = {}
    for row in seen:
        if row.path in claimed:
            first[row.path] = min(row, first.get(row.path, row), key=_moment)
        elif row.path not in present and _url_of(row.path, home) == dispute.url:
            gone.setdefault(row.path, []).append(row)
    unknown = sorted(
        (claimant for claimant in dispute.claimants if claimant.path not in first),
        key=lambda claimant: (claimant.shown, claimant.path),
    )
    for rows in sorted(gone.values(), key=lambda rows: (min(map(_moment, rows)), rows[0].path)):
        if unknown:
            heir = max(unknown, key=lambda claimant: _likeness(claimant, rows))
            unknown.remove(heir)
            first[heir.path] = min(rows, key=_moment)
    return Dispute(
        dispute.url,
        tuple(sorted(dispute.claimants, key=lambda claimant: _rank(claimant, first.get(claimant.path)))),
    )


def _rank(claimant: Claimant, row: FirstSeenRow | None) -> tuple[bool, datetime, str, str]:
    shown = claimant.shown.isoformat()
    if row is None:
        return claimant.example, _NEVER, shown, claimant.path
    return (
        claimant.example,
        _moment(row),
        row.day if claimant.shown == claimant.day else max(row.day, shown),
        row.path,
    )


def _likeness(claimant: Claimant, rows: Iterable[FirstSeenRow]) -> int:
    return max(2 * (row.text == claimant.text) + (row.day == claimant.day.isoformat()) for row in rows)


def _url_of(path: str, home: tuple[str, str]) -> str:
    """The address that a file which is no longer there asked for by its name."""
    folder, url = home
    kind = kind_of(path, folder)
    return f"{url}{slug_of(path)}/" if kind == Kind.HALAMAN else f"{url}{kind}/{slug_of(path)}/"


def _moment(row: FirstSeenRow) -> datetime:
    try:
        moment = datetime.fromisoformat(row.moment)
    except ValueError:
        return _NEVER
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
