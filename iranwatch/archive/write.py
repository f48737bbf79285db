"""Putting articles into the archive: rows, revisions and index entries, for one transaction."""

from __future__ import annotations

import json

from iranwatch.archive import facts, fields
from iranwatch.archive.draft import Draft, Stamp, folded
from iranwatch.archive.file import Connection
from iranwatch.archive.indexes import index, unindex
from iranwatch.archive.paths import Stored
from iranwatch.model import Article


def add_article(db: Connection, new: Draft, day: str) -> int:
    """Store *new* as an article of its own; return the number of its revision."""
    number = _next_number(db, "articles")
    revision = _next_number(db, "revisions")
    _add_revision(db, revision, number, new, day)
    row = _row(new.article)
    names = ", ".join(row)
    db.execute(
        f"INSERT INTO articles (number, id, revision, {names}) VALUES (?, ?, ?{', ?' * len(row)})",
        (number, new.sha256, revision, *row.values()),
    )
    _add_authors(db, number, new.article)
    index(db, number, new.folded)
    if new.facts is not None:
        facts.put(db, number, new.facts)
    return revision


def revise_article(db: Connection, number: int, new: Draft, day: str) -> int:
    """Store *new* as the current revision of article *number*; return the revision's number."""
    revision = _next_number(db, "revisions")
    _add_revision(db, revision, number, new, day)
    make_current(db, revision, new)
    return revision


def make_current(db: Connection, revision: int, new: Draft) -> None:
    """Let the article say what *revision* says, parsed again as *new*.

    Where that is what it said before, the indexes and what was found in it stay.
    """
    number = note_parse(db, revision, new)
    if not _says(db, number, _corrected(db, number, new.article)):
        refill(db, number, new.article)


def note_parse(db: Connection, revision: int, new: Draft) -> int:
    """Write what *new* found in *revision*, the current one from now on; return the article."""
    (number,) = db.execute("SELECT article FROM revisions WHERE number = ?", (revision,)).fetchone()
    db.execute(
        "UPDATE revisions SET parser = ?, told = ?, parsed = ?, encoding = ?, replaced = ?"
        " WHERE number = ?",
        (
            new.parser,
            fields.write_told(new.told),
            new.parsed,
            new.encoding,
            new.replaced,
            revision,
        ),
    )
    db.execute("UPDATE articles SET revision = ? WHERE number = ?", (revision, number))
    return int(number)


def point(db: Connection, path: Stored, revision: int, stamp: Stamp) -> None:
    """Remember that the file at *path* held *revision* when it had this *stamp*."""
    # An upsert would open a savepoint, for which FTS5 writes out what it holds of the articles
    db.execute("DELETE FROM files WHERE path = ?", (path,))
    db.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)", (path, revision, *stamp))


def override(db: Connection, number: int, field: str, value: fields.Plain, day: str) -> None:
    """Let *value*, as JSON holds it, stand for *field* whatever the article's text says."""
    db.execute(
        "INSERT INTO overrides (article, field, value, added) VALUES (?, ?, ?, ?) ON CONFLICT"
        " (article, field) DO UPDATE SET value = excluded.value, added = excluded.added",
        (number, field, json.dumps(value, ensure_ascii=False), day),
    )


def take_back(db: Connection, number: int, field: str) -> bool:
    """Drop what was set for *field* by hand; return whether anything was."""
    query = "DELETE FROM overrides WHERE article = ? AND field = ?"
    return db.execute(query, (number, field)).rowcount > 0


def refill(db: Connection, number: int, parsed: Article) -> None:
    """Write article *number* anew, index entries and all, from *parsed* and its overrides."""
    unindex(db, number)
    index(db, number, folded(rewrite(db, number, parsed)))


def rewrite(db: Connection, number: int, parsed: Article) -> Article:
    """Write the rows of article *number* anew, and return it as its overrides make it.

    The indexes have to follow: `refill` does so, and `indexes.reindex` for all articles at once.
    """
    article = _corrected(db, number, parsed)
    row = _row(article)
    texts = "SELECT title, body, comment FROM articles WHERE number = ?"
    before = db.execute(texts, (number,)).fetchone()
    db.execute(
        f"UPDATE articles SET {' = ?, '.join(row)} = ?, facts = NULL WHERE number = ?",
        (*row.values(), number),
    )
    if before != (row["title"], row["body"], row["comment"]):
        facts.forget(db, number)
    db.execute("DELETE FROM authors WHERE article = ?", (number,))
    _add_authors(db, number, article)
    return article


def _corrected(db: Connection, number: int, parsed: Article) -> Article:
    """Return *parsed* as the overrides of article *number* make it."""
    overrides = db.execute("SELECT field, value FROM overrides WHERE article = ?", (number,))
    return fields.corrected(parsed, {field: json.loads(value) for field, value in overrides})


def _says(db: Connection, number: int, article: Article) -> bool:
    """Say whether the rows of article *number* are those of *article*."""
    row = _row(article)
    query = f"SELECT {', '.join(row)} FROM articles WHERE number = ?"
    authors = "SELECT name, role FROM authors WHERE article = ? ORDER BY position"
    return db.execute(query, (number,)).fetchone() == tuple(row.values()) and db.execute(
        authors, (number,)
    ).fetchall() == list(article.authors)


def _next_number(db: Connection, table: str) -> int:
    found = db.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()
    return int(found[0])


def _add_revision(db: Connection, revision: int, number: int, new: Draft, day: str) -> None:
    db.execute(
        "INSERT INTO revisions (number, article, sha256, added, bytes, encoding, replaced, parser,"
        " told, parsed, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            revision,
            number,
            new.sha256,
            day,
            new.bytes,
            new.encoding,
            new.replaced,
            new.parser,
            fields.write_told(new.told),
            new.parsed,
            new.raw,
        ),
    )


def _row(article: Article) -> dict[str, str | int | None]:
    """Return the columns of *article* in the table of articles."""
    body, comment, published = article.body, article.comment, article.published
    return {
        "title": article.title,
        "byline": article.byline,
        "source": article.source,
        "section": article.section,
        "published": str(published) if published else None,
        "earliest": published.earliest.isoformat() if published else None,
        "latest": published.latest.isoformat() if published else None,
        "language": article.language,
        "words": len(body.split()) + len((comment or "").split()),
        "body": body,
        "comment": comment,
        "spans": json.dumps([(p.start, p.end) for p in article.paragraphs], separators=(",", ":")),
    }


def _add_authors(db: Connection, number: int, article: Article) -> None:
    db.executemany(
        "INSERT INTO authors (article, position, name, role) VALUES (?, ?, ?, ?)",
        [(number, place, *author) for place, author in enumerate(article.authors, 1)],
    )
