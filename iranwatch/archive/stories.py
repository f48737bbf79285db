"""Which articles tell one text: copies of each other, by their sketches."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from iranwatch.analysis import versions
from iranwatch.analysis.copies import grouped
from iranwatch.archive import read
from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection
from iranwatch.model import Record
from iranwatch.query import Plan


class Copy(NamedTuple):
    """An article that has copies; ``story`` is the id of the oldest of them, itself included."""

    record: Record
    story: str


def put_sketch(db: Connection, number: int, sketch: bytes) -> None:
    """Write the sketch of article *number*; stories are to be grouped again if it is another."""
    row = db.execute("SELECT sketch FROM sketches WHERE article = ?", (number,)).fetchone()
    if row != (sketch,):
        # To replace would open a savepoint, for which FTS5 writes out what it holds of the articles
        db.execute("DELETE FROM sketches WHERE article = ?", (number,))
        db.execute("INSERT INTO sketches VALUES (?, ?)", (number, sketch))
        db.execute("DELETE FROM settings WHERE name = 'stories'")


def are_grouped(db: Connection) -> bool:
    """Say whether the stories are those of the sketches as they are, by the rule of today."""
    row = db.execute("SELECT value FROM settings WHERE name = 'stories'").fetchone()
    return bool(row == (str(versions.STORIES),))


def group(db: Connection) -> None:
    """Group all articles into stories; takes a second for 15,000."""
    sketches = dict(db.execute("SELECT article, sketch FROM sketches").fetchall())
    db.execute("DELETE FROM stories")
    db.executemany(
        "INSERT INTO stories VALUES (?, ?)",
        [(number, copies[0]) for copies in grouped(sketches) for number in copies],
    )
    db.execute("INSERT OR REPLACE INTO settings VALUES ('stories', ?)", (str(versions.STORIES),))


_COPIES = """
    SELECT number, id, story FROM articles JOIN stories ON stories.article = articles.number
    WHERE story IN (
        SELECT story FROM stories JOIN articles ON articles.number = stories.article
        WHERE {asked})
    ORDER BY latest IS NULL, latest, id
"""


def duplicates(db: Connection, plan: Plan) -> list[Copy]:
    """Return the stories of which an article satisfies *plan*, those with most copies first.

    All copies of a story are there, the oldest first.
    """
    asked = condition(db, plan)
    rows = db.execute(_COPIES.format(asked=asked.text), asked.values).fetchall()
    sizes = Counter(story for _, _, story in rows)
    oldest: dict[int, str] = {}
    for _, id_, story in rows:
        oldest.setdefault(story, id_)
    rows.sort(key=lambda row: (-sizes[row[2]], oldest[row[2]]))
    records = read.headers(db, [number for number, _, _ in rows])
    return [Copy(records[number], oldest[story]) for number, _, story in rows]


def copies_of(db: Connection, number: int) -> set[int]:
    """Return the row numbers of article *number* and of its copies."""
    query = """
        SELECT article FROM stories
        WHERE story = (SELECT story FROM stories WHERE article = ?)
    """
    return {number, *(copy for (copy,) in db.execute(query, (number,)))}


def gathered(db: Connection, numbers: Sequence[int]) -> dict[int, list[int]]:
    """Return *numbers*, of each story only the first, each with the others of its story."""
    query = "SELECT article, story FROM stories WHERE article IN (SELECT value FROM json_each(?))"
    story = dict(db.execute(query, (json.dumps(numbers),)).fetchall())
    stands: dict[int, int] = {}
    copies: dict[int, list[int]] = {}
    for number in numbers:
        first = stands.setdefault(story.get(number, number), number)
        if first == number:
            copies[first] = []
        else:
            copies[first].append(number)
    return copies


def folded(db: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """Return *numbers*, of each story only the first, each with how many copies it stands for."""
    return {first: len(others) for first, others in gathered(db, numbers).items()}
