"""What readers say and read -> rows for CSV, JSON and the workbook: answers, counted answers, pages read."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.report.desk.assemble import Desk
from kimsite.report.readership.wording import source_words

_RESPONSE_COLUMNS = ("kode", "kim", "kecamatan", "tanggal", "judul", "alamat")
_POLL_COLUMNS = (
    "kode", "kim", "kecamatan", "halaman", "sumber", "tanggal", "jawaban", "jumlah", "bagian", "alamat"
)  # fmt: skip
_READER_COLUMNS = (
    "bulan",
    "kode",
    "kim",
    "kecamatan",
    "halaman_dibaca",
    "kunjungan",
    "paling_dibaca",
    "sumber",
)


def voices_tables(desk: Desk) -> Iterator[tuple[str, tuple[str, ...], tuple[tuple[object, ...], ...]]]:
    """Name, columns and rows of each table that has any."""
    for name, columns, rows in (
        ("tanggapan", _RESPONSE_COLUMNS, tuple(_response_rows(desk))),
        ("kepuasan", _POLL_COLUMNS, tuple(_poll_rows(desk))),
        ("pembaca", _READER_COLUMNS, tuple(_reader_rows(desk))),
    ):
        if rows:
            yield name, columns, rows


def _response_rows(desk: Desk) -> Iterator[tuple[object, ...]]:
    """One row an answer to villagers of the last 13 weeks."""
    base = desk.district.url.rstrip("/")
    for kim in desk.kims:
        for post in kim.score.numbers.responses:
            yield (
                kim.kim.code, kim.kim.name, kim.kim.kecamatan, post.day.isoformat(), post.title,
                base + post.url,
            )  # fmt: skip


def _poll_rows(desk: Desk) -> Iterator[tuple[object, ...]]:
    """One row an answer of a poll, as its page publishes it."""
    base = desk.district.url.rstrip("/")
    for kim in desk.kims:
        for poll in kim.polls:
            for answer, count, per_cent in poll.rows:
                yield (
                    kim.kim.code, kim.kim.name, kim.kim.kecamatan, poll.title, poll.source,
                    poll.day.isoformat() if poll.day else "", answer,
                    int(count) if count.isdecimal() else count, per_cent, base + poll.url,
                )  # fmt: skip


def _reader_rows(desk: Desk) -> Iterator[tuple[object, ...]]:
    """One row a month and KIM, each with its source; the newest month first."""
    base = desk.district.url.rstrip("/")
    for month in desk.readers:
        words = source_words(month)
        for kim in desk.kims:
            if (found := month.villages.get(kim.kim.folder)) is not None:
                yield (
                    month.month, kim.kim.code, kim.kim.name, kim.kim.kecamatan, found.views,
                    "" if found.visits is None else found.visits,
                    base + found.top[0][0] if found.top else "", words,
                )  # fmt: skip
