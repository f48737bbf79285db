"""What makes the tables of the archive file, as numbered migrations.

A migration that was released is never edited: the next change is the next function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x49525741  # "IRWA", in SQLite's header: tells our files from other programs'
VERSION = 6  # the newest migration below, in PRAGMA user_version


def migrations() -> Migrations:
    """Return every migration of the archive, oldest first."""
    from sqlite_utils import Migrations

    from iranwatch.archive import tables

    steps = Migrations("iranwatch")

    @steps(name="1 articles, revisions, files and the two indexes")
    def first(db: Database) -> None:
        _run(db, tables.FIRST)

    @steps(name="2 events and quotes")
    def second(db: Database) -> None:
        _run(db, tables.FACTS)

    @steps(name="3 mentions, sketches and stories")
    def third(db: Database) -> None:
        _run(db, tables.NAMES)

    @steps(name="4 notes, saved searches and what was looked at")
    def fourth(db: Database) -> None:
        _run(db, tables.DESK)

    @steps(name="5 indexes with the body first, packed evidence")
    def fifth(db: Database) -> None:
        import zlib

        db.conn.create_function("packed", 1, lambda text: zlib.compress(text.encode()))
        _run(db, tables.LEAN)

    @steps(name="6 quotations as places in their articles")
    def sixth(db: Database) -> None:
        from iranwatch.archive.paragraphs import starts

        def paragraph_start(body: str, comment: str | None, paragraph: int) -> int | None:
            return dict(enumerate(starts(body, comment), 1)).get(paragraph)

        db.conn.create_function("paragraph_start", 3, paragraph_start)
        _run(db, tables.SPANS)

    return steps


def _run(db: Database, script: str) -> None:
    """Run the statements of *script* one by one: all at once would end the transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
