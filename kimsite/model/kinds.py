"""The kinds of posts: one table of what every room needs to know of them.

How the header of a kind is read is declared in `content/kinds/`.
"""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class Kind(StrEnum):
    """What a post is; the value is its folder and its part of the address.

    The order is that of menus, lists and reports.
    """

    BERITA = "berita"
    POSYANDU = "posyandu"
    UMKM = "umkm"
    INFORMASI_PUBLIK = "informasi-publik"
    AGENDA = "agenda"
    TANGGAPAN = "tanggapan"
    SIARAN = "siaran"
    HALAMAN = "halaman"


class KindInfo(Record, kw_only=True):
    """What readers and reports see of one kind."""

    label: str
    menu: str = ""
    """A shorter label where the menu is narrow."""
    intro: str = ""
    """The sentence above its list."""
    half_points: int = 0
    """What a post counts in a contest without rules of its own, in halves of points; 0: it never counts."""

    @property
    def short_label(self) -> str:
        """The label for menus and tables."""
        return self.menu or self.label

    @property
    def phrase(self) -> str:
        """The label inside a sentence: 'produk UMKM'."""
        return self.label[0].lower() + self.label[1:]


KIND_INFO = {
    Kind.BERITA: KindInfo(label="Berita", intro="Kabar dari warga, oleh warga.", half_points=4),
    Kind.POSYANDU: KindInfo(label="Posyandu", half_points=4),
    Kind.UMKM: KindInfo(
        label="Produk UMKM",
        menu="UMKM",
        intro="Produk tetangga sendiri. Pesan langsung kepada penjualnya lewat WhatsApp.",
        half_points=6,
    ),
    Kind.INFORMASI_PUBLIK: KindInfo(label="Informasi publik", half_points=8),
    Kind.AGENDA: KindInfo(
        label="Agenda", intro="Kegiatan yang akan datang dan yang sudah lewat.", half_points=2
    ),
    Kind.TANGGAPAN: KindInfo(label="Tanggapan", intro="Jawaban atas usul, keluhan, dan pertanyaan warga."),
    Kind.SIARAN: KindInfo(
        label="Siaran kabupaten", menu="Siaran", intro="Pengumuman pemerintah kabupaten untuk semua desa."
    ),
    Kind.HALAMAN: KindInfo(label="Halaman"),
}
LISTED_KINDS = tuple(kind for kind in Kind if kind != Kind.HALAMAN)
"""Kinds whose posts are in lists, below a folder of the kind's name."""
COUNTED_KINDS = tuple(kind for kind in Kind if KIND_INFO[kind].half_points)
"""Kinds that reports and contests count."""
FOLDER_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("artikel", "blog", "post", "posts", "_posts", "news", "kabar", "kegiatan"), Kind.BERITA),
    **dict.fromkeys(("produk", "lapak"), Kind.UMKM),
    **dict.fromkeys(("informasi", "ppid"), Kind.INFORMASI_PUBLIK),
    "acara": Kind.AGENDA,
    **dict.fromkeys(("pages", "page"), Kind.HALAMAN),
}
"""Folder names that people bring from other tools, and the kind they mean."""


def kind_of_folder(name: str) -> str:
    """The kind that a folder's name means; the name in small letters where it means none."""
    name = name.lower()
    return FOLDER_KINDS.get(name, name)
