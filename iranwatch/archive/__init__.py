"""The SQLite file: the only package that opens it, and the only one that speaks SQL."""
