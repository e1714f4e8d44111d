"""One module a screen; each has `routes(log)`."""
