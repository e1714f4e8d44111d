"""Berita: news, with the 5W+1H block and the clearing of a hoax."""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.content.vocabulary.choices import verdict_of
from kimsite.model.kinds import Kind
from kimsite.model.records import BeritaRecord, FactCheck
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words

FIVE_W = ("apa", "siapa", "di_mana", "kapan", "mengapa", "bagaimana")
FACT_CHECK_VERDICTS = ("salah", "benar", "menyesatkan", "belum terbukti")

_EXAMPLE = "{klaim: Imunisasi dihentikan, hasil: salah, sumber: Puskesmas}"


def make(values: Values) -> BeritaRecord:
    """The answers given, in the order of ADIKSIMBA's questions, and the fact check.

    There is a fact check where a claim and a verdict are named.
    """
    check = dict(values.pairs("cek_fakta"))
    verdict = verdict_of(check["hasil"]) if "hasil" in check else ""
    return BeritaRecord(
        answers=tuple((name, values.text(name)) for name in FIVE_W if values.text(name)),
        fact_check=FactCheck(claim=check["klaim"], verdict=verdict, source=check.get("sumber", ""))
        if check.get("klaim") and verdict
        else None,
    )


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """A fact check needs a claim and one of four verdicts.

    No verdict is offered: a near word may be the opposite.
    """
    check = dict(values.pairs("cek_fakta"))
    verdict = verdict_of(check["hasil"]) if "hasil" in check else ""
    if not check or (check.get("klaim") and verdict):
        return ()
    parts = {
        "klaim": _quoted(check.get("klaim", "")) or "…",
        "hasil": verdict or "…",
        "sumber": _quoted(check.get("sumber", "")),
    }
    line = f"cek_fakta: {{{', '.join(f'{name}: {text}' for name, text in parts.items() if text)}}}"
    blanks = (
        ("nilai", check.get("hasil", "")),
        ("isian", "cek_fakta"),
        ("saran", ""),
        ("baris", line),
        ("lengkapi", line),
        ("pilihan", ", ".join(FACT_CHECK_VERDICTS)),
    )
    return (("cek_fakta", Unreadable("I03", blanks)),)


def _quoted(text: str) -> str:
    """A text inside `{…}`."""
    plain = text.replace('"', "'")
    return f'"{plain}"' if text else ""


KIND = KindSpec(
    kind=Kind.BERITA,
    usual=words("judul tanggal penulis foto keterangan"),
    example_title="Panen raya di Dusun Ngemplak",
    make=make,
    rule=rule,
    fields=(
        Field(
            name="apa",
            type=FieldType.TEXT,
            label="Apa",
            example="Kerja bakti saluran irigasi",
            natural=words("what"),
        ),
        Field(
            name="siapa",
            type=FieldType.TEXT,
            label="Siapa",
            example="Empat puluh warga RT 03",
            natural=words("who peserta dihadiri dihadiri_oleh yang_hadir hadir pelaku"),
        ),
        Field(
            name="di_mana",
            type=FieldType.TEXT,
            label="Di mana",
            example="Dusun Ngemplak",
            aliases=words("dimana"),
            natural=words("""
                where tempat bertempat bertempat_di tempat_kegiatan tempat_acara lokasi_kegiatan
                tempat_pelaksanaan
            """),
        ),
        Field(
            name="kapan",
            type=FieldType.TEXT,
            label="Kapan",
            example="Minggu pagi, 8 Maret 2026",
            natural=words("when waktu jam pukul pkl waktu_kegiatan waktu_pelaksanaan waktu_acara"),
        ),
        Field(
            name="mengapa",
            type=FieldType.TEXT,
            label="Mengapa",
            example="Saluran tertutup lumpur",
            natural=words("why kenapa alasan tujuan"),
        ),
        Field(
            name="bagaimana",
            type=FieldType.TEXT,
            label="Bagaimana",
            example="Lumpur diangkat bergantian",
            natural=words("how gimana caranya"),
        ),
        Field(
            name="cek_fakta",
            type=FieldType.PAIRS,
            label="Cek fakta",
            choices=("klaim", "hasil", "sumber"),
            example=_EXAMPLE,
        ),
    ),
)
