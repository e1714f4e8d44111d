"""What earlier builds worked out, keyed by what it was made of."""
