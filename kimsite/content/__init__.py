"""Files -> articles: discover, parse, validate, convert, check, illustrate."""
