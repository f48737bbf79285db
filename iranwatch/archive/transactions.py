"""Writing all or nothing, beside readers who may hold on to the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from iranwatch.archive.file import Connection

TRIES = 8  # of BUSY_SECONDS each: a reader that holds on longer than two minutes wins


@contextmanager
def transaction(
    db: Connection, on_wait: Callable[[], None] | None = None, *, exclusive: bool = False
) -> Iterator[None]:
    """Commit what the block writes, all or nothing.

    Readers that are still fetching hold a commit up, or the beginning where it is *exclusive*; it
    is tried again after *on_wait* was called.
    """
    if exclusive:
        _patiently(db, "BEGIN EXCLUSIVE", on_wait)
    else:
        db.execute("BEGIN IMMEDIATE")
    try:
        yield
        _patiently(db, "COMMIT", on_wait)
    except BaseException:
        db.rollback()
        raise


@contextmanager
def overhaul(db: Connection, on_wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Commit what the block writes to every article, all or nothing.

    What does not fit into memory goes to the file meanwhile, which readers have to leave alone:
    those at work are waited for before it begins, or each page that is written would wait.
    """
    db.execute("PRAGMA cache_spill = ON")
    try:
        with transaction(db, on_wait, exclusive=True):
            yield
    finally:
        db.execute("PRAGMA cache_spill = OFF")


def _patiently(db: Connection, statement: str, on_wait: Callable[[], None] | None) -> None:
    for tries_left in reversed(range(TRIES)):
        try:
            db.execute(statement)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            if on_wait:
                on_wait()
        else:
            return
