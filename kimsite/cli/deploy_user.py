"""Who deploys at a terminal: asked for passwords and agreement there, and shown a plan, a bar, an address."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from kimsite.cli.console import Console, ask_user
from kimsite.cli.deploy_words import (
    SendingBar,
    duration_words,
    plan_lines,
    plan_words,
    size_words,
    withdrawn_posts,
)
from kimsite.cli.usage import pick_language, usage
from kimsite.deploy.estimate import is_long
from kimsite.deploy.exchange import PACKAGE_KEYS
from kimsite.deploy.job import DeployJob, DeployUser
from kimsite.deploy.lock import LockHolder
from kimsite.deploy.package import DeployPackage
from kimsite.deploy.secrets import has_keyring, keep_password
from kimsite.model.deploy import DeployPlan, DeployTarget
from kimsite.tools.text import closest

_NAMED = 20
"""Posts that a package withdraws, by name; it may come from a laptop that lacks what others published."""
_typed: dict[str, str] = {}
"""Target -> the password that was typed in this run: a run may connect several times and asks once."""
_offered: set[str] = set()
"""Targets whose typed password the user was asked to keep."""


class ConsoleUser(DeployUser):
    """The user of a command."""

    def __init__(self, job: DeployJob, console: Console, *, assume_yes: bool, shows_paths: bool) -> None:
        """`shows_paths`: every file of a plan is printed on stdout, as nothing will be sent."""
        self._job = job
        self._console = console
        self._assume_yes = assume_yes
        self._shows_paths = shows_paths
        self._bar = SendingBar(console)

    @property
    def _name(self) -> str:
        return self._job.target.name

    @property
    def _is_at_terminal(self) -> bool:
        return sys.stdin.isatty() and self._console.is_text

    def password(self) -> str:
        if self._name not in _typed and self._is_at_terminal:
            words = pick_language(f"Kata sandi untuk {self._name}", f"Password for {self._name}")
            _typed[self._name] = str(click.prompt(words, hide_input=True, err=True))
        return _typed.get(self._name, "")

    def token(self) -> str:
        key = f"{self._name} cpanel"
        if key not in _typed and self._is_at_terminal:
            words = pick_language(
                f"Token cPanel untuk {self._name} (kosongkan: tanpa cPanel)",
                f"cPanel token for {self._name} (empty: without cPanel)",
            )
            _typed[key] = str(click.prompt(words, hide_input=True, default="", show_default=False, err=True))
        return _typed.get(key, "")

    def password_refused(self) -> None:
        _typed.pop(self._name, None)

    def password_accepted(self) -> None:
        """Put a password that was typed into the system's keyring, if wished."""
        password = _typed.get(self._name, "")
        if password and self._name not in _offered and has_keyring():
            _offered.add(self._name)
            indonesian = "Simpan kata sandi ini di gantungan kunci komputer ini?"
            if ask_user(self._console, indonesian, "Keep this password in the keyring of this computer?"):
                keep_password(self._job.target, password)

    def planned(self, plan: DeployPlan, seconds: float) -> None:
        self._bar = SendingBar(self._console)
        if self._shows_paths and self._console.is_text:
            for line in plan_lines(plan):
                click.echo(line)
        indonesian, english = (f"{self._name}: {plan_words(plan, language)}" for language in ("id", "en"))
        if self._shows_paths:
            indonesian, english = f"{indonesian}. Belum ada yang dikirim.", f"{english}. Nothing was sent."
        self._console.message(indonesian, english)
        if is_long(seconds) and not self._shows_paths:
            self._console.message(
                f"Pengiriman ini kira-kira perlu {duration_words(seconds, 'id')}. Kalau terputus, ulangi "
                "perintahnya: yang sudah sampai tidak dikirim lagi.",
                f"This will take about {duration_words(seconds, 'en')}. If it is cut off, give the command "
                "again: what has arrived is not sent again.",
            )

    def progress(self, files: int, all_files: int, sent: int, size: int) -> None:
        self._bar(files, all_files, sent, size)

    def takes_over(self, holder: LockHolder) -> bool:
        since = holder.since.strftime("%d-%m-%Y %H.%M")
        return self._assume_yes or ask_user(
            self._console,
            f"{holder.name} mulai mengirim {since} dan belum selesai. Ambil alih?",
            f"{holder.name} began to send at {since} and has not ended. Take over?",
        )

    def site_unread(self) -> None:
        self._console.message(
            f"Situs di {self._job.address} belum dapat dibaca, jadi semua berkas dikemas.",
            f"The site at {self._job.address} cannot be read yet, so all files are packed.",
        )

    def accepts(self, package: DeployPackage) -> bool:
        """Show what a package does, and ask. Away from a terminal `--yes` is the answer."""
        count, gone = len(package.files), len(package.deletes)
        size = sum(entry.size for entry in package.files.values())
        made = package.made.strftime("%d-%m-%Y %H.%M")
        self._console.message(
            f"Paket dari {package.sender}, dibuat {made}: {count} berkas ({size_words(size, 'id')}), "
            f"{gone} dihapus.",
            f"A package of {package.sender}, made {made}: {count} files ({size_words(size, 'en')}), "
            f"{gone} deleted.",
        )
        for post in withdrawn_posts(package.deletes)[:_NAMED]:
            self._console.message(f"Hilang dari situs: {post}", f"Leaves the site: {post}")
        if self._assume_yes or ask_user(self._console, "Terbitkan?", "Publish it?"):
            return True
        raise usage(
            "Paket ini belum diterbitkan. Untuk menerbitkannya tanpa ditanya, tambahkan --ya.",
            "This package was not published. To publish it without a question, add --yes.",
        )

    def sender_key(self) -> str:
        if not sys.stdin.isatty():
            return ""
        return str(
            click.prompt(pick_language("Kunci dari pengirim", "The sender's key"), default="", err=True)
        )

    def receiver_key(self) -> str:
        if not self._is_at_terminal:
            return ""
        words = pick_language(
            "Kunci dari penerima (kosongkan untuk membuat yang baru)",
            "The receiver's key (leave empty to make a new one)",
        )
        return str(click.prompt(words, default="", show_default=False, err=True))

    def key_made(self, key: str) -> None:
        self._console.message(
            f"Kunci paket:  {key}\nBacakan kunci ini lewat telepon kepada penerima, sekali saja. Jangan "
            f"dikirim bersama paketnya. Tersimpan di {PACKAGE_KEYS}.",
            f"Package key:  {key}\nRead this key to the receiver by telephone, once. Never send it together "
            f"with a package. It is kept in {PACKAGE_KEYS}.",
        )


def choose_target(targets: Sequence[DeployTarget], name: str) -> DeployTarget:
    """The target of that name, or the first. An unknown name is a wrong command."""
    known = {target.name: target for target in targets}
    if not name:
        return targets[0]
    if name not in known:
        raise usage(
            f'Tidak ada tujuan bernama "{name}" di sites.yaml. Yang ada: {", ".join(known)}.',
            f'sites.yaml names no target "{name}". It names: {", ".join(known)}.',
            closest(name, known),
        )
    return known[name]
