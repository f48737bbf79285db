"""Copies of an archive: one to look into, one to keep."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from iranwatch.archive import audit
from iranwatch.archive.file import Connection, number, uri
from iranwatch.errors import ArchiveDamagedError


def pages(db: Connection) -> Connection:
    """Return a private copy of the archive, page by page with whatever is wrong in them.

    It shows one state, even during an ingest, locks nobody out, may be written to, and goes with
    its connection. What does not fit into memory lies in a temporary file.
    """
    copy = sqlite3.connect("", isolation_level=None, factory=Connection)
    copy.path = db.path
    db.backup(copy)
    return copy


def write_copy(
    db: Connection, path: str, *, replace: bool = False, version: int | None = None
) -> None:
    """Write a copy of the archive to *path*: compact, consistent even during an ingest, checked.

    It is there whole or not at all: not where its tables are of another *version* than asked for.

    Raises:
        FileExistsError: if something lies at *path*, unless *replace* gives it up.
        OSError: if the file cannot be made.
        ArchiveDamagedError: if the copy does not pass SQLite's checks.
    """
    partial = f"{path}.partial-{os.getpid()}"
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        with _able_to_copy(db):
            db.execute("VACUUM INTO ?", (uri(partial),))
        if _check(partial) != version and version is not None:
            return
        _synchronize(partial)
        if not replace:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))  # fails if it is taken
        os.replace(partial, path)
        _synchronize(os.path.dirname(os.path.abspath(path)))
    finally:
        with suppress(FileNotFoundError):
            os.unlink(partial)


@contextmanager
def _able_to_copy(db: Connection) -> Iterator[None]:
    before = number(db, "query_only")
    db.execute("PRAGMA query_only = OFF")  # it forbids copying too
    try:
        yield
    finally:
        db.execute(f"PRAGMA query_only = {before}")


def _check(path: str) -> int:
    """Return the version of the tables in the archive at *path*, which is whole."""
    with closing(sqlite3.connect(f"{uri(path)}?mode=ro", uri=True, factory=Connection)) as copy:
        for fault in (*audit.pages(copy), *audit.references(copy)):
            raise ArchiveDamagedError(path, fault)
        return number(copy, "user_version")


def _synchronize(path: str) -> None:
    """Wait until what was written to *path* is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
