"""Posts that a jury should look at: copies, odd times, reused photos."""
