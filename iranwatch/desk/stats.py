"""Articles counted by what they are labelled with: outlet, month, whom they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from iranwatch.archive import listing
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.listing import Overview
from iranwatch.lexicon import Names
from iranwatch.query import Plan

BY = (*listing.LABELS, "entity")

Tallies = Mapping[str | None, int]


class Count(NamedTuple):
    """How many articles bear a label: of each query, and ``of`` how many in the archive.

    ``label`` is None for articles that bear none, ``of`` where nobody asked.
    """

    by: str
    label: str | None
    articles: tuple[int, ...]
    of: int | None = None

    @property
    def shares(self) -> tuple[float | None, ...]:
        """What part of the archive's articles each number is; None where there are none."""
        return tuple(number / self.of if self.of else None for number in self.articles)


class Stats(NamedTuple):
    """What was counted: a total for each query, and the counts by what was asked for.

    ``stories`` and ``of`` are None where nobody asked for them.
    """

    queries: tuple[str, ...]
    totals: tuple[Overview, ...]
    stories: tuple[int, ...] | None
    of: int | None
    tables: Mapping[str, Sequence[Count]]


def stats(
    db: Connection,
    plans: Sequence[Plan],
    by: Iterable[str],
    names: Callable[[], Names],
    *,
    whole: Plan | None = None,
    told_once: bool = False,
) -> Stats:
    """Return how many articles satisfy each of *plans*, in all and *by* each of these labels.

    *whole* finds the articles that shares are taken of. With *told_once* copies of one text are
    counted as one story, too. *names* is called where entities are counted.
    """
    with snapshot(db):
        return Stats(
            tuple(plan.query for plan in plans),
            tuple(listing.overview(db, plan) for plan in plans),
            tuple(_stories(db, plan) for plan in plans) if told_once else None,
            listing.count(db, whole) if whole else None,
            {name: _table(db, name, plans, whole, names) for name in by},
        )


def _stories(db: Connection, plan: Plan) -> int:
    from iranwatch.archive import stories  # nobody pays for it who does not ask

    return len(stories.folded(db, listing.numbers(db, plan)))


def _table(
    db: Connection,
    by: str,
    plans: Sequence[Plan],
    whole: Plan | None,
    names: Callable[[], Names],
) -> tuple[Count, ...]:
    """Return the counts of one label: times in their order without a gap, others by number."""
    found = [_tallies(db, plan, by, names) for plan in plans]
    every = _tallies(db, whole, by, names) if whole else None
    counts = [
        Count(
            by,
            label,
            tuple(tallies.get(label, 0) for tallies in found),
            None if every is None else every.get(label, 0),
        )
        for label in _labels(by, {label for tallies in found for label in tallies})
    ]
    if by not in listing.TIMES:
        counts.sort(key=lambda one: (one.label is None, -sum(one.articles)))
    return tuple(counts)


def _tallies(db: Connection, plan: Plan, by: str, names: Callable[[], Names]) -> Tallies:
    if by == "entity":
        from iranwatch.archive.entities import entities  # nor for this

        return {one.concept.name: one.articles for one in entities(db, plan, names())}
    return dict(listing.tally(db, plan, by))


def _labels(by: str, found: Iterable[str | None]) -> list[str | None]:
    """Return the labels *found* in their order, of times those between them as well."""
    known = {label for label in found if label is not None}
    last = [None for label in found if label is None]
    if by in listing.TIMES and known:
        known.update(_between(min(known), max(known)))
    return [*sorted(known), *last]


def _between(first: str, last: str) -> list[str]:
    """Return every year, or every month, from the *first* to the *last*."""
    if "-" not in first:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]
