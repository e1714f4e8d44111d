"""Every type that travels between rooms; none of them changes once made."""
