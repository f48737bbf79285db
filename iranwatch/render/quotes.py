"""How quotations look: article by article, who said it and the words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iranwatch.render import results
from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.findings import Said
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below an article
LABEL = 5  # columns for the number of a paragraph


def shape(found: Said) -> Shape:
    """Return a quotation: its words, its speaker if the text decides, its article."""
    quote = found.quote
    return {
        "id": found.record.id,
        "files": list(found.record.files),
        "paragraph": quote.paragraph,
        "text": quote.text,
        "speaker": quote.speaker,
        "entity": quote.entity,
        "cue": quote.cue,
        "confidence": quote.confidence,
    }


def layout(quotes: Iterable[Said]) -> Iterator[Line]:
    """Yield each article, and below it its quotations, each under its speaker."""
    between: tuple[Line, ...] = ()
    for record, found in groupby(quotes, lambda said: said.record):
        yield from between
        yield from results.listing([record])
        for said in found:
            yield from _said(said)
        between = (line(),)


def _said(found: Said) -> Iterator[Line]:
    """Yield who speaks, with the paragraph and the words that tell of speech, and what is said."""
    quote = found.quote
    speaker = Span(quote.speaker, "title") if quote.speaker else Span("undecided", "quiet")
    cue = Span(f"  {quote.cue}" if quote.cue else "", "quiet")
    label = Span(f"p{quote.paragraph}", "quiet")
    yield Line((speaker, cue), label=label, at=INDENT, indent=INDENT + LABEL)
    yield line(f"“{quote.text}”", indent=INDENT + LABEL)


QUOTES: Kind[Said] = Kind(
    "quotes",
    shape,
    ("speaker", "text", "id", "paragraph"),
    ("speaker", "entity", "text", "cue", "confidence", "id", "paragraph", "files"),
    layout,
)
