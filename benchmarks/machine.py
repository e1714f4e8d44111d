"""What the figures were made with."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import version as installed
from pathlib import Path

import psutil

from benchmarks.sites.eleventy import VERSION as ELEVENTY
from benchmarks.sites.site import PROJECT


@lru_cache
def version(tool: str) -> str:
    """As the tool names itself; for kimsite the commit as well."""
    if tool == "eleventy":
        return ELEVENTY
    if not tool.startswith("kimsite"):
        return installed(tool)
    commit = subprocess.run(
        ("git", "rev-parse", "--short", "HEAD"), cwd=PROJECT, capture_output=True, text=True, check=False
    )
    return f"{installed('kimsite')} ({commit.stdout.strip() or 'no commit'})"


def machine() -> dict[str, str]:
    """Date, processor, memory and the runtimes."""
    node = (
        subprocess.run(("node", "--version"), capture_output=True, text=True, check=False)
        if _has_node()
        else None
    )
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{psutil.virtual_memory().total / 1e9:.0f} GB",
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "node": node.stdout.strip() if node else "none",
        "pillow": installed("pillow"),
    }


def _has_node() -> bool:
    return any((Path(folder) / "node").exists() for folder in os.get_exec_path())


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.machine(),
    )
