"""The pairs worth comparing, kept for the next report: they depend on the signatures of the posts alone.

No text is kept: a signature is a sample of hashes, and a pair is two numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path

from kimsite.record import Record
from kimsite.report.flags.candidates import CandidatePairs, Signature, find_candidates
from kimsite.tools import memo
from kimsite.tools.digest import quick
from kimsite.tools.partition import Partition

_NAME = "pasangan-tulisan"


class KeptPairs(Record, kw_only=True):
    """Where the pairs of the last report are."""

    home: Path
    """A folder that may be deleted at any time."""
    engine: str
    """Digest of the program: another one looks for the pairs itself."""


def candidate_pairs(
    signatures: Sequence[Signature], templates: Sequence[Signature], part: Partition, kept: KeptPairs | None
) -> CandidatePairs:
    """As `find_candidates`, or as the last report found them for the same signatures."""
    if kept is None:
        return find_candidates(signatures, templates, part)
    version = f"{kept.engine} {_digest(signatures)} {_digest(templates)}"
    known: CandidatePairs | None = memo.read_cache(kept.home, _NAME, version, CandidatePairs)
    # one process may have read what the other wrote a moment later
    both_know = all(part.merge((known is not None,), tuple[bool, ...]))
    if known is not None and both_know:
        return known
    found = find_candidates(signatures, templates, part)
    if part.owns(0):
        memo.write_cache(kept.home, _NAME, version, found)
    return found


def _digest(signatures: Sequence[Signature]) -> str:
    numbers = array("I", map(len, signatures))
    for signature in signatures:
        numbers.extend(signature)
    return quick(numbers.tobytes())
