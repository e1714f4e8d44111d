"""Posts that a jury should examine: copies, odd times, reused photos."""
