"""What can be wrong inside an archive file: each function yields a sentence for every fault.

They run on a private copy of the file (`copies.pages`), since some of SQLite's own checks write.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from iranwatch import fold, parser
from iranwatch.archive import indexes
from iranwatch.archive.file import Connection
from iranwatch.archive.transactions import transaction

SUMS = 1  # the row of an index's data that holds them, FTS5_AVERAGES_ROWID of SQLite's fts5_index.c
COUNTED = {  # what there is of what each check of the doctor looks at
    "pages": "PRAGMA page_count",
    "references": "SELECT count(*) FROM articles",
    "bytes": "SELECT count(*) FROM revisions",
    "indexes": "SELECT count(*) FROM exact_docsize",
    "folding": "SELECT count(*) FROM exact_docsize",
    "words": "SELECT count(*) FROM exact_words",
    "parsing": "SELECT count(*) FROM articles",
    "dates": "SELECT count(published) FROM articles",
    "files": "SELECT count(*) FROM files",
}
MOST = 100  # faults that SQLite lists; who has so many needs no longer list


def count(db: Connection, check: str) -> int:
    """Return how many there are of what the *check* of that name looks at."""
    return int(db.execute(COUNTED[check]).fetchone()[0])


def pages(db: Connection) -> Iterator[str]:
    """Check every page, row and ordinary index, as SQLite does."""
    for (said,) in db.execute(f"PRAGMA integrity_check({MOST})"):
        if said != "ok":
            yield said.removeprefix("*** in database main ***\n")


def references(db: Connection) -> Iterator[str]:
    """Check that every row refers to rows that are there, and every article to its own revision."""
    for table, _, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"a row of {table} refers to one of {parent} that is not there"
    strays = (
        "SELECT id FROM articles WHERE NOT EXISTS (SELECT * FROM revisions"
        " WHERE number = articles.revision AND article = articles.number) OR NOT EXISTS"
        " (SELECT * FROM revisions WHERE sha256 = articles.id AND article = articles.number)"
    )
    for (id_,) in db.execute(strays):
        yield f"article {id_} has lost a revision"


def structure(db: Connection) -> Iterator[str]:
    """Check both full-text indexes from within: that their parts fit together."""
    for index in indexes.INDEXES:
        try:
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            yield f"the parts of the index {index} do not fit together"


def words(db: Connection) -> Iterator[str]:
    """Check that both indexes hold every word of the articles in its place, and no other.

    FTS5's own check cannot: it knows no text to compare a contentless index with. So the articles
    are folded and indexed anew, and the two vocabularies compared place by place.
    """
    from iranwatch.archive.migrate import empty

    with closing(empty(db.path)) as fresh:
        with transaction(fresh):
            for (number,) in db.execute("SELECT number FROM articles"):
                indexes.index(fresh, number, indexes.indexed(db, number))
        for index in indexes.INDEXES:
            difference = next(_differences(db, fresh, index), None)
            if difference:
                yield f"the index {index} is wrong about {difference}"


def _differences(db: Connection, fresh: Connection, index: str) -> Iterator[str]:
    """Yield what an index holds otherwise than a *fresh* one: places, lengths, and their sums."""
    places = f"SELECT term, doc, col, offset FROM {index}_places"
    for held, due in zip_longest(db.execute(places), fresh.execute(places)):
        if held != due:
            word, number, *_ = min(place for place in (held, due) if place)
            yield f"{word!r} in {_name(db, number)}"
    lengths = f"SELECT id, sz FROM {index}_docsize ORDER BY id"
    for held, due in zip_longest(db.execute(lengths), fresh.execute(lengths)):
        if held != due:
            number = min(length for length in (held, due) if length)[0]
            yield f"the length of {_name(db, number)}"
    sums = f"SELECT block FROM {index}_data WHERE id = {SUMS}"
    if db.execute(sums).fetchall() != fresh.execute(sums).fetchall():
        yield "the lengths of all articles together"


def raw_bytes(db: Connection) -> Iterator[str]:
    """Check that the bytes of every revision still have the sha256 they were stored under."""
    for sha256, size, packed in db.execute("SELECT sha256, bytes, raw FROM revisions"):
        try:
            data = zlib.decompress(packed)
        except zlib.error:
            yield f"the bytes of revision {sha256} cannot be unpacked"
            continue
        if hashlib.sha256(data).hexdigest() != sha256 or len(data) != size:
            yield f"the bytes of revision {sha256} are not those that were read"


def folding(db: Connection) -> Iterator[str]:
    """Check that the folding of this program filled the indexes."""
    version = indexes.folding(db)
    if version != fold.VERSION:
        yield f"the indexes were filled by folding {version}, and this program has {fold.VERSION}"


def parsing(db: Connection) -> Iterator[str]:
    """Say how many articles an older parser parsed: worth knowing, but no fault."""
    (older,) = db.execute(
        "SELECT count(*) FROM articles JOIN revisions ON revisions.number = articles.revision"
        " WHERE parser < ?",
        (parser.VERSION,),
    ).fetchone()
    if older:
        yield f"{older} were parsed by an older parser; the next ingest parses them again"


def _name(db: Connection, number: int) -> str:
    row = db.execute("SELECT id FROM articles WHERE number = ?", (number,)).fetchone()
    return f"article {row[0][:8]}" if row else f"an article that is not there, number {number}"
