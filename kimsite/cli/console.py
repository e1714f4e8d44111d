"""The options that every command has, and how a command prints: data on stdout, messages on stderr."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import reduce, wraps
from pathlib import Path
from typing import Any, Literal, get_args

import click

from kimsite.model.findings import ADVICE, Diagnostic
from kimsite.model.language import LANGUAGES, Language
from kimsite.record import Record
from kimsite.tools.yes_no import yes_or_no

OutputFormat = Literal["text", "json", "github", "gitlab"]


class Console(Record, kw_only=True):
    """How one run of a command prints."""

    command: str
    """Its full name without `kimsite`, such as `lcck draw`."""
    format: OutputFormat
    language: Language
    colour: bool
    quiet: bool
    started: float
    """Seconds of `time.perf_counter` at its start."""

    @property
    def is_text(self) -> bool:
        """True for output that a person reads."""
        return self.format == "text"

    def seconds(self) -> float:
        """Seconds since the command began."""
        return time.perf_counter() - self.started

    def pick(self, indonesian: str, english: str) -> str:
        """The words in the reader's language."""
        return english if self.language == "en" else indonesian

    def message(self, indonesian: str, english: str) -> None:
        """Print one message to the user on stderr; nothing with --quiet or in another format than text."""
        if not self.quiet and self.is_text:
            click.echo(english if self.language == "en" else indonesian, err=True)

    def diagnostics(self, findings: Iterable[Diagnostic]) -> None:
        """Print findings on stderr as text or on stdout for a Git host; JSON prints them later."""
        known = tuple(findings)
        if not known and self.format != "gitlab":
            return
        from kimsite.diagnostics import show

        match self.format:
            case "text":
                shown = tuple(finding for finding in known if not (self.quiet and finding.severity == ADVICE))
                unicode = (sys.stderr.encoding or "").lower().replace("-", "") in {"utf8", "cp65001"}
                text = show.terminal_text(
                    shown, language=self.language, colour=self.colour, unicode=unicode, width=_width()
                )
                click.echo(text, err=True)
            case "github":
                click.echo(show.github_annotations(known, self.language))
            case "gitlab":
                click.echo(show.gitlab_code_quality(known, self.language))
            case "json":
                pass

    def json_document(
        self,
        code: int,
        counts: dict[str, int],
        findings: Iterable[Diagnostic],
        files: Iterable[Mapping[str, str]] | None = None,
        *,
        timed: bool = True,
        digest: str = "",
    ) -> None:
        """Print the one document of `--format json`.

        `files`: rows of `file_states.file_rows`; `digest`: of the site, where the command knows it.
        """
        if self.format == "json":
            import json

            from kimsite.diagnostics import show

            document = show.json_report(
                command=self.command,
                exit_code=code,
                counts=counts,
                findings=tuple(findings),
                timing={"total": round(self.seconds(), 3)} if timed else {},
                language=self.language,
                files=files,
                digest=digest,
            )
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def common_options(name: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give the command `name` the options of all commands; it receives them as `root` and `console`."""
    options = (
        click.option(
            "--root",
            "--proyek",
            type=click.Path(path_type=Path, file_okay=False),
            help="Folder proyek; bawaan: induk terdekat yang punya sites.yaml.",
        ),
        click.option(
            "--format",
            "--bentuk",
            "form",
            type=click.Choice(get_args(OutputFormat)),
            default="text",
            show_default=True,
        ),
        click.option(
            "--lang",
            "--bahasa",
            type=click.Choice(LANGUAGES),
            envvar="KIMSITE_LANG",
            default="id",
            show_default=True,
        ),
        click.option("--no-color", "--tanpa-warna", is_flag=True, help="Tanpa warna."),
        click.option("--quiet", "--ringkas", is_flag=True, help="Hanya catatan yang penting."),
    )

    def decorate(function: Callable[..., int]) -> Callable[..., int]:
        @wraps(function)
        def command(*, form: OutputFormat, lang: Language, no_color: bool, quiet: bool, **values: Any) -> int:
            colour = not no_color and "NO_COLOR" not in os.environ and sys.stderr.isatty()
            started = time.perf_counter()
            console = Console(
                command=name, format=form, language=lang, colour=colour, quiet=quiet, started=started
            )
            return function(console=console, **values)

        return reduce(lambda decorated, option: option(decorated), reversed(options), command)

    return decorate


all_advice = click.option(
    "--all-advice",
    "--semua-saran",
    "everything",
    is_flag=True,
    help="Tampilkan juga saran yang tidak perlu Anda apa-apakan.",
)
"""For commands that print findings: without it, advice that no writer can act on stays silent."""


def ask_user(console: Console, indonesian: str, english: str) -> bool:
    """A yes-or-no question on the terminal; away from one the answer is no."""
    if not sys.stdin.isatty() or console.format != "text":
        return False
    english_spoken = console.language == "en"
    answer = click.prompt(
        f"{english if english_spoken else indonesian} [{'y/n' if english_spoken else 'y/t'}]",
        default="",
        show_default=False,
        err=True,
    )
    return yes_or_no(str(answer)) is True


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 100
