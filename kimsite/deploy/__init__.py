"""Publishing: a finished tree to a host, by the difference to what is there."""
