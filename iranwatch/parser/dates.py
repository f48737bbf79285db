"""Dates in a line: what is written there, day, month or numbers, never filled in."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from iranwatch.calendars import JALALI, ascii_digits, jalali
from iranwatch.model import PartialDate
from iranwatch.parser.calendars import date_of, full_year, named_month
from iranwatch.parser.rules import rule

REACH = 60  # characters; no date written out is longer on either side of its year
LOOK = 400  # characters of a line that are searched for dates

WRITTEN = (
    rule(
        "year-first",
        r"(?<![\d./-]) (?P<y>(?:1[2-4]|19|20)\d\d) (?P<sep>[-/.]) (?P<m>\d{1,2}) (?P=sep) "
        r"(?P<d>\d{1,2}) (?!\d)",
        accepts={
            "2019-11-20T08:15:00Z": {"y": "2019", "m": "11", "d": "20"},
            "1396/08/05": {"y": "1396", "m": "08", "d": "05"},
        },
        rejects=["12019-11-20", "2019-11/20", "2231-11-20"],
        why="ISO 8601, and how Iran and East Asia write numbers",
    ),
    rule(
        "day-month-year",
        r"(?<![\d.:/]) (?P<d>\d{1,2}) (?:st|nd|rd|th|er|º|ª|\.)? (?:\s{0,2}[-/]\s?|\s{1,3})"
        r"(?:(?:de|of|di|al)\s|d['’])? (?P<month>[^\W\d_]{2,12}) \.? ,?"
        r"(?:\s?[-/]\s?|\s{1,3}|(?<=[.,])) (?:(?:de|del)\s)? (?P<y>(?:1[2-4]|19|20)\d\d) (?!\d)",
        accepts={
            "27 October 2017": {"d": "27", "month": "October", "y": "2017"},
            "12 Khordad 1398": {"d": "12", "month": "Khordad", "y": "1398"},
            "3. März 2020": {"d": "3", "month": "März", "y": "2020"},
            "26-FEB-1987": {"d": "26", "month": "FEB", "y": "1987"},
        },
        rejects=["127 October 2017", "27 October 20175", "27 October"],
        why="the commonest order outside America",
    ),
    rule(
        "month-day-year",
        r"(?<![^\W\d_]) (?P<month>[^\W\d_]{3,12}) \.? \s{0,2} (?P<d>\d{1,2}) (?:st|nd|rd|th)?"
        r"(?:\s?,\s?|\s{1,2}) (?P<y>(?:19|20)\d\d) (?!\d)",
        accepts={
            "Oct 27, 2017": {"month": "Oct", "d": "27", "y": "2017"},
            "November 20th, 2019": {"month": "November", "d": "20", "y": "2019"},
        },
        rejects=["Resolution 19 of 2019", "Oct 2017", "Oct 27, 20177"],
        why="the American order",
    ),
    rule(
        "unix",
        r"(?<![^\W\d_]) (?P<month>[A-Z][a-z]{2}) \s{1,2} (?P<d>\d{1,2}) \s \d\d:\d\d(?::\d\d)?"
        r"(?:\s[A-Z]{2,5}|\s[+-]\d{4})? \s (?P<y>(?:19|20)\d\d) (?!\d)",
        accepts={"Tue Nov 19 08:20:00 UTC 2019": {"month": "Nov", "d": "19", "y": "2019"}},
        rejects=["Nov 19 08:20", "Nov 19 08:20 to 2019"],
        why="as the date command and mail headers of old write it",
    ),
    rule(
        "cjk",
        r"(?P<y>(?:19|20)\d\d) \s?[年년]\s? (?P<m>\d{1,2}) \s?[月월]\s? (?P<d>\d{1,2}) \s?[日일]",
        accepts={"2019年11月20日": {"y": "2019", "m": "11", "d": "20"}},
        rejects=["2019年11月", "11月20日"],
        why="Chinese, Japanese and Korean name year, month and day",
    ),
    rule(
        "numeric",
        r"(?<![\d./-]) (?P<a>\d{1,2}) (?P<sep>[./-]) (?P<b>\d{1,2}) (?P=sep) (?P<y>(?:19|20)\d\d|"
        r"\d\d)"
        r"(?! \d | [./:-]\d )",
        accepts={"13.11.2019": {"a": "13", "b": "11", "y": "2019"}},
        rejects=["1.2.3.4", "13/11-2019", "10.0.0.2019"],
        why="numbers only: which is the day has to come from elsewhere",
    ),
)
_EASTERN = re.compile("[۰-۹٠-٩]")
_YEARLIKE = re.compile(r"\d(?:\d{3}|[./-]\d\d)(?!\d)")  # in every date, and little else


FIELDS = (
    rule(
        "year-month",
        r"(?P<year>(?:19|20)\d\d) (?:-(?P<month>\d\d))?",
        accepts={"2017-10": {"year": "2017", "month": "10"}, "2017": {"year": "2017"}},
        rejects=["201", "resolution"],
        why="a field may know the month or the year only",
    ),
)
_DEFAULTS = (dt.datetime(1904, 1, 1), dt.datetime(1908, 2, 2))  # noqa: DTZ001 - both leap years


class Found(NamedTuple):
    """A date that stands in a line, where it stands, and the rule that read it.

    ``date`` is None where the numbers do not say which of them is the day.
    """

    date: PartialDate | None
    start: int
    end: int
    rule: str


def find_dates(line: str, day_first: bool | None = None) -> list[Found]:
    """Return the dates written in the first LOOK characters of *line*, from left to right."""
    text = line[:LOOK]
    if not text.isascii() and _EASTERN.search(text):
        text = ascii_digits(text)
    years = [year.start() for year in _YEARLIKE.finditer(text)]
    if not years:
        return []
    first, last = max(0, years[0] - REACH), years[-1] + REACH
    found: list[Found] = []
    for row in WRITTEN:
        for match in row.pattern.finditer(text, first, last):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            parts = match.groupdict()
            date = _date(parts, day_first)
            if date or _is_unclear(parts, day_first):
                found.append(Found(date, match.start(), match.end(), row.name))
    return sorted(found, key=lambda date: date.start)


def read_field(value: str, day_first: bool | None = None) -> PartialDate | None:
    """Return the date that *value* is, where something else said that it is a date.

    Free wording that no rule knows goes through dateutil twice, with two different defaults:
    only what comes out alike was in the text.
    """
    found = find_dates(value, day_first)
    if found:
        return found[0].date
    for row in FIELDS:
        match = row.pattern.fullmatch(ascii_digits(value.strip()))
        if match:
            parts = {key: int(part) for key, part in match.groupdict().items() if part}
            return date_of(**parts)
    return _free(value)


def _free(value: str) -> PartialDate | None:
    """Return what dateutil reads in *value* alike with both of two defaults."""
    if len(value) > 64 or not any(map(str.isdigit, value)):
        return None
    import warnings

    from dateutil import parser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            first, second = (parser.parse(value, default=day, ignoretz=True) for day in _DEFAULTS)
        except (ValueError, OverflowError):
            return None
    if first.year != second.year:
        return None
    month = first.month if first.month == second.month else None
    day = first.day if month and first.day == second.day else None
    return PartialDate(first.year, month, day)


def numeric_order(line: str) -> bool | None:
    """Say whether a numeric date in *line* puts the day first; None if none shows it."""
    for match in WRITTEN[-1].pattern.finditer(ascii_digits(line[:LOOK])):
        first, second = int(match["a"]), int(match["b"])
        if 12 < first <= 31 and 1 <= second <= 12:
            return True
        if 12 < second <= 31 and 1 <= first <= 12:
            return False
    return None


def _date(parts: dict[str, str], day_first: bool | None) -> PartialDate | None:
    """Return the date that the groups of a rule give; None if it is unclear or none."""
    year = full_year(parts["y"])
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if _is_unclear(parts, day_first):
            return None
        orders = date_of(year, second, first), date_of(year, first, second)
        return (orders[0] or orders[1]) if day_first else (orders[1] or orders[0])
    if "m" in parts:
        month, persian = int(parts["m"]), year in JALALI
    else:
        named = named_month(parts["month"])
        if named is None:
            return None
        month, persian = named
    return (jalali if persian else date_of)(year, month, int(parts["d"]))


def _is_unclear(parts: dict[str, str], day_first: bool | None) -> bool:
    """Say whether either of two numbers could be the day, and nothing says which."""
    if day_first is not None or "a" not in parts or parts["a"] == parts["b"]:
        return False
    return 1 <= int(parts["a"]) <= 12 and 1 <= int(parts["b"]) <= 12
