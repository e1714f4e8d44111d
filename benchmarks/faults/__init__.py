"""What is left of a site when a build is killed, refused by the disk or cut off from power.

`python -m benchmarks.faults` strikes builds of a small district at every system call that writes, and looks
at what is left; `docs/keandalan.md` has the figures.
"""
