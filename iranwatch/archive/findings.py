"""The facts of the articles that satisfy a plan: what happened when, and who said what."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import NamedTuple

from iranwatch.archive import read
from iranwatch.archive.conditions import Sql, condition
from iranwatch.archive.file import Connection
from iranwatch.archive.paragraphs import paragraphs
from iranwatch.model import Event, Quote, Record
from iranwatch.query import Plan

PAGE = 500  # articles whose text is in memory at a time

_IN = "article IN (SELECT number FROM articles WHERE {asked})"


class Dated(NamedTuple):
    """An event, the article that tells of it, and the sentence that does."""

    record: Record
    event: Event
    sentence: str


class Said(NamedTuple):
    """A quotation and the article that has it."""

    record: Record
    quote: Quote


class Timeline(NamedTuple):
    """Events by their first day, a year before its months and days; ``total`` is before a limit."""

    events: tuple[Dated, ...]
    total: int


class Quotations(NamedTuple):
    """Quotations, those of the newest articles first; ``total`` counts them before any limit."""

    quotes: tuple[Said, ...]
    total: int


def unread(db: Connection, plan: Plan) -> int:
    """Return how many of the articles that satisfy *plan* have not been read for facts yet."""
    asked = condition(db, plan)
    query = f"SELECT count(*) FROM articles WHERE facts IS NULL AND {asked.text}"
    (number,) = db.execute(query, asked.values).fetchone()
    return int(number)


_EVENTS = """
    SELECT article, paragraph, start_offset, end_offset, text, "start", "end", kind, rule,
        sentence_start, sentence_end
    FROM events WHERE {which}
    ORDER BY "start" IS NULL, "start", "end" DESC, article, position LIMIT ?
"""

_WITHIN = """
    AND "end" >= ? AND "start" <= ?
    AND julianday("end") - julianday("start") <= julianday(?) - julianday(?)
"""


def timeline(
    db: Connection, plan: Plan, *, placed: bool = True, days: tuple[str, str] | None = None
) -> Timeline:
    """Return the events in the articles that satisfy *plan*, at most as many as its limit.

    They are those that were *placed* in time, or those that were not. *days* are the first and
    the last ISO day of a period: events that touch it and are not known to a longer one only.
    """
    asked = condition(db, plan)
    which, values = _IN.format(asked=asked.text), asked.values
    if not placed:
        which += ' AND "start" IS NULL'
    elif days:
        which += _WITHIN
        values = (*values, *days, days[1], days[0])
    else:
        which += ' AND "start" IS NOT NULL'
    (total,) = db.execute(f"SELECT count(*) FROM events WHERE {which}", values).fetchone()
    rows = db.execute(_EVENTS.format(which=which), (*values, _limit(plan))).fetchall()
    records = read.headers(db, sorted({row[0] for row in rows}))
    sentences = _cut(db, [(row[0], row[1], *row[-2:]) for row in rows])
    found = (
        Dated(records[row[0]], _event(*row[1:]), sentence)
        for row, sentence in zip(rows, sentences, strict=True)
    )
    return Timeline(tuple(found), total)


def _event(
    paragraph: int,
    start_offset: int,
    end_offset: int,
    text: str,
    start: str | None,
    end: str | None,
    kind: str,
    rule: str,
    *sentence: int,
) -> Event:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    sentence_start, sentence_end = sentence
    return Event(
        *(paragraph, start_offset, end_offset, text, first, last),
        kind,  # type: ignore[arg-type] # written from an EventKind
        rule,
        (sentence_start, sentence_end),
    )


def _cut(db: Connection, places: list[tuple[int, int, int, int]]) -> list[str]:
    """Return the words at each place: an article, a paragraph of it, first and last character.

    The articles are read a page at a time.
    """
    found = {}
    numbers = sorted({number for number, *_ in places})
    for start in range(0, len(numbers), PAGE):
        page = set(numbers[start : start + PAGE])
        texts = _paragraphs(db, page)
        for at, (number, paragraph, first, last) in enumerate(places):
            if number in page:
                found[at] = texts[number][paragraph - 1][first:last]
    return [found[at] for at in range(len(places))]


def _paragraphs(db: Connection, numbers: Iterable[int]) -> dict[int, list[str]]:
    """Return the paragraphs of the articles with these row *numbers*."""
    query = """
        SELECT number, body, comment FROM articles
        WHERE number IN (SELECT value FROM json_each(?))
    """
    return {
        number: [text for text, _ in paragraphs(body, comment)]
        for number, body, comment in db.execute(query, (json.dumps(list(numbers)),))
    }


_QUOTES = """
    SELECT article, paragraph, start_offset, end_offset, speaker, entity, cue, confidence, rule
    FROM quote_spans JOIN articles ON articles.number = article
    WHERE {which}
    ORDER BY latest IS NULL, latest DESC, articles.id, position LIMIT ?
"""


def quotations(
    db: Connection,
    plan: Plan,
    *,
    entity: str | None = None,
    speaker: str | None = None,
    speech_only: bool = True,
) -> Quotations:
    """Return the quotations in the articles that satisfy *plan*, at most as many as its limit.

    They are all, or those of one *entity* by its id, or those of speakers named with the words
    of *speaker*. *speech_only* leaves out titles, slogans and words set in quotation marks.
    """
    asked, by = condition(db, plan), _speakers(entity, speaker)
    which, values = f"{_IN.format(asked=asked.text)} AND {by.text}", (*asked.values, *by.values)
    if speech_only:
        which += " AND speech"
    (total,) = db.execute(f"SELECT count(*) FROM quote_spans WHERE {which}", values).fetchone()
    rows = db.execute(_QUOTES.format(which=which), (*values, _limit(plan))).fetchall()
    records = read.headers(db, sorted({row[0] for row in rows}))
    texts = _cut(db, [row[:4] for row in rows])
    found = (
        Said(records[row[0]], Quote._make((*row[1:4], text, *row[4:])))
        for row, text in zip(rows, texts, strict=True)
    )
    return Quotations(tuple(found), total)


def _speakers(entity: str | None, speaker: str | None) -> Sql:
    """Return what holds for the quotations of one *entity*, else of speakers so named, else all."""
    if entity is not None:
        return Sql("entity = ?", (entity,))
    if speaker is not None:
        return Sql("instr(' ' || key(speaker) || ' ', ' ' || key(?) || ' ') > 0", (speaker,))
    return Sql("TRUE")


def _limit(plan: Plan) -> int:
    return -1 if plan.limit is None else plan.limit
