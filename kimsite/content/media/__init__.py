"""Photos and documents of a publisher: looked up, checked, resized."""
