"""Reading a blog without a network: its service worker."""
