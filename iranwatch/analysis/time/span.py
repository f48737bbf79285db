"""Stretches of the calendar, from their first day to their last."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from iranwatch.calendars import jalali

_DAY = dt.timedelta(1)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # their first months


class Span(NamedTuple):
    """A stretch of days; both ends belong to it."""

    start: dt.date
    end: dt.date


def day(date: dt.date) -> Span:
    """Return that one day."""
    return Span(date, date)


def days_from(date: dt.date, days: int) -> Span:
    """Return the one day that lies *days* after *date*, or before it where negative."""
    return day(date + dt.timedelta(days))


def week(date: dt.date, first: int = 0) -> Span:
    """Return the week that holds *date*; *first* is its first weekday (0: Monday)."""
    start = date - dt.timedelta((date.weekday() - first) % 7)
    return Span(start, start + dt.timedelta(6))


def step(unit: str, steps: int, date: dt.date) -> Span:
    """Return the day, week, month or year that lies *steps* from the one of *date*."""
    if unit == "day":
        return days_from(date, steps)
    if unit == "week":
        return week(date + dt.timedelta(7 * steps))
    if unit == "month":
        return month(date.year, date.month + steps)
    return year(date.year + steps)


def weekend(date: dt.date) -> Span:
    """Return the Saturday and Sunday of the week that holds *date*."""
    monday = week(date).start
    return Span(monday + dt.timedelta(5), monday + dt.timedelta(6))


def month(year: int, number: int) -> Span:
    """Return a month; *number* may run beyond 1 to 12 into the years around."""
    return Span(_first(year, number), _first(year, number + 1) - _DAY)


def year(number: int) -> Span:
    """Return a year."""
    return years(number, number)


def years(first: int, last: int) -> Span:
    """Return the years from *first* to *last*."""
    return Span(dt.date(first, 1, 1), dt.date(last, 12, 31))


def season(name: str, year: int) -> Span:
    """Return a season of three whole months; winter ends in the year after *year*."""
    first = SEASONS[name.lower()]
    return hull(month(year, first), month(year, first + 2))


def persian_day(year: int, number: int, day_of_month: int) -> Span | None:
    """Return a day of the Persian calendar, or None if it has no such day."""
    found = jalali(year, number, day_of_month)
    return found and day(found.earliest)


def persian_month(year: int, number: int) -> Span | None:
    """Return a month of the Persian calendar."""
    start = jalali(year, number, 1)
    after = jalali(year, number + 1, 1) if number < 12 else jalali(year + 1, 1, 1)
    return start and after and Span(start.earliest, after.earliest - _DAY)


def persian_year(number: int) -> Span | None:
    """Return a year of the Persian calendar, from Nowruz to the eve of the next."""
    start, after = jalali(number, 1, 1), jalali(number + 1, 1, 1)
    return start and after and Span(start.earliest, after.earliest - _DAY)


def hull(first: Span, last: Span) -> Span:
    """Return the stretch from the start of *first* to the end of *last*."""
    return Span(first.start, last.end)


def days_between(span: Span, date: dt.date) -> int:
    """Return how many days *span* lies from *date*: after it positive, before it negative."""
    if span.start > date:
        return (span.start - date).days
    return min((span.end - date).days, 0)


def _first(year: int, number: int) -> dt.date:
    return dt.date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1)
