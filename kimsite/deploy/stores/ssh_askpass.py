"""The program `kimsite-askpass`, which ssh starts to be given a password (SSH_ASKPASS in ssh(1))."""

from __future__ import annotations

import os
import sys

ASKPASS = "kimsite-askpass"
PASSWORD_VARIABLE = "KIMSITE_SSH_PASSWORD"  # noqa: S105  # the name of a variable
"""Set by kimsite for the ssh that it starts, and for nothing else."""


def answer_ssh() -> None:
    """Print the password and a line end."""
    sys.stdout.write(f"{os.environ.get(PASSWORD_VARIABLE, '')}\n")
