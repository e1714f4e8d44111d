"""The words of every finding, one file a language. `codes.py` says how bad each code is."""
