"""What the engine needs of a place that files are published to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from kimsite.model.deploy import StepFailed, StoreErrorKind, StoreErrorReason


class StoreError(Exception):
    """A step that a store could not do."""

    def __init__(
        self,
        step: str,
        path: str,
        answer: str,
        kind: StoreErrorKind,
        reason: StoreErrorReason | None = None,
        detail: str = "",
    ) -> None:
        """Give the fields of StepFailed; `answer` is the host's own line, without any secret."""
        super().__init__(f"{step} {path}: {answer}")
        self.failure = StepFailed(
            step=step, path=path, answer=answer, kind=kind, reason=reason, detail=detail
        )

    @property
    def kind(self) -> StoreErrorKind:
        return self.failure.kind


BATCH_FILES = 100
"""Files that a batch holds where a store does not prefer another number."""


class Store(Protocol):
    """An open connection to one place that files are published to.

    Paths are relative, POSIX, inside the target's folder. Every method raises StoreError. CONNECTION may be
    tried again by the engine after `reconnect`; LOGIN never is: one try never locks an account out.
    """

    def read(self, path: str) -> bytes | None:
        """The file's bytes; None where there is no such file."""

    def write(self, path: str, data: bytes) -> None:
        """Write a file whole or not at all, and make its folders.

        Under a temporary name first, then renamed over what is there; returns only when the host's answer and
        its size of the file agree.
        """

    def delete(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty; no error where there is no such file."""

    def list_names(self, folder: str) -> tuple[str, ...]:
        """The names of the files and folders directly in a folder, hidden ones included.

        `folder`: empty for the target's own. Empty where there is no such folder.
        """

    def reconnect(self) -> None:
        """Drop the connection and open it anew."""

    def close(self) -> None:
        """Close the connection. Never raises."""


@runtime_checkable
class Generations(Protocol):
    """A store that switches readers from one whole tree to another in one step.

    Asked for by `isinstance`. The Store itself then reads and writes the current tree. Names sort by age.
    """

    def current(self) -> str | None:
        """The name of the tree that readers see; None where there is none, or none that has a name."""

    def begin(self, name: str) -> Store | None:
        """The tree `name`; where it is not there, made first as a copy of the current one.

        The copy is made of hard links under another name and then renamed, so that a tree of that name is
        always whole. None where the host can make no such copy: the engine then writes into the Store.
        """

    def switch(self, name: str) -> None:
        """Show readers the tree `name`, in one step."""

    def names(self) -> tuple[str, ...]:
        """The trees on the host, oldest first."""

    def remove(self, name: str) -> None:
        """Delete a tree that is not the current one."""


@runtime_checkable
class BatchStore(Protocol):
    """A store that sends many files at once. Asked for by `isinstance`."""

    @property
    def batch_files(self) -> int:
        """How many files are worth sending at once."""

    @property
    def only_new(self) -> bool:
        """Whether only files may be sent so that readers do not see yet."""

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        """Write files of the local folder `tree` to the same paths, in any order.

        Raises StoreError: then some of them may be there, each whole where readers see it.
        """


@runtime_checkable
class Transaction(Protocol):
    """A store whose writes and deletions become visible together.

    Asked for by `isinstance`. The engine then needs neither a lock nor a journal on the host.
    """

    def commit(self) -> None:
        """Make everything that was written and deleted visible.

        Raises StoreError, of kind CONFLICT where somebody else published since the store was opened.
        """
