"""Reading articles for facts: those that have none yet, or whose facts are out of date."""

from __future__ import annotations

from itertools import islice

from iranwatch.analysis.facts import find_facts, reader
from iranwatch.archive import aliases, facts, read, stories
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction

BATCH = 512  # articles a transaction


def refresh(store: Archive) -> int:
    """Find the facts of every article that needs it, and return of how many.

    Then put copies into stories, if any article changed.
    """
    who = reader(aliases.names(store.path))
    stale = facts.stale(store.db, who.stamp)
    waiting = iter(stale)
    while batch := list(islice(waiting, BATCH)):
        found = [find_facts(record.article, who) for record in read.records(store.db, batch)]
        with transaction(store.db):
            for number, one in zip(batch, found, strict=True):
                facts.put(store.db, number, one)
    if not stories.are_grouped(store.db):
        with transaction(store.db):
            stories.group(store.db)
    return len(stale)
