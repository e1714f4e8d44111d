"""Page plans -> bytes, dressed by a theme. Themes are data, never code."""
