"""`kimsite import whatsapp`: posts of a chat, ticked by the operator, become drafts with their photos."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.import_village import village_folder, village_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.importers.whatsapp.export import NoChat, open_export
from kimsite.importers.whatsapp.history import authors, salt, save_authors, taken
from kimsite.importers.whatsapp.message import Chat
from kimsite.importers.whatsapp.parse import NotAChatError, parse_chat
from kimsite.importers.whatsapp.proposals import Earlier, Proposal, earlier_import, proposals
from kimsite.importers.whatsapp.sent_post import LONGEST_SENT_POST
from kimsite.importers.whatsapp.take import take
from kimsite.record import Record
from kimsite.tools.zip_reader import UnusableZip

_EXCERPT = 60


class _Row(Record, kw_only=True):
    """A proposal as the list shows it."""

    proposal: Proposal
    earlier: Earlier


@click.command(name="whatsapp")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BERKAS")
@village_option
@click.option(
    "--pick", "--pilih", "picked", default="", metavar="PILIHAN",
    help='Nomor dari daftar, misalnya "1,3-5"; "semua"; atau "bertanda": yang diberi #berita dan sejenisnya.',
)  # fmt: skip
@click.option(
    "--author", "--penulis", default="", metavar="NAMA", help="Nama penulis semua tulisan yang dipilih."
)
@common_options("import whatsapp")
def command(
    file: Path, *, village: str, picked: str, author: str, root: Path | None, console: Console
) -> int:
    """Memilih tulisan dan foto dari obrolan WhatsApp yang diekspor. Yang dipilih menjadi draf.

    \b
    BERKAS: berkas .zip atau .txt dari menu Ekspor chat.
    Contoh:
      kimsite import whatsapp "Chat WhatsApp dengan Warta Deru.zip" --desa sumberrejo/sumberrejo
    """
    project = open_project(root, console)
    folder = village_folder(village, project)
    try:
        with open_export(file) as export:
            chat = parse_chat(
                export.text, salt=salt(project.root), today=build_day(None, project.district),
                title=export.title, is_web_export=export.is_web,
            )  # fmt: skip
            known = taken(project.root)
            rows = [
                _Row(proposal=proposal, earlier=earlier_import(proposal, known))
                for proposal in proposals(chat, partial(export.document, most=LONGEST_SENT_POST))
            ]
            _show(rows, chat, console)
            wanted = _wanted(rows, picked, console)
            names = _names(wanted, author, authors(project.root), console)
            if wanted:
                save_authors(project.root, names)
            paths = [
                take(project.root, folder, proposal, export, author or names.get(proposal.sender.key, ""))
                for proposal in wanted
            ]
    except (NoChat, NotAChatError):
        raise usage(
            f"Di {file.name} tidak ada obrolan WhatsApp. Buka grupnya di WhatsApp, pilih Ekspor chat, lalu "
            "kirim berkasnya ke komputer ini. Grup dengan privasi obrolan lanjutan tidak dapat diekspor.",
            f"There is no WhatsApp chat in {file.name}. Open the group in WhatsApp, choose Export chat, and "
            "send the file to this computer. A group with advanced chat privacy cannot be exported.",
        ) from None
    except UnusableZip:
        raise usage(
            f"Berkas zip {file.name} rusak atau tidak lengkap. Kirim ulang dari ponsel.",
            f"The zip {file.name} is damaged or incomplete. Send it from the phone again.",
        ) from None
    _report(paths, rows, console)
    return 0


def _show(rows: Sequence[_Row], chat: Chat, console: Console) -> None:
    """The list to choose from, and what was not understood."""
    if chat.unread:
        first = ", ".join(map(str, chat.unread[:3])) + (" …" if len(chat.unread) > 3 else "")
        console.message(
            f"{len(chat.unread)} baris tidak dikenali (baris {first}).",
            f"{len(chat.unread)} lines were not understood (lines {first}).",
        )
    if not chat.is_order_sure and chat.messages:
        moment = chat.messages[0].moment
        console.message(
            f"Urutan tanggal tidak pasti; pesan pertama dibaca {moment:%d-%m-%Y} (hari-bulan-tahun).",
            f"The order of dates is not certain; the first message is read as {moment:%Y-%m-%d}.",
        )
    if console.is_text:
        for number, row in enumerate(rows, 1):
            click.echo(_line(number, row, english=console.language == "en"))


def _line(number: int, row: _Row, *, english: bool) -> str:
    one = row.proposal
    asked = "*" if one.is_asked else " "
    mark = {Earlier.TAKEN: "✓", Earlier.CHANGED: "≠", Earlier.NOTHING: asked}[row.earlier]
    photos = f", {len(one.photos)} {'photos' if english else 'foto'}" if one.photos else ""
    title = one.sent.fields.get("judul", "") if one.sent else ""
    words = " ".join(f"{title}. {one.text}".split() if title else one.text.split())
    excerpt = words[:_EXCERPT] + ("…" if len(words) > _EXCERPT else "")
    return f"{number:3} {mark} {one.moment:%d-%m-%Y %H.%M}  {one.kind}{photos}  {excerpt}"


def _wanted(rows: Sequence[_Row], picked: str, console: Console) -> list[Proposal]:
    """The proposals that were ticked. Those of an earlier import are never taken again."""
    new = {number: row.proposal for number, row in enumerate(rows, 1) if row.earlier is Earlier.NOTHING}
    if not picked and new and sys.stdin.isatty() and console.is_text:
        question = console.pick(
            "Yang mana? Nomor seperti 1,3-5; semua; Enter untuk yang bertanda *",
            "Which ones? Numbers such as 1,3-5; all; Enter for those marked *",
        )
        picked = click.prompt(question, default="bertanda", show_default=False, err=True)
    asked = picked.strip().casefold()
    if not asked:
        return []
    if asked in {"semua", "all"}:
        return list(new.values())
    if asked in {"bertanda", "marked"}:
        return [proposal for proposal in new.values() if proposal.is_asked]
    return [new[number] for number in sorted(_numbers(asked, len(rows))) if number in new]


def _numbers(words: str, most: int) -> set[int]:
    found: set[int] = set()
    for part in re.split(r"[\s,;]+", words):
        match = re.fullmatch(r"(\d{1,6})(?:-(\d{1,6}))?", part)
        last = int(match[2] or match[1]) if match else 0
        if match is None or not 0 < int(match[1]) <= last <= most:
            raise usage(
                f'"{part}" bukan nomor dari daftar. Tulis misalnya 1,3-5, semua, atau bertanda.',
                f'"{part}" is no number of the list. Write for example 1,3-5, all, or marked.',
            )
        found.update(range(int(match[1]), last + 1))
    return found


def _names(
    wanted: Iterable[Proposal], author: str, known: dict[str, str], console: Console
) -> dict[str, str]:
    """Key of a sender -> name for `penulis`; each is asked for once, on a terminal."""
    if author or not (sys.stdin.isatty() and console.is_text):
        return known
    names = dict(known)
    unsigned = (
        proposal for proposal in wanted if not (proposal.sent and proposal.sent.fields.get("penulis"))
    )
    for sender in dict.fromkeys(proposal.sender for proposal in unsigned):
        if sender.key not in names:
            shown = sender.name or console.pick("nomor tanpa nama", "a number without a name")
            question = console.pick(f"Nama penulis untuk {shown}", f"Author name for {shown}")
            names[sender.key] = click.prompt(question, default=sender.name, err=True)
    return names


def _report(paths: Sequence[str], rows: Sequence[_Row], console: Console) -> None:
    for path in paths:
        if console.is_text:
            click.echo(path)
    known = sum(row.earlier is not Earlier.NOTHING for row in rows)
    if changed := sum(row.earlier is Earlier.CHANGED for row in rows):
        console.message(
            f"{changed} tulisan diubah pengirimnya sesudah diambil (≠). Cocokkan dengan obrolannya.",
            f"{changed} posts were edited by their senders after they were taken (≠). Compare them.",
        )
    left = len(rows) - known - len(paths)
    console.message(
        f"{len(paths)} draf dibuat, {known} sudah pernah diambil, {left} dilewati. "
        "Periksa drafnya, lalu hapus baris draf: ya supaya terbit.",
        f"{len(paths)} drafts were made, {known} had been taken before, {left} were left. "
        "Check the drafts, then delete the line draf: ya to publish them.",
    )
    counts = {"proposed": len(rows), "written": len(paths), "known": known}
    console.json_document(0, counts, (), [{"path": path} for path in paths], timed=False)
