"""What is found in an article beyond its fields: times, quotations, names."""

import datetime as dt
from typing import Literal, NamedTuple


class Quote(NamedTuple):
    """What somebody said, word for word.

    ``paragraph`` counts from 1; ``start`` and ``end`` are character offsets of ``text`` in it, the
    marks outside. ``speaker`` is the name as the article gives it, None where the text does not
    decide; ``entity`` the id of the concept it names, ``cue`` the words that tell of speech.
    ``confidence`` is the share of speakers that ``rule`` gets right, 0 without a speaker.
    """

    paragraph: int
    start: int
    end: int
    text: str
    speaker: str | None
    entity: str | None
    cue: str | None
    confidence: float
    rule: str


EventKind = Literal["past", "present", "future", "dated", "recurring", "unplaced"]


class Event(NamedTuple):
    """Words of an article that name a time, and the days they mean.

    ``start_offset`` and ``end_offset`` are character offsets of ``text`` in the text of paragraph
    number ``paragraph``, counted from 1; ``sentence`` holds those of its sentence. ``start`` and
    ``end`` are the first and the last day, both None where the words were not placed: ``kind`` is
    then recurring or unplaced. Otherwise it says how the days lie to the day of the article:
    past, present (it is among them) or future; dated, where the article has none.
    ``rule`` is the rule that read the words.
    """

    paragraph: int
    start_offset: int
    end_offset: int
    text: str
    start: dt.date | None
    end: dt.date | None
    kind: EventKind
    rule: str
    sentence: tuple[int, int]


class Mention(NamedTuple):
    """Words of an article that name a concept.

    ``concept`` is its id; None where the words name one of several and the article does not say
    which. ``paragraph`` counts from 1 through body and comment, 0 is the title; ``start`` and
    ``end`` are character offsets of ``text`` in it.
    """

    concept: str | None
    paragraph: int
    start: int
    end: int
    text: str
