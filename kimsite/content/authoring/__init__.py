"""Writing Markdown: skeletons of posts, JSON Schema, automatic fixes."""
