"""How news of saved searches look: search by search, what came first at the top."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from iranwatch.render import shapes
from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, joined, line
from iranwatch.render.notes import counted
from iranwatch.render.results import COLUMNS, INDENT, LINE, heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iranwatch.archive.arrivals import Arrival
    from iranwatch.desk.watch import News
    from iranwatch.render.shapes import Shape


class Item(NamedTuple):
    """An article that came for the saved search called ``saved``."""

    saved: str
    arrival: Arrival


def items(news: Iterable[News]) -> list[Item]:
    """Return all that came, search by search."""
    return [Item(one.name, arrival) for one in news for arrival in one.arrivals]


def articles(news: Iterable[News]) -> set[int]:
    """Return the row numbers of all that came, each once for however many searches."""
    return {number for one in news for number in one.articles}


def shape(item: Item) -> Shape:
    """Return an article with the search that it came for, whether it is new, and since when."""
    came = item.arrival
    return shapes.article(came.record) | {
        "saved": item.saved,
        "arrival": "revised" if came.revised else "new",
        "added": came.added,
    }


def layout(found: Iterable[Item]) -> Iterator[Line]:
    """Yield each search with how much came for it, and the articles below."""
    between = False
    for name, group in groupby(found, key=lambda item: item.saved):
        if between:
            yield line()
        between = True
        came = [item.arrival for item in group]
        yield Line((Span(f"{name}  ", "title"), Span(_counts(came), "quiet")))
        for one in came:
            yield from heading(one.record, one.copies)
            if one.revised:
                yield line(f"another text since {one.added}", "quiet", indent=INDENT)


def _counts(came: list[Arrival]) -> str:
    """Return ``3 new · 1 revised``, copies counted."""
    revised = sum(1 + one.copies for one in came if one.revised)
    new = sum(1 + one.copies for one in came) - revised
    return joined([f"{new:,} new" if new else None, f"{revised:,} revised" if revised else None])


def before(news: Iterable[News]) -> Iterator[str]:
    """Yield what a person should know of each search before reading what came for it."""
    for one in news:
        if one.changed and one.last:
            yield (
                f"@{one.name} asks for something else than on {one.last.looked}:"
                " all that it finds is new"
            )
        yield from (f"@{one.name}: {note}" for note in one.notes)


def after(news: Sequence[News]) -> Iterator[str]:
    """Yield how many articles came for how many searches, and what was left out.

    An article that came for several searches is one.
    """
    searches = counted(len(news), "saved search", "saved searches")
    touched = sum(bool(one.arrivals) for one in news)
    total = len(articles(news))
    if not news:
        yield "no search is saved to look for; iranwatch saved add NAME QUERY does it"
    elif total:
        some = searches if touched == len(news) else f"{touched:,} of {searches}"
        yield f"{counted(total, 'article')} for {some}"
    else:
        yield f"nothing new for {searches}"
    for one in news:
        if one.undated:
            without = counted(one.undated, "article without a date", "articles without a date")
            yield f"@{one.name}: {without} left out"
        if one.waiting:
            yield f"@{one.name}: what has to be read for names first comes after the next ingest"


NEWS: Kind[Item] = Kind(
    "articles",
    shape,
    (*LINE, "saved", "arrival"),
    ("saved", "arrival", "added", *COLUMNS),
    layout,
)
