"""Milliseconds a post for every way of turning Markdown into a body, on made posts of about 340 words and on the demo's own.

    python benchmarks/bodies.py [rounds]

Each round times all ways in turn on the same posts; the table shows the median of the rounds and the median of the ratios
within a round, so that a noisy machine spoils neither.
"""

from __future__ import annotations

import importlib.util
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kimsite.content.engines import python
from kimsite.content.markdown import convert

PLACES = ("balai desa", "Dusun Krajan", "rumah Bu Sulastri", "lapangan RT 03", "posyandu Melati", "sawah Pak Rakiman", "tepi embung", "masjid jami")
PEOPLE = ("ibu-ibu PKK", "pemuda Karang Taruna", "perangkat desa", "kader posyandu", "kelompok tani", "anak-anak TK", "warga RT 05", "bidan desa")
DEEDS = (
    "menanam cabai dan terong di pekarangan", "membersihkan saluran air sebelum hujan turun", "menimbang balita dan mencatat tingginya",
    "memasak nasi jagung untuk tamu", "menghitung hasil panen bersama-sama", "memperbaiki jalan yang berlubang", "belajar membuat kemasan keripik",
    "merapikan arsip surat dan buku tamu", "menjemur gabah di halaman", "menyiapkan lomba antar-dusun",
)  # fmt: skip
ENDS = (
    "Acara selesai menjelang zuhur.", "Semua pulang dengan senyum.", "Hasilnya dibagi rata.", "Hujan turun sebentar, lalu terang lagi.",
    "Biayanya dari iuran warga sendiri.", "Kegiatan serupa akan diadakan bulan depan.", "Terima kasih kepada semua yang membantu.",
)  # fmt: skip


def made_posts(count: int, seed: int = 22) -> list[str]:
    """Village prose of about 340 words: headings, lists, links, emphasis, some tables, callouts, pictures, notes."""
    dice = random.Random(seed)  # prose, not secrets
    return [_post(dice, number) for number in range(count)]


def _post(dice: random.Random, number: int) -> str:
    parts = [_paragraph(dice) for _ in range(3)]
    parts.append(f"## {dice.choice(DEEDS).capitalize()}")
    parts.append(_paragraph(dice) + "\nYang perlu dibawa:\n" + "\n".join(f"- {dice.choice(DEEDS)}" for _ in range(4)))
    parts.append(f"![Suasana di {dice.choice(PLACES)}](foto-{number}.jpg)")
    parts.append(_paragraph(dice) + f" Kabar lain ada di [halaman kami](../berita/kabar-{number}.md).")
    parts.append(f"## Di {dice.choice(PLACES)}")
    parts.extend(_paragraph(dice) for _ in range(2))
    if number % 3 == 0:
        rows = "\n".join(f"| {dice.choice(PLACES)} | {dice.randint(3, 90)} | Rp {dice.randint(2, 99)}.000 |" for _ in range(5))
        parts.append("| Tempat | Warga | Biaya |\n|---|---:|---:|\n" + rows)
    if number % 4 == 0:
        parts.append(f"> [!PENTING]\n> Harap datang **tepat waktu** ke {dice.choice(PLACES)}.")
    if number % 5 == 0:
        parts.append("Lihat juga https://contoh.id/kabar?no=1&hal=2, atau tanya pengurus.[^1]\n\n[^1]: Menurut catatan kader.")
    if number % 6 == 0:
        parts.append("1. mendaftar\n2. menimbang\n   - berat\n   - tinggi\n3. pulang")
    parts.append(_paragraph(dice))
    return "\n\n".join(parts) + "\n"


def _paragraph(dice: random.Random) -> str:
    said = []
    for _ in range(dice.randint(1, 3)):
        who, where, deed = dice.choice(PEOPLE), dice.choice(PLACES), dice.choice(DEEDS)
        mark = dice.choice(("", "", "", "**", "*"))
        said.append(f"Pagi itu {mark}{who}{mark} di {where} {deed}.")
    return " ".join([*said, dice.choice(ENDS)])


def demo_posts(root: Path) -> list[str]:
    """Bodies of the demo's posts."""
    return [re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL) for path in sorted((root / "content").rglob("*.md"))]


def ways() -> Iterator[tuple[str, Callable[[str], object]]]:
    plain = python.stock()
    yield "Python-Markdown, plain", lambda text: plain.reset().convert(text)
    yield "python: to HTML", python.to_html
    yield "python: convert()", convert
    if importlib.util.find_spec("pyromark"):
        from kimsite.content.engines import commonmark

        yield "commonmark: to HTML", commonmark.to_html
        yield "commonmark: convert()", lambda text: convert(text, "commonmark")


def main(rounds: int) -> None:
    for name, posts in (("made posts", made_posts(60)), ("demo posts", demo_posts(Path(__file__).parents[1]))):
        words = sum(len(post.split()) for post in posts) / len(posts)
        print(f"{name}: {len(posts)}, {words:.0f} words each, {rounds} rounds")
        contenders = list(ways())
        times: dict[str, list[float]] = {way: [] for way, _ in contenders}
        for _ in range(rounds):
            for way, do in contenders:
                start = time.perf_counter()
                for post in posts:
                    do(post)
                times[way].append((time.perf_counter() - start) / len(posts) * 1000)
        base = times[contenders[0][0]]
        for way, taken in times.items():
            ratio = statistics.median(one / other for one, other in zip(taken, base, strict=True))
            print(f"  {way:28} {statistics.median(taken):7.3f} ms   x {ratio:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
