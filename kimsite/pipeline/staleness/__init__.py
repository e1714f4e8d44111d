"""Which publishers must be built again, and why."""
