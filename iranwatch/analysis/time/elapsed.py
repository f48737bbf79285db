"""Times counted from a day: two weeks ago, three days later, the next day."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.sentence import PARAGRAPH
from iranwatch.analysis.time.span import Span
from iranwatch.analysis.time.words import NUMBERS, WEEKDAY, WEEKDAYS, listed

MOST = 150  # of any unit; what is longer ago is no news but a round number
MOST_ROUGH = 10  # years; of more, "almost" may be off by years
SLACK = dt.timedelta(90)  # how far "almost four years" may be off

_NUMBER = rf"(?P<number>{'|'.join(NUMBERS)}|[Aa]n?|\d{{1,3}}|[A-Z][a-z]{{2,5}})"
_UNIT = r"(?P<unit>day|week|month|year)"
_SHORT_OF = frozenset({"almost", "nearly"})
_ABOUT = frozenset(listed("about around roughly some"))
_NOT_ALONE = frozenset(
    listed("over than least to or and half under hundred thousand million every")
)
_LAST_YEAR = frozenset({"a year earlier", "A year earlier", "one year earlier"})
_DIRECTION = {
    **dict.fromkeys(("later", "after", "next", "following"), 1),
    **dict.fromkeys(("earlier", "previous"), -1),
    "same": 0,
}


def read_ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day, week, month or year so long ago; None where the number is not a whole one.

    A rough number of years is placed where all that it may mean lies in one year. A decade is ten
    years, several decades are a round number.
    """
    before = scene.word_before(match.start()).lower()
    number, unit = _number(match["number"]), match["unit"]
    if before in _NOT_ALONE or before.endswith((",", "-", ".")) or not 0 < number <= MOST:
        return None
    is_rough = before in _SHORT_OF | _ABOUT
    if unit == "decade":
        return Mark.UNPLACED if is_rough or number > 1 else span.year(scene.day.year - 10)
    if not is_rough:
        return span.step(unit, -number, scene.day)
    if unit != "year" or number > MOST_ROUGH:
        return Mark.UNPLACED
    then = dt.date(scene.day.year - number, scene.day.month, 1)
    first = then if before in _SHORT_OF else then - SLACK
    years = {first.year, (then + SLACK).year}
    return span.year(years.pop()) if len(years) == 1 else Mark.UNPLACED


def read_later(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the time counted from the one told last, in this sentence or the one before.

    None where none is told, where that is not as exact as what is counted, or where the sum lies
    after the article. Only "a year earlier" may stand alone: so figures are compared with last
    year's.
    """
    told = _told_last(match.start(), scene)
    if told is None:
        return span.year(scene.day.year - 1) if match[0] in _LAST_YEAR else None
    unit = match["unit"] or "day"
    if not _is_as_exact(told, unit):
        return None
    steps = _DIRECTION[match["direction"]] * _number(match["number"] or "one")
    found = span.step(unit, steps, told.start)
    return found if found.start <= scene.day else None


def read_day_beside(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day before or after the latest such weekday; undecided if it may be to come."""
    back = (scene.day.weekday() - WEEKDAYS[match["weekday"]]) % 7
    if scene.tense(match) == "future":
        return Mark.UNPLACED
    return span.days_from(scene.day, (1 if match["direction"] == "after" else -1) - (back or 7))


def _number(words: str) -> int:
    """Return the number that *words* are; 0 if they are none."""
    return NUMBERS.get(words.lower()) or (int(words) if words.isdigit() else 0)


def _told_last(start: int, scene: Scene) -> Span | None:
    """Return the time found last, if it stands in the sentence of *start* or in the one before."""
    last = scene.found[-1] if scene.found else None
    if last is None or not isinstance(last.reading, Span):
        return None
    between = scene.text[last.end : start]
    first = scene.sentence(start)[0]
    near = PARAGRAPH not in between and scene.sentence(max(first - 2, 0))[0] <= last.start
    return last.reading if near else None


def _is_as_exact(told: Span, unit: str) -> bool:
    """Say whether *told* is exact enough to count *unit* from it."""
    return told == span.step(unit, 0, told.start) or told.start == told.end


RULES = (
    rule(
        "ago",
        ("ago",),
        rf"{_NUMBER}\s(?P<unit>day|week|month|year|decade)s?\sago\b",
        read_ago,
        back=2,
        accepts={
            "He was jailed two weeks ago.": ("two weeks ago", "2024-04-22/2024-04-28"),
            "It was just 10 days ago.": ("10 days ago", "2024-04-28"),
            "A year ago he won.": ("A year ago", "2023"),
            "Nearly four years ago he won.": ("four years ago", "2020"),
            "He won about two months ago.": ("two months ago", "unplaced"),
            "A decade ago he won.": ("A decade ago", "2014"),
            "Two decades ago he won.": ("Two decades ago", "unplaced"),
        },
        rejects=[
            "More than two years ago he won.",
            "200,000 years ago",
            "Some time ago he won.",
            "Decades ago he won, over a decade ago.",
        ],
        why="as exact as its unit: weeks ago is a week, years ago a year",
    ),
    rule(
        "day-beside",
        ("day",),
        rf"day\s(?P<direction>before|after)\s(?:last\s)?(?P<weekday>{WEEKDAY})",
        read_day_beside,
        accepts={"He flew the day before Monday’s vote.": ("day before Monday", "2024-05-05")},
        rejects=["He flew the day before the vote on Monday.", "The day after was Monday."],
        why="a day told by its neighbour",
    ),
    rule(
        "later",
        ("later", "earlier"),
        rf"{_NUMBER}\s{_UNIT}s?\s(?P<direction>later|earlier)\b",
        read_later,
        back=2,
        accepts={
            "He was held on March 3 and freed three days later.": (
                "three days later",
                "2024-03-06",
            ),
            "Exports fell from 20 percent a year earlier.": ("a year earlier", "2023"),
            "In May 2020 it fell. Two months earlier it rose.": ("Two months earlier", "2020-03"),
        },
        rejects=[
            "He was freed three days later.",
            "He was held in March and freed three days later.",
            "He was held on Tuesday; three days later he is still there.",
        ],
        why="counted from the time told last, where that is as exact",
    ),
    rule(
        "next-day",
        ("next", "following", "previous"),
        rf"(?P<direction>next|following|previous)\s(?:{_UNIT}|morning|evening|night)\b(?P<number>)",
        read_later,
        accepts={
            "He was held on March 3 and freed the next day.": ("next day", "2024-03-04"),
            "He won in 2009. The following year he lost.": ("following year", "2010"),
        },
        rejects=["The next day he was freed.", "Over the following days, on March 3, he spoke."],
        why="as later and earlier, by one",
    ),
    rule(
        "same-day",
        ("same",),
        rf"(?:[Tt]hat|[Tt]he)\s(?P<direction>same)\s{_UNIT}\b(?P<number>)",
        read_later,
        back=1,
        accepts={
            "He was held on March 3 and freed the same day.": ("the same day", "2024-03-03"),
            "He won in 2009. That same year he left.": ("That same year", "2009"),
        },
        rejects=["He was freed the same day.", "He was held in March and freed the same day."],
        why="as later and earlier, by none",
    ),
)
