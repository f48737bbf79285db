"""How saved searches look: the name, what it stands for, and when it was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, cut, joined, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.desk.saved import Explained, SavedSearch
    from iranwatch.render.shapes import Shape

INDENT = 13  # columns: the longest label of one shown whole, and a gap


def shape(search: SavedSearch) -> Shape:
    """Return a saved search, and the day it was last looked at; None if it never was."""
    return {"name": search.name, **search.saved._asdict(), "looked": search.looked}


def whole_shape(one: Explained) -> Shape:
    """Return a saved search with what it says in full, None if it cannot be used, and in which."""
    return shape(one.search) | {"written_out": one.written_out, "stands_in": list(one.stands_in)}


def layout(searches: Iterable[SavedSearch]) -> Iterator[Line]:
    """Yield each name with when it was saved and looked at, and below it the query."""
    for search in searches:
        said = f"  saved {search.saved.added} · {_looked(search)}"
        yield Line((Span(search.name, "title"), Span(said, "quiet")))
        yield line(cut(search.saved.query), indent=2)


def whole_layout(searches: Iterable[Explained]) -> Iterator[Line]:
    """Yield all that is known of each search, one below the other."""
    for one in searches:
        search = one.search
        yield line(search.name, "title")
        facts = {
            "query": search.saved.query,
            "written out": one.written_out or "it cannot be used as it is",
            "stands in": ", ".join(f"@{name}" for name in one.stands_in),
            "grammar": search.saved.grammar,
            "saved": joined([search.saved.added, _looked(search)]),
        }
        for label, said in facts.items():
            if said:
                yield Line((Span(said),), Span(label, "quiet"), indent=INDENT)


def _looked(search: SavedSearch) -> str:
    return f"looked at {search.looked}" if search.looked else "not looked at yet"


LINE = ("name", "query", "added", "looked")
COLUMNS = ("name", "query", "grammar", "added", "looked")
SAVED: Kind[SavedSearch] = Kind("saved", shape, LINE, COLUMNS, layout)
EXPLAINED: Kind[Explained] = Kind(
    "saved",
    whole_shape,
    (*LINE, "written_out"),
    (*COLUMNS, "written_out", "stands_in"),
    whole_layout,
)
