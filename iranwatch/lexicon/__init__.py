"""Names as data, and looking them up."""
