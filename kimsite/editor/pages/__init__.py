"""The editor's addresses, one module a screen."""
