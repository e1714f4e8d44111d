"""What was found, where, how bad, in plain words."""
