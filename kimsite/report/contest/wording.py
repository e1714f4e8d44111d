"""Rules, numbers and sensitivity of the contest in Indonesian words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from kimsite.model.contest import Contest, Grouping, MarkSource, Round
from kimsite.model.contest_plan import TeamOrigin, TeamRules
from kimsite.report.activity.score import explain_points, points
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.ranking import LABELS
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import WHOLE_DISTRICT
from kimsite.report.readership.wording import counted_words
from kimsite.tools.dates import DAY_NAMES, MONTH_NAMES, long_date, long_month
from kimsite.tools.decimals import decimal_text
from kimsite.tools.word_lists import words

_UNITS = words("""
    nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas
""")
_GROUPINGS = {
    Grouping.SUBDISTRICT: "tiap kecamatan",
    Grouping.ZONE: "tiap wilker",
    Grouping.DISTRICT: "kabupaten",
}
_SCALES = ((1_000_000_000, "miliar"), (1_000_000, "juta"), (1000, "ribu"), (100, "ratus"))


def spelled(value: int) -> str:
    """'dua ribu dua puluh enam'. For 0 and above."""
    if value < len(_UNITS):
        return _UNITS[value]
    if value < 20:
        return f"{_UNITS[value - 10]} belas"
    if value < 100:
        return f"{_UNITS[value // 10]} puluh{_rest(value % 10)}"
    for size, word in _SCALES:
        if value >= size:
            count, rest = divmod(value, size)
            head = f"se{word}" if count == 1 and size <= 1000 else f"{spelled(count)} {word}"
            return head + _rest(rest)
    return ""


def spelled_day(day: date | None) -> str:
    """'Jumat tanggal enam belas bulan Oktober tahun dua ribu dua puluh enam'.

    Dots to fill in by hand where no day is set.
    """
    if day is None:
        return "…………… tanggal …………… bulan …………… tahun ……………"
    return (
        f"{DAY_NAMES[day.weekday()]} tanggal {spelled(day.day)} bulan {MONTH_NAMES[day.month - 1]} tahun "
        f"{spelled(day.year)}"
    )


def counting_rules(report: ContestReport) -> tuple[str, ...]:
    """How the blogs are counted, and where the numbers of readers come from if they are."""
    return (*explain_points(report.contest.rules), *readers_words(report))


def readers_words(report: ContestReport) -> Iterator[str]:
    """One sentence a month about the source of its numbers; nothing where the rules count no readers."""
    readers = report.readers
    if readers is None:
        return
    for month in readers.months:
        yield f"Pembaca {counted_words(month)}."
    if readers.missing:
        yield f"Pembaca {', '.join(map(long_month, readers.missing))}: belum ada angkanya."


def contest_rules(contest: Contest) -> tuple[str, ...]:
    """How the rounds are decided, as printed beside every result."""
    return tuple(_sentences(contest))


def tie_rule(contest: Contest) -> str:
    """What decides between equal totals."""
    order = ", lalu ".join(_label(contest, name) for name in contest.ties)
    return f"Bila nilainya sama, urutan ditentukan oleh {order}. Yang tetap sama berbagi peringkat."


def sensitivity(report: ContestReport) -> tuple[str, ...]:
    """One sentence for each first place of the rounds played: whether it holds in every scenario."""
    names = {kim.id: kim.publisher.name for kim in report.kims}
    total = len(report.outlook.scenarios)
    sentences = []
    for result in report.rounds:
        for group in result.groups if result.played and result.round.components else ():
            winners = " dan ".join(names[line.placed.kim] for line in group.lines if line.placed.place == 1)
            changed = report.outlook.changed(result.round.id, group.name)
            where = (
                result.round.name if group.name == WHOLE_DISTRICT else f"{result.round.name}, {group.name}"
            )
            if not changed:
                sentences.append(
                    f"{where}: juara 1 ({winners}) tetap sama pada semua {total} perhitungan lain."
                )
                continue
            others: dict[tuple[str, ...], list[str]] = {}
            for scenario in changed:
                first = scenario.winners.get((result.round.id, group.name), ())
                others.setdefault(first, []).append(scenario.name)
            instead = "; ".join(
                f"bila {' atau '.join(filter(None, (', '.join(ways[:-1]), ways[-1])))}, juara 1 menjadi "
                f"{' dan '.join(names[kim] for kim in kims) or 'belum ada'}"
                for kims, ways in others.items()
            )
            sentences.append(
                f"{where}: juara 1 ({winners}) berubah pada {len(changed)} dari {total} perhitungan lain: "
                f"{instead}."
            )
    return tuple(sentences)


def lineup_words(lineup: Lineup, names: Mapping[str, str]) -> str:
    """When, where and in which order; without `names` the order is left out."""
    session = lineup.session
    parts = []
    if session is not None:
        when = f"{DAY_NAMES[session.day.weekday()]}, {long_date(session.day)}"
        hour = f", pukul {session.start:%H.%M}" if session.start is not None else ""
        parts.append(f"{when}{hour}{f', di {session.venue}' if session.venue else ''}.")
    if names and lineup.settled:
        order = ", ".join(f"{turn.letter} {names[turn.kim]}" for turn in lineup.turns)
        how = (
            f"diundi {long_date(lineup.draw.day)} dengan angka dadu “{lineup.draw.seed}” di depan "
            f"{' dan '.join(lineup.draw.witnesses)}"
            if lineup.draw is not None and lineup.draw.day is not None
            else "menurut aturan lomba"
        )
        parts.append(f"Urutan tampil ({how}): {order}.")
    return " ".join(parts)


def seats_words(rules: TeamRules) -> str:
    """'2 orang PKK dan 1 orang Perangkat desa atau Karang Taruna'; empty where the rules ask for nothing."""
    parts = [
        f"{seats.count} orang {' atau '.join(seats.groups) or 'dari unsur mana pun'}" for seats in rules.seats
    ]
    origin = "dari desanya sendiri" if rules.origin == TeamOrigin.VILLAGE else "dari kecamatannya"
    return f"{' dan '.join(filter(None, (', '.join(parts[:-1]), *parts[-1:])))}, {origin}" if parts else ""


def component_words(contest_round: Round) -> str:
    """'Aktivasi blog 30 %, Tanya jawab 20 %, …'."""
    return ", ".join(
        f"{component.name} {decimal_text(component.weight)} %" for component in contest_round.components
    )


def _rest(value: int) -> str:
    return f" {spelled(value)}" if value else ""


def _sentences(contest: Contest) -> Iterator[str]:
    yield (
        f"Masa penilaian {long_date(contest.first)} sampai {long_date(contest.last)}. Tulisan yang pertama "
        f"terlihat sesudah {long_date(contest.seen_until)} tidak dihitung."
    )
    if contest.grace:
        yield f"{len(contest.grace)} KIM tanpa sinyal mendapat kelonggaran {contest.grace_days} hari."
    for round_ in contest.rounds:
        how = f"Nilainya {component_words(round_)}." if round_.components else "Urutannya menurut poin blog."
        on = f" {round_.pass_on} KIM dari {_GROUPINGS[round_.per]} maju." if round_.pass_on else ""
        yield f"{round_.name}: {how}{on}"
    if any(not round_.components for round_ in contest.rounds):
        yield (
            "KIM tanpa satu pun tulisan yang dihitung tidak maju, kecuali diutus oleh Ketua TP-PKK Kecamatan."
        )
    if any(
        component.source == MarkSource.REPORT for round_ in contest.rounds for component in round_.components
    ):
        top = "blog terbaik di kelompoknya" if not contest.scale else f"{points(contest.scale)} poin"
        yield (
            f"Poin blog dijadikan nilai 0 sampai 100: {top} bernilai 100, dua desimal, setengah dibulatkan "
            "ke atas."
        )
    if contest.jurors:
        way = (
            "rata-rata semua juri, nilai tertinggi dan terendah dibuang bila ada empat juri atau lebih"
            if contest.trimmed
            else "rata-rata semua juri"
        )
        yield (
            f"Nilai juri adalah {way}, dijadikan 0 sampai 100 dengan dua desimal. Jumlah akhir tidak "
            "dibulatkan lagi."
        )
    yield tie_rule(contest)
    yield (
        "Tanda pada laporan adalah pertanyaan. Tanda tidak mengurangi poin; hanya putusan juri “Tidak” yang "
        "membuat tulisan tidak dihitung."
    )


def _label(contest: Contest, name: str) -> str:
    known = {component.id: component.name for round_ in contest.rounds for component in round_.components}
    return LABELS.get(name) or known.get(name, name)
