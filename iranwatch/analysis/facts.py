"""All that is found in an article beyond its own fields."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from iranwatch.analysis import versions
from iranwatch.analysis.spellings import Spellings, spellings
from iranwatch.lexicon import Names
from iranwatch.model import Article, Event, Mention, Paragraph, Quote

READ = 100_000  # characters; the longest of 314 saved pages has 96,000, bait has millions


class Facts(NamedTuple):
    """What happened when, who said what, who is named, and a sketch to know copies by.

    ``stamp`` is that of the reader who found it.
    """

    stamp: str
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    sketch: bytes = b""


class Reader(NamedTuple):
    """Who reads articles for facts: the names it knows by their spellings, and a stamp.

    Facts of another stamp than a reader's would be found otherwise by that reader. A stamp is the
    versions of what finds events, quotations, mentions and sketches, and a checksum of the names.
    """

    spellings: Spellings
    stamp: str


def reader(names: Names) -> Reader:
    """Return the reader that knows *names*; takes 30 ms, so make it once."""
    known = repr((sorted(names.concepts.items()), sorted(names.variants.items())))
    stamp = (
        f"{versions.EVENTS}.{versions.QUOTES}.{versions.MENTIONS}.{versions.SKETCHES}"
        f".{zlib.crc32(known.encode()):08x}"
    )
    return Reader(spellings(names), stamp)


def find_facts(article: Article, reader: Reader) -> Facts:
    """Return the facts of *article* as *reader* finds them, in its first READ characters."""
    from iranwatch.analysis import events, mentions, quotes, sketch  # 0.1 s, often not needed

    opening = article._replace(paragraphs=tuple(_opening(article.paragraphs)))
    return Facts(
        reader.stamp,
        events.find_events(opening),
        quotes.find_quotes(opening, reader.spellings.names),
        mentions.find_mentions(opening, reader.spellings),
        sketch.sketch(opening),
    )


def _opening(paragraphs: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs that begin and end within the first READ characters."""
    left = READ
    for paragraph in paragraphs:
        left -= len(paragraph.text)
        if left < 0:
            return
        yield paragraph
