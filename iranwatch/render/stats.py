"""How the counts of ``stats`` look: bars, lines, records, a picture."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iranwatch.archive.listing import TIMES
from iranwatch.render import formats
from iranwatch.render.bars import INDENT, SIGNS, bars, room
from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, fitted, line
from iranwatch.render.safe import safe
from iranwatch.render.series import Series, Value
from iranwatch.render.streams import send

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iranwatch.desk.stats import Count, Stats
    from iranwatch.render.shapes import Shape

FORMATS = ("table", "lines", "json", "jsonl", "csv", "svg")
UNLABELLED = {"tag": "untagged"}  # what articles without a label are called, else "unknown"
DRAWN = 40  # rows of a picture: more are no picture
FACT = 26  # columns of a fact beside another: two days, and what is between them
LONG = 12  # periods without an article that have a row each; a longer gap is one row
KEYS = ("by", "label", "articles", "share", "against", "against_share", "of")


def write(found: Stats, name: str, *, nul: bool = False, limit: int | None = None) -> None:
    """Write *found* in the format called *name*, of names at most *limit* rows a table.

    Times are never cut.
    """
    if name == "svg":
        send([picture(found, limit)])
        return
    kind = Kind("counts", shape, (), KEYS, lambda _: layout(found, limit))
    if name == "lines":
        send(formats.tabbed([fact, *map(str, values)], nul) for fact, values in _facts(found))
        kind = kind._replace(shape=_said, line=_cells(found))
    counts = [one for table in found.tables.values() for one in _first(table, limit)]
    formats.write(counts, kind, name, head=head(found), nul=nul)


def shape(one: Count) -> Shape:
    """Return how many articles bear a label, and what part that is of all that do."""
    shares = [None if share is None else round(share, 4) for share in one.shares]
    several = len(one.articles) > 1
    return {
        "by": one.by,
        "label": one.label,
        "articles": one.articles[0],
        "share": shares[0],
        "against": one.articles[1] if several else None,
        "against_share": shares[1] if several else None,
        "of": one.of,
    }


def head(found: Stats) -> Shape:
    """Return what JSON says before the counts: the totals of each query."""
    stories = found.stories or (None,) * len(found.totals)
    return {
        "total": found.totals[0].articles,
        "of": found.of,
        "queries": [
            {"query": query, **total._asdict(), "stories": told}
            for query, total, told in zip(found.queries, found.totals, stories, strict=True)
        ],
    }


def layout(found: Stats, limit: int | None = None) -> Iterator[Line]:
    """Yield the totals of each query side by side, then the tables as bars."""
    for name, values in _facts(found):
        cells = [f"{one:,}" if isinstance(one, int) else one for one in values]
        if name == "query":
            cells = [f"{sign} {one}" for sign, one in zip(SIGNS, cells, strict=True)]
        yield _row(name, cells)
    of = "" if found.of is None else ", out of all in the archive"
    for by, table in found.tables.items():
        shown = _first(table, limit)
        some = f", {len(shown)} of {len(table):,}" if len(shown) < len(table) else ""
        yield line()
        yield line(f"by {by}{of}{some}", "title")
        yield from map(line, bars(*_drawn(found, _without_long_gaps(shown)), room()))


def picture(found: Stats, limit: int | None = None) -> str:
    """Return the one table of *found* as SVG: columns over time, or the first rows of names."""
    from iranwatch.render.chart import chart, ranking

    ((by, table),) = found.tables.items()
    title = f"{'Articles' if found.of is None else 'Share of all articles'} by {by}"
    if len(found.queries) == 1 and found.queries[0]:
        title += f": {found.queries[0]}"
    if by not in TIMES:
        shown = _first(table, limit or DRAWN)
        some = f" ({len(shown)} of {len(table):,})" if len(shown) < len(table) else ""
        labels, series = _drawn(found, shown)
        return ranking(title + some, labels, *series)
    placed = [one for one in table if one.label is not None]
    for one in table[len(placed) :]:
        numbers = " and ".join(f"{number:,}" for number in one.articles)
        title += f" (without {numbers} of no known {by})"
    labels, series = _drawn(found, placed)
    return chart(title, labels, *series)


def _facts(found: Stats) -> Iterator[tuple[str, list[int | str]]]:
    """Yield the name of each total, and its value for each query."""
    if len(found.queries) > 1:
        yield "query", [*map(_called, found.queries)]
    totals = found.totals
    yield "articles", [one.articles for one in totals]
    if found.stories is not None:
        yield "stories", [*found.stories]
    if found.of is not None:
        yield "archive", [found.of for _ in totals]
    yield "words", [one.words for one in totals]
    yield "dates", [f"{one.earliest} to {one.latest}" if one.earliest else "none" for one in totals]
    yield "undated", [one.undated for one in totals]


def _row(name: str, values: Sequence[str]) -> Line:
    *before, last = (safe(value) for value in values)
    text = "".join(f"{fitted(one, FACT - 2):<{FACT}}" for one in before)
    return Line((Span(text + fitted(last, FACT)),), label=Span(name, "quiet"), indent=INDENT)


def _first(table: Sequence[Count], limit: int | None) -> Sequence[Count]:
    return table if table and table[0].by in TIMES else table[:limit]


def _drawn(found: Stats, table: Sequence[Count]) -> tuple[list[str], list[Series]]:
    """Return *table* as labels, and for each query a series of what stands beside them."""
    series = [
        Series(_called(query), [_value(one, place) for one in table])
        for place, query in enumerate(found.queries)
    ]
    return [_label(one) for one in table], series


def _value(one: Count, place: int) -> Value:
    number, share = one.articles[place], one.shares[place]
    if one.of is None:
        return Value(number, f"{number:,}")
    percent = "" if share is None else f"{share:.1%}  "
    return Value(share or 0, f"{percent}{number:,} of {one.of:,}")


def _without_long_gaps(table: Sequence[Count]) -> list[Count]:
    """Return *table* with one row for every long run of periods that no query found anything in."""
    rows: list[Count] = []
    for empty, run in groupby(table, key=lambda one: not any(one.articles)):
        counts = list(run)
        if empty and len(counts) > LONG:
            label = f"{counts[0].label} to {counts[-1].label}"
            of = None if counts[0].of is None else sum(one.of or 0 for one in counts)
            counts = [counts[0]._replace(label=label, of=of)]
        rows += counts
    return rows


def _called(query: str) -> str:
    return query or "all articles"


def _label(one: Count) -> str:
    return one.label if one.label is not None else UNLABELLED.get(one.by, "unknown")


def _said(one: Count) -> Shape:
    return shape(one) | {"label": _label(one)}


def _cells(found: Stats) -> tuple[str, ...]:
    """Return the keys that a line holds: those that were asked for."""
    against = ("against",) if len(found.queries) > 1 else ()
    of = ("of",) if found.of is not None else ()
    return ("by", "label", "articles", *against, *of)
