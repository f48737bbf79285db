"""All that is found in an article beyond its own fields."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from iranwatch.analysis import events, quotes
from iranwatch.lexicon import Names
from iranwatch.model import Article, Event, Quote


class Facts(NamedTuple):
    """What happened when, and who said what; ``stamp`` is that of the reader who found it."""

    stamp: str
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Reader(NamedTuple):
    """Who reads articles for facts: the names it knows, and a stamp for what it finds.

    Facts of another stamp than a reader's would be found otherwise by that reader.
    """

    names: Names
    stamp: str


def reader(names: Names) -> Reader:
    """Return the reader that knows *names*."""
    known = zlib.crc32(repr(sorted(names.ids.items())).encode())
    return Reader(names, f"events {events.VERSION}, quotes {quotes.VERSION}, names {known:08x}")


def find_facts(article: Article, reader: Reader) -> Facts:
    """Return the facts of *article* as *reader* finds them."""
    return Facts(
        reader.stamp, events.find_events(article), quotes.find_quotes(article, reader.names)
    )
