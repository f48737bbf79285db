"""How saved searches look: the name, what it stands for, and when it was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, cut, joined, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.desk.saved import Explained, Kept
    from iranwatch.render.shapes import Shape

INDENT = 13  # columns: the longest label of one shown whole, and a gap


def shape(kept: Kept) -> Shape:
    """Return a saved search, and the day it was last looked at; None if it never was."""
    return {"name": kept.name, **kept.saved._asdict(), "looked": kept.looked}


def whole_shape(one: Explained) -> Shape:
    """Return a saved search with what it says in full, None if it cannot be used, and in which."""
    return shape(one.kept) | {"written_out": one.written_out, "stands_in": list(one.stands_in)}


def layout(searches: Iterable[Kept]) -> Iterator[Line]:
    """Yield each name with when it was saved and looked at, and below it the query."""
    for kept in searches:
        said = f"  saved {kept.saved.added} · {_looked(kept)}"
        yield Line((Span(kept.name, "title"), Span(said, "quiet")))
        yield line(cut(kept.saved.query), indent=2)


def whole_layout(searches: Iterable[Explained]) -> Iterator[Line]:
    """Yield all that is known of each search, one below the other."""
    for one in searches:
        kept = one.kept
        yield line(kept.name, "title")
        facts = {
            "query": kept.saved.query,
            "written out": one.written_out or "it cannot be used as it is",
            "stands in": ", ".join(f"@{name}" for name in one.stands_in),
            "grammar": kept.saved.grammar,
            "saved": joined([kept.saved.added, _looked(kept)]),
        }
        for label, said in facts.items():
            if said:
                yield Line((Span(said),), Span(label, "quiet"), indent=INDENT)


def _looked(kept: Kept) -> str:
    return f"looked at {kept.looked}" if kept.looked else "not looked at yet"


LINE = ("name", "query", "added", "looked")
COLUMNS = ("name", "query", "grammar", "added", "looked")
SAVED: Kind[Kept] = Kind("saved", shape, LINE, COLUMNS, layout)
EXPLAINED: Kind[Explained] = Kind(
    "saved",
    whole_shape,
    (*LINE, "written_out"),
    (*COLUMNS, "written_out", "stands_in"),
    whole_layout,
)
