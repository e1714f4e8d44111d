"""A contest's result -> drafts of news: one for the portal, one for each winner's blog, the page of codes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kimsite.record import Record
from kimsite.report.award.certificate_sheets import page_slug
from kimsite.report.award.certificates import Register
from kimsite.report.award.winners import Winner, place_of_award, winner_groups, winners
from kimsite.report.contest.report import ContestReport
from kimsite.tools.dates import long_date
from kimsite.tools.decimals import value_text
from kimsite.tools.text import slug


class NewsDraft(Record, kw_only=True):
    """One Markdown file to be reviewed."""

    path: str
    """Below content/."""
    fields: tuple[tuple[str, str], ...]
    """Key and value of the header, without `draf`."""
    body: str
    photo: tuple[str, Winner] | None = None
    """Path of its badge below content/, and whose."""


def news_drafts(report: ContestReport, day: date) -> Iterable[NewsDraft]:
    """The portal's news, and a post for the blog of each winner. `day`: of the news."""
    yield _portal_news(report, day)
    for winner in winners(report):
        yield _winner_post(report, winner, day)


def former_posts(report: ContestReport, register: Register) -> tuple[tuple[str, str], ...]:
    """(kecamatan/desa, end of the file's name after its day) of posts for titles that were withdrawn.

    A post for a title that its KIM has won back is none of them.
    """
    withdrawn = (
        certificate for certificate in register.certificates if certificate.code in register.withdrawn
    )
    current = {
        (winner.kim.folder, _post_name(winner.title, report.contest.name, winner.where))
        for winner in winners(report)
    }
    former = dict.fromkeys(
        (
            report.by_code[certificate.due.kim].village.folder,
            _post_name(
                certificate.due.title,
                certificate.contest,
                place_of_award(certificate.due.round, certificate.due.group),
            ),
        )
        for certificate in withdrawn
        if certificate.due.kim in report.by_code
    )
    return tuple((folder, f"-{name}.md") for folder, name in former if (folder, name) not in current)


def check_page(report: ContestReport, register: Register) -> NewsDraft:
    """The page on which anybody checks a certificate's code: a heading each, which its QR code leads to."""
    contest = report.contest.name
    lead = (
        f"Setiap piagam {contest} mempunyai kode periksa. Cocokkan kode di piagam dengan daftar ini: nama "
        "KIM dan gelarnya harus sama. Piagam yang kodenya tidak ada di sini tidak kami keluarkan."
    )
    facts = (
        f"Daftar ini berisi {len(register.valid)} piagam. Ujung daftar: {register.head[:16]}. "
        f"Buku besar: {report.ledger.head[:16] or 'belum ada'}."
    )
    parts = [lead, facts]
    for certificate in register.valid:
        due = certificate.due
        where = ", ".join(part for part in (due.round, due.group) if part)
        tail = f", {where}" if where else ""
        words = (
            f"{due.title}: {due.name}, {due.village}, {due.kecamatan}. {contest}{tail}, "
            f"{long_date(date.fromisoformat(due.day))}. Nomor {certificate.number:03}, "
            f"baris {certificate.line}, "
            f"sidik {certificate.digest[:16]}."
        )
        parts += [f"### {certificate.code}", words]
    withdrawn = [
        certificate for certificate in register.certificates if certificate.code in register.withdrawn
    ]
    if withdrawn:
        parts += ["## Piagam yang dicabut", "Kode berikut tidak berlaku lagi."]
        parts += [
            f"- {certificate.code} ({certificate.due.title}, {certificate.due.name})"
            for certificate in withdrawn
        ]
    return NewsDraft(
        path=f"_kabupaten/{page_slug(report)}.md",
        fields=(("judul", f"Periksa piagam {contest}"),),
        body="\n\n".join(parts) + "\n",
    )


def _portal_news(report: ContestReport, day: date) -> NewsDraft:
    contest = report.contest.name
    groups = winner_groups(report)
    # the last round's best, where that round has one group alone
    best = groups[-1].winners[0] if groups and not groups[-1].group else None
    lead = (
        f"Dewan Juri {contest} sudah menetapkan para juara."
        + (f" {best.title} {best.where} diraih {best.kim.name} dari {_place(report, best)}." if best else "")
        + " Selamat kepada semua KIM yang ikut."
    )
    # the lead stands above the body as the summary
    parts = ["Semua gelar, menurut babak dan kelompoknya:"]
    for group in groups:
        parts.append(f"## {group.round}{f', {group.group}' if group.group else ''}")
        rows = [
            f"| {winner.title} | {winner.kim.name} | {winner.kim.village}, {winner.kim.kecamatan} | "
            f"{value_text(winner.total)} |"
            for winner in group.winners
        ]
        parts.append("\n".join(["| Gelar | KIM | Asal | Nilai |", "| --- | --- | --- | ---: |", *rows]))
    parts.append(
        "Rincian nilai dapat dilihat di laporan lomba. Kode di piagam dapat diperiksa di halaman "
        f"[Periksa piagam](../{page_slug(report)}.md)."
    )
    return NewsDraft(
        path=f"_kabupaten/berita/{day.isoformat()}-{slug(f'para juara {contest}')}.md",
        fields=(
            ("judul", f"Para juara {contest}"),
            ("tanggal", day.isoformat()),
            ("penulis", report.district.agency),
            ("ringkasan", lead),
            ("tag", "lomba"),
            ("sumber", f"Dewan Juri {contest}"),
        ),
        body="\n\n".join(parts) + "\n",
    )


def _winner_post(report: ContestReport, winner: Winner, day: date) -> NewsDraft:
    contest = report.contest.name
    name = _post_name(winner.title, contest, winner.where)
    score = value_text(winner.total)
    lines = [
        f"{winner.kim.name} meraih **{winner.title}** pada {winner.where} {contest}, dengan nilai {score}.",
        (
            "Terima kasih kepada semua warga yang ikut menulis, memotret, dan menyemangati. "
            "Mari terus berkabar dari desa."
        ),
    ]
    if winner.advances:
        lines.insert(1, f"{winner.kim.name} maju ke babak berikutnya.")
    return NewsDraft(
        path=f"{winner.kim.folder}/berita/{day.isoformat()}-{name}.md",
        fields=(
            ("judul", f"{winner.kim.name} {winner.title} {contest}"),
            ("tanggal", day.isoformat()),
            ("penulis", winner.kim.name),
            ("ringkasan", f"{winner.kim.name} meraih {winner.title} pada {winner.where}."),
            ("foto", f"lencana-{name}.jpg"),
            ("keterangan", f"Lencana {winner.title} {contest}"),
            ("alt", f"Lencana bertuliskan {winner.title}, {contest}"),
            ("tag", "lomba"),
            ("sumber", f"Dewan Juri {contest}"),
        ),
        body="\n\n".join(lines) + "\n",
        photo=(f"{winner.kim.folder}/foto/lencana-{name}.jpg", winner),
    )


def _post_name(title: str, contest: str, where: str) -> str:
    """The name of a winner's post without its day."""
    return slug(f"{title} {contest} {where}")


def _place(report: ContestReport, winner: Winner) -> str:
    terms = report.district.terms
    return f"{terms.own(winner.kim.form)} {winner.kim.village}, {terms.kecamatan} {winner.kim.kecamatan}"
