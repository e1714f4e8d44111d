"""Texts that a YAML writer wraps are read whole, whatever their second line looks like."""

import random

import yaml

from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.marked import MarkedList, MarkedText

WORDS = [
    "warga",
    "RT",
    "03",
    "kerja",
    "bakti",
    "di",
    "balai",
    "judul:",
    "rapat",
    "tanggal=5",
    "slug=lain",
    "draf=ya",
    "foto",
    "panen.jpg",
    "src=https://x.id/a.png",
    "title=ikon",
    "-",
    "#",
    "catatan",
    "sumber:",
    "Bu",
    "Sri",
    "08.00",
    "Jum'at",
    '"unggul"',
    "(lama)",
    "[baru]",
    "{a:",
    "b}",
    "&",
    "100%",
    "@kim",
    "*tebal*",
    "`kode`",
    "!",
    "?",
    "|",
    ">",
    ":",
    ";",
    ",",
    ".",
    "penulis",
    "=",
    "harga:",
    "15.000",
    "Rp15.000,-",
    "https://contoh.id/a?b=c&d=e",
    "tempat:balai",
    "12/03/2026",
    "key=value",
    "é",
    "1)",
    "2.",
    "--",
    "tag:",
    "penting",
]
KEYS = (
    "judul",
    "ringkasan",
    "penulis",
    "keterangan",
    "sumber",
    "lokasi",
    "excerpt",
    "apa",
    "siapa",
    "layout",
    "alt",
    "dusun",
)


def plain(value):
    if isinstance(value, MarkedText):
        return " ".join(value.text.split())
    return [plain(item) for item in value.items] if isinstance(value, MarkedList) else value


def wrapped(seed: int) -> tuple[dict[str, str | list[str]], str]:
    """A header and its text as a YAML writer writes it."""
    chance = random.Random(seed)  # noqa: S311  # reproducible examples, no secrets
    keys = chance.sample(KEYS, chance.randint(2, 7))
    header: dict[str, str | list[str]] = {
        key: " ".join(chance.choices(WORDS, k=chance.choice((3, 12, 40)))) for key in keys
    }
    if chance.random() < 0.4:
        header["tag"] = [" ".join(chance.choices(WORDS[:12], k=3)) for _ in range(3)]
    style = chance.choice((None, None, "'", '"', ">", "|"))
    text = yaml.safe_dump(
        header,
        sort_keys=False,
        allow_unicode=True,
        width=chance.randint(20, 80),
        default_style=style,
        indent=chance.choice((2, 4)),
    )
    return header, f"---\n{text}---\nIsi.\n"


def test_wrapped_texts_belong_to_their_key():
    for seed in range(150):
        header, text = wrapped(seed)
        source = SourceFile(path="content/a/b/berita/x.md", kind="berita", text=text, digest="0")
        read = {key.text: plain(value) for key, value in parse(source, Findings()).fields}
        assert read == {
            key: value if isinstance(value, list) else " ".join(value.split())
            for key, value in header.items()
        }, seed
