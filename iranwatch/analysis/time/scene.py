"""What a rule may look at: the text, the day it is read on, what was found before."""

from __future__ import annotations

import datetime as dt
import re
from enum import Enum
from typing import NamedTuple

from iranwatch.analysis.time.sentence import PARAGRAPH, Sentences
from iranwatch.analysis.time.span import Span
from iranwatch.analysis.time.tense import (
    LOOK_AHEAD,
    LOOK_BACK,
    NEAR,
    Tense,
    find_tense,
    points_back,
)


class Mark(Enum):
    """What is said of words that name a time but no stretch of days: an event's kind."""

    RECURRING = "recurring"
    UNPLACED = "unplaced"


Reading = Span | Mark


class Found(NamedTuple):
    """Words that name a time, by their offsets, with their reading and its rule."""

    start: int
    end: int
    rule: str
    reading: Reading


ONCE = frozenset({"nine-eleven", "september-11", "october-7"})  # rules of days known by no year


class Scene:
    """The text of an article, its paragraphs a blank line apart, read on one day.

    ``sentences`` are those of the text; ``numbered`` are numbers that name something in it.
    """

    def __init__(
        self, text: str, sentences: Sentences, numbered: frozenset[str], day: dt.date
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.numbered = numbered
        self.day = day
        self.found: list[Found] = []
        self._given: dict[tuple[int, int, int, int], Span | None] = {}

    def add(self, found: Found) -> None:
        """Take up what was found, and the year that it gives to its days."""
        self.found.append(found)
        if isinstance(found.reading, Span) and self.names_year(found):
            key = _days_of_year(found.reading)
            known = self._given.setdefault(key, found.reading)
            if known != found.reading:
                self._given[key] = None

    def given(self, span: Span) -> Span | None:
        """Return the days like those of *span* to which the text gave a year, always the same."""
        return self._given.get(_days_of_year(span))

    def names_year(self, found: Found) -> bool:
        """Say whether the words that were found hold the year they mean, or are known by it."""
        if not isinstance(found.reading, Span):
            return False
        words = self.text[found.start : found.end]
        return str(found.reading.start.year) in words or found.rule in ONCE

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return where the sentence around *offset* begins and ends, without the blank after it."""
        return self.sentences.around(offset)

    def points_back(self, match: re.Match[str]) -> bool:
        """Say whether the words right before the match say that its time is past."""
        return points_back(self.preceding(match.start(), NEAR))

    def tense(self, match: re.Match[str]) -> Tense | None:
        """Say whether the sentence speaks of the matched time as past or as future."""
        start, end = self.sentence(match.start())
        return find_tense(
            self.text[max(start, match.start() - LOOK_BACK) : match.start()],
            self.text[match.end() : min(end, match.end() + LOOK_AHEAD)],
        )

    def preceding(self, start: int, length: int) -> str:
        """Return up to *length* characters of the paragraph before *start*."""
        return self.text[max(0, start - length) : start].rpartition(PARAGRAPH)[2]

    def word_before(self, start: int) -> str:
        """Return the word before *start*, as it stands, with its punctuation; or ''."""
        words = self.preceding(start, 24).split()
        return words[-1] if words else ""


def _days_of_year(span: Span) -> tuple[int, int, int, int]:
    return span.start.month, span.start.day, span.end.month, span.end.day
