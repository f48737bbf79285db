"""Rows for days that have a name: which days it means in a year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from iranwatch.analysis.time import span
from iranwatch.analysis.time.nearest import in_some_year
from iranwatch.analysis.time.rule import Read, Rule, rule
from iranwatch.analysis.time.scene import Reading, Scene
from iranwatch.analysis.time.span import Span

AHEAD = 120  # days ahead that a feast is taken for the coming one


def every_year(make: Callable[[int], Span | None]) -> Read:
    """Return a reading of a day that comes every year; *make* takes the year it falls into."""

    def read(match: re.Match[str], scene: Scene) -> Reading | None:
        if match.groupdict().get("year"):
            return make(int(match["year"]))
        return in_some_year(make, scene, match, AHEAD)

    return read


def persian(month: int, first: int, last: int | None = None) -> Read:
    """Return a reading of one or several days of the Persian calendar."""

    def make(year: int) -> Span | None:
        persian = year - 621 if month < 10 else year - 622  # the new year begins in March
        start, end = (span.persian_day(persian, month, day) for day in (first, last or first))
        return start and end and span.hull(start, end)

    return every_year(make)


def fixed(month: int, day: int) -> Read:
    """Return a reading of one day of the common calendar."""
    return every_year(lambda year: span.day(dt.date(year, month, day)))


def nth(month: int, weekday: int, nth: int) -> Read:
    """Return a reading of the *nth* weekday of a month, the last one for -1."""

    def make(year: int) -> Span:
        days = span.month(year, month)
        if nth < 0:
            return span.days_from(days.end, -((days.end.weekday() - weekday) % 7))
        return span.days_from(days.start, (weekday - days.start.weekday()) % 7 + 7 * (nth - 1))

    return every_year(make)


def from_easter(offset: int) -> Read:
    """Return a reading of a day counted from Easter Sunday of the western churches."""
    return every_year(lambda year: span.days_from(easter(year), offset))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches.

    Source:
        The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def once(year: int, month: int, day: int) -> Read:
    """Return a reading of a day that came once; an article before it means something else."""
    date = dt.date(year, month, day)
    return lambda _match, scene: span.day(date) if scene.day >= date else None


def named(
    name: str,
    on: str,
    pattern: str,
    read: Read,
    example: str,
    value: str,
    rejects: Sequence[str],
    why: str = "a day that Iran keeps by its own calendar",
) -> Rule:
    """Return the row of a named day, which may be given a year; *example* is the day alone."""
    return rule(
        name,
        on.split(),
        rf"(?:{pattern})\b(?:,?\s(?:of\s|in\s)?(?P<year>(?:19|20)\d\d)\b)?",
        read,
        accepts={f"They keep {example}.": (example, value)},
        rejects=rejects,
        why=why,
    )
