"""How the articles of a search or a listing look, one under the other."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from iranwatch.render import shapes
from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, joined, line, marked
from iranwatch.render.notes import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from iranwatch.model import Hit, Record, Snippet

INDENT = SHORT + 2  # columns: an id and a gap
SOME = "── some of the words ──"


def listing(
    records: Iterable[Record], copies: Mapping[str, int] = MappingProxyType({})
) -> Iterator[Line]:
    """Yield two lines an article; *copies* are how many others it stands for, by its id."""
    for record in records:
        yield from heading(record, copies.get(record.id, 0))


def hits(found: Iterable[Hit]) -> Iterator[Line]:
    """Yield each hit with its snippets; a line stands between *all* and *some* of the words."""
    before = None
    for hit in found:
        if before == "all" and hit.matched == "some":
            yield line(SOME, "quiet")
        before = hit.matched
        yield from heading(hit.record, hit.copies)
        for snippet in hit.snippets:
            yield _snippet(snippet)


def heading(record: Record, copies: int = 0) -> Iterator[Line]:
    """Yield the two lines of an article: its title beside its id, then when, who and where from.

    Then its tags, its notes, and how many *copies* it stands for, if any.
    """
    said = record.article
    title = Span(cut(said.title), "title") if said.title else Span("(no title)", "quiet")
    yield Line((title,), label=Span(record.id[:SHORT], "id"), indent=INDENT)
    date = str(said.published) if said.published else "undated"
    about = joined([date, cut(said.byline), said.source, said.section])
    tags = cut(" ".join(f"#{tag}" for tag in record.tags))
    noted = counted(len(record.notes), "note") if record.notes else None
    others = f"+{counted(copies, 'copy', 'copies')}" if copies else None
    yield line(joined([cut(about), tags, noted, others]), "quiet", indent=INDENT)


def _snippet(snippet: Snippet) -> Line:
    spans = marked(snippet.text, snippet.marks)
    if snippet.open_start:
        spans = (Span("…"), *spans)
    if snippet.open_end:
        spans = (*spans, Span("…"))
    label = Span(f"p{snippet.paragraph}", "quiet")
    return Line(spans, label=label, at=INDENT, indent=INDENT + 4)


LINE = ("id", "published", "source", "title")
COLUMNS = ("id", "published", "title", "authors", "source", "section", "language", "tags", "files")

ARTICLES: Kind[Record] = Kind("articles", shapes.article, LINE, COLUMNS, listing)
HITS: Kind[Hit] = Kind("hits", shapes.hit, LINE, (*COLUMNS, "score", "matched"), hits)
