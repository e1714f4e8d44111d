"""What people write for the fields of a header and for their values -> what kimsite calls it."""
