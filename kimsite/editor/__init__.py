"""The editor in a browser: forms for posts, drafts that are never lost, for laptop and phone."""
