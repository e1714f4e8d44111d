"""Blog -> its tables of figures for the recap of all villages."""

from __future__ import annotations

import re

from kimsite.blog.tables import PublishedTable, published_table
from kimsite.model.blog import Blog, ReportedPoll, ReportedTable
from kimsite.model.content import Article
from kimsite.model.data_templates import PARTS_HEAD, SATISFACTION
from kimsite.tools.disclosure import Cover
from kimsite.tools.paths import stem

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def reported_tables(blog: Blog) -> tuple[ReportedTable, ...]:
    """Tables in a template's columns, of each template the newest year, ordered by template."""
    newest: dict[str, ReportedTable] = {}
    for article in blog.pages:
        if article.table is not None:
            table = published_table(article.table, hide=blog.district.hide_small)
            if table.template is not None:
                reported = _reported(article, table, table.template.id)
                known = newest.get(reported.template)
                if known is None or known.year < reported.year:
                    newest[reported.template] = reported
    return tuple(newest[name] for name in sorted(newest))


def reported_polls(blog: Blog) -> tuple[ReportedPoll, ...]:
    """The tables of answers to "Bagaimana tanggapan Anda?", as their pages publish them."""
    polls = []
    for article in blog.pages:
        table = published_table(article.table, hide=blog.district.hide_small) if article.table else None
        if table is None or table.template is None or table.template.id != SATISFACTION:
            continue
        heads = [head.casefold() for head in table.header]
        count, per_cent = heads.index(table.template.parts), heads.index(PARTS_HEAD)
        polls.append(
            ReportedPoll(
                title=article.post.title,
                url=article.post.url,
                day=article.post.day if article.post.day.year > 1 else None,
                source=article.post.source,
                example=article.post.example,
                rows=tuple((row[0], row[count], row[per_cent]) for row in table.rows if row[count]),
            )
        )
    return tuple(polls)


def _reported(article: Article, table: PublishedTable, template: str) -> ReportedTable:
    heads = [head.casefold() for head in table.header]
    named = table.template.figures if table.template else ()
    columns = [heads.index(name.casefold()) for name in named]
    rows = []
    for at, cells in enumerate(table.rows):
        counted = dict(zip(table.people, table.counts[at], strict=True))
        covered = dict(zip(table.people, table.covers[at], strict=True))
        figures = tuple(
            counted[column] if counted.get(column) is not None else table.figures[at][column]
            for column in columns
        )
        rows.append((cells[0], figures, tuple(int(covered.get(column, Cover.SHOWN)) for column in columns)))
    year = _YEAR.search(stem(article.table.path) if article.table else "")
    return ReportedTable(
        template=template,
        year=int(year[0]) if year else article.post.day.year,
        title=article.post.title,
        url=article.post.url,
        example=article.post.example,
        rows=tuple(rows),
    )
