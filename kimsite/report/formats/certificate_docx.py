"""A book of certificates -> piagam.docx, for offices that set them on their own letterhead.

The letterhead is the header of the page and each line has a style of its own: changed once, it changes on all
pages. Office Open XML (ECMA-376) written as it is: a library for it would bring a compiled parser of 5 MB.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from markupsafe import escape

from kimsite.report.award.certificate_sheets import CertificateBook
from kimsite.tools.page_templates import page_environment
from kimsite.tools.qr_code import qr_png

_STAMP = (1980, 1, 1, 0, 0, 0)
"""In the archive, so that the same book gives the same bytes."""
_QR_SIDE = 972000
"""EMU: 27 mm."""
_WIDTH = 14100
"""Twentieths of a point between the margins of A4 landscape."""
_CODE_WIDTH, _SEAT_WIDTH = 4200, 4300
"""The column of the code at least, and that of a signature at most."""
_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/header1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'
)
_STYLES = (
    # id, name, half points, bold, colour, alignment, space before and after
    ("Piagam", "Piagam", 24, False, "1C2723", "center", (70, 150)),
    ("PiagamKop", "Piagam kop", 28, True, "1C2723", "center", (0, 0)),
    ("PiagamJudul", "Piagam judul", 72, False, "0B6B57", "center", (280, 0)),
    ("PiagamNama", "Piagam nama", 60, True, "1C2723", "center", (100, 40)),
    ("PiagamGelar", "Piagam gelar", 52, True, "8A5F12", "center", (40, 40)),
    ("PiagamTanda", "Piagam tanda tangan", 22, False, "1C2723", "left", (0, 0)),
    ("PiagamKode", "Piagam kode", 17, False, "1C2723", "left", (0, 0)),
    ("PiagamContoh", "Piagam contoh", 32, True, "A32014", "center", (0, 0)),
)


def certificate_docx(book: CertificateBook) -> bytes:
    """The file's bytes. The QR codes are those of the page and of the PDF."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in _parts(book):
            archive.writestr(zipfile.ZipInfo(path, _STAMP), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _parts(book: CertificateBook) -> Iterator[tuple[str, bytes]]:
    coded = [(number, one.target) for number, one in enumerate(book.sheets, 1) if one.code]
    links = [
        f'<Relationship Id="qr{number}" Type="{_OFFICE}/image" Target="media/qr-{number}.png"/>'
        for number, _ in coded
    ]
    fixed = (
        f'<Relationship Id="gaya" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="kop" Type="{_OFFICE}/header" Target="header1.xml"/>'
    )
    main = f'<Relationship Id="isi" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    yield "[Content_Types].xml", f"{_XML}{_TYPES}".encode()
    yield "_rels/.rels", _relations(main)
    yield "word/document.xml", _document(book)
    yield "word/_rels/document.xml.rels", _relations(fixed + "".join(links))
    yield "word/styles.xml", _styles()
    yield "word/header1.xml", _header(book)
    yield from ((f"word/media/qr-{number}.png", qr_png(address)) for number, address in coded)


def _relations(links: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{space}">{links}</Relationships>'.encode()


def _document(book: CertificateBook) -> bytes:
    env = page_environment("kimsite.report")
    seats = book.signatories or (("", "……………………………………", ""),)
    width = min(_SEAT_WIDTH, (_WIDTH - _CODE_WIDTH) // len(seats))
    widths = [_WIDTH - width * len(seats), *[width] * len(seats)]
    made = env.get_template("piagam.docx.xml").render(buku=book, tanda=seats, kolom=widths, sisi=_QR_SIDE)
    return made.encode()


def _styles() -> bytes:
    parts = (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/><w:pPr>'
        f'<w:spacing w:before="{before}" w:after="{after}"/><w:jc w:val="{side}"/></w:pPr><w:rPr>'
        f'<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>{"<w:b/>" if bold else ""}'
        f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for key, name, size, bold, colour, side, (before, after) in _STYLES
    )
    return f"{_XML}<w:styles {_NS}>{''.join(parts)}</w:styles>".encode()


def _header(book: CertificateBook) -> bytes:
    lines = (
        f'<w:p><w:pPr><w:pStyle w:val="PiagamKop"/></w:pPr><w:r><w:t>{escape(line)}</w:t></w:r></w:p>'
        for line in book.letterhead[:2]
    )
    return f"{_XML}<w:hdr {_NS}>{''.join(lines)}</w:hdr>".encode()
