"""Certificates -> what both the print page and the PDF show: words, signatures, a QR code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kimsite.model.contest_plan import OfficialRole
from kimsite.record import Record
from kimsite.report.award.certificates import Certificate
from kimsite.report.contest.report import ContestReport
from kimsite.tools.dates import long_date
from kimsite.tools.qr_code import qr_svg
from kimsite.tools.text import slug

_BLANK = "……………………………………"


class CertificateSheet(Record, kw_only=True):
    """One certificate in words."""

    number: str
    """'Nomor 480/127/412.216/2026 – 003'."""
    name: str
    place: str
    """'Desa Sumberrejo, Kecamatan Sumberrejo'."""
    title: str
    reason: str
    """'sebagai …' in full."""
    day: str
    code: str
    address: str
    """Where the code is checked."""
    target: str
    """The address in the QR code: that of this very code."""
    qr: str
    """An SVG."""


class CertificateBook(Record, kw_only=True):
    """All certificates with the text of each."""

    letterhead: tuple[str, ...]
    logo: bytes
    contest: str
    place: str
    signatories: tuple[tuple[str, str, str], ...]
    """(position, name, rank and NIP, each on its line)"""
    sheets: tuple[CertificateSheet, ...]
    specimen: bool
    """Printed before the result is final: marked as a specimen, without a code."""


def page_slug(report: ContestReport) -> str:
    """The name of the public page that the codes are checked on."""
    return f"piagam-{report.contest.slug}"


def check_address(report: ContestReport, code: str) -> str:
    """The address of a certificate on the public page: that of the heading which is its code."""
    return f"{report.district.url.rstrip('/')}/{page_slug(report)}/#bagian-{slug(code)}"


def certificate_book(
    report: ContestReport, certificates: Iterable[Certificate], *, specimen: bool
) -> CertificateBook:
    """The certificates in words."""
    words, plan = report.contest.minutes, report.contest.plan
    signers = [official for official in plan.officials if official.role == OfficialRole.WITNESS]
    return CertificateBook(
        letterhead=(f"PEMERINTAH {report.district.name.upper()}", *words.letterhead),
        logo=words.logo,
        contest=report.contest.name,
        place=report.district.town,
        signatories=tuple(
            (signer.position, signer.name or _BLANK, "\n".join(filter(None, (signer.rank, _nip(signer.nip)))))
            for signer in signers
        ),
        sheets=tuple(_sheet(report, certificate, specimen=specimen) for certificate in certificates),
        specimen=specimen,
    )


def _nip(number: str) -> str:
    """With blanks at which no line ends: half a number on the next line reads as another number."""
    return f"NIP {number}".replace(" ", "\N{NO-BREAK SPACE}") if number else ""


def _sheet(report: ContestReport, certificate: Certificate, *, specimen: bool) -> CertificateSheet:
    due, words = certificate.due, report.contest.minutes
    where = " · ".join(part for part in (due.round, due.group) if part and part != "Kabupaten")
    address = check_address(report, certificate.code)
    return CertificateSheet(
        number=f"Nomor {words.number} – {certificate.number:03}"
        if words.number
        else f"Nomor {certificate.number:03}",
        name=due.name,
        place=f"{due.village}, {due.kecamatan}",
        title=due.title,
        reason=where,
        day=long_date(date.fromisoformat(due.day)),
        code="" if specimen else certificate.code,
        address="" if specimen else address.partition("#")[0],
        target="" if specimen else address,
        qr="" if specimen else qr_svg(address),
    )
