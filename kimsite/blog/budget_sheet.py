"""A village's table of its budget -> the groups of a poster."""

from __future__ import annotations

from itertools import groupby

from kimsite.blog.table_sums import is_total
from kimsite.blog.tables import published_table
from kimsite.model.content import Article
from kimsite.model.sheets import BudgetGroup, BudgetRow

_TEMPLATE = "apbdes"


def budget_groups(article: Article) -> tuple[Article, tuple[BudgetGroup, ...]] | None:
    """(the page, its groups in the order of its rows); None for a page without a budget's columns."""
    if article.table is None:
        return None
    table = published_table(article.table, hide=False)
    if table.template is None or table.template.id != _TEMPLATE:
        return None
    heads = [head.casefold() for head in table.header]
    planned, spent = heads.index("anggaran"), heads.index("realisasi")
    group = heads.index("kelompok") if "kelompok" in heads else None
    rows = [
        (cells, figures)
        for cells, figures in zip(table.rows, table.figures, strict=True)
        if not is_total(cells[0])
    ]
    largest = max((figures[at] or 0 for _, figures in rows for at in (planned, spent)), default=0) or 1
    groups = []
    for label, members in groupby(rows, key=lambda row: row[0][group] if group is not None else ""):
        lines = list(members)
        groups.append(
            BudgetGroup(
                label=label,
                planned=int(sum(figures[planned] or 0 for _, figures in lines)),
                spent=int(sum(figures[spent] or 0 for _, figures in lines)),
                rows=tuple(
                    BudgetRow(
                        label=cells[0],
                        planned=cells[planned],
                        spent=cells[spent],
                        ratio=cells[heads.index("terlaksana")],
                        mille=int((figures[planned] or 0) * 1000 / largest),
                        spent_mille=int((figures[spent] or 0) * 1000 / largest),
                    )
                    for cells, figures in lines
                ),
            )
        )
    return article, tuple(groups)
