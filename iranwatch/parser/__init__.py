"""The text of one file to what it says: title, authors, date, source, body, and why."""
