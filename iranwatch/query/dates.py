"""The dates of a query: ``2017``, ``2017-10``, ``2017-10-27``, ``30d``, ``2017-10..2017-11``."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.model import PartialDate

FIRST = dt.date.min.isoformat()
LAST = dt.date.max.isoformat()
_AGO = r"([0-9]{1,5})([dwmy])"  # compiled by the first date of a query: few have any


def read_period(text: str, today: dt.date) -> tuple[str, str] | None:
    """Return the first and the last day that *text* covers, as ISO dates; None if it is no date.

    ``30d``, ``2w``, ``6m`` and ``1y`` are the day so long before *today*. Either end of ``..`` may
    be left out, and the later one may stand first.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return _one(text, today)
    start = _one(first, today) if first else (FIRST, FIRST)
    end = _one(last, today) if last else (LAST, LAST)
    if not (start and end and first + last):
        return None
    return (start[0], end[1]) if start[0] <= end[1] else (end[0], start[1])


def day_before(iso: str) -> str:
    """Return the day before the ISO date *iso*; the first day there is has none before it."""
    day = dt.date.fromisoformat(iso)
    return iso if day == dt.date.min else (day - dt.timedelta(days=1)).isoformat()


def _one(text: str, today: dt.date) -> tuple[str, str] | None:
    if ago := re.fullmatch(_AGO, text):
        day = _back(today, int(ago[1]), ago[2]).isoformat()
        return day, day
    try:
        date = PartialDate.read(text)
    except ValueError:
        return None
    return date.earliest.isoformat(), date.latest.isoformat()


def _back(today: dt.date, count: int, unit: str) -> dt.date:
    """Return the day *count* units before *today*; the month's last day where it is too short."""
    if unit in "dw":
        days = count * (7 if unit == "w" else 1)
        return dt.date.fromordinal(max(today.toordinal() - days, 1))
    months = max(today.year * 12 + today.month - 1 - count * (12 if unit == "y" else 1), 12)
    year, month = divmod(months, 12)
    start = PartialDate(year, month + 1)
    return start.earliest.replace(day=min(today.day, start.latest.day))
