"""What `kimsite lcck verify --code` says about a certificate."""

from __future__ import annotations

from datetime import date

import click

from kimsite.cli.console import Console
from kimsite.cli.project import OpenProject
from kimsite.cli.usage import usage
from kimsite.pipeline.announcement import BrokenRegisterError, load_register
from kimsite.report.award.certificates import Certificate
from kimsite.tools.check_code import read_code
from kimsite.tools.dates import long_date


def check_certificate(project: OpenProject, typed: str, console: Console) -> int:
    """0 for a certificate that holds; 1 for a code that is unknown, mistyped or withdrawn."""
    code = read_code(typed)
    found = (
        next((certificate for certificate in _certificates(project) if certificate[0].code == code), None)
        if code
        else None
    )
    is_valid = found is not None and found[1]
    if not code:
        console.message(
            f'"{typed}" bukan kode piagam: ada huruf atau angka yang keliru. Ketik lagi dari piagamnya.',
            f'"{typed}" is no certificate\'s code: a character is wrong. Type it again from the certificate.',
        )
    elif found is None:
        console.message(
            f"Kode {code} tidak ada di daftar piagam proyek ini. Piagam itu tidak kami keluarkan.",
            f"Code {code} is not in this project's register. That certificate was not issued here.",
        )
    else:
        one = found[0]
        if console.is_text:
            click.echo(_facts(one))
        if not is_valid:
            console.message(
                "Piagam ini sudah dicabut: gelarnya berubah sesudah dicetak.",
                "This certificate was withdrawn: its title has changed since it was printed.",
            )
    console.json_document(int(not is_valid), {"valid": int(is_valid)}, (), timed=False)
    return int(not is_valid)


def _certificates(project: OpenProject) -> list[tuple[Certificate, bool]]:
    """Every certificate of every contest, and whether it holds."""
    found = []
    for path in project.district.contests:
        try:
            register = load_register(project.root, path)
        except BrokenRegisterError as broken:
            raise usage(
                f"Daftar piagam {broken.path} berubah pada baris {broken.line}, jadi tidak dapat dipercaya.",
                f"The register {broken.path} was changed at line {broken.line}, so it cannot be trusted.",
            ) from broken
        found += [
            (certificate, certificate.code not in register.withdrawn) for certificate in register.certificates
        ]
    return found


def _facts(certificate: Certificate) -> str:
    due = certificate.due
    where = ", ".join(part for part in (due.round, due.group) if part)
    return (
        f"{certificate.code}: {due.title}, {due.name}, {due.village}, {due.kecamatan}\n"
        f"{certificate.contest}{f', {where}' if where else ''}, {long_date(date.fromisoformat(due.day))}; "
        f"nomor {certificate.number:03}, baris {certificate.line}, sidik {certificate.digest}"
    )
