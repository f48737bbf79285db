"""The print boundary: records to text that is safe and pleasant to read, and to every format."""
