"""Opening the archive: its pragmas, its migrations, and what SQLite's errors mean."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from iranwatch.archive.header import identify
from iranwatch.archive.schema import VERSION
from iranwatch.errors import (
    ArchiveDamagedError,
    ArchiveError,
    ArchiveMissingError,
    ArchiveVersionError,
)

BUSY_SECONDS = 15.0  # how long a command waits for another one's commit
CACHE = 32_000  # KiB of pages a reader may hold; of 2,000, a common word counted leaves none in it
_PLAIN = frozenset(b"/-_.~" + bytes(range(48, 58)) + bytes(range(65, 91)) + bytes(range(97, 123)))


class Connection(sqlite3.Connection):
    """A connection that knows which file it has open, since stored paths hang on its folder."""

    path: str = ""

    @property
    def folder(self) -> str:
        """The absolute path of the folder the archive lies in."""
        return os.path.dirname(self.path)


def connect(
    path: str, *, writing: bool, create: bool = False, patience: float = BUSY_SECONDS
) -> Connection:
    """Return a connection to the archive at *path*, its pragmas set.

    A reading connection never creates and never changes the file; it may roll back what a killed
    writer left (which a read-only one could not). A writing one brings the tables up to date, and
    with *create* makes the file where there is none, with its folder.

    Raises:
        ArchiveError: whatever is wrong with the file, in one sentence.
    """
    identify(path, writing=writing, create=create)
    with explained(path):
        db = _open(path, create=create, patience=patience)
        try:
            # not what the header said: SQLite has now rolled back what a killed writer left
            version = number(db, "user_version")
            if writing:
                db.execute("PRAGMA secure_delete = OFF")
                db.execute("PRAGMA synchronous = FULL")
                db.execute("PRAGMA foreign_keys = ON")
                if version < VERSION:
                    from iranwatch.archive.migrate import migrate

                    migrate(db)  # more than memory may hold goes to the file meanwhile
                db.execute("PRAGMA cache_spill = OFF")  # a spill would lock readers out early
            else:
                db.execute("PRAGMA query_only = ON")
                db.execute(f"PRAGMA cache_size = -{CACHE}")
                if version == 0:  # what a kill left of the first ingest
                    raise ArchiveMissingError(path)
                if version < VERSION:
                    raise ArchiveVersionError(path, version, VERSION)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """Let several reads see one state of the archive, whatever is committed between them."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn what SQLite raises inside the block into one sentence about the archive at *path*."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise  # a fault of ours, not the archive's
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary in _CAUSES:
            cause, hint = _CAUSES[primary]
            raise ArchiveError(f"{cause}: {path}", hint) from error
        raise ArchiveDamagedError(path, "it does not hold what it should") from error


_CAUSES: dict[int | None, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        "the archive is locked by another program",
        "wait for it to finish, then run this again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "the archive is locked by another program",
        "wait for it to finish, then run this again",
    ),
    sqlite3.SQLITE_FULL: (
        "the disk is full, so nothing more could be written",
        "make room and run this again; what was stored before is safe",
    ),
    sqlite3.SQLITE_READONLY: (
        "the archive cannot be written, only read",
        "check the permissions of the file and of its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the archive, or its journal beside it, cannot be opened",
        "check the permissions of the file and of its folder",
    ),
    sqlite3.SQLITE_PERM: (
        "the archive may not be opened",
        "check the permissions of the file and of its folder",
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk failed, or your share of it is used up, while the archive was in use",
        "check the disk and its quota; what was stored before is safe",
    ),
    sqlite3.SQLITE_NOMEM: ("there is not enough memory for the archive", "close other programs"),
}


def uri(path: str) -> str:
    """Return *path* as SQLite mistakes none of its characters: ``?``, ``%``, bytes not UTF-8."""
    raw = os.fsencode(os.path.abspath(path))
    return "file:" + "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in raw)


def _open(path: str, *, create: bool, patience: float) -> Connection:
    db = sqlite3.connect(
        f"{uri(path)}?mode={'rwc' if create else 'rw'}",
        uri=True,
        isolation_level=None,
        timeout=patience,
        factory=Connection,
    )
    db.path = os.path.abspath(path)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db


def shrink(db: Connection) -> None:
    """Cut the pages that hold nothing off the file, if it was made so that this can be done."""
    for _ in range(number(db, "freelist_count")):
        db.execute("PRAGMA incremental_vacuum")  # of one page, the way sqlite3 runs it


def number(db: Connection, pragma: str) -> int:
    """Return the number that a *pragma* has."""
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])
