"""Rows to whole records: the text of articles, and what the archive holds of them."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from iranwatch.archive import fields, notes
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.headers import headers as headers
from iranwatch.archive.paragraphs import paragraphs
from iranwatch.errors import ArchiveDamagedError
from iranwatch.model import Article, Paragraph, Record, Revision

PAGE = 200  # records fetched at a time, so that a long export holds no cursor open


def records(db: Connection, numbers: Iterable[int]) -> Iterator[Record]:
    """Yield the whole records of the articles with these row *numbers*, in that order.

    They are fetched a page at a time: no statement is open while the caller prints.
    """
    page: list[int] = []
    for number in numbers:
        page.append(number)
        if len(page) == PAGE:
            yield from _page(db, page)
            page = []
    yield from _page(db, page)


def _page(db: Connection, numbers: list[int]) -> list[Record]:
    with snapshot(db):
        return list(_whole(db, numbers))


def _whole(db: Connection, numbers: list[int]) -> Iterator[Record]:
    """Yield the records of one page with their text, evidence, revisions and notes."""
    found = headers(db, numbers)
    wanted = (json.dumps(numbers),)
    texts = {row[0]: row[1:] for row in db.execute(_TEXTS, wanted)}
    revisions = defaultdict(list)
    for number, *row in db.execute(_REVISIONS, wanted):
        revisions[number].append(row)
    overridden = defaultdict(list)
    for number, field in db.execute(_OVERRIDES, wanted):
        overridden[number].append(field)
    for number in numbers:
        if number not in found:  # another program deleted it between two pages
            continue
        record = found[number]
        body, comment, spans, parsed = texts[number]
        try:
            article = record.article._replace(
                paragraphs=tuple(_paragraphs(body, comment, spans)),
                evidence=fields.read_parsed(parsed).evidence,
            )
            history = tuple(_revision(*row) for row in revisions[number])
        except (ValueError, TypeError, KeyError) as error:
            raise ArchiveDamagedError(db.path, f"article {record.id[:8]} is broken") from error
        current = next((one.sha256 for one in history if one.current), "")
        yield record._replace(
            article=article,
            revisions=history,
            corrected=tuple(overridden[number]),
            notes=tuple(
                notes.settled(db, note, current, article.paragraphs) for note in record.notes
            ),
        )


_TEXTS = """
    SELECT articles.number, body, comment, spans, parsed
    FROM articles JOIN revisions ON revisions.number = articles.revision
    WHERE articles.number IN (SELECT value FROM json_each(?))
"""
_REVISIONS = """
    SELECT article, sha256, added, bytes, encoding, told, revisions.number = articles.revision
    FROM revisions JOIN articles ON articles.number = revisions.article
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY revisions.number
"""
_OVERRIDES = """
    SELECT article, field FROM overrides
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY field
"""


def _paragraphs(body: str, comment: str | None, spans: str) -> Iterator[Paragraph]:
    texts = paragraphs(body, comment)
    for (text, is_comment), (start, end) in zip(texts, json.loads(spans), strict=True):
        yield Paragraph(text, start, end, is_comment)


def _revision(
    sha256: str, added: str, size: int, encoding: str, told: str, current: int
) -> Revision:
    return Revision(sha256, added, size, encoding, fields.read_told(told), bool(current))


def count(db: Connection) -> int:
    """Return how many articles there are."""
    return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])


def parsed(db: Connection, number: int) -> Article:
    """Return what the parser found in the current revision of an article, before corrections."""
    query = f"{_TEXTS.partition('WHERE')[0]} WHERE articles.number = ?"
    body, comment, spans, found = db.execute(query, (number,)).fetchone()[1:]
    return fields.read_parsed(found)._replace(paragraphs=tuple(_paragraphs(body, comment, spans)))


def raw(db: Connection, sha256: str) -> bytes:
    """Return the bytes of the revision that has this *sha256*, as they were read.

    Raises:
        ArchiveDamagedError: if they cannot be unpacked.
    """
    row = db.execute("SELECT raw FROM revisions WHERE sha256 = ?", (sha256,)).fetchone()
    try:
        return zlib.decompress(row[0])
    except zlib.error as error:
        raise ArchiveDamagedError(db.path, f"the bytes of {sha256[:12]} are lost") from error
