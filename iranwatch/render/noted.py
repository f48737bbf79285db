"""How the notes look that people wrote: the words, the day, and what became of their place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iranwatch.render import results, shapes
from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, joined, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.desk.note import Noted
    from iranwatch.model import Anchor, Note
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below an article
LABEL = 5  # columns for the number of a paragraph
QUOTED = 60  # characters of the words that a paragraph had


def whereabouts(note: Note) -> str | None:
    """Return what became of the paragraph of *note*, if anything did."""
    if note.anchor is None or note.state == "unchanged":
        return None
    had = f"“{cut(' '.join(note.then.split()), QUOTED)}”" if note.then else None
    if note.state == "moved":
        return f"written on p{note.anchor.paragraph}, which is now p{note.paragraph}"
    if note.state == "revised":
        return f"the paragraph was revised since, it read {had}"
    return f"{_place(note.anchor)} is no longer there" + (f", it read {had}" if had else "")


def _place(anchor: Anchor) -> str:
    return f"p{anchor.paragraph} of revision {anchor.revision[:SHORT]}"


def lines(note: Note, label: str, *, at: int = 0) -> Iterator[Line]:
    """Yield *note* beside a *label* in column *at*, and what there is to know of it below."""
    indent = at + LABEL
    yield Line((Span(note.text),), label=Span(label, "title"), at=at, indent=indent, prose=True)
    about = joined([f"note {note.number}", note.added, whereabouts(note)])
    yield line(about, "quiet", indent=indent)


def layout(found: Iterable[Noted]) -> Iterator[Line]:
    """Yield each article, and below it its notes, each beside the paragraph it is on."""
    between: tuple[Line, ...] = ()
    for record, noted in groupby(found, lambda one: one.record):
        yield from between
        yield from results.listing([record._replace(notes=())])  # they stand below
        for one in noted:
            label = f"p{one.note.paragraph}" if one.note.paragraph else ""
            yield from lines(one.note, label, at=INDENT)
        between = (line(),)


def shape(found: Noted) -> Shape:
    """Return a note and the article it is on."""
    record = found.record
    return {"id": record.id, "files": list(record.files), **shapes.note(found.note)}


NOTES: Kind[Noted] = Kind(
    "notes",
    shape,
    ("number", "id", "paragraph", "text"),
    ("number", "id", "paragraph", "state", "text", "added", "files"),
    layout,
)
