"""Berita: news, with the 5W+1H block and the clearing of a hoax."""

from __future__ import annotations

from kimsite.content.kinds.declare import Field, Kind, Values
from kimsite.model.records import BeritaRecord, FactCheck
from kimsite.tools.unread import Unread

QUESTIONS = ("apa", "siapa", "di_mana", "kapan", "mengapa", "bagaimana")
VERDICTS = ("salah", "benar", "menyesatkan", "belum terbukti")

EXAMPLE = "{klaim: Imunisasi dihentikan, hasil: salah, sumber: Puskesmas}"


def make(values: Values) -> BeritaRecord:
    """The answers given, in the order of ADIKSIMBA's questions, and the fact check if it names a claim and a verdict."""
    check = dict(values.pairs("cek_fakta"))
    verdict = check.get("hasil", "").casefold()
    return BeritaRecord(
        answers=tuple((name, values.text(name)) for name in QUESTIONS if values.text(name)),
        fact_check=FactCheck(claim=check["klaim"], verdict=verdict, source=check.get("sumber", ""))
        if check.get("klaim") and verdict in VERDICTS
        else None,
    )


def rule(values: Values) -> tuple[tuple[str, Unread], ...]:
    """A fact check needs a claim and one of four verdicts."""
    check = dict(values.pairs("cek_fakta"))
    verdict = check.get("hasil", "").casefold()
    if not check or (check.get("klaim") and verdict in VERDICTS):
        return ()
    blanks = (("nilai", check.get("hasil", "")), ("isian", "cek_fakta"), ("saran", ""), ("contoh", EXAMPLE), ("pilihan", ", ".join(VERDICTS)))
    return (("cek_fakta", Unread("I03", blanks)),)


KIND = Kind(
    name="berita",
    label="Berita",
    make=make,
    rule=rule,
    fields=(
        Field(name="apa", type="teks", label="Apa", example="Kerja bakti saluran irigasi"),
        Field(name="siapa", type="teks", label="Siapa", example="Empat puluh warga RT 03"),
        Field(name="di_mana", type="teks", label="Di mana", example="Dusun Ngemplak", aliases=("dimana",)),
        Field(name="kapan", type="teks", label="Kapan", example="Minggu pagi, 8 Maret 2026"),
        Field(name="mengapa", type="teks", label="Mengapa", example="Saluran tertutup lumpur"),
        Field(name="bagaimana", type="teks", label="Bagaimana", example="Lumpur diangkat bergantian"),
        Field(name="cek_fakta", type="pasangan", label="Cek fakta", choices=("klaim", "hasil", "sumber"),
              example=EXAMPLE),
    ),
)  # fmt: skip
