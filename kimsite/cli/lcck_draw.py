"""`kimsite lcck draw`: dice of the jury -> posts to be checked by hand, or the order of equals."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

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
from kimsite.report.contest.draw import draw_order, enough, seed_text, ticket
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.inputs.decisions import DRAW_HEADS
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.text import closest
from kimsite.tools.word_lists import words

SAMPLE = words("""
    urut kode kim tulisan tanggal judul alamat sha256 karcis cocok catatan
""")
FAULTY, SURE = 5, 95


@click.command(name="draw")
@click.argument("names", nargs=-1, metavar="[KODE_KIM]...")
@click.option(
    "--seed", "--dadu", required=True, help='Angka dadu yang dilempar juri, misalnya "3 5 1 6 2 4".'
)
@click.option(
    "--sample",
    "--sampel",
    "count",
    type=click.IntRange(0),
    help=f"Berapa tulisan yang diperiksa; bawaan {enough(FAULTY, SURE)}.",
)
@click.option(
    "--round", "--babak", "babak", help="Babak yang seri, bila KIM yang sama seri pada beberapa babak."
)
@witness_option
@drawn_on_option
@contest_options
@common_options("lcck draw")
def command(
    names: tuple[str, ...], seed: str, count: int | None, babak: str | None, saksi: tuple[str, ...],
    day: datetime | None,
    *, file: str | None, preset: str | None, root: Path | None, console: Console,
) -> int:  # fmt: skip
    """Mengundi dari dadu juri: sampel tulisan untuk diperiksa, atau urutan KIM seri yang kodenya disebut.

    \b
    Contoh:
      kimsite lcck draw --seed "3 5 1 6 2 4" --saksi "Bu Rina" --saksi "Pak Bayu"
      kimsite lcck draw 35.22.12.2006 35.22.11.2004 --seed "6 6 1 2" --saksi "Bu Rina" --saksi "Pak Bayu"
    """
    require_draw(seed, saksi)
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report = counted.report
    on = build_day(day, project.district).isoformat()
    if names:
        drawn = _equals(names, babak, seed, on, saksi, project, report, console)
    else:
        drawn = _sample(
            count if count is not None else enough(FAULTY, SURE), seed, on, saksi, project, report, console
        )
    if console.is_text:
        click.echo("\n".join(f"{place}. {line}" for place, line in enumerate(drawn, 1)))
    console.json_document(0, {"drawn": len(drawn)}, project.advice)
    return 0


def _equals(
    names: tuple[str, ...],
    babak: str | None,
    seed: str,
    on: str,
    saksi: tuple[str, ...],
    project: OpenProject,
    report: ContestReport,
    console: Console,
) -> list[str]:
    """Draw between equals and write it behind the contest's file of draws.

    Only a tie that is still open is drawn.
    """
    known = {kim.id: kim.publisher.name for kim in report.kims}
    strange = [name for name in names if name not in known]
    if strange:
        near = closest(strange[0], known)
        raise usage(
            f'Kode KIM "{strange[0]}" tidak dikenal.', f'There is no KIM with the code "{strange[0]}".', near
        )
    equals = tuple(sorted(set(names)))
    ties = [
        (result.round.id, group.name)
        for result in report.rounds
        for group in result.groups
        for tie in group.open_ties
        if tuple(sorted(tie)) == equals
    ]
    ties = [tie for tie in ties if babak in {None, tie[0]}]
    if len(ties) != 1:
        reason = (
            (
                "tidak (lagi) seri; dadu tidak dilempar dua kali",
                "not tied (any more); the dice are not thrown twice",
            )
            if not ties
            else ("seri pada beberapa babak; tambahkan --babak", "tied in several rounds; add --babak")
        )
        raise usage(
            f"{' dan '.join(known[kim] for kim in equals)} {reason[0]}.",
            f"{' and '.join(known[kim] for kim in equals)}: {reason[1]}.",
        )
    target = report.contest.draws
    if not target:
        raise usage(
            "Berkas lomba belum menyebut tempat mencatat undian. Tulis misalnya  undian: lomba/undian.csv",
            (
                "The contest file does not say where draws are written down. Add, for example,  undian: "
                "lomba/undian.csv"
            ),
        )
    before = (
        files.read_bytes(project.root, target)
        if (project.root / target).is_file()
        else csv_bytes(DRAW_HEADS, ())
    )
    row = csv_bytes(DRAW_HEADS, ((*ties[0], ", ".join(equals), seed_text(seed), on, ", ".join(saksi)),))
    write_whole(
        project.root,
        target,
        (before if before.endswith(b"\n") else before + b"\r\n") + row.split(b"\r\n", 1)[1],
    )
    console.message(f"Dicatat di {target}.", f"Written to {target}.")
    return [f"{known[kim]} ({kim})  {ticket(seed, kim)[:12]}" for kim in draw_order(seed, equals)]


def _sample(
    count: int,
    seed: str,
    on: str,
    saksi: tuple[str, ...],
    project: OpenProject,
    report: ContestReport,
    console: Console,
) -> list[str]:
    """Draw counted posts of all KIM and write a sheet on which the jury ticks them off."""
    posts = {post.path: (kim, post) for kim in report.kims for post in kim.after.numbers.posts}
    drawn = draw_order(seed, posts)[:count]
    base = report.district.url.rstrip("/")
    rows = [
        (
            place,
            kim.id,
            kim.publisher.name,
            path,
            post.day.isoformat(),
            post.title,
            base + post.url,
            post.digest,
            ticket(seed, path)[:12],
            "",
            "",
        )
        for place, path in enumerate(drawn, 1)
        for kim, post in [posts[path]]
    ]
    note = (
        (
            "",
            "",
            "",
            f"benih: {seed_text(seed)}; diundi {on} dari {len(posts)} tulisan; saksi: {', '.join(saksi)}",
            *[""] * 7,
        ),
    )
    path = f"laporan/{report.contest.slug}/sampel.csv"
    write_whole(project.root, path, csv_bytes(SAMPLE, (*rows, *note)))
    console.message(
        f"{len(drawn)} dari {len(posts)} tulisan, ditulis ke {path}. Bila semuanya cocok dan jumlahnya "
        f"{enough(FAULTY, SURE)} atau lebih, "
        f"juri boleh yakin {SURE} persen bahwa kurang dari {FAULTY} persen tulisan keliru.",
        f"{len(drawn)} of {len(posts)} posts, written to {path}. If {enough(FAULTY, SURE)} or more were "
        "drawn and all are right, "
        f"the jury may be {SURE} per cent sure that fewer than {FAULTY} per cent of all posts are wrong.",
    )
    return [f"{row[2]}: {row[5]} ({row[3]})" for row in rows]
