"""The state of every file: as a sentence and lines for people, and as rows for programs."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.cli.console import Console
from kimsite.content.other_files import NOTE_LINES, SYSTEM, UNUSED
from kimsite.diagnostics.wording import words_for
from kimsite.model.accounts import CLOSED, DRAFT, EXAMPLE, EXPIRED, HELD, IGNORED, WAITING, Account
from kimsite.model.build import Counts
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.staleness.content_tree import HIDDEN_REASON, STRANGER

_STATES = {
    HELD: ("ditahan", "held back"),
    WAITING: ("menunggu harinya", "waiting for their day"),
    DRAFT: ("masih draf", "drafts"),
    EXPIRED: ("lewat masa tampilnya", "past their day"),
    IGNORED: ("dilewati", "passed over"),
    EXAMPLE: ("terbit sebagai contoh", "published as examples"),
}
_REASONS = {
    WAITING: ("baru tampil {detail}", "shown from {detail}"),
    DRAFT: ("ditandai draf", "marked as a draft"),
    EXPIRED: ("hanya tampil sampai {detail}", "shown until {detail} only"),
    EXAMPLE: ("ditandai contoh", "marked as an example"),
    CLOSED: (
        "informasi yang dikecualikan tidak diterbitkan",
        "information that the law keeps closed is not published",
    ),
    SYSTEM: ("berkas sementara program lain", "another program's own file"),
    NOTE_LINES: ("catatan untuk pengelola, bukan tulisan", "a note to whoever keeps the folder"),
    UNUSED: ("jenis berkas ini tidak ditampilkan blog", "blogs show no files of this kind"),
    HIDDEN_REASON: ("berkas tersembunyi", "a hidden file"),
    STRANGER: ("tidak ada KIM yang memakai folder ini", "no KIM uses this folder"),
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
    known: Iterable[Account], findings: Iterable[Diagnostic], language: str
) -> list[dict[str, str]]:
    """Path, state and reason of every file that is not simply published."""
    sentences = {(found.place.path, found.code): words_for(found, language).what for found in findings}
    return [
        {
            "path": one.path,
            "state": one.state,
            "reason": sentences.get((one.path, one.reason)) or _reason(one, language),
            "code": _code(one),
        }
        for one in sorted(known, key=lambda one: one.path)
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
        parts = [f"{counts.posts} {published}{examples}", f"{counts.held} {_STATES[HELD][index]}"]
        others = ((WAITING, counts.waiting), (DRAFT, counts.drafts), (EXPIRED, counts.expired))
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


def _reason(one: Account, language: str) -> str:
    words = _REASONS.get(one.reason)
    return words[language == "en"].format(detail=one.detail) if words else one.reason


def _code(one: Account) -> str:
    """The finding's code, empty where the reason is no finding."""
    return "" if one.reason in _REASONS else one.reason
