"""A book of certificates -> a print page, a PDF, and a table for mail merge."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from kimsite.report.award.certificate_sheets import CertificateBook
from kimsite.report.award.certificates import Certificate
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.tools.page_templates import page_environment
from kimsite.tools.pictures import data_address
from kimsite.tools.typesetting import typeset

_COLUMNS = ("nomor", "kode", "kim", "kode_kim", "desa", "kecamatan", "gelar", "babak", "kelompok", "tanggal")


def certificate_page(book: CertificateBook) -> bytes:
    """piagam.html: one sheet of A4 landscape each."""
    env = page_environment("kimsite.report")
    env.filters["svg"] = _drawn
    return env.get_template("piagam.html").render(buku=book, logo=data_address(book.logo)).encode()


def _drawn(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704  # a QR code of our own


def certificate_pdf(book: CertificateBook, day: date) -> bytes:
    """piagam.pdf. Raises RuntimeError without the extra kimsite[pdf]."""
    data = {
        "letterhead": book.letterhead,
        "logo": list(book.logo),
        "contest": book.contest,
        "place": book.place,
        "signatories": book.signatories,
        "specimen": book.specimen,
        "sheets": [
            {
                "number": sheet.number,
                "name": sheet.name,
                "place": sheet.place,
                "title": sheet.title,
                "reason": sheet.reason,
                "day": sheet.day,
                "code": sheet.code,
                "address": sheet.address,
                "qr": sheet.qr,
            }
            for sheet in book.sheets
        ],
    }
    return typeset("kimsite.report", "piagam.typ", data, day)


def certificate_table(certificates: Iterable[Certificate]) -> bytes:
    """piagam.csv, for who sets certificates with a word processor's mail merge."""
    rows = (
        (
            str(certificate.number),
            certificate.code,
            certificate.due.name,
            certificate.due.kim,
            certificate.due.village,
            certificate.due.kecamatan,
            certificate.due.title,
            certificate.due.round,
            certificate.due.group,
            certificate.due.day,
        )
        for certificate in certificates
    )
    return csv_bytes(_COLUMNS, rows)
