"""The two full-text indexes: an article in, an article out, and all of them anew."""

from __future__ import annotations

from iranwatch import fold
from iranwatch.archive.draft import Folded, fold_texts
from iranwatch.archive.file import Connection, shrink

INDEXES = ("stemmed", "exact")


def index(db: Connection, number: int, texts: Folded) -> None:
    """Put the *texts* of article *number* into both indexes."""
    for table in INDEXES:
        db.execute(
            f"INSERT INTO {table} (rowid, title, byline, body, comment) VALUES (?, ?, ?, ?, ?)",
            (number, *texts),
        )


def unindex(db: Connection, number: int) -> None:
    """Take article *number* out of both indexes.

    A contentless index must be given exactly the text it was given at first, or it is silently
    wrong ever after: hence the same folding, of the same stored texts.
    """
    texts = indexed(db, number)
    for table in INDEXES:
        db.execute(
            f"INSERT INTO {table} ({table}, rowid, title, byline, body, comment)"
            " VALUES ('delete', ?, ?, ?, ?, ?)",
            (number, *texts),
        )


def indexed(db: Connection, number: int) -> Folded:
    """Return the texts that both indexes hold of article *number*, folded from its row."""
    row = db.execute(
        "SELECT title, byline, body, comment FROM articles WHERE number = ?", (number,)
    ).fetchone()
    return fold_texts(row)


def reindex(db: Connection) -> None:
    """Empty both indexes and fill them from the articles, by the folding of this program."""
    for table in INDEXES:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for (number,) in db.execute("SELECT number FROM articles").fetchall():
        index(db, number, indexed(db, number))
    db.execute(
        "INSERT INTO settings (name, value) VALUES ('folding', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (str(fold.VERSION),),
    )


def sort_anew(db: Connection) -> None:
    """Write SQLite's own indexes anew, from the tables and in their order."""
    db.execute("REINDEX")


def condense(db: Connection) -> None:
    """Bring each index into one piece, which is smaller and quicker to look a word up in.

    SQLite's own, filled in no order, are written anew in theirs. What all that frees is cut off.
    """
    for table in INDEXES:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    sort_anew(db)
    shrink(db)


def folding(db: Connection) -> int | None:
    """Return the version of the folding that both indexes were filled by; None before the first."""
    row = db.execute("SELECT value FROM settings WHERE name = 'folding'").fetchone()
    return int(row[0]) if row else None
