"""What `kimsite edit` says about phones: address, code and QR code in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import click

from kimsite.cli.console import Console
from kimsite.cli.usage import usage
from kimsite.editor.access.person import Role
from kimsite.tools.qr_code import qr_lines
from kimsite.web.lan import lan_addresses, sign_in_address


def lan_address(given: str) -> str:
    """The address of this computer in its network: the one that was given, or the first.

    Raises click.UsageError where there is none.
    """
    known = lan_addresses()
    if given and given not in known:
        raise usage(
            f"Komputer ini tidak punya alamat {given}. Yang ada: {', '.join(known) or 'tidak ada'}.",
            f"This computer does not have the address {given}. It has: {', '.join(known) or 'none'}.",
        )
    if not known:
        raise usage(
            "Komputer ini belum tersambung ke Wi-Fi atau jaringan, jadi HP tidak dapat membukanya.",
            "This computer is in no local network, so no phone can reach it.",
        )
    return given or known[0]


def show_phone_access(console: Console, address: str, port: int, codes: Mapping[Role, str]) -> None:
    """Print address, code and QR code for phones."""
    code = codes[Role.WRITER]
    spaced = " ".join(code)
    console.message(
        f"\nDi HP (Wi-Fi sama): pindai gambar ini, atau ketik  http://{address}:{port}/  lalu kode  {spaced}",
        f"\nOn a phone (same Wi-Fi): scan this, or type  http://{address}:{port}/  then the code  {spaced}",
    )
    lines = qr_lines(sign_in_address(address, port, code), colour=console.colour)
    if console.is_text and not console.quiet and _can_print("".join(lines)):
        click.echo("\n".join(lines), err=True)
    if sys.platform == "win32":
        console.message(
            'Kalau Windows bertanya tentang Firewall: centang "Jaringan privat", lalu "Izinkan akses".',
            'If Windows asks about the firewall: tick "Private networks", then "Allow access".',
        )


def show_new_code(console: Console, codes: Mapping[Role, str]) -> None:
    """Print the code that replaces one that was guessed at."""
    spaced = " ".join(codes[Role.WRITER])
    console.message(
        f"Kode masuk beberapa kali keliru, jadi sekarang kodenya  {spaced}",
        f"Wrong codes were tried several times, so the code is now  {spaced}",
    )


def _can_print(text: str) -> bool:
    try:
        text.encode(sys.stderr.encoding or "ascii")
    except UnicodeError:
        return False
    return True
