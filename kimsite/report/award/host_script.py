"""A contest's result -> what the host reads out, from the last title to the first."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.model.contest import ContestState
from kimsite.report.award.winners import WinnerGroup, winner_groups
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.wording import spelled
from kimsite.tools.decimals import value_text


def host_script(report: ContestReport) -> bytes:
    """naskah-mc.txt: plain text in short lines, pauses in brackets."""
    words, contest = report.contest.minutes, report.contest.name
    terms = report.district.terms
    warning = (
        () if report.state == ContestState.FINAL else ("BELUM FINAL: untuk latihan, jangan diumumkan.", "")
    )
    lines = [
        *warning,
        f"NASKAH PEMBAWA ACARA: PENGUMUMAN PEMENANG {contest.upper()}",
        "",
        '[Berdiri di tengah, papan proyektor pada "Pembukaan hasil"]',
        "",
        "Bapak, Ibu, dan hadirin yang kami hormati,",
        f"tibalah kita pada pengumuman pemenang {contest}" + (f" di {words.place}." if words.place else "."),
        "Hasil ini dihitung dari nilai seluruh juri dan sudah dituangkan dalam berita acara"
        + (f" nomor {words.number}." if words.number else "."),
        "Tiap kali nama dibacakan, operator membuka satu peringkat dengan panah kanan.",
        "",
    ]
    for group in winner_groups(report):
        lines += _group(group, terms.kecamatan)
    lines += [
        "Selamat kepada para juara, dan terima kasih kepada semua peserta, dewan juri, dan panitia.",
        "[Piagam dan hadiah diserahkan; tanda terima ada di hadiah.html]",
        "",
    ]
    return "\n".join(lines).encode()


def _group(group: WinnerGroup, kecamatan: str) -> Iterator[str]:
    yield f"=== {group.round}{f', {group.group}' if group.group else ''} ==="
    yield ""
    for one, lower in reversed([*zip(group.winners, (*group.winners[1:], None), strict=True)]):
        whole, _, part = value_text(one.total).partition(",")
        aloud = f"{spelled(int(whole))} koma {' '.join(spelled(int(digit)) for digit in part)}"
        yield f"{one.title} ..."
        yield "[jeda; panah kanan]"
        yield f"dengan nilai {value_text(one.total)} ({aloud}),"
        yield f"{one.kim.name}, dari {one.kim.village}, {kecamatan} {one.kim.kecamatan}!"
        if lower is not None and lower.total == one.total:
            how = "undian di depan saksi" if one.drawn else "aturan seri"
            yield f"Nilainya sama dengan {lower.kim.name}; urutannya ditentukan oleh {how}."
        yield "[tepuk tangan; wakil KIM naik ke panggung]"
        yield ""
