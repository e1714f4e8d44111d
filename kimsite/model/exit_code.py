"""The exit codes of every command, as the contract lists them."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    HELD_BACK = 1
    """Published, but some posts were held back; with `--strict` also after a warning."""
    NOTHING_WRITTEN = 2
    """A wrong command, or sites.yaml or the contest's rules cannot be used."""
    INTERNAL_ERROR = 3
    """A fault of kimsite itself."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    """The reader of our output has gone; as a shell reports a process ended by SIGPIPE."""
