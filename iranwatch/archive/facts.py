"""The rows of what was found in articles, and which articles have still to be read for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from iranwatch.analysis.facts import Facts
from iranwatch.archive import stories
from iranwatch.archive.file import Connection
from iranwatch.model import Event, Mention, Quote


class Table(NamedTuple):
    """A table of facts: its columns after `article` and `position`, and a fact as their values."""

    name: str
    columns: tuple[str, ...]
    row: Callable[[Any], tuple[Any, ...]]


def _event(event: Event) -> tuple[Any, ...]:
    start, end = (day.isoformat() if day else None for day in (event.start, event.end))
    place = (event.paragraph, event.start_offset, event.end_offset)
    return (*place, event.text, start, end, event.kind, event.rule, *event.sentence)


def _quote(quote: Quote) -> tuple[Any, ...]:
    return quote


def _mention(mention: Mention) -> tuple[Any, ...]:
    return mention


TABLES = (
    Table(
        "events",
        (
            *("paragraph", "start_offset", "end_offset", "text", "start", "end", "kind", "rule"),
            *("sentence_start", "sentence_end"),
        ),
        _event,
    ),
    Table(
        "quotes",
        (
            *("paragraph", "start_offset", "end_offset", "text", "speaker", "entity", "cue"),
            *("confidence", "rule"),
        ),
        _quote,
    ),
    Table("mentions", ("concept", "paragraph", "start_offset", "end_offset", "text"), _mention),
)


def put(db: Connection, number: int, facts: Facts) -> None:
    """Write the facts of article *number*, in place of what was found before."""
    forget(db, number)
    for table in TABLES:
        names = ", ".join(f'"{column}"' for column in table.columns)
        marks = ", ?" * len(table.columns)
        db.executemany(
            f"INSERT INTO {table.name} (article, position, {names}) VALUES (?, ?{marks})",
            [
                (number, position, *table.row(fact))
                for position, fact in enumerate(getattr(facts, table.name), 1)
            ],
        )
    stories.put_sketch(db, number, facts.sketch)
    db.execute("UPDATE articles SET facts = ? WHERE number = ?", (facts.stamp, number))


def forget(db: Connection, number: int) -> None:
    """Drop the facts of article *number*, whose text is no longer what they were found in.

    Its sketch stays until there is another: all stories would be grouped again for a new title.
    """
    for table in TABLES:
        db.execute(f"DELETE FROM {table.name} WHERE article = ?", (number,))
    db.execute("UPDATE articles SET facts = NULL WHERE number = ?", (number,))


def stale(db: Connection, stamp: str) -> list[int]:
    """Return the articles whose facts bear another stamp, or that have none yet."""
    query = "SELECT number FROM articles WHERE facts IS NOT ? ORDER BY number"
    return [number for (number,) in db.execute(query, (stamp,))]


def ahead(db: Connection) -> list[int]:
    """Return the articles that tell of a day after their own."""
    query = "SELECT DISTINCT article FROM events WHERE kind = 'future' ORDER BY article"
    return [number for (number,) in db.execute(query)]
