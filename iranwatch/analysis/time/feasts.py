"""Feasts and days of the rest of the world that news goes by."""

from __future__ import annotations

import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.named import fixed, from_easter, named, nth, once
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Reading, Scene

CAMPAIGN = 60  # days around America's election day in which the words mean no other
_FEAST = "a feast of half the world's calendars"
_ONCE = "it came once, and its name tells when"
_AMERICAN = frozenset({"U.S.", "US", "American", "America’s", "America's"})


def read_election_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return America's election day, if it is called so or near; others vote on other days."""
    year = scene.day.year + scene.day.year % 2
    november = span.month(year, 11).start
    days = span.days_from(november, -november.weekday() % 7 + 1)
    if scene.word_before(match.start()) in _AMERICAN:
        return days
    return days if abs(span.days_between(days, scene.day)) <= CAMPAIGN else None


RULES = (
    named(
        "christmas",
        "Christmas",
        r"Christmas(?!\s(?:Eve|tree|Island|card|carol))(?:\sDay)?",
        fixed(12, 25),
        "Christmas",
        "2023-12-25",
        ["Christmas Eve came.", "A Christmas tree stood there."],
        _FEAST,
    ),
    named(
        "christmas-eve",
        "Christmas",
        r"Christmas\sEve",
        fixed(12, 24),
        "Christmas Eve",
        "2023-12-24",
        ["Christmas Evelyn"],
        _FEAST,
    ),
    named(
        "new-years-eve",
        "New",
        r"New\sYear['’]?s\s[Ee]ve",
        fixed(12, 31),
        "New Year’s Eve",
        "2023-12-31",
        ["New Year’s events"],
        _FEAST,
    ),
    named(
        "new-years-day",
        "New",
        r"New\sYear['’]?s\s[Dd]ay",
        fixed(1, 1),
        "New Year’s Day",
        "2024-01-01",
        ["The New Year was cold."],
        _FEAST,
    ),
    named(
        "may-day",
        "May",
        r"May\sDay",
        fixed(5, 1),
        "May Day",
        "2024-05-01",
        ["May Daylight win"],
        _FEAST,
    ),
    named(
        "womens-day",
        "International Women",
        r"(?:International\s)?Women['’]s\sDay",
        fixed(3, 8),
        "International Women’s Day",
        "2024-03-08",
        ["International Women’s Daily"],
        _FEAST,
    ),
    named(
        "fourth-of-july",
        "Fourth July",
        r"Fourth\sof\sJuly|July\sFourth",
        fixed(7, 4),
        "Fourth of July",
        "2024-07-04",
        ["the Fourth of Julys"],
        _FEAST,
    ),
    named(
        "halloween",
        "Halloween",
        r"Halloween",
        fixed(10, 31),
        "Halloween",
        "2023-10-31",
        ["Halloweens"],
        _FEAST,
    ),
    named(
        "valentines-day",
        "Valentine",
        r"Valentine['’]s\sDay",
        fixed(2, 14),
        "Valentine’s Day",
        "2024-02-14",
        ["Valentine’s Days"],
        _FEAST,
    ),
    named(
        "easter",
        "Easter",
        r"Easter(?:\sSunday)?(?!\s(?:Monday|egg|Island|[Ww]eek))",
        from_easter(0),
        "Easter",
        "2024-03-31",
        ["Easter Island", "Easterners"],
        _FEAST,
    ),
    named(
        "easter-monday",
        "Easter",
        r"Easter\sMonday",
        from_easter(1),
        "Easter Monday",
        "2024-04-01",
        ["Easter Sunday"],
        _FEAST,
    ),
    named(
        "good-friday",
        "Good",
        r"Good\sFriday(?!\s[AaPp])",
        from_easter(-2),
        "Good Friday",
        "2024-03-29",
        ["the Good Friday Agreement"],
        _FEAST,
    ),
    named(
        "thanksgiving",
        "Thanksgiving",
        r"Thanksgiving(?:\sDay)?",
        nth(11, 3, 4),
        "Thanksgiving",
        "2023-11-23",
        ["Thanksgivings"],
        "the fourth Thursday of November",
    ),
    named(
        "labor-day",
        "Labor",
        r"Labor\sDay",
        nth(9, 0, 1),
        "Labor Day",
        "2024-09-02",
        ["Labor Days"],
        "the first Monday of September, in America's spelling only",
    ),
    named(
        "memorial-day",
        "Memorial",
        r"Memorial\sDay",
        nth(5, 0, -1),
        "Memorial Day",
        "2024-05-27",
        ["Memorial Days"],
        "the last Monday of May",
    ),
    rule(
        "election-day",
        ("Election",),
        r"Election\sDay\b",
        read_election_day,
        accepts={"It comes before the U.S. Election Day.": ("Election Day", "2024-11-05")},
        rejects=["Election Day is on June 28."],
        why="the Tuesday after the first Monday of November; in an article of spring it is not",
    ),
    named(
        "nine-eleven",
        "9",
        r"9/11(?!/|\sp)",
        once(2001, 9, 11),
        "9/11",
        "2001-09-11",
        ["19/11", "on 9/11/1998"],
        _ONCE,
    ),
    named(
        "september-11",
        "September Sept",
        r"Sept(?:ember|\.)?\s11(?:th)?,?\s(?:terror\w*\s)?(?:attacks?|hijack\w+)",
        once(2001, 9, 11),
        "Sept. 11 attacks",
        "2001-09-11",
        ["Sept. 11 talks"],
        _ONCE,
    ),
    named(
        "october-7",
        "October Oct",
        r"Oct(?:ober|\.)?\s7(?:th)?,?\s(?:Hamas\s|terror\w*\s)?(?:attacks?|massacre)",
        once(2023, 10, 7),
        "Oct. 7 attacks",
        "2023-10-07",
        ["Oct. 7 talks"],
        _ONCE,
    ),
)
