"""The rounds of a contest, what their marks are made of, and what breaks a tie."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kimsite.config.contest_quiz import read_quiz
from kimsite.config.contest_rules import decimal, read_decimal
from kimsite.config.reading import Section
from kimsite.model.config import District
from kimsite.model.contest import Aspect, Component, Grouping, MarkSource, Round
from kimsite.model.marked import MarkedMap
from kimsite.tools.decimals import decimal_text
from kimsite.tools.text import closest, slug

PLAIN_TIES = ("aktivasi_blog", "minggu_aktif", "ragam_jenis", "undian")
HUNDRED = Decimal(100)


def read_rounds(settings: Section, district: District) -> Iterable[Round]:
    """`babak`, the first round first."""
    sections = settings.sections("babak", "babak")
    if not sections:
        settings.text("babak", "[{id: kecamatan, per: kecamatan, lolos: 1}]")
    known: list[str] = []
    for section in sections:
        section.only(("id", "nama", "peserta", "lolos", "per", "juara", "komponen", "tanya_jawab", "hadiah"))
        name = section.text("id", "wilker")
        if name in known or name != slug(name):
            section.wrong("id", name, "satu kata huruf kecil yang belum dipakai")
        entrants = section.text("peserta")
        if entrants and entrants not in {"semua", *(f"juara {earlier}" for earlier in known)}:
            section.wrong("peserta", entrants, "semua (babak pertama), atau juara babak sebelumnya")
        known.append(name)
        per = section.choice("per", Grouping, Grouping.DISTRICT)
        if per == Grouping.ZONE and not district.wilker:
            section.wrong("per", per, "kecamatan, kabupaten (sites.yaml belum menyebut wilker)")
        pass_on = decimal(section, "lolos", "1") if section.has("lolos") else Decimal(0)
        if pass_on != int(pass_on) or not 0 <= pass_on <= 20:
            section.wrong("lolos", section.text("lolos"), "angka bulat 0 sampai 20")
        components, quiz = tuple(_components(section, name)), read_quiz(section)
        if quiz is None and any(component.source == MarkSource.QUIZ for component in components):
            section.text(
                "tanya_jawab", "{wajib: {benar: 100, waktu: 10}, rebutan: {benar: 100, salah: -100}}"
            )
        yield Round(
            id=name,
            name=section.text("nama") or f"Babak {name}",
            per=per,
            pass_on=int(pass_on),
            awards=tuple(item.text for item in section.texts("juara")),
            components=components,
            prizes=tuple(_prizes(section)),
            quiz=quiz,
        )


def _components(section: Section, round_id: str) -> Iterable[Component]:
    inner, written = section.section("komponen", "komponen"), section.raw("komponen")
    if inner is None or not isinstance(written, MarkedMap):
        return
    total = Decimal(0)
    for key, _ in written.entries:
        entry = inner.section(key.text, key.text)
        if entry is None:
            continue
        entry.only(("nama", "bobot", "dari", "nilai", "langkah", "rubrik"))
        weight = decimal(entry, "bobot", "30")
        if not 0 < weight <= HUNDRED or weight != weight.quantize(Decimal("0.01")):
            entry.wrong("bobot", entry.text("bobot"), "angka di antara 0 dan 100, paling banyak dua desimal")
        total += weight
        low, high = _range(entry)
        step = decimal(entry, "langkah", "0,5") if entry.has("langkah") else Decimal("0.5")
        if step <= 0 or step != step.quantize(Decimal("0.01")):
            entry.wrong("langkah", entry.text("langkah"), "misalnya 0,5 atau 1")
        yield Component(
            id=key.text,
            name=entry.text("nama") or key.text.replace("_", " ").capitalize(),
            weight=weight,
            source=entry.choice("dari", MarkSource, MarkSource.JURY),
            low=low,
            high=high,
            step=step,
            rubric=tuple(_rubric(entry, high, step)),
        )
    if total != HUNDRED:
        inner.report("J01", inner.place, babak=round_id, jumlah=str(total).replace(".", ","))


def _rubric(entry: Section, high: Decimal, step: Decimal) -> Iterable[Aspect]:
    """`rubrik`: what a juror looks at, each aspect with its highest mark; together they make `high`."""
    total, known = Decimal(0), set[str]()
    for item in entry.sections("rubrik", "rubrik"):
        item.only(("nama", "nilai", "petunjuk"))
        name, most = item.text("nama", "Isi berita"), decimal(item, "nilai", "40")
        if most <= 0 or most % step:
            item.wrong("nilai", item.text("nilai"), f"kelipatan {decimal_text(step)}, lebih dari 0")
        if slug(name) in known:
            item.wrong("nama", name, "nama yang belum dipakai di rubrik ini")
        known.add(slug(name))
        total += most
        yield Aspect(id=slug(name), name=name, high=most, hint=item.text("petunjuk"))
    if known and total != high:
        entry.wrong("rubrik", decimal_text(total), f"nilai semua unsurnya berjumlah {decimal_text(high)}")


def _prizes(section: Section) -> Iterable[tuple[str, int]]:
    """`hadiah`: award -> rupiah, such as 5000000 or 5.000.000; only awards that the round has."""
    inner = section.section("hadiah", "hadiah")
    if inner is None:
        return
    awards = [item.text for item in section.texts("juara")]
    inner.only(tuple(awards))
    for award in awards:
        written = inner.text(award) if inner.has(award) else ""
        digits = written.removeprefix("Rp").replace(".", "").strip()
        if written and not (digits.isascii() and digits.isdigit() and len(digits) <= 10):
            inner.wrong(award, written, "rupiah dengan angka saja, misalnya 5000000")
        elif written:
            yield award, int(digits)


def _range(entry: Section) -> tuple[Decimal, Decimal]:
    """`nilai: 0..20`; 0 to 100 where it is not written."""
    written = entry.text("nilai") or "0..100"
    low, dots, high = written.partition("..")
    first, last = read_decimal(low), read_decimal(high)
    if not dots or first is None or last is None or not 0 <= first < last:
        entry.wrong("nilai", written, "rentang seperti 0..100")
        return Decimal(0), HUNDRED
    return first, last


def read_ties(settings: Section, rounds: tuple[Round, ...]) -> tuple[str, ...]:
    """`seri`: what is compared, one after the other, where totals are equal."""
    components = (
        component.id
        for contest_round in rounds
        for component in contest_round.components
        if component.source != MarkSource.REPORT
    )
    known = tuple(dict.fromkeys((*PLAIN_TIES, *components)))
    items = settings.texts("seri")
    for item in items:
        if item.text not in known:
            settings.wrong("seri", item.text, ", ".join(known), closest(item.text, known))
    return tuple(item.text for item in items) or PLAIN_TIES
