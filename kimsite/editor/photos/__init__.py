"""Photos that are sent from a phone: made small and bare, kept with their draft, put in their place."""
