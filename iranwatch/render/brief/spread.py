"""How articles spread over time: how many of each day, month or year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from iranwatch.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Counts = tuple[tuple[str, int], ...]

MOST = 0.5  # of the articles, at least, have to be known as exactly as they are counted


class _Unit(NamedTuple):
    """A unit of time: how many of them a chart has room for, and which of them a date lies in.

    ``place`` numbers them, and is None for a date that is not known so exactly.
    """

    name: str
    room: float
    place: Callable[[PartialDate], int | None]
    label: Callable[[int], str]


_UNITS = (
    _Unit(
        "day",
        62,
        lambda date: date.earliest.toordinal() if date.day else None,
        lambda day: dt.date.fromordinal(day).isoformat(),
    ),
    _Unit(
        "month",
        120,
        lambda date: date.year * 12 + date.month - 1 if date.month else None,
        lambda month: f"{month // 12:04}-{month % 12 + 1:02}",
    ),
    _Unit("year", inf, lambda date: date.year, lambda year: f"{year:04}"),
)


def over_time(
    dates: Sequence[tuple[PartialDate, int]], period: tuple[str | None, str | None]
) -> tuple[str, Counts]:
    """Return a title, and a count for every day, month or year from the first to the last.

    The unit is the smallest that a chart has room for and most of *dates* are known to. Days and
    months reach to the ends of *period*, whether or not an article is as early or as late.
    """
    total = sum(count for _, count in dates)
    for unit in _UNITS:
        counts = _counted(dates, unit)
        ends = [unit.place(PartialDate.read(day)) for day in period if day and unit.room < inf]
        places = [*counts, *(end for end in ends if end is not None)]
        every = range(min(places, default=0), max(places, default=-1) + 1)
        if counts.total() > MOST * total and len(every) <= unit.room:
            rest = total - counts.total()
            without = f" (without {rest:,} known less exactly)" if rest else ""
            title = f"Articles by {unit.name}{without}"
            return title, tuple((unit.label(place), counts[place]) for place in every)
    return "", ()


def _counted(dates: Sequence[tuple[PartialDate, int]], unit: _Unit) -> Counter[int]:
    counts: Counter[int] = Counter()
    for date, count in dates:
        place = unit.place(date)
        if place is not None:
            counts[place] += count
    return counts
