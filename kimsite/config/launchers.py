"""Files that open the editor with a double click, on Windows, macOS and Linux."""

from __future__ import annotations

from importlib import resources

from kimsite import __version__

WINDOWS_LAUNCHER = "Mulai.bat"
"""Its lines end in CRLF: cmd.exe misses labels in files whose lines end in LF alone."""
LAUNCHERS = (WINDOWS_LAUNCHER, "Mulai.command", "mulai.desktop")
"""Below the project. All but the first need the right to be executed."""


def launcher_files() -> dict[str, bytes]:
    """Name -> content. They find Python, make an environment once for this user, and run `kimsite edit`.

    A wheel of kimsite that lies beside them is installed instead of the published one.
    """
    data = resources.files("kimsite.config").joinpath("data", "mulai")
    found = {}
    for name in LAUNCHERS:
        text = data.joinpath(name).read_text("utf-8").replace("{versi}", __version__)
        found[name] = (text.replace("\n", "\r\n") if name == WINDOWS_LAUNCHER else text).encode()
    return found
