"""Seats of contest day that are nobody's on the jury."""

from __future__ import annotations

TYPISTS = ("ketik:1", "ketik:2")
"""The two who type the paper sheets. No juror has such an id: those are slugs, without a colon."""
