"""How events look: day by day, the articles that tell of each, and the sentences that do."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import LONGEST, Line, Span, cut, joined, line, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iranwatch.archive.findings import Dated
    from iranwatch.model import Event, Record
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below a day
LABEL = 5  # columns for the number of a paragraph
SAID = frozenset({"future", "recurring"})  # kinds that the day alone does not tell
A_DAY = dt.timedelta(1)


def shape(found: Dated) -> Shape:
    """Return an event: its words and days, its article and sentence."""
    event = found.event
    return {
        "id": found.record.id,
        "files": list(found.record.files),
        "paragraph": event.paragraph,
        "text": event.text,
        "start": event.start.isoformat() if event.start else None,
        "end": event.end.isoformat() if event.end else None,
        "kind": event.kind,
        "rule": event.rule,
        "sentence": found.sentence,
    }


def days(event: Event) -> str:
    """Return the days of an event as a person reads them: ``2016``, ``2016-03``, from and to."""
    if event.start is None or event.end is None:
        return "no date"
    return period(event.start, event.end)


def period(start: dt.date, end: dt.date) -> str:
    """Return the days from *start* to *end* as a person reads them."""
    digits = 10
    if start.day == 1 and (end == dt.date.max or (end + A_DAY).day == 1):
        digits = 4 if (start.month, end.month) == (1, 12) else 7
    first, last = str(start)[:digits], str(end)[:digits]
    return first if first == last else f"{first} to {last}"


def layout(events: Iterable[Dated]) -> Iterator[Line]:
    """Yield the days in order, and below each what is said to have happened, article by article."""
    between: tuple[Line, ...] = ()
    for when, found in groupby(events, lambda one: days(one.event)):
        yield from between
        yield line(when, "id")
        yield from _told(found)
        between = (line(),)


def _told(events: Iterable[Dated]) -> Iterator[Line]:
    """Yield the sentences that tell of one day, each once, below the article that has it first.

    Agencies' copy comes again word for word; the other places are named behind it.
    """
    places: dict[str, list[Dated]] = {}
    for one in events:
        places.setdefault(one.sentence, []).append(one)
    for record, sentences in groupby(places.values(), lambda told: told[0].record):
        yield line(_about(record), "quiet", indent=INDENT)
        for told in sentences:
            yield from _sentence(told)


def _about(record: Record) -> str:
    """Return an article in one line: its id, day, outlet and title."""
    said = record.article
    date = str(said.published) if said.published else "undated"
    return joined([record.id[:SHORT], date, said.source, cut(said.title or "(no title)")])


def _sentence(told: list[Dated]) -> Iterator[Line]:
    """Yield a sentence with its times marked, and the other places that have it."""
    event, here = told[0].event, _anchor(told[0])
    label = Span(f"p{event.paragraph}", "quiet")
    yield Line((*sentence(told), kind(event)), label=label, at=INDENT, indent=INDENT + LABEL)
    others = dict.fromkeys(anchor for one in told if (anchor := _anchor(one)) != here)
    if others:
        yield line(cut(f"also {', '.join(others)}"), "quiet", indent=INDENT + LABEL)


def sentence(told: Sequence[Dated]) -> tuple[Span, ...]:
    """Return the sentence of *told*, one and the same, as far as it fits a screen.

    Its times are marked as the first of the articles that have it means them.
    """
    text, here = told[0].sentence, _anchor(told[0])
    marks = [_mark(one.event) for one in told if _anchor(one) == here]
    return _window(text, marks)


def kind(event: Event) -> Span:
    """Return how an event lies to its article, where its day alone does not tell."""
    return Span(f" · {event.kind}" if event.kind in SAID else "", "quiet")


def _anchor(found: Dated) -> str:
    return f"{found.record.id[:SHORT]}/p{found.event.paragraph}"


def _mark(event: Event) -> tuple[int, int]:
    """Return where the words of *event* stand in its sentence."""
    start = event.start_offset - event.sentence[0]
    return start, start + len(event.text)


def _window(sentence: str, marks: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Return *sentence* with its marks, or the part of it around the first that fits a screen."""
    if len(sentence) <= LONGEST:
        return marked(sentence, marks)
    first = max(0, min(marks[0][0] - LONGEST // 2, len(sentence) - LONGEST))
    first = sentence.rfind(" ", 0, first) + 1 if first else 0
    part = sentence[first : first + LONGEST]
    spans = marked(part, [(start - first, end - first) for start, end in marks if start >= first])
    before, after = "…" if first else "", "…" if first + LONGEST < len(sentence) else ""
    return (Span(before), *spans, Span(after))


EVENTS: Kind[Dated] = Kind(
    "events",
    shape,
    ("start", "end", "id", "text", "sentence"),
    ("start", "end", "kind", "text", "sentence", "id", "paragraph", "rule", "files"),
    layout,
)
