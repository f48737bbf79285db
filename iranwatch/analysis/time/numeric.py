"""Dates in numbers: 2015-07-14, 10/27/2017, 1396/08/05."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.words import DAY_WORDS, PERSIAN_YEARS, YEARS
from iranwatch.calendars import JALALI


def read_iso(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the day, in the calendar that its year belongs to."""
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if year in JALALI:
        return span.persian_day(year, month, day)
    return _day(year, month, day)


def read_numeric(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the day; undecided where either number could be the month."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    days = {day for day in (_day(year, first, second), _day(year, second, first)) if day}
    if len(days) > 1:
        return Mark.UNPLACED
    return days.pop() if days else None


def _day(year: int, month: int, day: int) -> span.Span | None:
    """Return the day if the calendar has it."""
    try:
        return span.day(dt.date(year, month, day))
    except ValueError:
        return None


RULES = (
    rule(
        "iso",
        (*YEARS, *PERSIAN_YEARS),
        r"(?<![\w/.-])(?P<year>\d{4})(?P<sep>[-/.])"
        r"(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        read_iso,
        accepts={
            "It was signed on 2015-07-14.": ("2015-07-14", "2015-07-14"),
            "Dated 1396/08/05, it was found later.": ("1396/08/05", "2017-10-27"),
        },
        rejects=["see example.org/2015/07/14/text", "2015-07/14", "2015-17-14"],
        why="year first: ISO 8601, and how Iran writes numbers",
    ),
    rule(
        "numeric",
        DAY_WORDS,
        r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)"
        r"(?P<year>(?:19|20)\d\d)(?![\d./-]\d)",
        read_numeric,
        accepts={
            "It was signed on 10/27/2017.": ("10/27/2017", "2017-10-27"),
            "It was signed on 27.10.2017.": ("27.10.2017", "2017-10-27"),
            "It was signed on 3/4/2017.": ("3/4/2017", "unplaced"),
        },
        rejects=["version 1.2.3", "at 10.0.0.2017"],
        why="which number is the day shows only where one is above 12 or both are equal",
    ),
)
