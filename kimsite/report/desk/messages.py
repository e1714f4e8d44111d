"""A WhatsApp text for each KIM, and its coaching sheet: greeting, thanks or help, in the Dinas' voice."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from kimsite.diagnostics.whatsapp import messages
from kimsite.model.contest import ActivityRules
from kimsite.report.activity.advice import advice
from kimsite.report.desk.kim import BlogActivity, DeskKim
from kimsite.tools.dates import long_date
from kimsite.tools.patterns import lazy_pattern

_SMALL_STEP = (
    "Tidak perlu panjang: satu foto dan tiga kalimat sudah cukup. Apa kegiatannya, di mana, siapa yang ikut."
)
_POINTS = lazy_pattern(r" \(\+[^)]*\)")
"""What a step earns in a contest: the desk is no contest."""
_HELP = "Kalau ada kesulitan, balas pesan ini saja, nanti kami bantu."


def desk_message(desk_kim: DeskKim, agency: str, notice_days: int) -> str:
    """The text for one KIM's group or head: WhatsApp's own *bold*, no number of anybody."""
    if desk_kim.held:
        found = messages(desk_kim.held, {held.village: desk_kim.kim.name for held in desk_kim.held}, "id")
        if found:
            return f"{found[0][1]}\n\nSalam, {agency}"
    parts = [*_opening(desk_kim), *_decree(desk_kim, notice_days), f"Salam, {agency}"]
    return "\n\n".join(parts)


def message_link(desk_kim: DeskKim, text: str) -> str:
    """A wa.me address that opens the text: to the head where the number is known, else to be chosen."""
    number = desk_kim.dossier.phone or desk_kim.kim.whatsapp
    return f"https://wa.me/{number}?text={quote(text)}"


def next_steps(desk_kim: DeskKim) -> tuple[str, ...]:
    """What to do next month, the most useful first."""
    first = (
        () if desk_kim.last is not None else ("Terbitkan tulisan pertama: perkenalkan KIM dan pengurusnya.",)
    )
    return (*first, *(_POINTS.sub("", step) for step in advice(desk_kim.score, ActivityRules())))


def _opening(desk_kim: DeskKim) -> Iterator[str]:
    name = desk_kim.kim.name
    if desk_kim.last is None:
        yield (
            f"Halo teman-teman *{name}*. Blog desa sudah siap, "
            "tinggal menunggu tulisan pertama dari teman-teman."
        )
        yield f"{_SMALL_STEP} {_HELP}"
        return
    if desk_kim.activity == BlogActivity.ACTIVE:
        yield (
            f"Halo teman-teman *{name}*. Terima kasih, {len(desk_kim.recent)} tulisan dalam 30 hari "
            f"terakhir. Yang terbaru: “{desk_kim.last.title}”."
        )
        steps = next_steps(desk_kim)
        if steps:
            yield f"Satu saran untuk bulan depan: {steps[0]}"
        return
    yield (
        f"Halo teman-teman *{name}*, semoga semua sehat. Tulisan terakhir di blog "
        f"“{desk_kim.last.title}”, {long_date(desk_kim.last.day)}, {desk_kim.silent_days} hari yang lalu. "
        "Warga menunggu kabar berikutnya."
    )
    yield f"{_SMALL_STEP} {_HELP}"


def _decree(desk_kim: DeskKim, notice_days: int) -> Iterator[str]:
    if desk_kim.end is None or desk_kim.days_left is None or desk_kim.days_left > notice_days:
        return
    if desk_kim.days_left < 0:
        yield (
            f"SK KIM sudah berakhir pada {long_date(desk_kim.end)}. Mohon dibantu SK yang baru dari "
            "kepala desa, lalu kirimkan fotonya kepada kami."
        )
    else:
        yield (
            f"SK KIM berakhir pada {long_date(desk_kim.end)}, {desk_kim.days_left} hari lagi. Mohon "
            "disiapkan SK yang baru bersama kepala desa."
        )
