"""Header text -> typed values."""
