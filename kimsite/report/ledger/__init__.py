"""The append-only record of when each post was first seen."""
