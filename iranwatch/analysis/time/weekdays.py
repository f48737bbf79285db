"""Days of the week: on Wednesday, last Friday, Tuesday of next week."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.months import WHICH
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.words import WEEKDAY, WEEKDAYS, listed

_NAMED_DAYS = frozenset(listed("Black Bloody Good Ash Palm Holy Super Cyber Man Fat Giving Easter"))
_ANY = frozenset(listed("a any every each another alternate"))
_HAPPENED = re.compile(  # Monday's attack is past even where its answer is to come
    r"['’]s\s(?!(?:[a-z]+\s){0,2}(?:meetings?|talks|summit|vote|elections?|session|hearing|deadline|"
    r"conference|game|match|ceremony|funeral|debate|trial|visit|speech|polls?|runoff|round)\b)"
)
_WEEK = re.compile(r"\bweek\b[^.]{0,30}\b(?:begin|start|end|run)s?\s(?:on|from|with)\s$")
_NAMED_AFTER = re.compile(  # Friday prayers come every week; the Sunday Times is a paper
    r"\s(?:prayers?|sermons?|imams?|mosque|worship|[Pp]rayers?|[Ss]ermons?|Imams?|Mosque|Times|"
    r"Telegraph|Mirror|Mail|Herald|Night|Magazine|Review)\b"
)


def read_weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the latest such day, the article's own included; the coming one if it is future."""
    before = scene.word_before(match.start())
    if before in _NAMED_DAYS or before.lower() in _ANY or before.endswith(("-", "–")):
        return None
    if _NAMED_AFTER.match(scene.text, match.end()):
        return None
    around = scene.preceding(match.start(), 60)
    if "week" in around and _WEEK.search(around):
        return Mark.RECURRING
    back = _days_back(match, scene)
    if back and not _HAPPENED.match(scene.text, match.end()) and scene.tense(match) == "future":
        return span.days_from(scene.day, 7 - back)
    return span.days_from(scene.day, -back)


def read_which_weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the last, this week's or the next such day; next is undecided where people differ."""
    which, back = match["which"].lower(), _days_back(match, scene)
    if which in {"last", "this past", "past"}:
        return span.days_from(scene.day, -(back or 7))
    coming = span.days_from(scene.day, 7 - back)
    if which == "next":
        of_next_week = _in_week(match, scene.day + dt.timedelta(7))
        return coming if coming == of_next_week else Mark.UNPLACED
    if which != "this" or (back and scene.tense(match) == "future"):
        return coming
    return _in_week(match, scene.day)


def read_weekday_of_week(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return that day of the last, this or the next week."""
    return _in_week(match, scene.day + dt.timedelta(7 * WHICH[match["which"]]))


def read_weekdays(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the mark of what comes back every week."""
    return Mark.RECURRING


def _days_back(match: re.Match[str], scene: Scene) -> int:
    """Return how many days before the article's the latest such weekday lies, 0 to 6."""
    return (scene.day.weekday() - WEEKDAYS[match["weekday"]]) % 7


def _in_week(match: re.Match[str], day: dt.date) -> span.Span:
    """Return the matched weekday in the week that holds *day*."""
    return span.days_from(span.week(day).start, WEEKDAYS[match["weekday"]])


RULES = (
    rule(
        "weekday-of-week",
        WEEKDAYS,
        rf"(?P<weekday>{WEEKDAY})\s(?:of\s)?(?P<which>last|this|next)\sweek\b",
        read_weekday_of_week,
        accepts={
            "He resigned on Tuesday of last week.": ("Tuesday of last week", "2024-04-30"),
            "They meet Friday next week.": ("Friday next week", "2024-05-17"),
        },
        rejects=["He resigned on Tuesday, last week's worst day."],
        why="the week is told: Monday to Sunday",
    ),
    rule(
        "which-weekday",
        ("last", "Last", "this", "This", "next", "Next", "coming"),
        rf"(?P<which>[Ll]ast|[Tt]his(?:\s(?:past|coming))?|[Nn]ext|coming)\s(?P<weekday>{WEEKDAY})",
        read_which_weekday,
        accepts={
            "He resigned last Friday.": ("last Friday", "2024-05-03"),
            "They will meet this Friday.": ("this Friday", "2024-05-10"),
            "They meet next Monday.": ("next Monday", "2024-05-13"),
            "They meet next Friday.": ("next Friday", "unplaced"),
        },
        rejects=["At last Fridays are quiet.", "He resigned on Friday."],
        why="next Friday, said on a Wednesday, is in two days to some and in nine to others",
    ),
    rule(
        "weekdays",
        (*WEEKDAYS, *(f"{weekday}s" for weekday in WEEKDAYS)),
        rf"\w+s\b | {WEEKDAY}(?:\s(?:and|or)\s{WEEKDAY})?"
        r"\s(?:mornings|afternoons|evenings|nights)\b",
        read_weekdays,
        accepts={
            "Markets are shut on Fridays.": ("Fridays", "recurring"),
            "It airs Monday and Tuesday nights.": ("Monday and Tuesday nights", "recurring"),
        },
        rejects=["Markets were shut on Friday.", "It was Friday’s paper."],
        why="many days are no day",
    ),
    rule(
        "weekday",
        WEEKDAYS,
        rf"(?P<weekday>{WEEKDAY})",
        read_weekday,
        accepts={
            "Rouhani said on Monday he was ready.": ("Monday", "2024-05-06"),
            "The court ruled on Wednesday.": ("Wednesday", "2024-05-08"),
            "Talks will resume on Friday.": ("Friday", "2024-05-10"),
        },
        rejects=[
            "He led the Friday prayers in Tehran.",
            "It was a Friday.",
            "Shops cut prices on Black Friday.",
            "The Sunday Times reported it.",
        ],
        why="a day named like the article's own is that day; others lie in the week before",
    ),
)
