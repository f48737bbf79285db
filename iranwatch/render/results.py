"""How the articles of a search or a listing look, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render import shapes
from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, joined, line, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.model import Hit, Record, Snippet

INDENT = SHORT + 2  # columns: an id and a gap
SOME = "── some of the words ──"


def listing(records: Iterable[Record]) -> Iterator[Line]:
    """Yield two lines an article: its title beside its id, then when, who and where from."""
    for record in records:
        yield from heading(record)


def hits(found: Iterable[Hit]) -> Iterator[Line]:
    """Yield each hit with its snippets; a line stands between *all* and *some* of the words."""
    before = None
    for hit in found:
        if before == "all" and hit.matched == "some":
            yield line(SOME, "quiet")
        before = hit.matched
        yield from heading(hit.record)
        for snippet in hit.snippets:
            yield _snippet(snippet)


def heading(record: Record) -> Iterator[Line]:
    """Yield the two lines of an article: its title beside its id, then when, who and where from."""
    said = record.article
    title = Span(cut(said.title), "title") if said.title else Span("(no title)", "quiet")
    yield Line((title,), label=Span(record.id[:SHORT], "id"), indent=INDENT)
    date = str(said.published) if said.published else "undated"
    about = joined([date, cut(said.byline), said.source, said.section])
    yield line(cut(about), "quiet", indent=INDENT)


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
