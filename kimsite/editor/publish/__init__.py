"""How a draft will look, and putting it online."""
