"""Villages × posts, the same for the same size. Every site of `benchmarks/sites` is written from these."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks import prose
from kimsite.config.regions import read_regency
from kimsite.model.duties import DUTY_DOCUMENTS
from kimsite.tools.text import slug

REGENCY = "35.22"
"""Bojonegoro, the largest of its kind: 430 villages. More posts than 430 × 100 mean more posts a village."""
URL = "https://kim.contoh.id/"
LABELS = {
    "berita": "Berita",
    "posyandu": "Posyandu",
    "umkm": "Produk UMKM",
    "agenda": "Agenda",
    "informasi-publik": "Informasi publik",
}
MIX = (
    "berita",
    "berita",
    "umkm",
    "berita",
    "posyandu",
    "agenda",
    "berita",
    "umkm",
    "informasi-publik",
    "posyandu",
)
YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """`307x100`."""

    villages: int
    posts: int

    @classmethod
    def read(cls, text: str) -> Size:
        villages, _, posts = text.partition("x")
        return cls(villages=int(villages), posts=int(posts or 100))

    @property
    def total(self) -> int:
        return self.villages * self.posts

    def __str__(self) -> str:
        return f"{self.villages}x{self.posts}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """One KIM with its address: kec/desa."""

    code: str
    name: str
    kecamatan: str
    folder: str

    @property
    def kim(self) -> str:
        return f"KIM {self.name} Guyub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post in no generator's own dialect."""

    kind: str
    slug: str
    title: str
    day: date
    author: str
    role: str
    summary: str
    tags: tuple[str, ...]
    own: tuple[tuple[str, str], ...]
    """(key of kimsite's header, value): the fields of its kind."""
    facts: tuple[tuple[str, str], ...]
    """The same as (label, words), for generators that know no kinds."""
    body: str
    """Markdown; the link to another post of the village is written `{{kind/slug}}`."""


def villages(count: int) -> tuple[Village, ...]:
    """The first `count` villages of the regency, spread over its kecamatan as they come in the table."""
    regency = read_regency(REGENCY)
    if regency is None:
        raise LookupError(REGENCY)
    every = [
        Village(
            code=village.code,
            name=village.name,
            kecamatan=kecamatan.name,
            folder=f"{slug(kecamatan.name)}/{slug(village.name)}",
        )
        for kecamatan in regency.kecamatan
        for village in kecamatan.villages
    ]
    if count > len(every):
        raise ValueError(f"{REGENCY} has {len(every)} villages; ask for more posts a village instead")
    return tuple(every[:count])


def posts(village: Village, count: int) -> Iterator[Post]:
    """`count` posts of the village, oldest first, over the year 2025."""
    dice = random.Random(village.code)
    before: dict[str, int] = {}
    link = ""
    for number in range(count):
        kind = MIX[number % len(MIX)]
        day = date(2025, 1, 1) + timedelta(days=number * YEAR // count)
        post = _post(dice, kind, day, link)
        again = before[post.title] = before.get(post.title, 0) + 1
        if again > 1:
            title = f"{post.title} ({again})"
            post = Post(
                **{
                    **{name: getattr(post, name) for name in Post.__slots__},
                    "title": title,
                    "slug": slug(title),
                }
            )
        link = f"{{{{{post.kind}/{post.slug}}}}}"
        yield post


def _post(dice: random.Random, kind: str, day: date, link: str) -> Post:
    code, klass, document = dice.choice(
        [row for row in DUTY_DOCUMENTS if row[1] in {"berkala", "setiap-saat"}]
    )
    flower, seller, place = dice.choice(prose.FLOWERS), dice.choice(prose.PEOPLE), dice.choice(prose.PLACES)
    title = prose.sentence(
        dice, dice.choice(prose.TITLES[kind]), document=document, flower=flower, person=seller
    )
    children = dice.randint(40, 90)
    price, start = dice.randint(5, 80) * 1000, f"{dice.randint(6, 19):02}.00"
    fields: dict[str, tuple[tuple[str, str, str], ...]] = {
        "berita": (
            ("siapa", "Siapa", prose.sentence(dice, "{count} warga")),
            ("di_mana", "Di mana", place.capitalize()),
        ),
        "posyandu": (
            ("posyandu", "Posyandu", flower),
            ("mulai", "Mulai", "08.00"),
            ("selesai", "Selesai", "11.00"),
            ("tempat", "Tempat", place.capitalize()),
            ("layanan", "Layanan", "[penimbangan, imunisasi]"),
            (
                "sasaran",
                "S, K, D, N",
                f"{{S: {children}, K: {children - 2}, D: {children - 9}, N: {children - 20}}}",
            ),
            ("lansia", "Lansia", str(dice.randint(5, 30))),
            ("kader", "Kader", str(dice.randint(4, 9))),
        ),
        "umkm": (
            ("harga", "Harga", str(price)),
            ("satuan", "Satuan", "bungkus"),
            ("stok", "Stok", "ada"),
            ("penjual", "Penjual", seller),
            ("wa", "WhatsApp", f"0840-0000-{dice.randint(0, 9999):04}"),
            ("izin_kontak", "Boleh dihubungi", "ya"),
            ("kategori_produk", "Jenis produk", "makanan"),
        ),
        "agenda": (("mulai", "Mulai", f"{day} {start}"), ("tempat", "Tempat", place.capitalize())),
        "informasi-publik": (
            ("klasifikasi", "Klasifikasi", klass),
            ("jenis_dokumen", "Jenis dokumen", code),
            ("tahun", "Tahun", "2025"),
            ("penanggung_jawab", "Penanggung jawab", "Sekretaris Desa"),
        ),
    }
    return Post(
        kind=kind,
        slug=slug(title),
        title=title,
        day=day,
        author=dice.choice(prose.PEOPLE),
        role=dice.choice(("PKK", "Karang Taruna", "perangkat", "KIM", "warga")),
        summary=prose.sentence(dice),
        tags=tuple(sorted(dice.sample(prose.TAGS, dice.randint(2, 3)))),
        own=tuple((key, value) for key, _, value in fields[kind]),
        facts=tuple((label, value) for _, label, value in fields[kind]),
        body=prose.body(dice, link),
    )
