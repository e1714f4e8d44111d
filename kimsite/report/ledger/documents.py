"""Documents of the contest in the ledger: rows that name no KIM, chained like those of posts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from kimsite.report.ledger.ledger import Ledger, LedgerRow, lines_block, row_version
from kimsite.tools.chained_lines import canonical_line, sealed


def note_documents(documents: Iterable[tuple[str, str, date]], ledger: Ledger, now: datetime) -> bytes:
    """The lines for documents (name, digest of what it says, its date) that the ledger does not know."""
    known, lines = {row_version(row) for row in ledger.rows}, list[bytes]()
    waktu, above = now.isoformat(timespec="seconds"), ledger.head
    for path, digest, day in documents:
        row: LedgerRow = {
            "foto": [],
            "isi": digest,
            "kim": "",
            "tanggal": f"{day}",
            "tulisan": path,
            "waktu": waktu,
        }
        if row_version(row) not in known:
            row = sealed(row | {"no": ledger.last + 1 + len(lines), "sebelum": above})
            above = str(row["sidik"])
            lines.append(canonical_line(row))
    return lines_block(lines, ledger)
