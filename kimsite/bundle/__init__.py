"""A part of a built tree for readers without a network: a zip, a folder, one file, or a sealed year."""
