"""Days that have a name: Nowruz, the revolution's anniversary, Christmas, 9/11."""

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
CAMPAIGN = 60  # days around America's election day in which the words mean no other
REVOLUTION = dt.date(1979, 2, 11)  # 22 Bahman 1357, the day the Shah's army gave up


def _every_year(make: Callable[[int], Span | None]) -> Read:
    """Return a reading of a day that comes every year; *make* takes the year it falls into."""

    def read(match: re.Match[str], scene: Scene) -> Reading | None:
        if match.groupdict().get("year"):
            return make(int(match["year"]))
        return in_some_year(make, scene, match, AHEAD)

    return read


def _persian(month: int, first: int, last: int | None = None) -> Read:
    """Return a reading of one or several days of the Persian calendar."""

    def make(year: int) -> Span | None:
        persian = year - 621 if month < 10 else year - 622  # the new year begins in March
        start, end = (span.persian_day(persian, month, day) for day in (first, last or first))
        return start and end and span.hull(start, end)

    return _every_year(make)


def _fixed(month: int, day: int) -> Read:
    """Return a reading of one day of the common calendar."""
    return _every_year(lambda year: span.day(dt.date(year, month, day)))


def _nth(month: int, weekday: int, nth: int) -> Read:
    """Return a reading of the *nth* weekday of a month, the last one for -1."""

    def make(year: int) -> Span:
        days = span.month(year, month)
        if nth < 0:
            return span.days_from(days.end, -((days.end.weekday() - weekday) % 7))
        return span.days_from(days.start, (weekday - days.start.weekday()) % 7 + 7 * (nth - 1))

    return _every_year(make)


def _easter(offset: int) -> Read:
    """Return a reading of a day counted from Easter Sunday of the western churches."""
    return _every_year(lambda year: span.days_from(easter(year), offset))


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


def _once(year: int, month: int, day: int) -> Read:
    """Return a reading of a day that came once; an article before it means something else."""
    date = dt.date(year, month, day)
    return lambda _match, scene: span.day(date) if scene.day >= date else None


def read_election_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return America's election day, if it is called so or near; others vote on other days."""
    year = scene.day.year + scene.day.year % 2
    november = span.month(year, 11).start
    days = span.days_from(november, -november.weekday() % 7 + 1)
    if scene.word_before(match.start()) in _AMERICAN:
        return days
    return days if abs(span.days_between(days, scene.day)) <= CAMPAIGN else None


def read_anniversary(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day the revolution is remembered, in the year its number gives or the nearest."""
    if match["number"]:
        return span.day(REVOLUTION.replace(year=REVOLUTION.year + int(match["number"])))
    return in_some_year(lambda year: span.day(REVOLUTION.replace(year=year)), scene, match, AHEAD)


def _named(
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


_FEAST = "a feast of half the world's calendars"
_ONCE = "it came once, and its name tells when"

_AMERICAN = frozenset({"U.S.", "US", "American", "America’s", "America's"})

RULES = (
    _named(
        "nowruz",
        "Nowruz Norouz Norooz Noruz Nourouz Newroz Nowrooz Nowrouz Now Iranian Persian",
        r"N(?:ow|o|ou|ew)(?:\s[Rr]|r)(?:u|oo|ou|o)z|(?:Iranian|Persian)\s[Nn]ew\s[Yy]ear",
        _persian(1, 1),
        "Nowruz",
        "2024-03-20",
        ["It was New Year.", "Now roses bloom.", "Iranian news year by year"],
    ),
    _named(
        "sizdah-bedar",
        "Sizdah Nature",
        r"Sizdah[\s-]?[Bb]e-?[Dd]ar|Nature\sDay",
        _persian(1, 13),
        "Sizdah Bedar",
        "2024-04-01",
        ["It was a day in nature."],
    ),
    _named(
        "islamic-republic-day",
        "Islamic",
        r"Islamic\sRepublic\sDay",
        _persian(1, 12),
        "Islamic Republic Day",
        "2024-03-31",
        ["The Islamic Republic Daily wrote."],
    ),
    _named(
        "nuclear-technology-day",
        "National Nuclear",
        r"(?:National\s)?(?:Day\sof\s)?Nuclear\sTechnology\sDay",
        _persian(1, 20),
        "National Nuclear Technology Day",
        "2024-04-08",
        ["National Nuclear Technology Centre"],
    ),
    _named(
        "army-day",
        "National Army",
        r"(?:National\s)?Army\sDay",
        _persian(1, 29),
        "Army Day",
        "2024-04-17",
        ["The National Army won."],
    ),
    _named(
        "khomeini-anniversary",
        "anniversary",
        r"anniversary\sof\s(?:the\s(?:death|passing|demise)\sof\s(?:[A-Z]\w+\s){0,3}Khomeini"
        r"|(?:[A-Z]\w+\s){0,3}Khomeini['’]s\s(?:death|passing|demise))",
        _persian(3, 14),
        "anniversary of the death of Ayatollah Khomeini",
        "2024-06-03",
        ["the anniversary of Khomeini’s return"],
    ),
    _named(
        "global-arrogance-day",
        "National Day",
        r"(?:National\s)?Day\s(?:of\s(?:the\s)?(?:[Ff]ight|[Ss]truggle|[Cc]ampaign)\s)?[Aa]gainst\s"
        r"(?:the\s)?(?:Global\s)?Arrogance",
        _persian(8, 13),
        "National Day against Global Arrogance",
        "2023-11-04",
        ["National Day of Arrogance", "They stood against global arrogance."],
    ),
    _named(
        "student-day",
        "Student Students",
        r"Students?['’]?s?\sDay",
        _persian(9, 16),
        "Student Day",
        "2023-12-07",
        ["Students daydream."],
    ),
    _named(
        "yalda",
        "Yalda Shab",
        r"(?:Shab-?e\s)?Yalda(?!\s[A-Z])",
        _persian(9, 30),
        "Yalda",
        "2023-12-21",
        ["Yalda Moaiery took the picture."],
    ),
    _named(
        "revolution-day",
        "Islamic Revolution Victory",
        r"(?:Islamic\s)?Revolution\s(?:Victory\s)?Day",
        _persian(11, 22),
        "Islamic Revolution Day",
        "2024-02-11",
        ["Islamic Revolution Daily", "Islamic Revolution Guards Corps"],
    ),
    _named(
        "ten-day-dawn",
        "Ten Ten-Day Fajr",
        r"Ten-Days?\s(?:of\s)?(?:Fajr|Dawn)|Ten\sDays?\s(?:of\s)?(?:Fajr|Dawn)|Fajr\s[Dd]ecade",
        _persian(11, 12, 22),
        "Ten-Day Dawn",
        "2024-02-01/2024-02-11",
        ["Fajr missiles", "Ten days passed."],
    ),
    rule(
        "anniversary-of-the-revolution",
        ("anniversary",),
        r"(?:(?P<number>\d{1,2})(?:st|nd|rd|th)|[\w’']+)\sanniversary"
        r"\sof\s(?:the\s|[Ii]ran['’]s\s|its\s)"
        r"(?:(?:1979|victory\sof\sthe|[Ii]slamic|[Ii]ranian)\s)*[Rr]evolution\b",
        read_anniversary,
        back=1,
        accepts={
            "It was the 40th anniversary of the Islamic Revolution.": (
                "40th anniversary of the Islamic Revolution",
                "2019-02-11",
            ),
            "They marched on the anniversary of the revolution.": (
                "the anniversary of the revolution",
                "2024-02-11",
            ),
        },
        rejects=[
            "the anniversary of the takeover",
            "On the anniversary of its revolutionary court",
        ],
        why="22 Bahman; a number in front tells the year",
    ),
    _named(
        "christmas",
        "Christmas",
        r"Christmas(?!\s(?:Eve|tree|Island|card|carol))(?:\sDay)?",
        _fixed(12, 25),
        "Christmas",
        "2023-12-25",
        ["Christmas Eve came.", "A Christmas tree stood there."],
        _FEAST,
    ),
    _named(
        "christmas-eve",
        "Christmas",
        r"Christmas\sEve",
        _fixed(12, 24),
        "Christmas Eve",
        "2023-12-24",
        ["Christmas Evelyn"],
        _FEAST,
    ),
    _named(
        "new-years-eve",
        "New",
        r"New\sYear['’]?s\s[Ee]ve",
        _fixed(12, 31),
        "New Year’s Eve",
        "2023-12-31",
        ["New Year’s events"],
        _FEAST,
    ),
    _named(
        "new-years-day",
        "New",
        r"New\sYear['’]?s\s[Dd]ay",
        _fixed(1, 1),
        "New Year’s Day",
        "2024-01-01",
        ["The New Year was cold."],
        _FEAST,
    ),
    _named(
        "may-day",
        "May",
        r"May\sDay",
        _fixed(5, 1),
        "May Day",
        "2024-05-01",
        ["May Daylight win"],
        _FEAST,
    ),
    _named(
        "womens-day",
        "International Women",
        r"(?:International\s)?Women['’]s\sDay",
        _fixed(3, 8),
        "International Women’s Day",
        "2024-03-08",
        ["International Women’s Daily"],
        _FEAST,
    ),
    _named(
        "fourth-of-july",
        "Fourth July",
        r"Fourth\sof\sJuly|July\sFourth",
        _fixed(7, 4),
        "Fourth of July",
        "2024-07-04",
        ["the Fourth of Julys"],
        _FEAST,
    ),
    _named(
        "halloween",
        "Halloween",
        r"Halloween",
        _fixed(10, 31),
        "Halloween",
        "2023-10-31",
        ["Halloweens"],
        _FEAST,
    ),
    _named(
        "valentines-day",
        "Valentine",
        r"Valentine['’]s\sDay",
        _fixed(2, 14),
        "Valentine’s Day",
        "2024-02-14",
        ["Valentine’s Days"],
        _FEAST,
    ),
    _named(
        "easter",
        "Easter",
        r"Easter(?:\sSunday)?(?!\s(?:Monday|egg|Island|[Ww]eek))",
        _easter(0),
        "Easter",
        "2024-03-31",
        ["Easter Island", "Easterners"],
        _FEAST,
    ),
    _named(
        "easter-monday",
        "Easter",
        r"Easter\sMonday",
        _easter(1),
        "Easter Monday",
        "2024-04-01",
        ["Easter Sunday"],
        _FEAST,
    ),
    _named(
        "good-friday",
        "Good",
        r"Good\sFriday(?!\s[AaPp])",
        _easter(-2),
        "Good Friday",
        "2024-03-29",
        ["the Good Friday Agreement"],
        _FEAST,
    ),
    _named(
        "thanksgiving",
        "Thanksgiving",
        r"Thanksgiving(?:\sDay)?",
        _nth(11, 3, 4),
        "Thanksgiving",
        "2023-11-23",
        ["Thanksgivings"],
        "the fourth Thursday of November",
    ),
    _named(
        "labor-day",
        "Labor",
        r"Labor\sDay",
        _nth(9, 0, 1),
        "Labor Day",
        "2024-09-02",
        ["Labor Days"],
        "the first Monday of September, in America's spelling only",
    ),
    _named(
        "memorial-day",
        "Memorial",
        r"Memorial\sDay",
        _nth(5, 0, -1),
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
    _named(
        "nine-eleven",
        "9",
        r"9/11(?!/|\sp)",
        _once(2001, 9, 11),
        "9/11",
        "2001-09-11",
        ["19/11", "on 9/11/1998"],
        _ONCE,
    ),
    _named(
        "september-11",
        "September Sept",
        r"Sept(?:ember|\.)?\s11(?:th)?,?\s(?:terror\w*\s)?(?:attacks?|hijack\w+)",
        _once(2001, 9, 11),
        "Sept. 11 attacks",
        "2001-09-11",
        ["Sept. 11 talks"],
        _ONCE,
    ),
    _named(
        "october-7",
        "October Oct",
        r"Oct(?:ober|\.)?\s7(?:th)?,?\s(?:Hamas\s|terror\w*\s)?(?:attacks?|massacre)",
        _once(2023, 10, 7),
        "Oct. 7 attacks",
        "2023-10-07",
        ["Oct. 7 talks"],
        _ONCE,
    ),
    _named(
        "adoption-day",
        "Adoption",
        r"Adoption\sDay",
        _once(2015, 10, 18),
        "Adoption Day",
        "2015-10-18",
        ["Adoption Days"],
        "when the JCPOA came into effect, ninety days after resolution 2231",
    ),
    _named(
        "implementation-day",
        "Implementation",
        r"Implementation\sDay",
        _once(2016, 1, 16),
        "Implementation Day",
        "2016-01-16",
        ["Implementation days"],
        "when the JCPOA's relief began",
    ),
)
