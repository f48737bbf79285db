"""Bringing the tables of an archive up to date, or making them where there are none."""

from __future__ import annotations

import os
import sqlite3

from sqlite_utils import Database

from iranwatch.archive import copies
from iranwatch.archive.file import Connection, number, shrink
from iranwatch.archive.schema import APPLICATION_ID, VERSION, migrations

PAGE_SIZE = 2048  # bytes; with SQLite's 4096 a tenth of an archive is unused ends of pages


def migrate(db: Connection) -> None:
    """Bring the tables to VERSION in one transaction; an archive that was there is copied first.

    The copy lies beside it, named for the version it had, and stays.
    """
    before = number(db, "user_version")
    if before == VERSION:  # another was first
        return
    if before:
        copies.write_copy(db, f"{db.path}.version-{before}", replace=True, version=before)
        db.execute("BEGIN EXCLUSIVE")  # no reader of this version can use it before
    else:
        _begin(db)
    try:
        if number(db, "user_version") < VERSION:  # else another ingest was first
            migrations().apply(Database(db, recursive_triggers=False))
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")
            shrink(db)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _begin(db: Connection) -> None:
    """Open the transaction that makes an archive.

    How its pages are laid out is for the first page to say, which this transaction has to write:
    a page committed before the tables would be another program's file to whoever comes next.
    """
    db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    db.execute("BEGIN")
    db.execute("PRAGMA auto_vacuum = INCREMENTAL")


def empty(path: str) -> Connection:
    """Return an archive without an article, as if it lay at *path*; it goes with its connection."""
    db = sqlite3.connect("", isolation_level=None, factory=Connection)
    db.path = os.path.abspath(path)
    migrate(db)
    return db
