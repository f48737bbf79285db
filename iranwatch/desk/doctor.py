"""Whether an archive is sound: every check, on one state of the archive."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Literal, NamedTuple

from iranwatch.archive import audit, copies, paths, revisions
from iranwatch.archive.file import Connection, explained
from iranwatch.archive.store import Archive
from iranwatch.desk import files
from iranwatch.desk.doubts import later_dates
from iranwatch.desk.files import Found, Refusal
from iranwatch.errors import ArchiveDamagedError

Remedy = Literal["backup", "repair"]  # what has to mend it: a backup, or the raw bytes will do
Find = Callable[[Connection], Iterator[str]]


class Check(NamedTuple):
    """One thing that was checked: how many of what, and a sentence for all there is to say of it.

    Without a ``remedy`` there is nothing to mend, and the sentences are only worth knowing.
    """

    name: str
    looked: int
    unit: str
    remedy: Remedy | None
    said: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing has to be mended."""
        return self.remedy is None or not self.said


def files_now(db: Connection) -> Iterator[str]:
    """Yield each file that is no longer what was read: changed, gone, or not to be read."""
    base = paths.view(db.folder)
    for sha256, stored in revisions.files(db):
        if stored is None:
            continue
        path = paths.shown(stored, base)
        read = files.read(Found(path, stored, (0, 0, 0), follow=True), math.inf)
        if isinstance(read, Refusal):
            yield f"missing: {path} ({read.reason})"
        elif hashlib.sha256(read[0]).hexdigest() != sha256:
            yield f"changed since: {path}"


# name, the unit of what audit.COUNTED counts, the remedy, and the check itself
CHECKS: tuple[tuple[str, str, Remedy | None, Find], ...] = (
    ("pages", "page", "backup", audit.pages),
    ("references", "article", "backup", audit.references),
    ("bytes", "revision", "backup", audit.raw_bytes),
    ("indexes", "entry", "repair", audit.structure),
    ("folding", "entry", "repair", audit.folding),
    ("words", "word", "repair", audit.words),
    ("parsing", "article", None, audit.parsing),
    ("dates", "article", None, later_dates),
    ("files", "file", None, files_now),
)


def examine(store: Archive) -> tuple[Check, ...]:
    """Return every check of the archive, and last how the files it was read from are now.

    The archive is examined in a private copy, so that nobody has to wait. A file that changed or
    is gone is no fault of the archive.
    """
    with closing(copies.pages(store.db)) as db:
        return tuple(
            Check(name, _count(db, name), unit, remedy, _sentences(db, find))
            for name, unit, remedy, find in CHECKS
        )


def _count(db: Connection, name: str) -> int:
    try:
        with explained(db.path):
            return audit.count(db, name)
    except ArchiveDamagedError:
        return 0


def _sentences(db: Connection, find: Find) -> tuple[str, ...]:
    said: list[str] = []
    try:
        with explained(db.path):
            said.extend(find(db))
    except (ArchiveDamagedError, ValueError, TypeError):  # what cannot be read breaks in many ways
        said.append("what is there cannot be read to its end")
    return tuple(said)
