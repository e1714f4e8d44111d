"""`kimsite lcck …`: contest work, one file a command."""

from __future__ import annotations

import click

from kimsite.cli.lazy import LazyGroup

COMMANDS = {
    "practice": "mencoba aturan lomba pada tulisan triwulan lalu",
    "prepare": "membuat halaman persiapan, undangan dan daftar hadir",
    "order": "mengundi urutan tampil",
    "sheet": "membuat lembar nilai untuk tiap juri dan babak",
    "day": "menjalankan hari lomba: nilai dari HP, tanya jawab, proyektor",
    "compare": "mencocokkan lembar juri yang diketik dua orang",
    "score": "menghitung semua babak",
    "verify": "memeriksa buku besar dan menghitung ulang laporan",
    "draw": "mengundi dari dadu juri: sampel periksa, atau urutan yang seri",
    "minutes": "membuat berita acara",
    "announce": "menyiapkan pengumuman: piagam, hadiah, naskah MC, rancangan berita",
}
"""Command -> what it does. Its module is kimsite.cli.lcck_<command>."""
_ALIASES = {
    "latihan": "practice",
    "siapkan": "prepare",
    "urutan": "order",
    "lembar": "sheet",
    "hari": "day",
    "umumkan": "announce",
    "cocokkan": "compare",
    "hitung": "score",
    "berita-acara": "minutes",
    "buktikan": "verify",
    "tarik": "draw",
}


@click.group(name="lcck", cls=LazyGroup, module="kimsite.cli.lcck_", purposes=COMMANDS, aliases=_ALIASES)
def command() -> None:
    """Pekerjaan lomba: lembar juri, hitungan semua babak, bukti, undian, berita acara."""
