"""How single paragraphs look to programs: the words, what names them for good, their article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iranwatch.render import page, shapes
from iranwatch.render.formats import Kind
from iranwatch.render.results import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.model import Anchor, Record
    from iranwatch.render.layout import Line
    from iranwatch.render.shapes import Shape


class Passage(NamedTuple):
    """The paragraph of an article that ``anchor`` names, in its current revision."""

    record: Record
    anchor: Anchor


def shape(found: Passage) -> Shape:
    """Return a paragraph with its anchor and its notes, after what is known of its article."""
    record, number = found.record, found.anchor.paragraph
    paragraph = record.article.paragraphs[number - 1]
    return shapes.article(record) | {
        "paragraph": number,
        "text": paragraph.text,
        "comment": paragraph.comment,
        "anchor": shapes.anchor(found.anchor),
        "notes": [shapes.note(note) for note in record.notes if note.paragraph == number],
    }


def layout(found: Iterable[Passage]) -> Iterator[Line]:
    """Yield each article with those of its paragraphs that were asked for."""
    only: dict[str, set[int]] = {}
    records = {}
    for record, anchor in found:
        records[record.id] = record
        only.setdefault(record.id, set()).add(anchor.paragraph)
    return page.pages(records.values(), only=only)


PASSAGES: Kind[Passage] = Kind(
    "paragraphs",
    shape,
    ("id", "paragraph", "text"),
    (*COLUMNS, "paragraph", "text", "comment"),
    layout,
)
