"""How the counts of a list of terms look: term by term, the articles with most of it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render import shapes
from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.terms import TermCount
    from iranwatch.render.shapes import Shape

INDENT = 18  # columns: a number, an id, and their gaps


def shape(found: TermCount) -> Shape:
    """Return how often a term stands in an article, and which article that is."""
    return {"term": found.term, "count": found.times} | shapes.article(found.record)


def layout(counts: Iterable[TermCount]) -> Iterator[Line]:
    """Yield each term, and below it the number, id and title of every article with it."""
    before = None
    for found in counts:
        if found.term != before:
            yield from (line(),) if before is not None else ()
            yield line(found.term, "title")
            before = found.term
        label = Span(f"{found.times:>5}  {found.record.id[:SHORT]}", "id")
        title = found.record.article.title or "(no title)"
        yield Line((Span(cut(title)),), label=label, indent=INDENT)


COUNTS: Kind[TermCount] = Kind(
    "counts",
    shape,
    ("term", "count", "id", "published", "title"),
    ("term", "count", "id", "published", "title", "source", "files"),
    layout,
)
