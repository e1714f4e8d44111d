"""What is no longer made is deleted, after all that linked to it was rewritten.

Pages go before the pictures that they show. Pages that link to each other go at one moment.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kimsite.pipeline.placeholder import PLACEHOLDER
from kimsite.pipeline.publish import LINKING, WEB_PAGE
from kimsite.tools import atomic_group, atomic_write, files
from kimsite.tools.flush import flusher
from kimsite.tools.held_files import try_patiently


def withdraw(out: Path, surplus: Collection[str], *, durable: bool) -> tuple[int, Mapping[str, OSError]]:
    """Delete files. Returns how many went, and which could not.

    `durable`: what shows a file is gone from the disk before the file is.
    """
    pages = [path for path in sorted(surplus) if path.endswith(LINKING) and files.stamp(out, path)]
    flush = flusher(out, durable=durable and bool(surplus))
    hidden, touched = _hide(out, pages, flush) if len(pages) > 1 else ([], [])
    deleted = dict.fromkeys(hidden, True)

    def remove(path: str) -> None:
        deleted[path] = files.remove(out, path) or path in deleted

    stuck = try_patiently(pages, remove)
    flush()
    refused = {**stuck, **try_patiently(sorted(set(surplus) - set(pages)), remove)}
    for path in hidden:
        if path in refused:
            with suppress(OSError):
                atomic_write.put_in_place(out, path)
    copies = [copy for path in touched if path not in refused for copy in atomic_group.hiding_copies(path)]
    left = try_patiently(copies, lambda copy: files.remove(out, copy))
    return sum(there for path, there in deleted.items() if path not in refused), {**refused, **left}


def _hide(
    out: Path, pages: Collection[str], flush: Callable[[], None]
) -> tuple[Sequence[str], Sequence[str]]:
    """Take these pages away at one moment.

    Those that this was done to, the others stand as they were; and those beside which copies may be left.
    """
    if atomic_group.is_gate_open(
        out
    ):  # a new page could not be put in its place: it is seen through the gate
        return [], []
    touched: list[str] = []
    prepared: list[str] = []
    hidden: list[str] = []
    try:
        atomic_group.open_gate(out)
        for path in pages:
            touched.append(path)
            atomic_group.prepare_hiding(out, path)
            prepared.append(path)
        flush()
        for path in prepared:
            atomic_group.hide_gated(out, path)
            hidden.append(path)
    except atomic_group.GroupsUnsupportedError:
        _blank(out, pages)
    except OSError:
        pass  # what is not hidden is deleted by itself
    for path in prepared[len(hidden) :]:
        atomic_group.forget_hiding(out, path)
    flush()
    if atomic_group.close_gate(out):
        flush()
        return hidden, touched
    return [], touched


def _blank(out: Path, pages: Collection[str]) -> None:
    """Put a page that links nowhere in the place of each, for file systems without links."""
    for path in (path for path in pages if path.endswith(WEB_PAGE)):
        with suppress(OSError):
            atomic_write.write_file(out, path, PLACEHOLDER)
