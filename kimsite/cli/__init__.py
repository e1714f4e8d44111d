"""Words -> calls -> exit code.

A command's rooms are imported when it runs, so that `kimsite --help` starts fast.
"""

from __future__ import annotations

from kimsite.cli.main import main

__all__ = ["main"]
