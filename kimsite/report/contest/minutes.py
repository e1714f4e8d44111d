"""ContestReport -> the words and tables of the minutes (berita acara), which page and PDF only set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kimsite.model.contest import Juror
from kimsite.model.contest_plan import Official, OfficialRole
from kimsite.record import Record
from kimsite.report.activity.score import explain_points, readership_sentence
from kimsite.report.contest.annex import AnnexSection, MinutesTable, annex, group_title
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.open_words import STAR, open_item_words, state_words
from kimsite.report.contest.phrases import award_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import Group, RankLine, RoundResult
from kimsite.report.contest.wording import component_words, contest_rules, readers_words, spelled, spelled_day
from kimsite.tools.dates import long_date
from kimsite.tools.decimals import decimal_text, value_text

OPENING = (
    "Pada hari ini {hari}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini, Dewan Juri "
    "{lomba}, telah menilai {jumlah_kim} "
    "Komunitas Informasi Masyarakat (KIM) di {kabupaten} untuk masa {masa}, dengan hasil sebagai berikut."
)
CLOSING = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."
_BLANK = "……………………………………"


class Seat(Record, kw_only=True):
    """One place to sign."""

    head: str
    """Above the signature: the body that sends a juror, the position of an official."""
    name: str
    below: tuple[str, ...]
    """Position, rank and NIP, or dots to be filled in by hand."""


class Minutes(Record, kw_only=True):
    """The whole document."""

    state: str
    state_words: str
    """The state, and until when objections are taken."""
    letterhead: tuple[str, ...]
    """First line the government, then the agency, then its address."""
    logo: bytes
    title: tuple[str, str]
    number: str
    opening: str
    basis: str
    method: tuple[str, ...]
    tables: tuple[MinutesTable, ...]
    notes: tuple[str, ...]
    annex: tuple[AnnexSection, ...]
    """Behind the signatures."""
    closing: str
    place_day: str
    jurors: tuple[Seat, ...]
    witnesses: tuple[Seat, ...]
    seal: Fingerprint
    foot: str
    headings: Mapping[str, str]
    example: bool


def minutes(report: ContestReport, seal: Fingerprint) -> Minutes:
    """Everything in words; the district's own words replace ours."""
    contest, words = report.contest, report.contest.minutes
    blanks = {
        "hari": spelled_day(words.day),
        "tempat": words.place or _BLANK,
        "lomba": contest.name,
        "kabupaten": report.district.name,
        "jumlah_kim": f"{len(report.kims)} ({spelled(len(report.kims))})",
        "masa": f"{long_date(contest.first)} sampai {long_date(contest.last)}",
    }
    return Minutes(
        state=report.state,
        state_words=state_words(report),
        letterhead=(f"PEMERINTAH {report.district.name.upper()}", *words.letterhead),
        logo=words.logo,
        title=(words.title or "BERITA ACARA PENILAIAN", contest.name.upper()),
        number=words.number or "……………………………",
        opening=_filled(words.opening or OPENING, blanks),
        basis=words.decree,
        method=words.method or tuple(_method(report)),
        tables=tuple(_tables(report)),
        notes=(*_notes(report), *words.notes),
        annex=annex(report, seal),
        closing=_filled(words.closing or CLOSING, blanks),
        place_day=(
            f"{report.district.name.removeprefix('Kabupaten ').removeprefix('Kota ')}, "
            f"{long_date(words.day) if words.day else '……………………'}"
        ),
        jurors=tuple(_juror_seat(juror) for juror in contest.jurors),
        witnesses=tuple(
            _official_seat(official)
            for official in contest.plan.officials
            if official.role == OfficialRole.WITNESS
        ),
        seal=seal,
        foot=f"Dokumen {seal.code} · data sampai {long_date(contest.seen_until)}",
        headings=dict(words.headings),
        example=report.example,
    )


def _juror_seat(juror: Juror) -> Seat:
    below = (juror.position or "Jabatan ……………………", _nip(juror.nip))
    return Seat(head=juror.group, name=juror.name, below=tuple(filter(None, below)))


def _official_seat(official: Official) -> Seat:
    below = tuple(filter(None, (official.rank, _nip(official.nip))))
    return Seat(head=official.position, name=official.name or _BLANK, below=below)


def _nip(written: str) -> str:
    """With dots to be filled in by hand; empty for '-', who has none."""
    return "" if written == "-" else f"NIP {written or '……………………'}"


def _filled(text: str, blanks: dict[str, str]) -> str:
    """A text with its {blanks} filled; unknown ones stay as they are."""
    for name, value in blanks.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _method(report: ContestReport) -> Iterator[str]:
    yield explain_points(report.contest.rules)[0]
    if report.readers is not None:
        yield readership_sentence(report.contest.rules)
        yield from readers_words(report)
    for result in report.rounds:
        if result.round.components:
            yield f"{result.round.name} menilai {component_words(result.round)}."
    yield from contest_rules(report.contest)[-3:]


def _tables(report: ContestReport) -> Iterator[MinutesTable]:
    names = {kim.id: kim.publisher for kim in report.kims}
    for result in report.rounds:
        if not result.round.components:
            yield _champions(report, result)
        elif result.played:
            for group in result.groups:
                heads = (
                    "Gelar",
                    "KIM",
                    "Desa",
                    *(component.name for component in result.round.components),
                    "Jumlah",
                )
                unsettled = report.unsettled(result.round.name)
                rows = tuple(
                    _row(
                        line,
                        names[line.placed.kim].name,
                        names[line.placed.kim].area[0],
                        star=STAR if line.placed.kim in unsettled else "",
                    )
                    for line in group.lines
                )
                yield MinutesTable(
                    title=group_title(result, group),
                    heads=heads,
                    right=tuple(range(3, len(heads))),
                    rows=rows,
                )


def _champions(report: ContestReport, result: RoundResult) -> MinutesTable:
    names = {kim.id: kim.publisher for kim in report.kims}
    unsettled = report.unsettled(result.round.name)
    rows = tuple(
        _champion(group, line, names[line.placed.kim].name, star=STAR if line.placed.kim in unsettled else "")
        for group in result.groups
        for line in group.lines
        if line.advances
    )
    return MinutesTable(
        title=f"{result.round.name}: yang maju",
        heads=("Kelompok", "KIM", "Poin blog", "Dasar"),
        right=(2,),
        rows=rows,
    )


def _champion(group: Group, line: RankLine, name: str, *, star: str) -> tuple[str, ...]:
    basis = (
        f"Surat {line.delegate.letter}, {line.delegate.signatory}"
        if line.delegate
        else "Undian"
        if line.placed.drawn
        else "Poin blog tertinggi"
    )
    return (group.name, name, f"{decimal_text(line.total)}{star}", basis)


def _row(line: RankLine, name: str, village: str, *, star: str) -> tuple[str, ...]:
    title = award_words(line.award) if line.award else f"Peringkat {line.placed.place}"
    return (
        title,
        name,
        village,
        *(value_text(part.value) for part in line.parts),
        f"{value_text(line.total)}{star}",
    )


def _notes(report: ContestReport) -> Iterator[str]:
    names = {kim.id: kim.publisher.name for kim in report.kims}
    for result in report.rounds:
        for group in result.groups:
            for draw in group.draws:
                equals = " dan ".join(names[kim] for kim in draw.kims)
                first = next(
                    (names[line.placed.kim] for line in group.lines if line.placed.kim in draw.kims), ""
                )
                day = long_date(draw.day) if draw.day else ""
                yield (
                    f"Undian {result.round.name}, {group.name}, antara {equals}, {day}: angka dadu "
                    f"{draw.seed}, saksi {' dan '.join(draw.witnesses)}. "
                    f"{first} ditempatkan lebih dahulu. Urutan dihitung dari angka dadu dan kode KIM, "
                    "sehingga dapat diulang siapa pun."
                )
            if result.played:
                for equals_open in group.open_ties:
                    yield (
                        f"Seri belum diputus, {result.round.name}, {group.name}: "
                        f"{' dan '.join(names[kim] for kim in equals_open)}."
                    )
    decided = sum(report.decision(flag) is not None for flag in report.flags)
    if report.flags:
        yield (
            f"Laporan mengajukan {len(report.flags)} ({spelled(len(report.flags))}) tanda; dewan juri "
            f"memutus {decided} ({spelled(decided)})."
        )
    if report.open_items:
        number = len(report.open_items)
        yield (
            f"{number} ({spelled(number)}) hal belum beres, sehingga berita acara ini berkeadaan "
            f"{state_words(report)}. Angka bertanda {STAR} masih dapat berubah."
        )
        yield from (open_item_words(item, names) for item in report.open_items)
