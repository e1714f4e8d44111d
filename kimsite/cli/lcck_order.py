"""`kimsite lcck order`: the order of appearance of a round, drawn from dice before witnesses."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import (
    contest_options,
    counted_contest,
    drawn_on_option,
    require_draw,
    witness_option,
)
from kimsite.cli.project import OpenProject, build_day, open_project
from kimsite.cli.usage import usage
from kimsite.model.contest import Draw
from kimsite.model.marked import Place
from kimsite.pipeline.ledger import record_documents
from kimsite.report.contest.draw import draw_order, seed_text
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.order_record import order_digest, order_path
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.inputs.decisions import DRAW_HEADS
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.lock import Locked
from kimsite.tools.text import closest


@click.command(name="order")
@click.option("--seed", "--dadu", required=True, help='Angka dadu yang dilempar, misalnya "3 5 1 6 2 4".')
@click.option("--round", "--babak", "babak", required=True, help="Babak yang diundi urutannya.")
@click.option(
    "--group", "--kelompok", "kelompok", help="Hanya kelompok ini, misalnya Wilker 1; bawaan: semuanya."
)
@witness_option
@drawn_on_option
@contest_options
@common_options("lcck order")
def command(
    seed: str, babak: str, kelompok: str | None, saksi: tuple[str, ...], day: datetime | None,
    *, file: str | None, preset: str | None, root: Path | None, console: Console,
) -> int:  # fmt: skip
    """Mengundi urutan tampil tiap kelompok, mencatatnya di berkas urutan dan di buku besar.

    \b
    Contoh:
      kimsite lcck order --babak wilker --seed "3 5 1 6" --saksi "Bu Rina" --saksi "Pak Bayu"
    """
    require_draw(seed, saksi)
    project = open_project(root, console)
    report = counted_contest(project, console, file, preset).report
    lineups = _wanted(report, babak, kelompok)
    target = report.contest.plan.orders
    if not target:
        raise usage(
            "Berkas lomba belum menyebut tempat mencatat urutan. Tulis misalnya  urutan: lomba/urutan.csv",
            "The contest file does not say where orders are kept. Add  urutan: lomba/urutan.csv",
        )
    on = build_day(day, project.district)
    draws = tuple(_draw(lineup, seed, on, saksi, target) for lineup in lineups)
    head = _record(project, target, draws)
    names = report.by_code
    if console.is_text:
        for draw in draws:
            click.echo(draw.group)
            for number, kim in enumerate(draw_order(draw.seed, draw.kims), 1):
                click.echo(f"  {number}. {names[kim].publisher.name} ({kim})")
    console.message(
        f"Dicatat di {target} dan di buku besar; ujungnya sekarang: {head}",
        f"Written to {target} and to the ledger, whose head now is: {head}",
    )
    console.json_document(0, {"drawn": sum(len(draw.kims) for draw in draws)}, project.advice)
    return 0


def _wanted(report: ContestReport, babak: str, kelompok: str | None) -> tuple[Lineup, ...]:
    """The groups to be drawn. One whose order is settled is refused: dice are not thrown twice."""
    known = {lineup.round for lineup in report.lineups}
    if babak not in known:
        raise usage(
            f'Tidak ada babak "{babak}" yang pesertanya tampil.',
            f'There is no round "{babak}" in which entrants appear.',
            closest(babak, known),
        )
    groups = [lineup for lineup in report.lineups if lineup.round == babak]
    if kelompok is not None:
        names = [group.group for group in groups]
        if kelompok not in names:
            raise usage(
                f'Tidak ada kelompok "{kelompok}" pada babak {babak}.',
                f'There is no group "{kelompok}" in round {babak}.',
                closest(kelompok, names),
            )
        groups = [group for group in groups if group.group == kelompok]
    settled = [group.group for group in groups if group.settled]
    if settled and (kelompok is not None or len(settled) == len(groups)):
        raise usage(
            f"Urutan {', '.join(settled)} sudah ada; dadu tidak dilempar dua kali.",
            f"The order of {', '.join(settled)} is known; the dice are not thrown twice.",
        )
    return tuple(group for group in groups if not group.settled and len(group.turns) > 1)


def _draw(lineup: Lineup, seed: str, on: date, saksi: tuple[str, ...], target: str) -> Draw:
    return Draw(
        round=lineup.round,
        group=lineup.group,
        kims=tuple(sorted(turn.kim for turn in lineup.turns)),
        seed=seed_text(seed),
        day=on,
        witnesses=saksi,
        place=Place(path=target),
    )


def _record(project: OpenProject, target: str, draws: tuple[Draw, ...]) -> str:
    """Record the digest of each draw in the ledger, then write the rows behind those of the file."""
    rows = csv_bytes(
        DRAW_HEADS,
        (
            (draw.round, draw.group, ", ".join(draw.kims), draw.seed, draw.day, ", ".join(draw.witnesses))
            for draw in draws
        ),
    )
    now = datetime.now(ZoneInfo(project.district.zone))
    documents = [(order_path(draw), order_digest(draw), draw.day or now.date()) for draw in draws]
    try:
        head = record_documents(project.root, documents, now)
    except Locked as error:
        raise usage(
            "Buku besar sedang dipakai perintah lain. Belum ada yang dicatat; jalankan lagi sebentar lagi.",
            "Another command is using the ledger. Nothing was written down; run this again in a moment.",
        ) from error
    before = files.read_bytes(project.root, target) if (project.root / target).is_file() else b""
    own = rows.split(b"\r\n", 1)[1] if before else rows
    whole = before if not before or before.endswith(b"\n") else before + b"\r\n"
    write_whole(project.root, target, whole + own)
    return head
