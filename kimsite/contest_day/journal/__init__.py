"""What was entered on the day: events, the chained file that keeps them, and what they add up to."""
