"""Text, files, digests and YAML with line numbers. Imports nothing of kimsite."""
