"""How the tags of an archive look: how many articles have each, and the tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.listing import Tally
    from iranwatch.render.shapes import Shape

INDENT = 9  # columns: "100,000" and a gap


def shape(found: Tally) -> Shape:
    """Return a tag and how many articles have it."""
    return {"tag": found.label, "articles": found.articles}


def layout(found: Iterable[Tally]) -> Iterator[Line]:
    """Yield a line a tag."""
    for one in found:
        number = Span(f"{one.articles:>{INDENT - 2},}", "quiet")
        yield Line((Span(one.label or ""),), label=number, indent=INDENT)


TAGS: Kind[Tally] = Kind("tags", shape, ("tag", "articles"), ("tag", "articles"), layout)
