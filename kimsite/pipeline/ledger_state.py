"""Whether the ledger holds everything that was published. Checked after every build, so it must be cheap."""

from __future__ import annotations

from pathlib import Path

from kimsite.model.config import LEDGER, District
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.tools import files, memo
from kimsite.tools.manifests import MANIFEST_FILE

_NAME, _VERSION = "buku-besar", "1"


def has_ledger(root: Path) -> bool:
    """True where the project keeps a ledger, whether or not it holds a contest now."""
    return (root / LEDGER).is_file()


def needs_update(district: District, options: BuildOptions) -> bool:
    """True where a ledger is kept, or a contest needs one, and the output or the ledger has changed."""
    if not district.contests and not has_ledger(options.root):
        return False
    return memo.read_cache(options.root / HOME, _NAME, _VERSION, tuple[str, ...]) != _stamps(options)


def mark_updated(options: BuildOptions) -> None:
    """Remember the files as they are now, so that `needs_update` is False until one of them changes."""
    memo.write_cache(options.root / HOME, _NAME, _VERSION, _stamps(options))


def _stamps(options: BuildOptions) -> tuple[str, ...]:
    return str(options.out), files.stamp(options.out, MANIFEST_FILE), files.stamp(options.root, LEDGER)
