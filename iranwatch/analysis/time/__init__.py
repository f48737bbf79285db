"""Words that name a stretch of the calendar, read against the day an article appeared."""
