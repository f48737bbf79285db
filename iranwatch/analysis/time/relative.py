"""Times told from the day of the article: yesterday, last week, this summer."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.months import WHICH
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.words import DAY, MONTH, MONTHS, listed

_DAYS = {
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_DURATION = frozenset(listed("the his her its their our my these past over every"))
_NOWADAYS = frozenset(listed("of even until till as than"))
_DREAMT_OF = frozenset(listed("better brighter safer new"))
_QUOTED = re.compile(r"[\"“‘']Today,?[\"”’']")  # the name of a programme
_LASTING = re.compile(r"\b(?:is|are)\stoday\s(?:an?|one|more|less|home)\b|\btoday\sremains?\b")
WEEK = 7  # days


def read_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day; None where "today" is a name or means nowadays, or "tomorrow" the future."""
    words = match["day"].lower()
    if _is_no_day(words, match, scene):
        return None
    if _is_quoted_on_another_day(match, scene):
        return Mark.UNPLACED
    return span.days_from(scene.day, _DAYS[words])


def _is_no_day(words: str, match: re.Match[str], scene: Scene) -> bool:
    """Say whether *words*, as matched, mean an age, or are a name."""
    before = scene.word_before(match.start())
    if words == "tomorrow":
        return before in _DREAMT_OF
    return words == "today" and bool(
        before.lower() in _NOWADAYS
        or (match["day"] == "Today" and before[-1:].isalpha())
        or _QUOTED.match(scene.text, match.start() - 1)
        or _LASTING.search(scene.text, match.start() - len("are "), match.end() + len(" remains "))
    )


def _is_quoted_on_another_day(match: re.Match[str], scene: Scene) -> bool:
    """Say whether the words are spoken, and the day told last is another than the article's.

    'A witness said on 8 March: "This morning the sky was black."' is not told from the article.
    That day stands in the paragraph, or lies in the week before the article.
    """
    before = scene.preceding(match.start(), 1000)
    if before.count("“") <= before.count("”") and before.count('"') % 2 == 0:
        return False
    if scene.text.startswith(" [", match.end()):
        return True
    opening = match.start() - len(before)
    for found in reversed(scene.found):
        told = found.reading
        if isinstance(told, span.Span) and (found.start >= opening or _is_news(told, scene.day)):
            return told != span.day(scene.day)
    return False


def _is_news(told: span.Span, day: dt.date) -> bool:
    """Say whether *told* is a day of the week before *day*, or that day."""
    return told.start == told.end and 0 <= (day - told.start).days <= WEEK


def read_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the last, this or the next week, month, year, weekend or season."""
    which = WHICH[match["which"].lower()]
    if which and scene.word_before(match.start()).lower() in _DURATION:
        return None
    unit = match["unit"].lower()
    if unit == "weekend":
        return _weekend(which, match, scene)
    if unit in span.SEASONS:
        return _season(unit, which, scene.day)
    return span.step(unit, which, scene.day)


def read_weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the weekend just past, or the coming one if it is future."""
    return _weekend(0, match, scene)


def read_week_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the week that holds the matched day of the nearest year."""
    month, number = MONTHS[match["month"].rstrip(".")], int(match["day"])
    days = []
    for year in range(scene.day.year - 1, scene.day.year + 2):
        try:
            days.append(dt.date(year, month, number))
        except ValueError:
            continue
    return span.week(min(days, key=lambda day: abs(day - scene.day))) if days else None


def read_season(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return a season of a written year."""
    return span.season(match["season"], int(match["year"]))


def _weekend(which: int, match: re.Match[str], scene: Scene) -> span.Span:
    """Return a weekend; early in the week, "this weekend" is the one just past unless future."""
    if which == 0 and scene.day.weekday() < 5 and scene.tense(match) != "future":
        which = -1
    return span.weekend(scene.day + dt.timedelta(7 * which))


def _season(name: str, which: int, day: dt.date) -> span.Span:
    """Return the latest such season that is over, this year's, or the next that begins."""
    seasons = [span.season(name, year) for year in range(day.year - 2, day.year + 2)]
    if which < 0:
        return [season for season in seasons if season.end < day][-1]
    if which > 0:
        return next(season for season in seasons if season.start > day)
    return min(seasons, key=lambda season: abs(span.days_between(season, day)))


RULES = (
    rule(
        "day-before",
        ("yesterday", "tomorrow"),
        r"(?P<day>day\s(?:before\syesterday|after\stomorrow))\b",
        read_day,
        back=2,
        accepts={
            "They met the day before yesterday.": ("day before yesterday", "2024-05-06"),
            "They meet the day after tomorrow.": ("day after tomorrow", "2024-05-10"),
        },
        rejects=["They met yesterday.", "The day before, yesterday's man left."],
        why="two days off, and not the word in it",
    ),
    rule(
        "day",
        listed(
            "yesterday Yesterday today Today tonight Tonight tomorrow Tomorrow last Last this This"
        ),
        r"(?P<day>[Yy]esterday|"
        r"[Tt]oday(?!['’]s\s(?:[a-z]+\s)?"
        r"(?:world|youth|[Ii]ran|standards|generation|society|problems|challenges|needs|prices|"
        r"politics|realit(?:y|ies))\b)"
        r"|[Tt]onight|[Tt]omorrow|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening))\b",
        read_day,
        accepts={
            "Yesterday, the House passed it.": ("Yesterday", "2024-05-07"),
            "He will speak tomorrow.": ("tomorrow", "2024-05-09"),
            "Shots were heard last night.": ("last night", "2024-05-07"),
            "He is today in Mashhad.": ("today", "2024-05-08"),
        },
        rejects=[
            "In today’s world it matters.",
            "The Iran of today is young.",
            "USA Today wrote it.",
            "It said in “Today,” a paper, that it is today an ally.",
            "They want a better tomorrow.",
        ],
        why="told from the day of the article",
    ),
    rule(
        "last-unit",
        ("last", "Last", "this", "This", "next", "Next", "current"),
        r"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|current)\s"
        r"(?P<unit>weekend|week|month|year|spring|summer|autumn|fall|winter)\b(?!-)",
        read_unit,
        accepts={
            "Last week, the Guards said no.": ("Last week", "2024-04-29/2024-05-05"),
            "Its launches this year were many.": ("this year", "2024"),
            "They meet next month.": ("next month", "2024-06"),
            "It began last summer.": ("last summer", "2023-06/2023-08"),
            "They clashed last weekend.": ("last weekend", "2024-05-04/2024-05-05"),
        },
        rejects=[
            "Over the last year it fell.",
            "In the next month of war",
            "At last years passed.",
        ],
        why="whole weeks run from Monday to Sunday; with an article it is a duration",
    ),
    rule(
        "weekend",
        ("weekend",),
        r"(?:the|The)\sweekend\b",
        read_weekend,
        back=1,
        accepts={"Clashes spread over the weekend.": ("the weekend", "2024-05-04/2024-05-05")},
        rejects=["A weekend of clashes began.", "the weekends"],
        why="Saturday and Sunday, as the papers that are saved count",
    ),
    rule(
        "week-of",
        ("week", "Week"),
        rf"[Ww]eek\sof\s(?P<month>{MONTH})\s(?P<day>{DAY})",
        read_week_of,
        accepts={"Talks are due the week of May 21.": ("week of May 21", "2024-05-20/2024-05-26")},
        rejects=["a week of May rain", "the week of protests"],
        why="a week named by one of its days",
    ),
    rule(
        "season",
        listed("spring summer autumn fall winter Spring Summer Autumn Fall Winter"),
        r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof\s|,?\s)"
        r"(?P<year>(?:19|20)\d\d)\b",
        read_season,
        accepts={"It began in the summer of 2009.": ("summer of 2009", "2009-06/2009-08")},
        rejects=["It began in summer.", "They fall 20000 feet."],
        why="three whole months; winter is named for the year it begins in",
    ),
)
