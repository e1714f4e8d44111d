"""kimsite: many small village blogs, one district portal, and reports a jury can recount."""

__version__ = "0.1.0"
