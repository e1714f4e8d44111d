"""Texts that are being written: kept by themselves, with their history and a bin."""
