"""An open archive: what the Python API and every command hold in their hands."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from iranwatch.archive import file

if TYPE_CHECKING:
    from types import TracebackType

    from iranwatch.archive.file import Connection
    from iranwatch.model import Hit, Record

DEFAULT_PATH = os.path.join("data", "archive.db")


class Archive:
    """One archive file, open for reading, or for writing too."""

    def __init__(self, path: str, db: Connection) -> None:
        self.path = path
        self.db = db

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str] = DEFAULT_PATH,
        *,
        writing: bool = False,
        existing: bool = False,
    ) -> Archive:
        """Open the archive at *path*; a ``with`` block closes it, and so does `close`.

        When *writing*, a missing one is made, unless it has to be an *existing* one.

        Raises:
            ArchiveError: if it is missing (and not made), locked, foreign, damaged, or of another
                version; a ``with`` block raises it too for what fails inside.
        """
        name = os.fspath(path)
        store = cls(name, file.connect(name, writing=writing, create=writing and not existing))
        if writing:
            try:
                with file.explained(name):
                    _bring_up_to_date(store.db)
            except BaseException:
                store.close()
                raise
        return store

    @classmethod
    def preview(cls, path: str) -> Archive:
        """Open the archive at *path* for reading; where there is none, an empty one in memory."""
        if os.path.exists(path):
            return cls.open(path)
        from iranwatch.archive.migrate import empty

        return cls(path, empty(path))

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with closing(self.db), file.explained(self.path):
            if isinstance(error, sqlite3.Error):
                raise error

    def get(self, name: str) -> Record:
        """Return the article that an id, the start of one, or a file's name refers to.

        Raises:
            MalformedIdError, AmbiguousIdError, UnknownIdError: if it refers to no one article.
        """
        from iranwatch.archive import reference  # a search starts without

        with file.explained(self.path):
            return reference.record(self.db, name)

    def search(self, query: str, *, limit: int | None = None) -> tuple[Hit, ...]:
        """Return the articles that match *query*, best first, as ``iranwatch search`` ranks them.

        Raises:
            QueryError: if there is nothing in *query* to search for.
        """
        import datetime as dt

        from iranwatch import query as language
        from iranwatch.archive import aliases, saved, search

        today = dt.datetime.now(dt.UTC).date()
        names = aliases.names(self.path)
        with file.explained(self.path):
            plan = language.parse(query, names, saved.saved(self.db), today=today)
            plan = language.identify(plan, lambda: names)
            return search.search(self.db, plan.limited(limit)).hits


def _bring_up_to_date(db: Connection) -> None:
    """Fill the indexes anew where another folding filled them: a delete would corrupt them."""
    from iranwatch import fold
    from iranwatch.archive import indexes
    from iranwatch.archive.transactions import overhaul

    if indexes.folding(db) != fold.VERSION:
        with overhaul(db):
            indexes.reindex(db)
