"""Documents of a contest in the ledger: chained with the rows of posts, once each."""

from datetime import UTC, date, datetime

from kimsite.report.ledger.documents import note_documents
from kimsite.report.ledger.ledger import read_ledger

NOW = datetime(2026, 10, 2, 8, tzinfo=UTC)
ORDERS = [
    ("lomba/urutan.csv#wilker/Wilker 1", "a" * 64, date(2026, 10, 2)),
    ("b", "b" * 64, date(2026, 10, 2)),
]


def test_a_document_is_chained_and_written_once():
    first = note_documents(ORDERS[:1], read_ledger(b""), NOW)
    both = first + note_documents(ORDERS, read_ledger(first), NOW)
    ledger = read_ledger(both)
    assert not ledger.faults
    assert [(row["tulisan"], row["kim"], row["isi"][:1]) for row in ledger.rows] == [
        ("lomba/urutan.csv#wilker/Wilker 1", "", "a"),
        ("b", "", "b"),
    ]
    assert read_ledger(both.replace(b"a" * 64, b"c" * 64)).faults, "a change of the order is found"
