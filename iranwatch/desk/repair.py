"""Making anew whatever derives from the raw bytes; what people typed and the bytes stay."""

from __future__ import annotations

import zlib
from datetime import date

from iranwatch.archive import indexes, revisions, write
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import overhaul
from iranwatch.desk.facts import refresh
from iranwatch.desk.prepare import redraft


def repair(store: Archive, today: date) -> int:
    """Parse and index every article anew, find its facts; return how many articles there are.

    All but the facts is one transaction: an interrupted repair has changed nothing, and facts that
    are missing are found by the next ingest. An article whose bytes cannot be unpacked keeps the
    text it has.
    """
    db = store.db
    with overhaul(db):
        indexes.sort_anew(db)
        current = revisions.current(db)
        for revision in current:
            _, raw, told = revisions.packed(db, revision)
            try:
                draft = redraft(raw, told, today)
            except zlib.error:
                draft = None
            if draft is not None:
                write.rewrite(db, write.note_parse(db, revision, draft), draft.article)
        indexes.reindex(db)
    refresh(store)
    return len(current)
