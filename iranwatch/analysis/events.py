"""The timeline of one article: what its words place in time, and what they leave open."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from iranwatch.analysis.time.read import read_text
from iranwatch.analysis.time.resolutions import resolution_numbers
from iranwatch.analysis.time.scene import Mark, Reading
from iranwatch.analysis.time.sentence import PARAGRAPH
from iranwatch.model import Article, Event, EventKind, PartialDate

LANGUAGES = frozenset({"en", "fa", None})  # whose words are known; of others, only whole dates
ANY_DAY = (dt.date(2050, 1, 2), dt.date(2095, 6, 15))  # alike in no part, after all named events
YEARS = range(1500, 2200)  # an article of another year was dated by a slip


def find_events(article: Article) -> tuple[Event, ...]:
    """Return the times that the words of *article* name, in the order of the text.

    The day the article appeared is the only clock. Where that is known to the month, the year or
    not at all, only what comes out alike on its first and on its last possible day is placed.
    The title is not read. Takes about 0.3 ms for 4 KB.
    """
    return tuple(_events(article, *_bounds(article)))


def find_absolute(article: Article) -> tuple[Event, ...]:
    """Return the events whose words need no clock, placed alike in an article of any day.

    Their kind is dated, whatever the day of *article*.
    """
    undated = article._replace(published=None)
    return tuple(event for event in _events(undated, *ANY_DAY) if event.kind == "dated")


def _bounds(article: Article) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that the words may be read on."""
    published = article.published
    if published is None or published.year not in YEARS or article.language not in LANGUAGES:
        return ANY_DAY
    return published.earliest, published.latest


def _events(article: Article, first: dt.date, last: dt.date) -> Iterator[Event]:
    """Give what is read on the first day, unplaced where the last reads it otherwise."""
    text = PARAGRAPH.join(paragraph.text for paragraph in article.paragraphs)
    scene, *others = read_text(text, sorted({first, last}), resolution_numbers(text))
    starts = _starts(article)
    for found in scene.found:
        alike = all(found in other.found for other in others)
        reading = found.reading if alike else Mark.UNPLACED
        if reading is Mark.UNPLACED and article.language not in LANGUAGES:
            continue
        number = bisect_right(starts, found.start)
        offset = starts[number - 1]
        start, end = (None, None) if isinstance(reading, Mark) else reading
        sentence_start, sentence_end = scene.sentence(found.start)
        yield Event(
            number,
            found.start - offset,
            found.end - offset,
            text[found.start : found.end],
            start,
            end,
            _kind(reading, article.published),
            found.rule,
            (sentence_start - offset, sentence_end - offset),
        )


def _starts(article: Article) -> list[int]:
    """Return where each paragraph starts in the joined text."""
    lengths = (len(paragraph.text) + len(PARAGRAPH) for paragraph in article.paragraphs)
    return [0, *accumulate(lengths)]


def _kind(reading: Reading, published: PartialDate | None) -> EventKind:
    """Say how *reading* lies to the day of the article."""
    if isinstance(reading, Mark):
        return reading.value
    if published is None:
        return "dated"
    if reading.end < published.earliest:
        return "past"
    return "future" if reading.start > published.latest else "present"
