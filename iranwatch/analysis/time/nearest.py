"""Which year a day or month without one belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable

from iranwatch.analysis.time.scene import Scene
from iranwatch.analysis.time.sentence import PARAGRAPH
from iranwatch.analysis.time.span import Span, days_between
from iranwatch.analysis.time.words import listed

AROUND = (-1, 0, 1)  # years; the one before, the article's own, the next
LEAP = (-4, -3, -2, 2, 3, 4)  # years around which have a leap day, where the nearest have none
BEHIND = 90  # days; what lies further back and is spoken of as future is next year's
NEWS = 60  # days; a date so near is the news rather than part of an older story

Make = Callable[[int], Span | None]  # the days or the month that the words mean in one year

_STRUCK = re.compile(  # a day named for what nobody announces beforehand
    r"(?:['’]s)?\s(?:[a-z-]+\s)?(?:attack(?:s|ers?)?|terrorists|bombings?|shootings?|massacres?|"
    r"assault|raids?|killings?|crash|earthquake|revolution|uprising|coup|explosions?|blasts?)\b"
)
_LIST = re.compile(r",?\s(?:and\s|or\s)?|\s?/\s?")
_TELLS = frozenset(listed("in In during During of by By until Until through"))


def in_some_year(make: Make, scene: Scene, match: re.Match[str], ahead: int) -> Span | None:
    """Return what *make* gives for the year that the words most likely mean.

    That is the year that the text gave with the same days before, the year of the list or of the
    story that they stand in, else the one nearest to the day of the article; more than *ahead*
    days in the future only where the sentence speaks of the future.
    """
    year = scene.day.year
    spans = [span for step in AROUND if (span := make(year + step))]
    spans = spans or [span for step in LEAP if (span := make(year + step))]
    if not spans:
        return None
    best = min(spans, key=lambda span: abs(days_between(span, scene.day)))
    distance = days_between(best, scene.day)
    known = (
        scene.given(best)
        or _in_list(spans, scene, match.start())
        or _of_story(make, scene, match.start(), is_news=abs(distance) <= NEWS)
    )
    if known:
        return known
    past = [span for span in spans if span.start <= scene.day] or spans[:1]
    if distance > 0 and _is_over(scene, match):
        return past[-1]
    if -BEHIND <= distance <= ahead:
        return best
    if scene.tense(match) == "future" or _goes_on(scene, match.start()):
        return best if distance > 0 else spans[len(past)]
    return past[-1]


def _is_over(scene: Scene, match: re.Match[str]) -> bool:
    """Say whether the words right before or behind show that the matched time is past."""
    return bool(_STRUCK.match(scene.text, match.end())) or scene.points_back(match)


def _goes_on(scene: Scene, start: int) -> bool:
    """Say whether the sentence has named a time to come before *start*.

    "The first sanctions return on August 6 and the second on November 4."
    """
    last = scene.found[-1] if scene.found else None
    if last is None or not isinstance(last.reading, Span):
        return False
    told_here = scene.sentence(last.start) == scene.sentence(start)
    return told_here and last.reading.start > scene.day


def _in_list(spans: list[Span], scene: Scene, start: int) -> Span | None:
    """Return the first of *spans* after the time that a list names before it, if it is a list.

    "In May, October and November" goes forward from May, whichever May that is.
    """
    last = scene.found[-1] if scene.found else None
    if last is None or not isinstance(last.reading, Span):
        return None
    before = last.reading
    if before.start <= scene.day or not _LIST.fullmatch(scene.text, last.end, start):
        return None
    return next((span for span in spans if span.start > before.end), None)


def _of_story(make: Make, scene: Scene, start: int, *, is_news: bool) -> Span | None:
    """Return what *make* gives for the year of which the text before *start* tells, if it does.

    "In 1979 ... on November 4": a year that opens a story holds to the end of its sentence, and,
    where it is long past, for the paragraph, unless the date may be the news itself. A story goes
    forward: a date before the one told last is not of that year.
    """
    last = scene.found[-1] if scene.found else None
    if last is None or not isinstance(last.reading, Span):
        return None
    year = last.reading.start.year
    if year != last.reading.end.year or year > scene.day.year:
        return None
    if PARAGRAPH in scene.text[last.end : start]:
        return None
    if last.rule == "year" and scene.word_before(last.start) not in _TELLS:
        return None
    told_here = scene.names_year(last) and scene.sentence(last.start) == scene.sentence(start)
    if not told_here and (is_news or year >= scene.day.year - 1):
        return None
    told = make(year)
    return told if told and told.start >= last.reading.start else None
