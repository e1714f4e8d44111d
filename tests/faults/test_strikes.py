"""A sample of the faults of `benchmarks.faults`; `python -m benchmarks.faults` strikes at every call."""

import os

import pytest
from conftest import FSYNC, SYNC_FILE_SYSTEM

from benchmarks.faults import __main__ as faults
from benchmarks.faults import process
from kimsite.tools import flush


@pytest.fixture(autouse=True)
def _waits_for_the_disk(monkeypatch):
    """The processes struck here are forked from this one, and a power cut loses what no fsync secured."""
    monkeypatch.setattr(os, "fsync", FSYNC)
    monkeypatch.setattr(flush, "sync_file_system", SYNC_FILE_SYSTEM)


@pytest.mark.slow
@pytest.mark.parametrize("name", faults.SHORT_RUNS)
def test_nothing_is_torn_or_lost_and_the_next_build_ends_at_the_clean_bytes(name, tmp_path):
    if not process.can_trace():
        pytest.skip(
            "strace is missing or may not attach to a process here: faults are NOT tested in this run"
        )
    try:
        tally = faults.RUNS[name](tmp_path / "proyek", faults.SHORT)
    except PermissionError as error:
        pytest.skip(f"{name} is NOT tested in this run: {error}")
    assert tally.strikes
    assert tally.examples == []
