"""Which year a day or month without one belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable

from iranwatch.analysis.time.scene import PARAGRAPH, Scene
from iranwatch.analysis.time.span import Span, days_between
from iranwatch.analysis.time.words import listed

AROUND = (-1, 0, 1)  # years; the one before, the article's own, the next
LEAP = (-4, -3, -2, 2, 3, 4)  # years around which have a leap day, where the nearest have none
BEHIND = 90  # days; what lies further back and is spoken of as future is next year's
NEWS = 60  # days; a date so near is the news rather than part of an older story
EVENT = re.compile(  # a day named for what happened on it is past
    r"(?:['’]s)?\s(?:[a-z-]+\s)?"
    r"(?:attacks?|bombings?|shootings?|massacres?|assault|raids?|strikes?|"
    r"killings?|crash|earthquake|revolution|uprising|elections?|ceasefire|truce)\b"
)
_TELLS = frozenset(listed("in In during During of by By until Until through"))


def in_some_year(
    make: Callable[[int], Span | None], scene: Scene, match: re.Match[str], ahead: int
) -> Span | None:
    """Return what *make* gives for the year that the words most likely mean.

    That is the year of the story that is being told, else the one nearest to the day of the
    article; more than *ahead* days in the future only where the sentence speaks of the future.
    """
    year = scene.day.year
    spans = [span for step in AROUND if (span := make(year + step))]
    spans = spans or [span for step in LEAP if (span := make(year + step))]
    if not spans:
        return None
    best = min(spans, key=lambda span: abs(days_between(span, scene.day)))
    distance = days_between(best, scene.day)
    told = _of_story(make, scene, match.start(), abs(distance) <= NEWS)
    if told:
        return told
    past = [span for span in spans if span.start <= scene.day] or spans[:1]
    if distance > 0 and EVENT.match(scene.text, match.end()):
        return past[-1]
    if distance > ahead and scene.tense(match) != "future":
        return past[-1]
    if distance < -BEHIND and scene.tense(match) == "future":
        return spans[len(past)]
    return best


def _of_story(
    make: Callable[[int], Span | None], scene: Scene, start: int, is_news: bool
) -> Span | None:
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
    named = str(year) in scene.text[last.start : last.end]
    told_here = named and scene.sentence(last.start) == scene.sentence(start)
    if not told_here and (is_news or year >= scene.day.year - 1):
        return None
    told = make(year)
    return told if told and told.start >= last.reading.start else None
