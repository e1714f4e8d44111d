"""One module a protocol: each opens a connection to a place that files are published to."""
