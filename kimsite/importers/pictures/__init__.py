"""Pictures of a former blog -> files in `foto/`."""
