"""A page's table of figures -> what its template sees, and the files to download: CSV and XLSX."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.blog.charts import bar_charts, line_charts
from kimsite.blog.tables import PublishedTable, grouped, published_table
from kimsite.model.blog import Blog
from kimsite.model.cards import Download
from kimsite.model.content import Article
from kimsite.model.figures import TableView
from kimsite.model.plans import DataPlan
from kimsite.tools.disclosure import Cover
from kimsite.tools.paths import stem
from kimsite.tools.simple_workbook import table_workbook
from kimsite.tools.small_counts import CLOSED, SMALL
from kimsite.tools.table_csv import table_csv
from kimsite.tools.text import slug


def table_view(article: Article, blog: Blog) -> TableView | None:
    """The table of a page with its charts and files, or None."""
    if article.table is None:
        return None
    table = published_table(article.table, hide=blog.district.hide_small)
    covers = {cover for row in table.covers for cover in row}
    base = article.post.url + _name(article)
    return TableView(
        header=table.header,
        rows=tuple(
            tuple(map(grouped, row, figures)) for row, figures in zip(table.rows, table.figures, strict=True)
        ),
        caption=article.table.caption or (table.template.label if table.template else ""),
        numeric=table.numeric,
        lines=line_charts(table),
        bars=bar_charts(table),
        small=Cover.SMALL in covers,
        closed=Cover.CLOSED in covers,
        downloads=tuple(
            Download(url=f"{base}.{kind.lower()}", label=kind, name="", outside=False)
            for kind in ("CSV", "XLSX")
        ),
    )


def table_files(blog: Blog) -> Iterator[DataPlan]:
    """The files of all tables, made of what the pages show: what is covered there is covered here."""
    for article in (*blog.articles, *blog.pages):
        if article.table is not None:
            table = published_table(article.table, hide=blog.district.hide_small)
            base = article.post.url.lstrip("/") + _name(article)
            yield DataPlan(path=f"{base}.csv", data=table_csv(table.header, table.rows))
            yield DataPlan(path=f"{base}.xlsx", data=_xlsx(article, table, blog))


def _name(article: Article) -> str:
    return (slug(stem(article.table.path), 50) if article.table else "") or "data"


def _xlsx(article: Article, table: PublishedTable, blog: Blog) -> bytes:
    post = article.post
    source = post.source or blog.publisher.name
    notes = [f"Sumber: {source}, {post.day.isoformat()}" if post.day.year > 1 else f"Sumber: {source}"]
    marks = {cell for row in table.rows for cell in row}
    if SMALL in marks or CLOSED in marks:
        notes.append(f"{SMALL}: 1 sampai 4 orang. {CLOSED}: tidak ditampilkan, demi privasi warga.")
    return table_workbook(
        post.title,
        notes,
        table.header,
        [
            [
                value if value is not None and not cell.endswith("%") else cell
                for cell, value in zip(row, figures, strict=True)
            ]
            for row, figures in zip(table.rows, table.figures, strict=True)
        ],
    )
