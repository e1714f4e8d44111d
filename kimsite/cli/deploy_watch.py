"""`kimsite deploy --watch`: build and send, every so many minutes."""

from __future__ import annotations

import time
from typing import NoReturn

from kimsite.cli.build import command as build_command
from kimsite.cli.console import Console
from kimsite.cli.deploy_words import size_words
from kimsite.deploy.job import DeployJob, DeployUser, NotDeployed
from kimsite.deploy.site import deploy_site
from kimsite.diagnostics.wording import words_for
from kimsite.model.exit_code import ExitCode


def keep_publishing(job: DeployJob, user: DeployUser, console: Console, seconds: float) -> NoReturn:
    """Build and send until Ctrl-C, one line a round. A round begins when the one before has ended.

    `user`: asked for a password, once. `seconds`: from the beginning of a round to that of the next; a longer
    round is followed at once.
    """
    while True:
        started = time.monotonic()
        indonesian, english = _round(job, user)
        clock = job.now().strftime("%H.%M")
        console.message(f"[{clock}] {indonesian}", f"[{clock}] {english}")
        time.sleep(max(0.0, seconds - (time.monotonic() - started)))


def _round(job: DeployJob, user: DeployUser) -> tuple[str, str]:
    """What one round came to, in both languages."""
    arguments = ["--root", str(job.root), "--out", str(job.out), "--quiet"]
    code = build_command.main(args=arguments, prog_name="kimsite build", standalone_mode=False)
    if code not in {ExitCode.OK, ExitCode.HELD_BACK}:
        return "belum dapat dibangun, tidak ada yang dikirim", "could not be built, nothing was sent"
    held = (", ada tulisan yang ditahan", ", some posts are held back") if code else ("", "")
    sent = deploy_site(job, user)
    if isinstance(sent, NotDeployed):
        if sent.is_network:
            return "jaringan putus, dicoba lagi nanti", "no network, tried again later"
        return words_for(sent.finding, "id").what, words_for(sent.finding, "en").what
    result = sent.result
    if not result.sent and not result.deleted:
        return f"tidak ada yang berubah{held[0]}", f"nothing has changed{held[1]}"
    indonesian, english = (size_words(result.sent_bytes, language) for language in ("id", "en"))
    return (
        f"{result.sent} berkas dikirim ({indonesian}), {result.deleted} dihapus{held[0]}",
        f"{result.sent} files sent ({english}), {result.deleted} deleted{held[1]}",
    )
