"""How workers may be missing, and the type of what a recipe gives."""

from __future__ import annotations

from typing import TypeVar

Result = TypeVar("Result")


class WorkersUnavailable(Exception):  # noqa: N818  # a state of the cluster, answered by a human
    """The workers asked for cannot be had.

    Its first argument is the key of a reason; a second one says more.
    """


class Unstartable(Exception):  # noqa: N818  # a state of the machine, answered by working without processes
    """No worker process can be started on this machine."""
