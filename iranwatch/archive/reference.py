"""What a person calls an article - an id, the start of one, a file's name - to the article."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable

from iranwatch.archive import paths, read
from iranwatch.archive.file import Connection
from iranwatch.errors import AmbiguousIdError, MalformedIdError, UnknownIdError
from iranwatch.model import Record, Revision

_ID = re.compile(r"[0-9a-f]{4,64}", re.IGNORECASE)


def record(db: Connection, reference: str) -> Record:
    """Return the whole record of the article that *reference* names; see `number_of`."""
    return next(read.records(db, [number_of(db, reference)]))


def revision(record: Record, reference: str) -> Revision:
    """Return the revision of *record* whose sha256 *reference* begins, else the current one."""
    named = [one for one in record.revisions if one.sha256.startswith(reference.lower())]
    return named[0] if named else next(one for one in record.revisions if one.current)


def number_of(db: Connection, reference: str) -> int:
    """Return the row number of the article that *reference* names.

    A reference is the first 4 or more digits of the article's id or of any revision's sha256, or
    a file's path or name.

    Raises:
        MalformedIdError, AmbiguousIdError, UnknownIdError: if it names no one article.
    """
    if _ID.fullmatch(reference):
        numbers = _by_hash(db, reference.lower())
    else:
        numbers = _by_path(db, reference)
        if not numbers and "." not in reference and "/" not in reference:
            raise MalformedIdError(reference)
    if not numbers:
        raise UnknownIdError(reference)
    if len(numbers) > 1:
        found = read.headers(db, numbers)
        raise AmbiguousIdError(
            reference,
            [(record.id, record.article.title or "untitled") for record in found.values()],
        )
    return numbers[0]


def numbers_of(db: Connection, ids: Iterable[str]) -> list[int]:
    """Return the row numbers of the articles with these whole *ids*, in no order."""
    query = "SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    return [number for (number,) in db.execute(query, (json.dumps(list(ids)),))]


def _by_hash(db: Connection, prefix: str) -> list[int]:
    above = prefix + "g"  # sorts after every longer run of hex digits
    return [
        number
        for (number,) in db.execute(
            "SELECT number FROM articles WHERE id >= ? AND id < ?"
            " UNION SELECT article FROM revisions WHERE sha256 >= ? AND sha256 < ?",
            (prefix, above) * 2,
        )
    ]


def _by_path(db: Connection, path: str) -> list[int]:
    """Return the articles of the file at *path*, else of every file of that name."""
    query = "SELECT DISTINCT article FROM files JOIN revisions ON revisions.number = files.revision"
    exact = db.execute(f"{query} WHERE path = ?", (paths.stored(path, db.folder),)).fetchall()
    if not exact and "/" not in path:
        name = os.fsencode(path)  # as bytes, since any folder above may have a name that is no text
        exact = db.execute(
            f"{query} WHERE CAST(path AS BLOB) = ? OR substr(CAST(path AS BLOB), ?) = ?",
            (name, -len(name) - 1, b"/" + name),
        ).fetchall()
    return [number for (number,) in exact]
