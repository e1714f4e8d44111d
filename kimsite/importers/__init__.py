"""Foreign exports -> drafts of posts. Each source is one room; nothing is published by an import."""
