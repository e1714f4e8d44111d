"""Points, marks and decisions -> rounds, ranking and minutes of a contest."""
