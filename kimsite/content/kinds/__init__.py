"""Every kind of post: its fields and rules, declared as data.

The order is that of `model/kinds.py`. Adding a kind is a row there, one file here and one line below.
"""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.content.kinds import agenda, berita, halaman, informasi_publik, posyandu, siaran, tanggapan, umkm
from kimsite.content.kinds.field import KindSpec

KINDS: tuple[KindSpec, ...] = (
    berita.KIND,
    posyandu.KIND,
    umkm.KIND,
    informasi_publik.KIND,
    agenda.KIND,
    tanggapan.KIND,
    siaran.KIND,
    halaman.KIND,
)
BY_NAME: Mapping[str, KindSpec] = {spec.kind: spec for spec in KINDS}
