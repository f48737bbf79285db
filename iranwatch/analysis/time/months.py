"""Days and months by their names: March 8 and 9, 12 June 2009, mid-January, last November."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.nearest import in_some_year
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.span import Span
from iranwatch.analysis.time.words import (
    DAY,
    DAY_WORDS,
    ENGLISH_MONTHS,
    MONTH,
    MONTHS,
    PART,
    PARTS,
    TO,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    listed,
)

NEXT_MONTHS = 60  # days ahead that a day without a year is taken for the coming one
NEXT_SEASON = 120  # days ahead, the same for a month
WHICH = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1}

_ON_MONTH = (*ENGLISH_MONTHS, *PARTS)
_ON_DATE = (*_ON_MONTH, *WEEKDAYS)
_ON_DAY = (*DAY_WORDS, *WEEKDAYS)
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})[,]?\s(?:the\s)?)?"
_MONTH = rf"(?P<month>{MONTH})"
_DAYS = rf"(?P<until>)(?P<day>{DAY})(?:{TO}(?:{DAY}{TO})?(?P<last>{DAY}))?"
_ON = r",?\s(?:in\s|of\s)?"
_WHICH_YEAR = rf"(?:{_ON}(?P<year>{YEAR})|,?\s(?:of\s)?(?P<which>last|this|next)\syear\b)?"
_LOOKS_BACK = frozenset(
    listed(
        "in of since by until till before after during from between through to and or on for "
        "last next this early mid late every each its his her their the a an"
    )
)
_NAME_AFTER = re.compile(r"\s(?!I\b)[A-Z][a-z]")
_AMBIGUOUS = frozenset({"March", "May"})
_GIVEN_NAMES = frozenset({"April", "June", "August", "Jan"})


def _number(words: str) -> int:
    """Return the month called by *words*."""
    return MONTHS[words.rstrip(".")]


def _day_number(words: str) -> int:
    """Return the number in 8, 08 or 8th."""
    return int(words.rstrip("dhnrst"))


def _days(match: re.Match[str], year: int) -> Span | None:
    """Return the matched day or days in *year*, or None if the calendar has no such day."""
    month = _number(match["month"])
    until = match["until"]
    first, last = match["day"], match["last"] or match["day"]
    try:
        start = dt.date(year, month, _day_number(first))
        end = dt.date(year, _number(until) if until else month, _day_number(last))
    except ValueError:
        return None
    return Span(start, end) if start <= end else None


def read_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the matched days, in their own year or in the one they most likely mean."""
    if match["which"]:
        return _days(match, scene.day.year + WHICH[match["which"]])
    if match["year"]:
        return _days(match, int(match["year"]))
    if match["weekday"]:
        return _fitting(match, scene)
    return in_some_year(lambda year: _days(match, year), scene, match, NEXT_MONTHS)


def _fitting(match: re.Match[str], scene: Scene) -> Reading:
    """Return the nearest of the matched days that falls on the weekday written with it."""
    weekday = WEEKDAYS[match["weekday"]]
    years = range(scene.day.year - 6, scene.day.year + 7)
    fitting = [
        days for year in years if (days := _days(match, year)) and days.start.weekday() == weekday
    ]
    if not fitting:
        return Mark.UNPLACED
    return min(fitting, key=lambda days: abs(span.days_between(days, scene.day)))


def read_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return a month of a written year, or the months from one to another."""
    first = _number(match["month"])
    last = _number(match["until"]) if match["until"] else first
    year = int(match["year"]) if match["year"] else scene.day.year + WHICH[match["which"]]
    start_year = year if first <= last else year - 1
    return span.hull(span.month(start_year, first), span.month(year, last))


def read_bare_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the month in the year it most likely means; None where its name is something else."""
    words, which = match["month"], match["which"]
    if not (which or match["part"]) and _is_no_month(words, match, scene):
        return None
    number = _number(words)
    if which:
        return _which_month(number, which.lower(), scene)
    return in_some_year(lambda year: span.month(year, number), scene, match, NEXT_SEASON)


def _which_month(number: int, which: str, scene: Scene) -> Reading:
    """Return the last, this year's or the next month of that number."""
    year = scene.day.year
    if which == "last":
        return span.month(year if number < scene.day.month else year - 1, number)
    if which == "next":
        return span.month(year if number > scene.day.month else year + 1, number)
    return span.month(year, number)


def _is_no_month(words: str, match: re.Match[str], scene: Scene) -> bool:
    """Say whether a name of a month is a verb, a march, a person, or half a name here."""
    before = scene.word_before(match.start())
    if words in _AMBIGUOUS:
        return before.lower() not in _LOOKS_BACK or before in {"a", "the", "on"}
    if words in _GIVEN_NAMES and _NAME_AFTER.match(scene.text, match.end()):
        return True
    if not words.endswith(".") and len(words) <= 4 and words not in {"June", "July"}:
        return True
    return before[:1].isupper() and before.lower() not in _LOOKS_BACK and before[-1].isalpha()


def read_every(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the mark of what comes back every year or week."""
    return Mark.RECURRING


RULES = (
    rule(
        "every",
        ("every", "each", "Every", "Each"),
        rf"(?:[Ee]very|[Ee]ach)\s(?:year\s(?:on|in)\s)?"
        rf"(?:{WEEKDAY}|(?:{PART})?{MONTH}(?:\s{DAY})?|{DAY}\s(?:of\s)?{MONTH})",
        read_every,
        accepts={
            "Rallies are held every November 4.": ("every November 4", "recurring"),
            "They meet each Friday in Qom.": ("each Friday", "recurring"),
        },
        rejects=["Rallies were held on November 4.", "Every marcher left."],
        why="what comes back is no single day, and its next day is no event yet",
    ),
    rule(
        "days-across-months",
        _ON_DATE,
        rf"{_WEEKDAY} {_MONTH}\s(?P<day>{DAY})(?:\s?[-–—]\s?|\s(?:to|through|until)\s)"
        rf"(?P<until>{MONTH})\s(?P<last>{DAY}) {_WHICH_YEAR}",
        read_days,
        accepts={
            "Talks ran from March 28 to April 2.": ("March 28 to April 2", "2024-03-28/2024-04-02"),
            "Talks ran March 26–April 2, 2015.": (
                "March 26–April 2, 2015",
                "2015-03-26/2015-04-02",
            ),
        },
        rejects=["Talks on March 28 and April 2 failed.", "From March 8 to 9 they met."],
        why="one stretch rather than two days",
    ),
    rule(
        "month-day-year",
        _ON_DATE,
        rf"{_WEEKDAY} {_MONTH}\s{_DAYS} {_ON} (?P<year>{YEAR})(?P<which>)",
        read_days,
        accepts={
            "He died on June 3, 1989.": ("June 3, 1989", "1989-06-03"),
            "It met on Tuesday, July 14, 2015.": ("Tuesday, July 14, 2015", "2015-07-14"),
            "It met on Nov. 9-10 2013.": ("Nov. 9-10 2013", "2013-11-09/2013-11-10"),
        },
        rejects=["He died on June 3.", "On March 8, 2,000 people marched.", "June 31, 1989"],
        why="a whole date needs nothing else",
    ),
    rule(
        "month-day",
        _ON_DATE,
        rf"{_WEEKDAY} {_MONTH}\s{_DAYS}"
        r"(?:,?\s(?:of\s)?(?P<which>last|this|next)\syear\b)?(?P<year>)",
        read_days,
        accepts={
            "Tests followed on March 8 and 9.": ("March 8 and 9", "2024-03-08/2024-03-09"),
            "Polls open on May 18.": ("May 18", "2024-05-18"),
            "It fell on Nov. 4 last year.": ("Nov. 4 last year", "2023-11-04"),
            "In 1979 they marched, and on November 4 they broke in.": ("November 4", "1979-11-04"),
            "A court will rule on Dec. 20.": ("Dec. 20", "2024-12-20"),
            "It was the Dec. 20 attack.": ("Dec. 20", "2023-12-20"),
        },
        rejects=[
            "It cost May 20 percent.",
            "March 2015 was cold.",
            "On March 35 nothing happened.",
        ],
        why="the year nearest to the article, unless the sentence or the story says another",
    ),
    rule(
        "day-month",
        _ON_DAY,
        rf"{_WEEKDAY} {_DAYS} \s(?:of\s)? {_MONTH} {_WHICH_YEAR}",
        read_days,
        accepts={
            "He died on 3 June 1989.": ("3 June 1989", "1989-06-03"),
            "They met on the 8th of March.": ("8th of March", "2024-03-08"),
            "They met on 8 and 9 March.": ("8 and 9 March", "2024-03-08/2024-03-09"),
        },
        rejects=["Room 108 March", "In 2015 March was cold."],
        why="the order outside America",
    ),
    rule(
        "month-year",
        _ON_MONTH,
        rf"{PART}? {_MONTH} (?:(?:\s?[-–—/]\s?|\s(?:to|and|through|until)\s)(?P<until>{MONTH}))?"
        rf"(?:{_ON}(?P<year>{YEAR})|,?\s(?:of\s)?(?P<which>last|this|next)\syear\b)",
        read_month,
        accepts={
            "It began in August 1988.": ("August 1988", "1988-08"),
            "It began in July last year.": ("July last year", "2023-07"),
            "Between March and June 1953 it grew.": ("March and June 1953", "1953-03/1953-06"),
        },
        rejects=["In August 1,988 people left.", "They may 2015 times."],
        why="a month with its year",
    ),
    rule(
        "month",
        (*_ON_MONTH, "last", "Last", "next", "Next", "this", "This"),
        rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s|(?P<part>{PART}))? {_MONTH}"
        r"(?!\s?\d|[-’'][A-Za-z]{3}|\s(?:quarter|issue|edition)\b)",
        read_bare_month,
        accepts={
            "The deal took effect in mid-January.": ("mid-January", "2024-01"),
            "Elections were held last November.": ("last November", "2023-11"),
            "Sanctions return in August.": ("August", "2024-08"),
            "It has grown since December.": ("December", "2023-12"),
        },
        rejects=[
            "The women's March for peace began.",
            "Prime Minister May spoke.",
            "April Jones was there.",
            "He met Jan again.",
            "Profits of the September quarter rose.",
        ],
        why="the nearest one, but no more than four months ahead unless spoken of as future",
    ),
)
