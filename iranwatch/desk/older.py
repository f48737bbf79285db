"""Articles that an older parser had parsed, parsed again from their bytes in the archive."""

from __future__ import annotations

from datetime import date

from iranwatch import parser
from iranwatch.archive import revisions, write
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.prepare import redraft

BATCH = 256  # articles a transaction: each commit flushes the indexes


def parse_older_again(store: Archive, today: date) -> int:
    """Parse each of them with the parser of today, as it was told before; return how many."""
    done = last = 0
    while older := revisions.parsed_before(store.db, parser.VERSION, last, BATCH):
        with transaction(store.db):
            for revision, raw, told in older:
                draft = redraft(raw, told, today)
                if draft is not None:
                    write.make_current(store.db, revision, draft)
        done += len(older)
        last = older[-1].revision
    return done
