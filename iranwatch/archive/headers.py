"""What listings show of articles: everything but the text, for any number of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from iranwatch.archive import paths
from iranwatch.archive.file import Connection
from iranwatch.errors import ArchiveDamagedError
from iranwatch.model import Article, Author, PartialDate, Record

_ARTICLES = """
    SELECT number, id, title, source, section, published, language FROM articles
    WHERE number IN (SELECT value FROM json_each(?))
"""
_AUTHORS = """
    SELECT article, name, role FROM authors
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, position
"""
_FILES = """
    SELECT article, path FROM files JOIN revisions ON revisions.number = files.revision
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY path
"""
_TAGS = """
    SELECT article, tag FROM tags WHERE article IN (SELECT value FROM json_each(?)) ORDER BY tag
"""


def headers(db: Connection, numbers: Sequence[int], *, bare: bool = False) -> dict[int, Record]:
    """Return the records of the articles with these row *numbers*, without their text.

    *bare* ones have neither authors, files, tags nor notes.
    """
    found = {}
    for number, id_, title, source, section, published, language in _rows(db, _ARTICLES, numbers):
        article = Article(
            title=title,
            source=source,
            section=section,
            published=_date(db, id_, published) if published else None,
            language=language,
        )
        found[number] = Record(id_, article)
    return found if bare else _whole(db, found)


def listed(numbers: Iterable[int]) -> str:
    """Return row *numbers* as a JSON list, for SQLite's json_each."""
    return str(list(numbers))  # Python writes it so too, and json takes a millisecond to load


def _whole(db: Connection, found: dict[int, Record]) -> dict[int, Record]:
    """Return the records *found* with their authors, files, tags and notes."""
    authors, files, tags = (
        _by_article(_rows(db, query, found)) for query in (_AUTHORS, _FILES, _TAGS)
    )
    from iranwatch.archive import notes  # lines for a pipe start without

    noted = notes.by_article(db, listed(found))
    base = paths.view(db.folder)
    return {
        number: record._replace(
            article=record.article._replace(authors=tuple(Author(*row) for row in authors[number])),
            files=tuple(paths.shown(path, base) for (path,) in files[number]),
            tags=tuple(tag for (tag,) in tags[number]),
            notes=tuple(noted[number]),
        )
        for number, record in found.items()
    }


def _rows(db: Connection, query: str, numbers: Iterable[int]) -> Iterable[tuple[Any, ...]]:
    return db.execute(query, (listed(numbers),))


def _by_article(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    found = defaultdict(list)
    for number, *values in rows:
        found[number].append(tuple(values))
    return found


def _date(db: Connection, id_: str, published: str) -> PartialDate:
    try:
        return PartialDate.read(published)
    except (ValueError, TypeError) as error:
        raise ArchiveDamagedError(db.path, f"article {id_[:8]} is broken") from error
