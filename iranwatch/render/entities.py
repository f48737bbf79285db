"""How the names look that articles name: bars to compare, the name and its counts for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.bars import bars, room
from iranwatch.render.formats import Kind
from iranwatch.render.layout import line
from iranwatch.render.series import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.entities import Named
    from iranwatch.render.layout import Line
    from iranwatch.render.shapes import Shape


def shape(found: Named) -> Shape:
    """Return a name with how many articles name it, and how often."""
    concept = found.concept
    return {
        "id": concept.id,
        "name": concept.name,
        "group": concept.group,
        "articles": found.articles,
        "mentions": found.mentions,
    }


def shape_in_article(found: Named) -> Shape:
    """Return a name with how often one article names it, and where first; 0 is its title."""
    concept = found.concept
    return {
        "id": concept.id,
        "name": concept.name,
        "group": concept.group,
        "mentions": found.mentions,
        "paragraph": found.paragraph,
    }


def layout(found: Iterable[Named]) -> Iterator[Line]:
    """Yield a line a name: how many articles name it, as a number and as a bar."""
    named = list(found)
    numbers = counted("articles", [one.articles for one in named])
    return map(line, bars([one.concept.name for one in named], [numbers], room()))


KEYS = ("id", "name", "group", "articles", "mentions")
ENTITIES: Kind[Named] = Kind(
    "entities", shape, ("name", "group", "articles", "mentions"), KEYS, layout
)
