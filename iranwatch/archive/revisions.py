"""The rows of revisions and of the files that point at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iranwatch.archive.fields import read_told
from iranwatch.archive.file import Connection
from iranwatch.archive.paths import Stored
from iranwatch.model import Told


class Held(NamedTuple):
    """A revision in the archive, its article, and what the user said when it was parsed."""

    revision: int
    article: int
    current: bool
    told: Told


class Packed(NamedTuple):
    """A revision as it is to be parsed again: its bytes, zlib-packed, and what was said of it."""

    revision: int
    raw: bytes
    told: Told


_HELD = """
    SELECT revisions.number, article, revisions.number = articles.revision, told
    FROM revisions JOIN articles ON articles.number = revisions.article
"""


def of_bytes(db: Connection, sha256: str) -> Held | None:
    """Return the revision that has these bytes, if any."""
    return _held(db, f"{_HELD} WHERE sha256 = ?", sha256)


def of_path(db: Connection, path: Stored) -> Held | None:
    """Return the revision that the file at *path* held when it was last read, if any."""
    query = f"{_HELD} JOIN files ON files.revision = revisions.number WHERE path = ?"
    return _held(db, query, path)


def _held(db: Connection, query: str, value: Stored) -> Held | None:
    row = db.execute(query, (value,)).fetchone()
    if row is None:
        return None
    revision, article, current, told = row
    return Held(revision, article, bool(current), read_told(told))


def packed(db: Connection, revision: int) -> Packed:
    """Return the revision with this number, which is there."""
    row = db.execute("SELECT raw, told FROM revisions WHERE number = ?", (revision,)).fetchone()
    return Packed(revision, row[0], read_told(row[1]))


def current(db: Connection) -> list[int]:
    """Return the number of each article's current revision, in the order of the articles."""
    rows = db.execute("SELECT revision FROM articles ORDER BY number")
    return [revision for (revision,) in rows]


def parsed_before(db: Connection, parser: int, after: int, most: int) -> list[Packed]:
    """Return current revisions that a parser older than version *parser* had parsed.

    They are the first *most* with numbers above *after*.
    """
    query = (
        "SELECT revisions.number, raw, told FROM revisions"
        " JOIN articles ON articles.revision = revisions.number"
        " WHERE parser < ? AND revisions.number > ? ORDER BY revisions.number LIMIT ?"
    )
    rows = db.execute(query, (parser, after, most)).fetchall()
    return [Packed(revision, raw, read_told(told)) for revision, raw, told in rows]


def files(db: Connection) -> Iterator[tuple[str, Stored | None]]:
    """Yield the sha256 and the path of every file, and of every revision without one, those last.

    They are fetched before the first is yielded: nobody is kept waiting by who prints them.
    """
    yield from db.execute(
        "SELECT sha256, path FROM revisions LEFT JOIN files ON files.revision = revisions.number"
        " ORDER BY path IS NULL, path, sha256"
    ).fetchall()


def metadata(db: Connection, settled: int) -> dict[Stored, tuple[int, int, int]]:
    """Return the size, mtime_ns and ctime_ns of files, by path.

    They are those whose last change lay more than *settled* ns back when they were read.
    """
    query = "SELECT path, size, mtime_ns, ctime_ns FROM files WHERE mtime_ns < read_ns - ?"
    return {
        path: (size, mtime, ctime) for path, size, mtime, ctime in db.execute(query, (settled,))
    }
