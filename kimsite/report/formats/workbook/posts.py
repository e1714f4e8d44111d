"""The sheets 'Artikel' (one row per post) and 'Tanda' (one row per flag): here the jury decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import Verdict
from kimsite.model.kinds import COUNTED_KINDS
from kimsite.record import Record
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import CONTENT, QUALITY
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.formats.workbook.book import EPOCH, ROW, PatternCell, RowPattern, Styles, row_of

_FIRST = 4
_HEADS = (
    "kode", "tanggal", "pertama terlihat", "jenis", "judul", "kata", "foto", "sumber", "dasar", "keputusan",
    "paraf", "alasan", "sah",
    "urut hari", "urut jenis", "poin", "minggu", "minggu baru", "mengapa tidak dihitung", "berkas",
)  # fmt: skip
_UNDECIDED = (None, None, None)
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
    """The rows of each KIM's posts in 'Artikel'."""

    rows: Mapping[str, tuple[int, int]]
    """Village code -> first and last row as Excel counts; a KIM without posts has an empty row of its own."""

    def range(self, kim: str, column: str) -> str:
        """'Artikel!$P$5:$P$98'."""
        first, last = self.rows[kim]
        return f"Artikel!${column}${first}:${column}${last}"


class _Flagged(Record, kw_only=True):
    """Posts that flags are about."""

    posts: frozenset[str]
    """Their source paths."""
    refusals: str
    """The formula that counts the 'Tidak' about the post of a row."""


def posts_sheet(
    sheet: Worksheet, flags: Worksheet, styles: Styles, report: ContestReport, rules: Mapping[str, str]
) -> Blocks:
    """Write both sheets; returns the rows of each KIM's block."""
    flagged = _flags(flags, styles, report)
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
    for kim in sorted(report.kims, key=lambda kim: kim.id):
        start = row
        row = _block(sheet, styles, report, rules, flagged, kim, row)
        if row == start:
            sheet.write_string(row, 0, kim.id, styles.plain)
            row += 1
        blocks[kim.id] = (start + 1, row)
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


def _block(
    sheet: Worksheet,
    styles: Styles,
    report: ContestReport,
    rules: Mapping[str, str],
    flagged: _Flagged,
    entry: ContestEntry,
    row: int,
) -> int:
    """One KIM's rows, oldest first; the running counts look only at its own block."""
    valid = {post.path for post in entry.after.numbers.posts}
    reasons = {post.path: reason for post, reason in entry.after.numbers.left_out}
    grounds = {post.path: reason for post, reason in entry.before.numbers.left_out}
    paid: dict[str, int] = {}
    for award in entry.after.awards:
        if award.post is not None and (award.rule == CONTENT or award.rule in QUALITY):
            paid[award.post.path] = paid.get(award.post.path, 0) + award.halves
    days: dict[object, int] = {}
    kinds: dict[str, int] = {}
    weeks: set[int] = set()
    pattern = _pattern(styles, _formulas(row + 1, rules, flagged.refusals))
    first_week, epoch = monday(report.period.first).toordinal(), EPOCH.toordinal()
    per_day, per_kind = report.contest.rules.per_day, report.contest.rules.per_kind
    for post in sorted(
        (*entry.after.numbers.posts, *(lost for lost, _ in entry.after.numbers.left_out)),
        key=lambda post: (post.day, post.path),
    ):
        week = (post.day.toordinal() - first_week) // 7 + 1
        seen, decision = report.first_seen.get(post.path), report.decisions.get(post.path)
        ok = post.path in valid
        today = days[post.day] = days.get(post.day, 0) + ok
        within = ok and (not per_day or today <= per_day)
        kinds[post.kind] = kinds.get(post.kind, 0) + within
        counted = within and (not per_kind or kinds[post.kind] <= per_kind)
        values = (
            entry.id,
            post.day.toordinal() - epoch,
            seen.moment.toordinal() - epoch if seen is not None else None,
            post.kind,
            post.title,
            post.words,
            int(bool(post.captioned)),
            int(post.sourced),
            int(post.path not in grounds),
            *((decision.verdict or "", decision.initials, decision.reason) if decision else _UNDECIDED),
            *((None, int(ok)) if post.path in flagged.posts else (int(ok), None)),
            today if ok else 0,
            kinds[post.kind] if within else 0,
            paid.get(post.path, 0) / 2 if counted else 0,
            week,
            int(ok and week not in weeks),
            reasons.get(post.path),
            post.path,
        )
        pattern.write(sheet, row, values)
        weeks |= {week} if ok else set()
        row += 1
    return row


def _pattern(styles: Styles, formulas: Sequence[str]) -> RowPattern:
    """The cells of a post. `formulas`: of column M without flags, of M with flags, of N, O, P and R."""
    plain, (valid, valid_by_flags, of_day, of_kind, worth, new_week) = styles.plain, formulas
    return RowPattern(
        PatternCell(column=0, style=plain),
        *(PatternCell(column=column, style=styles.day, is_number=True) for column in (1, 2)),
        *(PatternCell(column=column, style=plain) for column in (3, 4)),
        *(PatternCell(column=column, is_number=True) for column in range(5, 9)),
        *(PatternCell(column=column, style=styles.entry_text) for column in range(9, 12)),
        PatternCell(column=12, formula=valid),
        PatternCell(column=12, formula=valid_by_flags),
        PatternCell(column=13, formula=of_day),
        PatternCell(column=14, formula=of_kind),
        PatternCell(column=15, formula=worth, style=styles.half),
        PatternCell(column=16, is_number=True),
        PatternCell(column=17, formula=new_week),
        *(PatternCell(column=column, style=plain) for column in (18, 19)),
    )


def _formulas(start: int, rules: Mapping[str, str], refusals: str) -> tuple[str, ...]:
    """Those of `_pattern` for a block that starts in this row. `refusals`: as in `_Flagged`."""
    values = f"Ketentuan!$B${_FIRST + 1}:$B${_FIRST + len(COUNTED_KINDS)}"
    names = "{" + ",".join(f'"{kind}"' for kind in COUNTED_KINDS) + "}"
    r, per_day = ROW, rules["per_hari"]
    formulas = (
        f'IF(AND(I{r}=1,J{r}<>"Tidak"),1,0)',
        f'IF(AND(I{r}=1,J{r}<>"Tidak",{refusals}=0),1,0)',
        f"IF(M{r}=1,COUNTIFS(B${start}:B{r},B{r},M${start}:M{r},1),0)",
        (
            f"IF(AND(M{r}=1,N{r}<={per_day}),"
            f'COUNTIFS(D${start}:D{r},D{r},N${start}:N{r},">0",N${start}:N{r},"<="&{per_day}),0)'
        ),
        (
            f"IF(AND(O{r}>0,O{r}<={rules['per_jenis']}),INDEX({values},MATCH(D{r},{names},0))"
            f"+IF(F{r}>={rules['min_kata']},{rules['kata']},0)+G{r}*{rules['foto']}+H{r}*{rules['sumber']},0)"
        ),
        f"IF(M{r}=1,IF(COUNTIFS(Q${start}:Q{r},Q{r},M${start}:M{r},1)=1,1,0),0)",
    )
    return tuple(f"={formula}" for formula in formulas)


def _flags(sheet: Worksheet, styles: Styles, report: ContestReport) -> _Flagged:
    """The flags, and beside them the post that each is about."""
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
        verdict_cell = f"INDEX($E${_FIRST + 1}:$E${last},MATCH(I{row + 1},$A${_FIRST + 1}:$A${last},0))"
        sheet.write_formula(
            row,
            10,
            f'=IF({verdict_cell}="","belum",{verdict_cell})',
            None,
            decision.verdict if decision else "belum",
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
    count = f'COUNTIFS(Tanda!$J${_FIRST + 1}:$J${end},T{ROW},Tanda!$K${_FIRST + 1}:$K${end},"Tidak")'
    return _Flagged(posts=frozenset(post for _, post in pairs), refusals=count)
