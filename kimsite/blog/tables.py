"""A CSV of figures -> the table as it may be published: small counts covered, per cents computed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kimsite.blog.table_sums import is_total, subsets_of, sums_of
from kimsite.model.content import Table
from kimsite.model.data_templates import PARTS_HEAD, Column, DataTemplate, template_of
from kimsite.record import Record
from kimsite.tools.disclosure import COVER_MARKS, Cover, covers
from kimsite.tools.numerals import in_thousands
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

NUMBERING = frozenset(
    {"no", "no.", "nomor", "rt", "rw", "pokja", "bulan", "tahun", "program", "triwulan", "minggu"}
)
"""Columns whose numbers are labels, not figures."""
_THINGS = frozenset(
    words("""
    kegiatan kelompok dasawisma posyandu rumah unit kali buah paket hari jam luas skor indeks nilai anggaran
    realisasi pagu pendapatan belanja pembiayaan harga rupiah dana biaya kk rt rw dusun iks ike ikl idm
""")
)
"""Words of a column's head that counts no people."""
_PERSONS = frozenset({"", "orang", "jiwa", "kk", "anak", "balita", "warga"})
_WHOLE = lazy_pattern(r"(?:rp\.?\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,-)?", 0)
_DECIMAL = lazy_pattern(r"(?:rp\.?\s?)?((?:\d{1,3}(?:\.\d{3})+|\d+),\d+|\d+\.\d{1,2}|\d+\.\d{4,})\s?%?", 0)
_LONG = lazy_pattern(r"[1-9]\d{3,}", 0)
_PER_CENT = lazy_pattern(r"(\d+)\s?%", 0)


class PublishedTable(Record, kw_only=True):
    """A table as readers see it."""

    template: DataTemplate | None
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    figures: tuple[tuple[float | None, ...], ...]
    """What is shown, as numbers; None for words and for covered counts."""
    people: tuple[int, ...]
    """Columns that count people."""
    counts: tuple[tuple[int | None, ...], ...]
    """Of each row the counts in those columns, covered or not: for sums over villages."""
    covers: tuple[tuple[Cover, ...], ...]
    """How each of those is published."""


@lru_cache(maxsize=64)
def published_table(table: Table, *, hide: bool) -> PublishedTable:
    """The table as it may be published; `hide`: small counts, and what gives them away, are covered."""
    template = template_of(table.header)
    columns = tuple(_column(head, index, table, template) for index, head in enumerate(table.header))
    people = tuple(index for index, column in enumerate(columns) if column.kind == "people")
    counts = tuple(
        tuple(_count(row[index]) if _is_of_people(row, table.header) else None for index in people)
        for row in table.rows
    )
    hidden = _covers(table, template, people, counts) if hide and people else _all_shown(counts)
    rows = [list(row) for row in table.rows]
    for row, covered in zip(rows, hidden, strict=True):
        for index, cover in zip(people, covered, strict=True):
            row[index] = COVER_MARKS.get(cover, row[index])
        if any(covered):
            for index, column in enumerate(columns):
                if column.kind == "ratio" and row[index]:
                    row[index] = COVER_MARKS[Cover.CLOSED]
    _cover_subsets_of_total(rows, columns, hidden)
    extra = _ratios(table.header, template, rows)
    header = (*table.header, *(head for head, _ in extra))
    all_rows = tuple((*row, *(cells[at] for _, cells in extra)) for at, row in enumerate(rows))
    return PublishedTable(
        template=template,
        header=header,
        rows=all_rows,
        numeric=(*(table.numeric or (False,) * len(columns)), *(True for _ in extra)),
        figures=tuple(
            tuple(
                None if index < len(columns) and columns[index].kind == "words" else figure(cell)
                for index, cell in enumerate(row)
            )
            for row in all_rows
        ),
        people=people,
        counts=counts,
        covers=hidden,
    )


def figure(cell: str) -> float | None:
    """The number in a cell: `1.250`, `Rp 15.000`, `0,71`, `96%`; None for words and covered counts."""
    plain = cell.casefold()
    if match := _PER_CENT.fullmatch(plain) or _WHOLE.fullmatch(plain):
        return float(match[1].replace(".", ""))
    if match := _DECIMAL.fullmatch(plain):
        text = match[1]
        return float(text.replace(".", "").replace(",", ".") if "," in text else text)
    return None


def grouped(cell: str, value: float | None) -> str:
    """A cell as people read it: whole figures with a point before each three digits.

    `value`: its number, None where it is a word or a label such as a year.
    """
    return in_thousands(int(cell)) if value is not None and _LONG.fullmatch(cell) else cell


def _column(head: str, index: int, table: Table, template: DataTemplate | None) -> Column:
    """What the figures of a column are."""
    known = {column.name.casefold(): column for column in template.columns} if template else {}
    name = head.casefold()
    if name in known:
        return known[name]
    cells = [row[index] for row in table.rows]
    is_figure = (table.numeric or (False,) * len(table.header))[index]
    if index == 0 or name in NUMBERING or name.startswith("tahun ") or not is_figure:
        return Column(head, "words")
    if "%" in head or any(
        "%" in cell or (_count(cell) is None and figure(cell) is not None) for cell in cells
    ):
        return Column(head, "ratio")
    things = any(cell[:2].casefold() == "rp" for cell in cells) or not _THINGS.isdisjoint(name.split())
    return Column(head, "things" if things else "people")


def _is_of_people(row: Sequence[str], header: Sequence[str]) -> bool:
    """False for a row whose unit says that it counts something else: hectares, schools."""
    heads = [head.casefold() for head in header]
    unit = row[heads.index("satuan")].casefold() if "satuan" in heads else ""
    return unit in _PERSONS


def _count(cell: str) -> int | None:
    return int(match[1].replace(".", "")) if (match := _WHOLE.fullmatch(cell)) else None


def _all_shown(counts: Sequence[Sequence[int | None]]) -> tuple[tuple[Cover, ...], ...]:
    return tuple((Cover.SHOWN,) * len(row) for row in counts)


def _covers(
    table: Table,
    template: DataTemplate | None,
    people: Sequence[int],
    counts: tuple[tuple[int | None, ...], ...],
) -> tuple[tuple[Cover, ...], ...]:
    heads = [table.header[index] for index in people]
    labels = [row[0] for row in table.rows]
    place = {head.casefold(): at for at, head in enumerate(heads)}
    named = template.subsets if template else ()
    known = [
        (place[whole.casefold()], place[part.casefold()])
        for whole, part in named
        if {whole.casefold(), part.casefold()} <= set(place)
    ]
    flat = covers(
        [count for row in counts for count in row],
        sums_of(labels, heads, counts),
        subsets_of(labels, heads, counts, known),
    )
    return tuple(flat[at : at + len(people)] for at in range(0, len(flat), len(people)))


def _cover_subsets_of_total(
    rows: list[list[str]], columns: Sequence[Column], hidden: Sequence[Sequence[Cover]]
) -> None:
    """Cover a column of per cents that add up to 100 where some row has none: the rest would give it away."""
    if not any(map(any, hidden)):
        return
    for index, column in enumerate(columns):
        shown = [figure(row[index]) for row in rows]
        if column.kind == "ratio" and sum(filter(None, shown)) > 50 and None in shown:
            for row in rows:
                row[index] = COVER_MARKS[Cover.CLOSED] if row[index] else row[index]


def _ratios(
    header: Sequence[str], template: DataTemplate | None, rows: Sequence[Sequence[str]]
) -> list[tuple[str, list[str]]]:
    """(head, cells) of the per cents that a template computes and the file does not give."""
    heads = [head.casefold() for head in header]
    named = template.ratios if template else ()
    return _parts(heads, template, rows) + [
        (
            head,
            [
                _per_cent(row[heads.index(part.casefold())], row[heads.index(whole.casefold())])
                for row in rows
            ],
        )
        for head, part, whole in named
        if head.casefold() not in heads
    ]


def _parts(
    heads: Sequence[str], template: DataTemplate | None, rows: Sequence[Sequence[str]]
) -> list[tuple[str, list[str]]]:
    """The per cents of the parts of one whole; dashes where a covered part could be computed from them."""
    if template is None or not template.parts or PARTS_HEAD in heads:
        return []
    at = heads.index(template.parts.casefold())
    cells = [row[at] for row in rows]
    counted = [figure(row[at]) for row in rows if not is_total(row[0])]
    total = sum(filter(None, counted))
    known = total and not set(cells) & set(COVER_MARKS.values())
    per_cents = [_per_cent(cell, f"{total:.0f}") if known else "–" for cell in cells]
    return [(PARTS_HEAD, per_cents)]


def _per_cent(part: str, whole: str) -> str:
    """Whole per cent, rounded half up; a dash without both figures."""
    first, second = figure(part), figure(whole)
    return f"{int(first * 100 / second + 0.5)}%" if first is not None and second else "–"
