"""kimsite beside other generators: the same posts, pages of the same richness, measured in turn.

Run `python -m benchmarks`.
"""
