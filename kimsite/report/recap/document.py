"""The recap as a document: sentences and tables that a page, a PDF and a message print alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from kimsite.model.blog import ReportSummary
from kimsite.model.config import District, PublisherForm
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.contest.wording import spelled
from kimsite.report.readership.months import MonthReaders
from kimsite.report.recap.compare import Compared, compare_periods, period_before
from kimsite.report.recap.forums import (
    ForumActivity,
    forum_activities,
    forum_note,
    forum_posts_table,
    forums_table,
)
from kimsite.report.recap.readers import RecapReaders, most_read_table, readers_note
from kimsite.report.recap.tables import (
    RecapTable,
    busiest_table,
    comparison_table,
    decrees_table,
    examples_table,
    kecamatan_table,
    members_table,
    silent_table,
)

MESSAGE_LIMIT = 700
"""Characters of the message for a group."""


class RecapDocument(Record, kw_only=True):
    """All that a recap says, of the kabupaten or of one kecamatan."""

    name: str
    """For files: rekap, or the kecamatan's slug."""
    letterhead: tuple[str, ...]
    title: tuple[str, ...]
    area: str
    """'Kecamatan Dander, Kabupaten Bojonegoro'."""
    opening: str
    tables: tuple[RecapTable, ...]
    notes: tuple[str, ...]
    place_day: str
    signer: str
    example: bool
    day: date
    """The last day of the period."""
    text: str
    """For a WhatsApp group, at most MESSAGE_LIMIT characters."""
    compared: Compared
    forums: tuple[ForumActivity, ...] = ()
    """Of the kabupaten all Forum KIM that have a blog, of a kecamatan its own."""


def recap_documents(
    district: District,
    summaries: Iterable[ReportSummary],
    period: Period,
    months: tuple[MonthReaders, ...] = (),
) -> Iterator[RecapDocument]:
    """The whole kabupaten, then every kecamatan that has a KIM. `months`: those whose readers are known."""
    known = tuple(summaries)
    kims = [summary for summary in known if summary.publisher.form == PublisherForm.KIM]
    whole = compare_periods(district, kims, period)
    forums = forum_activities(known, period, count_examples=whole.now.example)
    readers = RecapReaders(
        months=months,
        titles={post.url: post.title for kim in kims for post in kim.posts} if months else {},
        base=district.url.rstrip("/"),
    )
    yield _document(whole, "rekap", "", readers, forums)
    by_kecamatan: dict[str, list[ReportSummary]] = {}
    for kim in kims:
        if kim.publisher.village is not None:
            by_kecamatan.setdefault(kim.publisher.village.kecamatan, []).append(kim)
    for kecamatan in district.kecamatan:
        if kecamatan.name in by_kecamatan:
            compared = compare_periods(district, by_kecamatan[kecamatan.name], period)
            compared = replace(compared, now=replace(compared.now, example=whole.now.example))
            own = tuple(forum for forum in forums if forum.kecamatan == kecamatan.slug)
            yield _document(compared, kecamatan.slug, kecamatan.name, readers, own)


def _document(
    compared: Compared, name: str, kecamatan: str, readers: RecapReaders, forums: tuple[ForumActivity, ...]
) -> RecapDocument:
    report = compared.now
    district, period = report.district, report.period
    where = (district.terms.kecamatan, kecamatan) if kecamatan else ()
    area = f"{' '.join(where)}, {district.name}" if where else district.name
    tables = [comparison_table(compared), members_table(compared) if kecamatan else kecamatan_table(compared)]
    more = (
        *(() if kecamatan else (busiest_table(compared),)),
        examples_table(compared),
        silent_table(compared),
        decrees_table(compared),
    )
    tables += [table for table in (*_forum_tables(forums, kecamatan, readers.base), *more) if table.rows]
    month, notes = readers.of(period), _notes(compared, kecamatan)
    if kecamatan:
        notes = (forum_note(forums[0] if forums else None), *notes)
    if month is not None:
        own = [village for village in district.villages if not kecamatan or village.kecamatan == kecamatan]
        tables += [table for table in (most_read_table(month, own, readers),) if table.rows]
        notes = (readers_note(month, readers.of(period_before(period)), own), *notes)
    signer = f"Ketua Forum KIM {' '.join(where)}" if where else f"Kepala {district.agency}"
    return RecapDocument(
        name=name,
        letterhead=(f"PEMERINTAH {district.name.upper()}", district.agency.upper()),
        title=("REKAPITULASI KEGIATAN KIM", area.upper(), period.label.upper()),
        area=area,
        opening=_opening(compared, area),
        tables=tuple(tables),
        notes=notes,
        place_day=f"{district.town}, ……………………………",
        signer=signer,
        example=report.example,
        day=period.last,
        text=_text(compared, area),
        compared=compared,
        forums=forums,
    )


def _forum_tables(forums: tuple[ForumActivity, ...], kecamatan: str, base: str) -> tuple[RecapTable, ...]:
    if not kecamatan:
        return (forums_table(forums, base),)
    return tuple(forum_posts_table(forum, base) for forum in forums)


def _opening(compared: Compared, area: str) -> str:
    report = compared.now
    posts, writers, silent = report.counted, report.active, len(report.overall) - report.active
    when = f"Pada {'bulan ' if report.period.is_month else ''}{report.period.label}"
    words = f"{when} terbit {_number(posts)} tulisan dari {_number(writers)} KIM di {area}"
    rest = f"; {_number(silent)} KIM tidak menulis" if silent else "; semua KIM menulis"
    return f"{words}{rest}."


def _number(value: int) -> str:
    return f"{value} ({spelled(value)})"


def _notes(compared: Compared, kecamatan: str) -> tuple[str, ...]:
    notes = ["Angka kegiatan dihitung dari tulisan di blog; kunjungan dan komentar tidak dihitung."]
    silent = [rank for rank in compared.now.overall if not rank.place]
    if kecamatan and silent:
        name = silent[0].score.numbers.publisher.name
        notes.append(f"Pertanyaan untuk pendamping: apa yang menghambat {name} menulis bulan ini?")
    elif kecamatan:
        best = compared.now.overall[0].score.numbers.publisher.name
        notes.append(f"Pertanyaan untuk pendamping: apa yang dapat ditiru KIM lain dari {best}?")
    return tuple(notes)


def _text(compared: Compared, area: str) -> str:
    report = compared.now
    change = compared.lines[2].change
    rows = [
        f"*Rekap KIM {area}*",
        report.period.label,
        "",
        f"{report.counted} tulisan ({change} dari masa sebelumnya)",
        f"{report.active} dari {len(report.overall)} KIM menulis",
    ]
    busy = [rank.score.numbers.publisher.name for rank in report.overall if rank.place][:3]
    if busy:
        rows += ["", f"*Paling rajin:* {', '.join(busy)}. Terima kasih!"]
    silent = [rank.score.numbers.publisher.name for rank in report.overall if not rank.place]
    if silent:
        more = f" dan {len(silent) - 5} KIM lagi" if len(silent) > 5 else ""
        rows += ["", f"*Ditunggu kabarnya:* {', '.join(silent[:5])}{more}"]
    rows += ["", "Satu foto dan tiga kalimat sudah menjadi berita. Semangat!"]
    text = "\n".join(rows)
    return text if len(text) <= MESSAGE_LIMIT else f"{text[: MESSAGE_LIMIT - 1].rstrip()}…"
