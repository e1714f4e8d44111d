"""The kinds' declarations -> controls, and what a form sends -> values of fields."""
