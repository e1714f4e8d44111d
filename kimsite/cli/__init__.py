"""Words -> calls -> exit code.

A command's rooms are imported when it runs, so that `kimsite --help` starts fast.
"""

from __future__ import annotations

from kimsite.tools.gc_tuning import tune_gc

tune_gc()  # before the first import that makes objects by the thousand

from kimsite.cli.main import main  # noqa: E402  # as said above

__all__ = ["main"]
