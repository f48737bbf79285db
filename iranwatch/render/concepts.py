"""How the names look that a search knows: a person, a body, a place, and its spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.lexicon import Concept
    from iranwatch.render.shapes import Shape

INDENT = 13  # columns: the longest name of a list, and a gap
_LISTS = (
    ("also", "aliases"),
    ("", "fa"),
    ("ambiguous", "ambiguous"),
    ("in capitals", "upper_only"),
    ("related", "related"),
)


def shape(concept: Concept) -> Shape:
    """Return a name with all its spellings."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in concept._asdict().items()
    }


def layout(concepts: Iterable[Concept]) -> Iterator[Line]:
    """Yield each name with its spellings under it, those that are never added among them."""
    for concept in concepts:
        yield Line(
            (Span(concept.name, "title"), Span(f"  {concept.id} · {concept.group}", "quiet"))
        )
        for label, field in _LISTS:
            if values := getattr(concept, field):
                yield Line((Span(", ".join(values)),), label=Span(label, "quiet"), indent=INDENT)
        yield line()


CONCEPTS: Kind[Concept] = Kind(
    "names",
    shape,
    ("name", "group", "aliases", "fa"),
    ("id", "group", "name", "aliases", "fa", "ambiguous", "upper_only", "related"),
    layout,
)
