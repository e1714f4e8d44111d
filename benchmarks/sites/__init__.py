"""The same posts as each generator wants them. Every module here writes its site and says how to build it."""
