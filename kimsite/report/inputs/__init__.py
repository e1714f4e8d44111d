"""What juries and officials hand in: marks, decisions, delegates, draws."""
