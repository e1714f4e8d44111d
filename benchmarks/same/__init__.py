"""The same sources built in many ways: the bytes of every file must be the same.

`python -m benchmarks.same`; the words and figures are in `docs/keandalan.md`.
"""
