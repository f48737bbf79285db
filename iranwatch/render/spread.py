"""How events spread over time: how many begin in each month and each year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iranwatch.archive.findings import Dated

    Counts = list[tuple[str, int]]

SEASON = dt.timedelta(100)  # what is longer is known to the year at best
MONTHS = 120  # bars that a picture has room for


def tables(events: Iterable[Dated]) -> dict[str, Counts]:
    """Return how many events begin in each month, and how many are known to their year only."""
    months, years = _counted(events)
    return {
        "month": [(_label(month), count) for month, count in sorted(months.items())],
        "year, where no more is known": [(str(year), years[year]) for year in sorted(years)],
    }


def axis(events: Iterable[Dated]) -> tuple[str, Counts]:
    """Return a title, and a count for every month from the first to the last, or for every year.

    Years are counted where months would be too many, and where nothing is known to the month.
    """
    months, years = _counted(events)
    if months and max(months) - min(months) < MONTHS:
        title = "Events by month"
        if years:
            title += f" (without {sum(years.values())} known to their year only)"
        every = range(min(months), max(months) + 1)
        return title, [(_label(month), months[month]) for month in every]
    for month, count in months.items():
        years[month // 12] += count
    every = range(min(years, default=0), max(years, default=-1) + 1)
    return "Events by year", [(str(year), years[year]) for year in every]


def _counted(events: Iterable[Dated]) -> tuple[Counter[int], Counter[int]]:
    """Return the events by month, counted from the year 0, and by year where that is unknown."""
    months: Counter[int] = Counter()
    years: Counter[int] = Counter()
    for _, event, _ in events:
        if event.start is None or event.end is None:
            continue
        if event.end - event.start > SEASON:
            years[event.start.year] += 1
        else:
            months[event.start.year * 12 + event.start.month - 1] += 1
    return months, years


def _label(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
