"""What the desk and the recap say of kept numbers of readers that cannot be read."""

from __future__ import annotations

from kimsite.cli.console import Console
from kimsite.report.readership.store import StoredReaders


def report_unreadable(readers: StoredReaders, console: Console) -> None:
    """One line where the files in pembaca/ were damaged; the rest of them counts."""
    if not readers.unreadable:
        return
    path, line = readers.unreadable[0]
    number = len(readers.unreadable)
    console.message(
        f"{number} baris di pembaca/ tidak terbaca dan dilewati; yang pertama {path} baris {line}. "
        "Impor catatannya lagi.",
        f"{number} lines in pembaca/ cannot be read and are left out; the first is {path} line {line}. "
        "Import the logs again.",
    )
