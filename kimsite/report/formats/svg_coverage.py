"""A map of the kabupaten by share of villages with a KIM: outlines where they are known, else tiles."""

from __future__ import annotations

from html import escape

from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.coverage import KecamatanCoverage

SHADES = ("belum ada KIM", "sampai 10% desa", "sampai 30% desa", "lebih dari 30% desa")
"""What the classes p0 to p3 mean."""
_PER_ROW, _WIDE, _HIGH = 6, 116, 64


def coverage_svg(desk: Desk) -> str:
    """The picture, with a title a kecamatan; the table beside it says the same in words."""
    by_code = {row.kecamatan.code: row for row in desk.rows}
    shapes = [(by_code[shape.code], shape) for shape in desk.map.shapes if shape.code in by_code]
    if len(shapes) < len(desk.rows):
        return _tiles(desk)
    drawn = "".join(
        f'<path class="{_shade(row)}" d="{shape.path}"><title>{_words(row)}</title></path>'
        for row, shape in shapes
    )
    names = "".join(
        f'<text x="{shape.x}" y="{shape.y}">{escape(row.kecamatan.name)}</text>' for row, shape in shapes
    )
    return _frame(desk.map.width, desk.map.height, drawn + names)


def _tiles(desk: Desk) -> str:
    drawn = ""
    for index, row in enumerate(desk.rows):
        x, y = index % _PER_ROW * _WIDE, index // _PER_ROW * _HIGH
        drawn += (
            f'<rect class="{_shade(row)}" x="{x}" y="{y}" width="{_WIDE - 4}" height="{_HIGH - 4}" rx="6">'
            f"<title>{_words(row)}</title></rect>"
            f'<text x="{x + _WIDE // 2 - 2}" y="{y + 26}">{escape(row.kecamatan.name[:15])}</text>'
            f'<text x="{x + _WIDE // 2 - 2}" y="{y + 46}">{len(row.kims)} / {row.villages}</text>'
        )
    return _frame(_PER_ROW * _WIDE, -(-len(desk.rows) // _PER_ROW) * _HIGH, drawn)


def _frame(width: int, height: int, inner: str) -> str:
    return (
        f'<svg class="peta" viewBox="0 0 {width} {height}" role="img" aria-label="Peta cakupan KIM menurut '
        f'kecamatan">{inner}</svg>'
    )


def _shade(row: KecamatanCoverage) -> str:
    if not row.kims:
        return "p0"
    return "p1" if row.percent <= 10 else "p2" if row.percent <= 30 else "p3"


def _words(row: KecamatanCoverage) -> str:
    return escape(f"{row.kecamatan.name}: {len(row.kims)} KIM di {row.villages} desa, {row.percent}%")
