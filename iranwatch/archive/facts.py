"""The rows of what was found in articles, and which articles have still to be read for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from iranwatch.analysis.facts import Facts
from iranwatch.analysis.speech.spoken import is_speech
from iranwatch.archive import stories
from iranwatch.archive.file import Connection
from iranwatch.archive.paragraphs import starts
from iranwatch.model import Event, Mention, Quote


class Table(NamedTuple):
    """A table of facts: its columns after `article` and `position`, and a fact as their values.

    The values of some hang on where each paragraph of the article starts.
    """

    name: str
    facts: str  # where `Facts` has them
    columns: tuple[str, ...]
    row: Callable[[Any, Sequence[int]], tuple[Any, ...]]


def _event(event: Event, _: Sequence[int]) -> tuple[Any, ...]:
    start, end = (day.isoformat() if day else None for day in (event.start, event.end))
    place = (event.paragraph, event.start_offset, event.end_offset)
    return (*place, event.text, start, end, event.kind, event.rule, *event.sentence)


def _quote(quote: Quote, paragraph_starts: Sequence[int]) -> tuple[Any, ...]:
    place = (paragraph_starts[quote.paragraph - 1], quote.start, quote.end)
    verdict = (quote.speaker, quote.entity, quote.cue, quote.confidence, quote.rule)
    return (quote.paragraph, *place, *verdict, is_speech(quote))


def _mention(mention: Mention, _: Sequence[int]) -> tuple[Any, ...]:
    return mention


TABLES = (
    Table(
        "events",
        "events",
        (
            *("paragraph", "start_offset", "end_offset", "text", "start", "end", "kind", "rule"),
            *("sentence_start", "sentence_end"),
        ),
        _event,
    ),
    Table(
        "quote_spans",
        "quotes",
        (
            *("paragraph", "paragraph_start", "start_offset", "end_offset"),
            *("speaker", "entity", "cue", "confidence", "rule", "speech"),
        ),
        _quote,
    ),
    Table(
        "mentions",
        "mentions",
        ("concept", "paragraph", "start_offset", "end_offset", "text"),
        _mention,
    ),
)


def put(db: Connection, number: int, facts: Facts) -> None:
    """Write the facts of article *number*, in place of what was found before."""
    texts = db.execute("SELECT body, comment FROM articles WHERE number = ?", (number,)).fetchone()
    paragraph_starts = tuple(starts(*texts))
    forget(db, number)
    for table in TABLES:
        names = ", ".join(f'"{column}"' for column in table.columns)
        marks = ", ?" * len(table.columns)
        db.executemany(
            f"INSERT INTO {table.name} (article, position, {names}) VALUES (?, ?{marks})",
            [
                (number, position, *table.row(fact, paragraph_starts))
                for position, fact in enumerate(getattr(facts, table.facts), 1)
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


def stale(db: Connection, stamp: str) -> list[int]:
    """Return the articles whose facts bear another stamp, or that have none yet."""
    query = "SELECT number FROM articles WHERE facts IS NOT ? ORDER BY number"
    return [number for (number,) in db.execute(query, (stamp,))]


def ahead(db: Connection) -> list[int]:
    """Return the articles that tell of a day after their own."""
    query = "SELECT DISTINCT article FROM events WHERE kind = 'future' ORDER BY article"
    return [number for (number,) in db.execute(query)]
