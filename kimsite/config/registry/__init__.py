"""A list of KIM as an office keeps it -> the columns, rows and values that a registry has."""
