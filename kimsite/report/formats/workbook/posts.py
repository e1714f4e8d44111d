"""The sheets 'Artikel' (one row a post) and 'Tanda' (one row a question): here the jury decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import Verdict
from kimsite.record import Record
from kimsite.report.activity.indicators import COUNTED_KINDS
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import CONTENT, QUALITY
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.formats.workbook.book import EPOCH, Styles, row_of

_FIRST = 4
_ROW = "\0"
"""Stands for a row's number in the formulas of a block."""
_HEADS = (
    "kode", "tanggal", "pertama terlihat", "jenis", "judul", "kata", "foto", "sumber", "dasar", "keputusan",
    "paraf", "alasan", "sah",
    "urut hari", "urut jenis", "poin", "minggu", "minggu baru", "mengapa tidak dihitung", "berkas",
)  # fmt: skip
FLAG_HEADS = (
    "tanda",
    "kim",
    "pertanyaan",
    "bukti",
    "keputusan",
    "paraf",
    "alasan",
    "tanggapan",
    "tanda ini",
    "tulisan",
    "putusan",
)


class Blocks(Record, kw_only=True):
    """Where each KIM's posts stand in 'Artikel'."""

    rows: Mapping[str, tuple[int, int]]
    """Village code -> first and last row as Excel counts; a KIM without posts has an empty row of its own."""

    def range(self, kim: str, column: str) -> str:
        """'Artikel!$P$5:$P$98'."""
        first, last = self.rows[kim]
        return f"Artikel!${column}${first}:${column}${last}"


def posts_sheet(
    sheet: Worksheet, flags: Worksheet, styles: Styles, report: ContestReport, rules: Mapping[str, str]
) -> Blocks:
    """Both sheets; answers where each KIM's block lies."""
    links = _flags(flags, styles, report)
    sheet.write_string(0, 0, "Artikel", styles.title)
    sheet.write_string(
        1, 0, (
            "Satu baris satu tulisan. Kuning: putusan juri (Sah, Tidak, Ragu) dengan paraf dan alasan; hanya "
            "Tidak yang membuatnya tidak dihitung."
        ),
        styles.plain,
    )  # fmt: skip
    row_of(sheet, _FIRST - 1, _HEADS, styles.head)
    blocks: dict[str, tuple[int, int]] = {}
    row = _FIRST
    for one in sorted(report.kims, key=lambda one: one.id):
        start = row
        row = _block(sheet, styles, report, rules, links, one, row)
        if row == start:
            sheet.write_string(row, 0, one.id, styles.plain)
            row += 1
        blocks[one.id] = (start + 1, row)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 2, 12, styles.day)
    sheet.set_column(3, 3, 15)
    sheet.set_column(4, 4, 50)
    sheet.set_column(5, 8, 7)
    sheet.set_column(9, 10, 11, styles.entry_text)
    sheet.set_column(11, 11, 30, styles.entry_text)
    sheet.set_column(12, 17, 8)
    sheet.set_column(18, 19, 50)
    sheet.data_validation(_FIRST, 9, row, 9, {"validate": "list", "source": list(Verdict)})
    sheet.freeze_panes(_FIRST, 1)
    sheet.repeat_rows(_FIRST - 1)
    sheet.autofilter(_FIRST - 1, 0, row - 1, len(_HEADS) - 1)
    return Blocks(rows=blocks)


class _Row(Record, kw_only=True):
    """One post's cells. Texts are numbers of the book's shared texts, days those of `book.EPOCH`."""

    row: int
    kim: int
    day: int
    seen: int | None
    kind: int
    title: int
    words: int
    photo: int
    source: int
    ground: int
    decision: tuple[int, ...]
    asked: str
    valid: int
    today: int
    of_kind: int
    points: float
    week: int
    fresh: int
    reason: int | None
    path: int


def _block(
    sheet: Worksheet,
    styles: Styles,
    report: ContestReport,
    rules: Mapping[str, str],
    links: Mapping[str, str],
    one: ContestEntry,
    row: int,
) -> int:
    """One KIM's rows, oldest first; the running counts look only at its own block."""
    valid = {post.path for post in one.after.numbers.posts}
    reasons = {post.path: reason for post, reason in one.after.numbers.left_out}
    grounds = {post.path: reason for post, reason in one.before.numbers.left_out}
    paid: dict[str, int] = {}
    for award in one.after.awards:
        if award.post is not None and (award.rule == CONTENT or award.rule in QUALITY):
            paid[award.post.path] = paid.get(award.post.path, 0) + award.halves
    days: dict[object, int] = {}
    kinds: dict[str, int] = {}
    weeks: set[int] = set()
    formulas = _formulas(row + 1, rules)
    first_week, epoch = monday(report.period.first).toordinal(), EPOCH.toordinal()
    per_day, per_kind = report.contest.rules.per_day, report.contest.rules.per_kind
    for post in sorted(
        (*one.after.numbers.posts, *(lost for lost, _ in one.after.numbers.left_out)),
        key=lambda post: (post.day, post.path),
    ):
        week = (post.day.toordinal() - first_week) // 7 + 1
        seen, decision = report.first_seen.get(post.path), report.decisions.get(post.path)
        ok = post.path in valid
        today = days[post.day] = days.get(post.day, 0) + ok
        within = ok and (not per_day or today <= per_day)
        kinds[post.kind] = kinds.get(post.kind, 0) + within
        counted = within and (not per_kind or kinds[post.kind] <= per_kind)
        cells = _Row(
            row=row,
            kim=sheet.shared(one.id),
            day=post.day.toordinal() - epoch,
            seen=seen.moment.toordinal() - epoch if seen is not None else None,
            kind=sheet.shared(post.kind),
            title=sheet.shared(post.title),
            words=post.words,
            photo=int(bool(post.captioned)),
            source=int(post.sourced),
            ground=int(post.path not in grounds),
            decision=tuple(map(sheet.shared, (decision.verdict or "", decision.initials, decision.reason)))
            if decision is not None
            else (),
            asked=f",{links[post.path].format(row=row + 1)}=0" if post.path in links else "",
            valid=int(ok),
            today=today if ok else 0,
            of_kind=kinds[post.kind] if within else 0,
            points=paid.get(post.path, 0) / 2 if counted else 0,
            week=week,
            fresh=int(ok and week not in weeks),
            reason=sheet.shared(reasons[post.path]) if post.path in reasons else None,
            path=sheet.shared(post.path),
        )
        weeks |= {week} if ok else set()
        sheet.write_line(row, len(_HEADS) - 1, partial(_line, styles, formulas, cells))
        row += 1
    return row


def _formulas(start: int, rules: Mapping[str, str]) -> tuple[str, ...]:
    """Columns N, O, P and R of a block that starts in this row, with ROW for the row's own number."""
    values = f"Ketentuan!$B${_FIRST + 1}:$B${_FIRST + len(COUNTED_KINDS)}"
    names = "{" + ",".join(f'"{kind}"' for kind in COUNTED_KINDS) + "}"
    r, per_day = _ROW, rules["per_hari"]
    formulas = (
        f"IF(M{r}=1,COUNTIFS(B${start}:B{r},B{r},M${start}:M{r},1),0)",
        f'IF(AND(M{r}=1,N{r}<={per_day}),COUNTIFS(D${start}:D{r},D{r},N${start}:N{r},">0",N${start}:N{r},"<="&{per_day}),0)',
        (
            f"IF(AND(O{r}>0,O{r}<={rules['per_jenis']}),INDEX({values},MATCH(D{r},{names},0))"
            f"+IF(F{r}>={rules['min_kata']},{rules['kata']},0)+G{r}*{rules['foto']}+H{r}*{rules['sumber']},0)"
        ),
        f"IF(M{r}=1,IF(COUNTIFS(Q${start}:Q{r},Q{r},M${start}:M{r},1)=1,1,0),0)",
    )
    return tuple(escape(formula, quote=False) for formula in formulas)


def _line(styles: Styles, formulas: tuple[str, ...], one: _Row, look: Callable[[Format | None], str]) -> str:
    """The row as it stands in the file."""
    r = str(one.row + 1)
    plain, day = look(styles.plain), look(styles.day)
    entry = look(styles.entry_text) if one.decision else ""
    half = look(styles.half)
    of_day, of_kind, points, fresh = (formula.replace(_ROW, r) for formula in formulas)
    valid = escape(f'IF(AND(I{r}=1,J{r}<>"Tidak"{one.asked}),1,0)', quote=False)
    seen = f'<c r="C{r}"{day}><v>{one.seen}</v></c>' if one.seen is not None else ""
    decided = "".join(
        [
            f'<c r="{column}{r}"{entry} t="s"><v>{text}</v></c>'
            for column, text in zip("JKL", one.decision, strict=False)
        ]
    )
    reason = f'<c r="S{r}"{plain} t="s"><v>{one.reason}</v></c>' if one.reason is not None else ""
    return (
        f'<c r="A{r}"{plain} t="s"><v>{one.kim}</v></c><c r="B{r}"{day}><v>{one.day}</v></c>{seen}'
        f'<c r="D{r}"{plain} t="s"><v>{one.kind}</v></c><c r="E{r}"{plain} t="s"><v>{one.title}</v></c><c '
        f'r="F{r}"><v>{one.words}</v></c>'
        f'<c r="G{r}"><v>{one.photo}</v></c><c r="H{r}"><v>{one.source}</v></c><c '
        f'r="I{r}"><v>{one.ground}</v></c>{decided}'
        f'<c r="M{r}"><f>{valid}</f><v>{one.valid}</v></c><c r="N{r}"><f>{of_day}</f><v>{one.today}</v></c>'
        f'<c r="O{r}"><f>{of_kind}</f><v>{one.of_kind}</v></c><c '
        f'r="P{r}"{half}><f>{points}</f><v>{one.points}</v></c>'
        f'<c r="Q{r}"><v>{one.week}</v></c><c r="R{r}"><f>{fresh}</f><v>{one.fresh}</v></c>{reason}'
        f'<c r="T{r}"{plain} t="s"><v>{one.path}</v></c>'
    )


def _flags(sheet: Worksheet, styles: Styles, report: ContestReport) -> dict[str, str]:
    """The questions, and beside them which post each is about; answers source path -> formula that counts its
    'Tidak'.
    """
    sheet.write_string(0, 0, "Tanda", styles.title)
    sheet.write_string(
        1,
        0,
        "Tanda adalah pertanyaan, bukan tuduhan. Isi putusan, paraf, dan alasan pada kotak kuning.",
        styles.plain,
    )
    row_of(sheet, _FIRST - 1, FLAG_HEADS, styles.head)
    names = report.by_code
    for row, flag in enumerate(report.flags, start=_FIRST):
        sheet.set_row(row, 62)
        row_of(
            sheet,
            row,
            (flag.id, names[flag.kim].publisher.name if flag.kim in names else flag.kim),
            styles.plain,
        )
        row_of_text = (flag.question, "; ".join(piece.label for piece in flag.evidence))
        for column, text in enumerate(row_of_text, start=2):
            sheet.write_string(row, column, text, styles.wrap)
        decision = report.decision(flag)
        verdict = (decision.verdict, decision.initials, decision.reason) if decision else ("", "", "")
        for column, text in enumerate((*verdict, report.answer(flag)), start=4):
            if text:
                sheet.write_string(row, column, text, styles.entry_text)
            else:
                sheet.write_blank(row, column, None, styles.entry_text)
    last = _FIRST + len(report.flags)
    pairs = [(flag, post) for flag in report.flags for post in flag.posts]
    for row, (flag, post) in enumerate(pairs, start=_FIRST):
        decision = report.decision(flag)
        sheet.write_string(row, 8, flag.id, styles.plain)
        sheet.write_string(row, 9, post, styles.plain)
        said = f"INDEX($E${_FIRST + 1}:$E${last},MATCH(I{row + 1},$A${_FIRST + 1}:$A${last},0))"
        sheet.write_formula(
            row, 10, f'=IF({said}="","belum",{said})', None, decision.verdict if decision else "belum"
        )
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 3, 45)
    sheet.set_column(4, 5, 10)
    sheet.set_column(6, 7, 30)
    sheet.set_column(8, 8, 13)
    sheet.set_column(9, 9, 50)
    if report.flags:
        sheet.data_validation(_FIRST, 4, last - 1, 4, {"validate": "list", "source": list(Verdict)})
    sheet.freeze_panes(_FIRST, 1)
    end = _FIRST + len(pairs)
    return {
        post: f'COUNTIFS(Tanda!$J${_FIRST + 1}:$J${end},T{{row}},Tanda!$K${_FIRST + 1}:$K${end},"Tidak")'
        for _, post in pairs
    }
