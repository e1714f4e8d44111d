"""The sheets 'Artikel' (one row per post) and 'Tanda' (one row per flag): here the jury decides."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import Verdict
from kimsite.model.kinds import COUNTED_KINDS
from kimsite.record import Record
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import CONTENT, QUALITY
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.formats.workbook.book import EPOCH, Styles, row_of

_FIRST = 4
_ROW = "\0"
"""Placeholder of a row's number in the formulas of a block."""
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
    """The rows of each KIM's posts in 'Artikel'."""

    rows: Mapping[str, tuple[int, int]]
    """Village code -> first and last row as Excel counts; a KIM without posts has an empty row of its own."""

    def range(self, kim: str, column: str) -> str:
        """'Artikel!$P$5:$P$98'."""
        first, last = self.rows[kim]
        return f"Artikel!${column}${first}:${column}${last}"


def posts_sheet(
    sheet: Worksheet, flags: Worksheet, styles: Styles, report: ContestReport, rules: Mapping[str, str]
) -> Blocks:
    """Write both sheets; returns the rows of each KIM's block."""
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


def _block(
    sheet: Worksheet,
    styles: Styles,
    report: ContestReport,
    rules: Mapping[str, str],
    links: Mapping[str, str],
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
    formulas = _formulas(row + 1, rules)
    first_week, epoch = monday(report.period.first).toordinal(), EPOCH.toordinal()
    per_day, per_kind = report.contest.rules.per_day, report.contest.rules.per_kind
    plain = styles.plain
    write_string, write_number, write_formula = sheet.write_string, sheet.write_number, sheet.write_formula
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
        r = str(row + 1)
        of_day, of_kind, worth, new_week = (formula.replace(_ROW, r) for formula in formulas)
        invalid_flags = f",{links[post.path].format(row=r)}=0" if post.path in links else ""
        write_string(row, 0, entry.id, plain)
        write_number(row, 1, post.day.toordinal() - epoch, styles.day)
        if seen is not None:
            write_number(row, 2, seen.moment.toordinal() - epoch, styles.day)
        write_string(row, 3, post.kind, plain)
        write_string(row, 4, post.title, plain)
        write_number(row, 5, post.words)
        write_number(row, 6, int(bool(post.captioned)))
        write_number(row, 7, int(post.sourced))
        write_number(row, 8, int(post.path not in grounds))
        if decision is not None:
            row_of_decision = (decision.verdict or "", decision.initials, decision.reason)
            for column, text in enumerate(row_of_decision, start=9):
                write_string(row, column, text, styles.entry_text)
        write_formula(row, 12, f'=IF(AND(I{r}=1,J{r}<>"Tidak"{invalid_flags}),1,0)', None, int(ok))
        write_formula(row, 13, of_day, None, today if ok else 0)
        write_formula(row, 14, of_kind, None, kinds[post.kind] if within else 0)
        write_formula(row, 15, worth, styles.half, paid.get(post.path, 0) / 2 if counted else 0)
        write_number(row, 16, week)
        write_formula(row, 17, new_week, None, int(ok and week not in weeks))
        if post.path in reasons:
            write_string(row, 18, reasons[post.path], plain)
        write_string(row, 19, post.path, plain)
        weeks |= {week} if ok else set()
        row += 1
    return row


def _formulas(start: int, rules: Mapping[str, str]) -> tuple[str, ...]:
    """Columns N, O, P and R of a block that starts in this row, with ROW for the row's own number."""
    values = f"Ketentuan!$B${_FIRST + 1}:$B${_FIRST + len(COUNTED_KINDS)}"
    names = "{" + ",".join(f'"{kind}"' for kind in COUNTED_KINDS) + "}"
    r, per_day = _ROW, rules["per_hari"]
    formulas = (
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


def _flags(sheet: Worksheet, styles: Styles, report: ContestReport) -> dict[str, str]:
    """The flags, and beside them the post that each is about.

    Returns source path -> the formula that counts its 'Tidak'.
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
    return {
        post: f'COUNTIFS(Tanda!$J${_FIRST + 1}:$J${end},T{{row}},Tanda!$K${_FIRST + 1}:$K${end},"Tidak")'
        for _, post in pairs
    }
