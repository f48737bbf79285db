"""Write the small archive that later versions have to read, as SQL."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from iranwatch.analysis.facts import find_facts, reader
from iranwatch.archive import draft, read, write
from iranwatch.archive.draft import Draft, Stamp
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.lexicon import names
from iranwatch.model import Article, Author, Paragraph, PartialDate, Told
from iranwatch.text import decode

DAY = "2026-11-21"


def drafted(text: str) -> Draft:
    """Return an article of one paragraph."""
    article = Article(
        title="A Hall at Natanz",
        authors=(Author("Mina Rad", "Fellow"),),
        source="Example Wire",
        published=PartialDate(2019, 11),
        language="en",
        paragraphs=(Paragraph(text, 0, len(text)),),
    )
    return draft.of(text.encode(), decode(text.encode()), Told(source="Example Wire"), article, 1)


def spoken() -> Draft:
    """Return an article of two paragraphs and a comment, with what was found in them."""
    texts = ("Ali Ahmadi waits.", "“We wait for the rain,” he said.", "“We all do,” said Mina Rad.")
    article = Article(
        title="The Rain",
        paragraphs=tuple(Paragraph(text, 0, len(text), text is texts[-1]) for text in texts),
    )
    data = "\n\n".join(texts).encode()
    facts = find_facts(article, reader(names()))
    return draft.of(data, decode(data), Told(), article, 1, facts)


def fill(store: Archive) -> None:
    """Put articles into the archive: one revised, corrected and tagged, one as it came, one read.

    The last was read for facts.
    """
    db = store.db
    with transaction(db):
        write.add_article(db, drafted("Centrifuges of the first kind spin."), DAY)
        revision = write.revise_article(db, 1, drafted("Centrifuges of the next kind spin."), DAY)
        write.point(db, "raw/natanz.txt", revision, Stamp(35, 1, 2, 3))
        write.override(db, 1, "title", "A Hall, Corrected", DAY)
        write.refill(db, 1, read.parsed(db, 1))
        db.execute("INSERT INTO tags (article, tag, added) VALUES (1, 'halls', ?)", (DAY,))
        other = write.add_article(db, drafted("Tankers left the port under escort."), DAY)
        write.point(db, b"raw/\xff.txt", other, Stamp(35, 4, 5, 6))
        write.point(db, "raw/rain.txt", write.add_article(db, spoken(), DAY), Stamp(80, 7, 8, 9))


def statements(db: sqlite3.Connection) -> Iterator[str]:
    """Yield the SQL that makes a file like that of *db*.

    sqlite3's own `iterdump` would insert into the full-text indexes as if they were tables; here
    the tables behind them are filled, which they make themselves.
    """
    yield "PRAGMA foreign_keys = OFF"
    kinds = {row[1]: row[2] for row in db.execute("PRAGMA table_list") if row[0] == "main"}
    made = db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC"
    )
    for name, sql in sorted(made, key=lambda one: kinds.get(one[0]) == "virtual"):
        if kinds.get(name) != "shadow":
            yield sql
    for name, kind in sorted(kinds.items()):
        if kind == "virtual" or name.startswith("sqlite_"):
            continue
        if kind == "shadow":
            yield f"DELETE FROM {name}"
        columns = [row[1] for row in db.execute(f"PRAGMA table_info ({name})")]
        quoted = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        for (values,) in db.execute(f"SELECT {quoted} FROM {name}"):
            yield f"INSERT INTO {name} VALUES ({values})"
    for pragma in ("application_id", "user_version"):
        (value,) = db.execute(f"PRAGMA {pragma}").fetchone()
        yield f"PRAGMA {pragma} = {value}"


def main() -> None:
    """Write the SQL of such an archive to standard output."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive.open(Path(folder) / "archive.db", writing=True) as store,
    ):
        fill(store)
        for statement in statements(store.db):
            sys.stdout.write(statement + ";\n")


if __name__ == "__main__":
    main()
