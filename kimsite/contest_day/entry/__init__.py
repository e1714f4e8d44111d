"""What jurors and the operator send -> events: checked, refused with a reason, or written to the journal."""
