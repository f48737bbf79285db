"""Articles that an older parser had parsed, parsed again from their bytes in the archive."""

from __future__ import annotations

from datetime import date

from iranwatch import parser
from iranwatch.archive import write
from iranwatch.archive.fields import read_told
from iranwatch.archive.store import Archive
from iranwatch.desk.prepare import redraft

BATCH = 256  # articles a transaction: each commit flushes the indexes


def parse_older_again(store: Archive, today: date) -> int:
    """Parse each of them with the parser of today, as it was told before; return how many."""
    query = (
        "SELECT revisions.number, raw, told FROM revisions"
        " JOIN articles ON articles.revision = revisions.number"
        " WHERE parser < ? AND revisions.number > ? ORDER BY revisions.number LIMIT ?"
    )
    done = last = 0
    while rows := store.db.execute(query, (parser.VERSION, last, BATCH)).fetchall():
        with write.transaction(store.db):
            for revision, raw, told in rows:
                draft = redraft(raw, read_told(told), today)
                if draft is not None:
                    write.make_current(store.db, revision, draft)
        done += len(rows)
        last = rows[-1][0]
    return done
