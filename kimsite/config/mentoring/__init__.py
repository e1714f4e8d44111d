"""The files of `pendampingan/` -> schedule, participants, attendance."""
