"""What an archive has to offer for the rest of a word that somebody is typing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing

from iranwatch.archive import file
from iranwatch.archive.file import Connection

MOST = 200  # values; more are no help
PATIENCE = 0.5  # seconds until somebody who pressed Tab gives up
SHORT = 8  # digits of an id where people read it

_DISTINCT = {
    "author": "SELECT DISTINCT name FROM authors",
    "saved": "SELECT name FROM saved",
    "section": "SELECT DISTINCT section FROM articles WHERE section IS NOT NULL",
    "source": "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL",
    "tag": "SELECT DISTINCT tag FROM tags",
}


def values(path: str, kind: str, beginning: str) -> dict[str, str]:
    """Return what begins so of the *kind* of values that the archive at *path* has.

    Each stands with what it is, which may be nothing: of an id it is the title of its article.
    Case does not matter. The archive is only read, and given up on when it takes long.

    Raises:
        ArchiveError: if it cannot be read, or not at once.
    """
    with closing(file.connect(path, writing=False, patience=PATIENCE)) as db, file.explained(path):
        deadline = time.monotonic() + PATIENCE
        db.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
        return dict(sorted(_READERS.get(kind, _distinct(kind))(db, beginning))[:MOST])


def _distinct(kind: str) -> Callable[[Connection, str], Iterator[tuple[str, str]]]:
    def read(db: Connection, beginning: str) -> Iterator[tuple[str, str]]:
        for (value,) in db.execute(_DISTINCT[kind]):
            if value.casefold().startswith(beginning.casefold()):
                yield value, ""

    return read


def _ids(db: Connection, beginning: str) -> Iterator[tuple[str, str]]:
    first = beginning.lower()
    query = "SELECT id, title FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    for id_, title in db.execute(query, (first, first + "g", MOST)):  # sorts after all hex digits
        yield id_[: max(SHORT, len(first))], title or ""


def _entities(db: Connection, beginning: str) -> Iterator[tuple[str, str]]:
    """Yield names that articles have, or ids of theirs with the name."""
    from iranwatch.analysis.instruments import concept_of
    from iranwatch.archive import aliases

    names = aliases.names(db.path)
    for (known_as,) in db.execute(
        "SELECT DISTINCT concept FROM mentions WHERE concept IS NOT NULL"
    ):
        concept = concept_of(known_as, names)
        if concept is not None:
            for value, what in ((concept.name, ""), (concept.id, concept.name)):
                if value.casefold().startswith(beginning.casefold()):
                    yield value, what


_READERS = {"id": _ids, "entity": _entities}
