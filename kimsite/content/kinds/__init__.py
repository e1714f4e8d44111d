"""Every kind of post: its fields and rules, declared as data.

The order of `KINDS` is the order in menus and reports. Adding a kind is one file here and one line below.
"""

from __future__ import annotations

from kimsite.content.kinds import agenda, berita, halaman, informasi_publik, posyandu, siaran, umkm
from kimsite.content.kinds.field import Kind

KINDS: tuple[Kind, ...] = (
    berita.KIND,
    posyandu.KIND,
    umkm.KIND,
    informasi_publik.KIND,
    agenda.KIND,
    siaran.KIND,
    halaman.KIND,
)
BY_NAME = {kind.name: kind for kind in KINDS}
