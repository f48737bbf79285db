"""When an article itself may have appeared: what its words and its files' names say of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from iranwatch.analysis.events import find_absolute, find_events
from iranwatch.analysis.time.tense import LOOK_AHEAD, LOOK_BACK, Tense, find_tense, points_back
from iranwatch.analysis.time.words import DAY, MONTH, MONTHS, WEEKDAY, WEEKDAYS
from iranwatch.calendars import jalali
from iranwatch.model import Article, Event, PartialDate

A_DAY = dt.timedelta(1)  # an article of the evening is dated a day later further east
AHEAD = 12  # years after the text's last date that are tried; weekdays come back after 5, 6 or 11
MOST = 2  # years that are proposed for one reason
NO_TEXT_YET = 1990  # year; where the words hold no date, years are tried from here

_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-_/.]?)(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?!\d)"
)
_WEEKDAY_DATE = re.compile(
    rf"(?P<weekday>{WEEKDAY}),?\s(?:(?P<m1>{MONTH})\s(?P<d1>{DAY})|(?P<d2>{DAY})\s(?P<m2>{MONTH}))",
    re.VERBOSE,
)
_NOWRUZ_DAY = re.compile(r"March (?P<day>19|2[012])\b|(?P<day2>19|2[012]) March\b")
_TO_COME = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Tt]ill|[Tt]hrough|[Tt]o)\s(?:the\s(?:end\sof\s)?)?$")


class Proposal(NamedTuple):
    """What one trace says of an article's date: that it is ``date``, or not before it.

    ``paragraph`` counts from 1 and is None where the trace is a file's name; ``text`` are the
    words that say so; ``reason`` is a sentence for the reader.
    """

    date: PartialDate
    relation: Literal["on", "in", "not before"]
    reason: str
    paragraph: int | None
    text: str


def propose_dates(article: Article, names: Sequence[str] = ()) -> tuple[Proposal, ...]:
    """Return what the date of *article* may be, the strongest reasons first; nothing is set.

    *names* are its files' names or addresses. A day in a name comes first, then the latest date
    that the text speaks of as past, then the years in which a day falls on the weekday written
    with it, or Nowruz on the day it is said to.
    """
    last = _latest(article)
    first_year = last.date.year if last else NO_TEXT_YET
    return (
        *_in_names(names),
        *([last] if last else ()),
        *_by_nowruz(article, first_year),
        *_by_weekday(article, first_year),
    )


def find_later(article: Article) -> tuple[Event, ...]:
    """Return the dates in the text of *article* that are told as past and lie after its own.

    One is enough to doubt the article's date. Plans do not count, nor a single day's difference;
    an article without a date has none.
    """
    if article.published is None:
        return ()
    limit = article.published.latest + A_DAY
    return tuple(
        event
        for event in find_absolute(article)
        if event.start and event.start > limit and _happened(article, event)
    )


def _happened(article: Article, event: Event) -> bool:
    """Say whether the text tells *event* as done; months and years want the verb right before."""
    if event.start == event.end:
        return _tense(article, event) == "past"
    return points_back(_before(article, event))


def _in_names(names: Sequence[str]) -> Iterator[Proposal]:
    """Give the days that stand in names and addresses."""
    for name in names:
        for match in _NAME.finditer(name):
            year, month, day = (int(match[part]) for part in "ymd")
            date = _date(year, month, day)
            if date:
                yield Proposal(
                    PartialDate.of(date), "on", "the file's name says so", None, match[0]
                )


def _latest(article: Article) -> Proposal | None:
    """Return the latest date that the text speaks of as past."""
    past = [event for event in find_absolute(article) if _is_past(article, event)]
    if not past:
        return None
    last = max(past, key=lambda event: event.start or dt.date.min)
    assert last.start
    assert last.end
    return Proposal(
        _partial(last.start, last.end),
        "not before",
        "the latest date that the text speaks of as past",
        last.paragraph,
        last.text,
    )


def _by_weekday(article: Article, first: int) -> Iterator[Proposal]:
    """Give the years from *first* in which a day falls on the weekday written with it."""
    for number, paragraph in enumerate(article.paragraphs, 1):
        for match in _WEEKDAY_DATE.finditer(paragraph.text):
            month = MONTHS[(match["m1"] or match["m2"]).rstrip(".")]
            day = int(re.sub(r"\D", "", match["d1"] or match["d2"]))
            weekday = WEEKDAYS[match["weekday"]]
            if re.match(r",?\s\d{4}", paragraph.text[match.end() :]):
                continue
            years = [
                year
                for year in range(first, first + AHEAD)
                if (date := _date(year, month, day)) and date.weekday() == weekday
            ]
            yield from _years(years, "the day falls on that weekday", number, match[0])


def _by_nowruz(article: Article, first: int) -> Iterator[Proposal]:
    """Give the years from *first* in which Nowruz falls on the day it is said to."""
    for event in find_events(article):
        if event.rule != "nowruz":
            continue
        sentence = article.paragraphs[event.paragraph - 1].text[slice(*event.sentence)]
        match = _NOWRUZ_DAY.search(sentence)
        if match:
            day = int(match["day"] or match["day2"])
            years = [
                year
                for year in range(first, first + AHEAD)
                if (nowruz := jalali(year - 621, 1, 1)) and nowruz.day == day
            ]
            yield from _years(years, "Nowruz falls on that day", event.paragraph, match[0])


def _years(years: list[int], reason: str, paragraph: int, text: str) -> Iterator[Proposal]:
    """Give the first of *years* as proposals for one reason."""
    for year in years[:MOST]:
        yield Proposal(PartialDate(year), "in", reason, paragraph, text)


def _is_past(article: Article, event: Event) -> bool:
    """Say whether the text speaks of *event* as past, or at least not as to come."""
    to_come = _TO_COME.search(_before(article, event))
    return not to_come and _tense(article, event) != "future"


def _tense(article: Article, event: Event) -> Tense | None:
    """Return the tense of the words around *event* in its sentence."""
    text = article.paragraphs[event.paragraph - 1].text
    after = text[event.end_offset : event.sentence[1]]
    return find_tense(_before(article, event)[-LOOK_BACK:], after[:LOOK_AHEAD])


def _before(article: Article, event: Event) -> str:
    """Return the words of its sentence before *event*."""
    return article.paragraphs[event.paragraph - 1].text[event.sentence[0] : event.start_offset]


def _date(year: int, month: int, day: int) -> dt.date | None:
    """Return the day if the calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _partial(start: dt.date, end: dt.date) -> PartialDate:
    """Return the day, month or year where a stretch begins, as exactly as the stretch is told."""
    if start == end:
        return PartialDate.of(start)
    if (start.year, start.month) == (end.year, end.month):
        return PartialDate(start.year, start.month)
    return PartialDate(start.year)
