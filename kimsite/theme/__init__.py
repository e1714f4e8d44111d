"""Page plans -> bytes, rendered with a theme. Themes are data, never code."""
