"""How copies and related articles look: story by story, and with the words that are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render import shapes
from iranwatch.render.formats import Kind
from iranwatch.render.layout import line
from iranwatch.render.results import COLUMNS, INDENT, LINE, heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.related import Related
    from iranwatch.archive.stories import Copy
    from iranwatch.render.layout import Line
    from iranwatch.render.shapes import Shape

WORDS = 8  # that are shown to a person


def copy(found: Copy) -> Shape:
    """Return an article and the id of the oldest of its copies."""
    return shapes.article(found.record) | {"story": found.story}


def copies(found: Iterable[Copy]) -> Iterator[Line]:
    """Yield the copies of each story together, a blank line between stories."""
    before = None
    for one in found:
        if before not in (None, one.story):
            yield line()
        before = one.story
        yield from heading(one.record)


def related(found: Related) -> Shape:
    """Return an article, how near it is, and the words it shares."""
    return shapes.article(found.record) | {"score": found.score, "words": list(found.words)}


def neighbours(found: Iterable[Related]) -> Iterator[Line]:
    """Yield each article with the words that brought it here."""
    for one in found:
        yield from heading(one.record)
        more = " …" if len(one.words) > WORDS else ""
        yield line("shares " + ", ".join(one.words[:WORDS]) + more, indent=INDENT)


COPIES: Kind[Copy] = Kind("copies", copy, (*LINE, "story"), ("story", *COLUMNS), copies)
RELATED: Kind[Related] = Kind(
    "articles", related, (*LINE, "words"), (*COLUMNS, "score", "words"), neighbours
)
