"""What iranwatch costs, beside what the same work costs without it: ``make bench``."""
