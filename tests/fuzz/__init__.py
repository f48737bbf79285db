"""Any bytes for every part that reads what strangers wrote: briefly in the tests, or for hours."""
