"""Bringing the tables of an archive up to date, or making them where there are none."""

from __future__ import annotations

import os
import sqlite3

from sqlite_utils import Database

from iranwatch.archive import copies
from iranwatch.archive.file import Connection, number
from iranwatch.archive.schema import APPLICATION_ID, VERSION, migrations


def migrate(db: Connection) -> None:
    """Bring the tables to VERSION in one transaction; an archive that was there is copied first.

    The copy lies beside it, named for the version it had, and stays.
    """
    before = number(db, "user_version")
    if before:
        copies.write_copy(db, f"{db.path}.version-{before}", replace=True)
    db.execute("BEGIN IMMEDIATE")
    try:
        if number(db, "user_version") < VERSION:  # else another ingest was first
            migrations().apply(Database(db, recursive_triggers=False))
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def empty(path: str) -> Connection:
    """Return an archive without an article, as if it lay at *path*; it goes with its connection."""
    db = sqlite3.connect("", isolation_level=None, factory=Connection)
    db.path = os.path.abspath(path)
    migrate(db)
    return db
