"""The front matter of a post: found, read line by line, written back."""
