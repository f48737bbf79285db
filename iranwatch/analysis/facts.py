"""All that is found in an article beyond its own fields."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from iranwatch.analysis import versions
from iranwatch.lexicon import Names
from iranwatch.model import Article, Event, Paragraph, Quote

READ = 100_000  # characters; the longest of 314 saved pages has 96,000, bait has millions


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
    return Reader(names, f"events {versions.EVENTS}, quotes {versions.QUOTES}, names {known:08x}")


def find_facts(article: Article, reader: Reader) -> Facts:
    """Return the facts of *article* as *reader* finds them, in its first READ characters."""
    from iranwatch.analysis import events, quotes  # 0.1 s, which an ingest of nothing new saves

    opening = article._replace(paragraphs=tuple(_opening(article.paragraphs)))
    return Facts(
        reader.stamp, events.find_events(opening), quotes.find_quotes(opening, reader.names)
    )


def _opening(paragraphs: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs that begin and end within the first READ characters."""
    left = READ
    for paragraph in paragraphs:
        left -= len(paragraph.text)
        if left < 0:
            return
        yield paragraph
