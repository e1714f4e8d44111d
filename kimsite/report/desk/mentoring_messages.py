"""A WhatsApp text for a village: the invitation before the mentoring days, a greeting after them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from kimsite.model.config import District, VillageForm
from kimsite.model.mentoring import CompositionRule, MentoringRound
from kimsite.report.desk.mentoring import FIRST_WINDOW, KecamatanOutcome, VillageOutcome
from kimsite.tools.dates import DAY_NAMES, long_date

DEFAULT_THEMES = ("materi dasar: apa itu KIM dan apa itu berita", "praktik: menulis dan menerbitkan dari HP")
"""What the two days are about where the schedule says nothing."""


def rule_words(rule: CompositionRule) -> str:
    """'3 orang: 2 PKK dan 1 perangkat atau Karang Taruna'."""
    parts = [
        f"{count} {whom}"
        for count, whom in (
            (rule.kim, "anggota KIM"),
            (rule.pkk, "PKK"),
            (rule.officials, "perangkat atau Karang Taruna"),
        )
        if count
    ]
    return f"{rule.total} orang: {' dan '.join(parts)}" if parts else "wakil desa"


def missing_words(missing: tuple[tuple[str, int], ...]) -> str:
    """'1 PKK dan 1 perangkat atau Karang Taruna'."""
    return " dan ".join(f"{count} {whom}" for whom, count in missing)


def mentoring_message(row: KecamatanOutcome, outcome: VillageOutcome, district: District, today: date) -> str:
    """The text for one village; empty where there is nothing to say: no date yet, or it writes already."""
    if row.round is None or row.round.days[0] is None:
        return ""
    last = row.round.days[1] or row.round.days[0]
    parts = _after(row, outcome, today) if last < today else _invitation(row, row.round, outcome, district)
    text = "\n\n".join(parts)
    return f"{text}\n\nSalam, {district.agency}" if text else ""


def mentoring_link(text: str, outcome: VillageOutcome) -> str:
    """A wa.me address with the text: to a participant whose number is known, else to be chosen."""
    number = next((person.phone for person in outcome.people if person.phone), "")
    return f"https://wa.me/{number}?text={quote(text)}"


def _invitation(
    row: KecamatanOutcome, known: MentoringRound, outcome: VillageOutcome, district: District
) -> Iterator[str]:
    terms = district.terms
    form = outcome.village.form
    head = terms.lurah if form == VillageForm.KELURAHAN else terms.kades
    place = f"{terms.own(form)} {outcome.village.name}"
    yield f"Yth. {head} dan Ketua TP-PKK {place}"
    yield (
        f"Kami mengundang {place} ke *pendampingan KIM {terms.kecamatan} {row.name}*, "
        "dua hari belajar menulis dan menerbitkan kabar desa."
    )
    lines = [
        f"Hari {('pertama', 'kedua')[index]}: {DAY_NAMES[day.weekday()]}, {long_date(day)}, "
        f"{known.themes[index] or DEFAULT_THEMES[index]}"
        for index, day in enumerate(known.days)
        if day is not None
    ]
    lines += [f"Pukul: {known.hours}"] if known.hours else []
    lines += [f"Tempat: {known.venue}"] if known.venue else []
    yield "\n".join(lines)
    if outcome.missing and outcome.people:
        yield (
            f"Terima kasih, {len(outcome.people)} nama sudah kami terima. Masih kami tunggu: "
            f"{missing_words(outcome.missing)}."
        )
    elif outcome.people:
        yield f"Terima kasih, {len(outcome.people)} nama sudah kami terima. Kami tunggu kehadirannya."
    else:
        yield f"Mohon menugaskan {rule_words(outcome.rule)}. Balas pesan ini dengan namanya."
    yield (
        "Yang dibawa cukup HP yang baterainya penuh, dan ingatan akan satu kegiatan desa dengan dua fotonya. "
        "Tidak perlu laptop."
    )


def _after(row: KecamatanOutcome, outcome: VillageOutcome, today: date) -> Iterator[str]:
    came = outcome.came(0) or outcome.came(1)
    if outcome.first is not None:
        yield (
            f"Halo teman-teman {outcome.village.name}. Terima kasih, “{outcome.first.title}” sudah terbit "
            "sesudah pendampingan. Warga menunggu kabar berikutnya."
        )
    elif came and outcome.anchor is not None:
        left = FIRST_WINDOW - (today - outcome.anchor).days
        yield (
            f"Halo teman-teman {outcome.village.name}, terima kasih sudah ikut pendampingan. "
            "Kami menunggu tulisan pertama: satu foto dan tiga kalimat sudah cukup."
        )
        yield (
            f"Masih ada {left} hari sampai sebulan sesudah pendampingan. "
            "Kalau ada kesulitan, balas pesan ini saja, nanti kami bantu."
            if left > 0
            else "Kalau ada kesulitan, balas pesan ini saja, nanti kami bantu langkah demi langkah."
        )
    else:
        yield (
            f"Halo Bapak/Ibu dari {outcome.village.name}. Pada pendampingan KIM di Kecamatan {row.name} "
            "kami belum bertemu wakil desa ini. Buku pesertanya kami siapkan; kapan kami boleh datang?"
        )
