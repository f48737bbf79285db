"""What came into the archive after something else: in the order in which it was first read."""

from __future__ import annotations

from typing import NamedTuple

from iranwatch.archive import read, stories
from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection
from iranwatch.model import Record
from iranwatch.query import Condition, Plan


class Arrival(NamedTuple):
    """An article that came in, or whose text is another since it was ``revised``.

    ``added`` is the day on which that text was first read, ``copies`` how many others that came
    it stands for, where copies are folded.
    """

    record: Record
    revised: bool
    added: str
    copies: int


def newest(db: Connection) -> int:
    """Return the number of the newest revision, 0 where there is none."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM revisions").fetchone()[0])


def first_unread(db: Connection, after: int) -> int | None:
    """Return the number of the first revision after *after* that waits to be read for names."""
    query = "SELECT min(revision) FROM articles WHERE facts IS NULL AND revision > ?"
    number: int | None = db.execute(query, (after,)).fetchone()[0]
    return number


def between(plan: Plan, after: int, last: int) -> Plan:
    """Return *plan* for articles whose text came after the revision *after*, up to *last*."""
    came = Condition("condition", "came", (str(after), str(last)))
    return plan._replace(required=(*plan.required, came))


_CAME = """
    SELECT articles.number, added,
        (SELECT min(number) FROM revisions WHERE article = articles.number) <= ?
    FROM articles JOIN revisions ON revisions.number = articles.revision
    WHERE {asked} ORDER BY articles.revision
"""


def arrivals(db: Connection, plan: Plan, after: int, *, fold: bool = False) -> list[Arrival]:
    """Return the articles that satisfy *plan*, first come first, without their text.

    One that had a revision up to *after* is revised. With *fold*, the first of several copies
    stands for the others.
    """
    asked = condition(db, plan)
    rows = db.execute(_CAME.format(asked=asked.text), (after, *asked.values)).fetchall()
    numbers = [number for number, _, _ in rows]
    copies = stories.folded(db, numbers) if fold else dict.fromkeys(numbers, 0)
    records = read.headers(db, list(copies))
    return [
        Arrival(records[number], bool(revised), added, copies[number])
        for number, added, revised in rows
        if number in copies
    ]
