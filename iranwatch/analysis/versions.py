"""Raise the version of an analysis with any change of what it finds: archives are then read anew.

They stand apart, so that an ingest that finds nothing to read need not load what reads.
"""

EVENTS = 6
QUOTES = 3  # and which of them are speech
MENTIONS = 1
SKETCHES = 1
STORIES = 3  # of the grouping, which takes the sketches of all articles
