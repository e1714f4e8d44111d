"""Posts of content/ as the editor reads, saves and lists them."""
