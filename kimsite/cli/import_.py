"""`kimsite import …`: texts of other programs -> posts and drafts, one file a source."""

from __future__ import annotations

import click

from kimsite.cli.lazy import LazyGroup

COMMANDS = {
    "whatsapp": "memilih tulisan dan foto dari obrolan WhatsApp yang diekspor",
    "blogger": "memindahkan seluruh blog Blogger ke satu KIM",
    "wordpress": "memindahkan seluruh blog WordPress ke satu KIM",
    "text": "membuat draf dari teks berita yang disalin",
    "csv": "membuat tulisan dari tabel produk atau posyandu",
    "readers": "menghitung halaman yang dibaca dari catatan server, AWStats, atau penghitung",
    "redirects": "membuat pengalihan dari semua alamat blog lama",
}
"""Command -> what it does. Its module is kimsite.cli.import_<command>."""

SOURCE_ALIASES = {"teks": "text", "tabel": "csv", "pembaca": "readers", "pengalihan": "redirects"}


@click.group(
    name="import", cls=LazyGroup, module="kimsite.cli.import_", purposes=COMMANDS, aliases=SOURCE_ALIASES
)
def command() -> None:
    """Memasukkan tulisan dari program lain. Yang meragukan menjadi draf."""
