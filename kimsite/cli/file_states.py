"""The state of every file: as a sentence and lines for people, and as rows for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kimsite.cli.console import Console
from kimsite.content.other_files import FileRole
from kimsite.model.accounts import Account, FileState, IgnoredBecause
from kimsite.model.build import Counts
from kimsite.model.findings import Diagnostic
from kimsite.model.language import Language

_STATES: Mapping[str, tuple[str, str]] = {
    FileState.HELD: ("ditahan", "held back"),
    FileState.WAITING: ("menunggu harinya", "waiting for their day"),
    FileState.DRAFT: ("masih draf", "drafts"),
    FileState.EXPIRED: ("lewat masa tampilnya", "past their day"),
    FileState.IGNORED: ("dilewati", "passed over"),
    FileState.EXAMPLE: ("terbit sebagai contoh", "published as examples"),
}
_REASONS: Mapping[str, tuple[str, str]] = {
    FileState.WAITING: ("baru tampil {detail}", "shown from {detail}"),
    FileState.DRAFT: ("ditandai draf", "marked as a draft"),
    FileState.EXPIRED: ("hanya tampil sampai {detail}", "shown until {detail} only"),
    FileState.EXAMPLE: ("ditandai contoh", "marked as an example"),
    IgnoredBecause.CLOSED: (
        "informasi yang dikecualikan tidak diterbitkan",
        "information that the law keeps closed is not published",
    ),
    FileRole.SYSTEM: ("berkas sementara program lain", "another program's own file"),
    FileRole.NOTE: ("catatan untuk pengelola, bukan tulisan", "a note to whoever keeps the folder"),
    FileRole.UNUSED: ("jenis berkas ini tidak ditampilkan blog", "blogs show no files of this kind"),
    IgnoredBecause.HIDDEN: ("berkas tersembunyi", "a hidden file"),
    IgnoredBecause.NO_PUBLISHER: ("tidak ada KIM yang memakai folder ini", "no KIM uses this folder"),
}


def json_counts(counts: Counts) -> dict[str, int]:
    """The counts of files as `--format json` has them.

    `examples` are among `posts`; the others add up to all files.
    """
    return {
        "posts": counts.posts, "held": counts.held, "waiting": counts.waiting, "drafts": counts.drafts,
        "expired": counts.expired,
        "ignored": counts.ignored, "media": counts.media, "examples": counts.examples,
    }  # fmt: skip


def file_rows(
    known: Iterable[Account], findings: Iterable[Diagnostic], language: Language
) -> list[dict[str, str]]:
    """Path, state and reason of every file that is not simply published."""
    from kimsite.diagnostics.wording import words_for

    sentences = {(found.place.path, found.code): words_for(found, language).what for found in findings}
    return [
        {
            "path": account.path,
            "state": account.state,
            "reason": sentences.get((account.path, account.reason)) or _reason(account, language),
            "code": _code(account),
        }
        for account in sorted(known, key=lambda account: account.path)
    ]


def summary_sentence(counts: Counts) -> tuple[str, str]:
    """`12 tulisan terbit, 1 ditahan, 2 menunggu harinya.` in both languages.

    A state without files is left out, except held.
    """
    rows = []
    for index, published in enumerate(("tulisan terbit", "posts published")):
        examples = (
            (f" ({counts.examples} contoh)", f" ({counts.examples} examples)")[index]
            if counts.examples
            else ""
        )
        parts = [f"{counts.posts} {published}{examples}", f"{counts.held} {_STATES[FileState.HELD][index]}"]
        others = (
            (FileState.WAITING, counts.waiting),
            (FileState.DRAFT, counts.drafts),
            (FileState.EXPIRED, counts.expired),
        )
        parts += [f"{count} {_STATES[state][index]}" for state, count in others if count]
        if counts.ignored:
            parts.append(f"{counts.ignored} {('berkas dilewati', 'files passed over')[index]}")
        rows.append(", ".join(parts) + ".")
    return rows[0], rows[1]


def print_unpublished(known: Iterable[Account], findings: Iterable[Diagnostic], console: Console) -> None:
    """A line for every file that is not simply published: what `--why` prints."""
    state_of = {state: words[console.language == "en"] for state, words in _STATES.items()}
    for file in file_rows(known, findings, console.language):
        line = f"{file['path']}: {state_of[file['state']]} ({file['reason']})"
        console.message(line, line)


def _reason(account: Account, language: Language) -> str:
    words = _REASONS.get(account.reason)
    return words[language == "en"].format(detail=account.detail) if words else account.reason


def _code(account: Account) -> str:
    """The finding's code, empty where the reason is no finding."""
    return "" if account.reason in _REASONS else account.reason
