"""Who may read and write: the server's own addresses, codes, sessions, and the size of what is sent."""
