"""Events and quotations put together: what was told of each day, what was said by each speaker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from heapq import nlargest, nsmallest
from typing import Generic, NamedTuple, TypeVar

from iranwatch.archive.findings import Dated, Said
from iranwatch.fold import key
from iranwatch.lexicon import Names

T = TypeVar("T")

MONTH = dt.timedelta(31)  # what is longer is no day to be put on a calendar
SENTENCES = 4  # of one day
QUOTES = 4  # of one speaker


class Top(NamedTuple, Generic[T]):
    """The first of several, and how many there are in all."""

    shown: tuple[T, ...]
    total: int

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.total - len(self.shown)


class Day(NamedTuple):
    """A day, or a few as one, and the sentences that tell of it, with every place of each."""

    start: dt.date
    end: dt.date
    sentences: Top[tuple[Dated, ...]]


class Speaker(NamedTuple):
    """Somebody who is quoted, and what he said, with every place where each stands."""

    name: str
    quotes: Top[tuple[Said, ...]]


def days(events: Iterable[Dated], since: str | None, limit: int) -> Top[Day]:
    """Return the *limit* days that most articles tell of, in the order of the calendar.

    They are days from *since* on, all where it is None; times longer than a month are no days.
    """
    told: dict[tuple[dt.date, dt.date], dict[str, list[Dated]]] = {}
    for one in events:
        start, end = one.event.start, one.event.end
        if start and end and end - start < MONTH and (since or "") <= start.isoformat():
            told.setdefault((start, end), {}).setdefault(one.sentence, []).append(one)
    tellers = {
        days: _articles(tuple(one for telling in sentences.values() for one in telling))
        for days, sentences in told.items()
    }
    chosen = nlargest(limit, told, key=lambda days: (tellers[days], days))
    shown = (Day(*days, _most_told(told[days])) for days in sorted(chosen))
    return Top(tuple(shown), len(told))


def _most_told(sentences: dict[str, list[Dated]]) -> Top[tuple[Dated, ...]]:
    found = sorted(map(tuple, sentences.values()), key=_articles, reverse=True)
    return Top(tuple(found[:SENTENCES]), len(found))


def _articles(telling: tuple[Dated, ...]) -> int:
    return len({one.record.id for one in telling})


def speakers(quotes: Iterable[Said], names: Names, limit: int) -> Top[Speaker]:
    """Return the *limit* speakers who are quoted with most words, each with the longest of them.

    A quotation counts once, however many articles have it; one is a speaker under all spellings
    of his name.
    """
    said: dict[str, dict[str, list[Said]]] = {}
    called: dict[str, str] = {}
    for one in quotes:
        quote = one.quote
        if quote.speaker is None:
            continue
        who = quote.entity or key(quote.speaker)
        known = names.concepts.get(who)
        called.setdefault(who, known.name if known else quote.speaker)
        said.setdefault(who, {}).setdefault(key(quote.text), []).append(one)
    words = {who: sum(map(_words, quotes)) for who, quotes in said.items()}
    chosen = nsmallest(limit, said, key=lambda who: (-words[who], called[who]))
    return Top(tuple(Speaker(called[who], _longest(said[who])) for who in chosen), len(said))


def _longest(quotes: dict[str, list[Said]]) -> Top[tuple[Said, ...]]:
    """Return the longest of *quotes*, which stand by their words, in the order they have."""
    chosen = set(nlargest(QUOTES, quotes, key=_words))
    return Top(tuple(tuple(quotes[text]) for text in quotes if text in chosen), len(quotes))


def _words(text: str) -> int:
    return len(text.split())
