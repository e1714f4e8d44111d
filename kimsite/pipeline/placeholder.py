"""The page that replaces another one for a moment, where files cannot become visible together."""

from __future__ import annotations

PLACEHOLDER = (
    b'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Sedang diperbarui</title>'
    b'<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" '
    b'content="noindex"><meta http-equiv="refresh" content="3"></head><body><main><h1>Sedang '
    b"diperbarui</h1><p>Halaman ini sedang diperbarui. Tunggu sebentar.</p></main></body></html>\n"
)
"""It links nowhere."""
