"""How often each of a list of terms stands in each article."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection
from iranwatch.archive.marks import Marker, merged
from iranwatch.archive.read import headers
from iranwatch.fold import fold
from iranwatch.model import Record
from iranwatch.query import Plan

PAGE = 200  # articles in memory at a time


class TermCount(NamedTuple):
    """How often *term*, in any of its spellings, stands in the article's title and text."""

    term: str
    record: Record
    times: int


def count_terms(db: Connection, plan: Plan) -> list[TermCount]:
    """Return the counts of the wanted terms of *plan*, term by term, the highest first.

    Articles without a term have no row for it.
    """
    asked = condition(db, plan)
    query = f"SELECT number FROM articles WHERE {asked.text}"
    numbers = [number for (number,) in db.execute(query, asked.values).fetchall()]
    marker = Marker(plan)
    counts: list[tuple[int, int, int]] = []
    for start in range(0, len(numbers), PAGE):
        for number, found in _counted(db, marker, numbers[start : start + PAGE]).items():
            counts += [(term, -times, number) for term, times in found.items()]
    records = headers(db, numbers)
    return [
        TermCount(plan.wanted[term].typed, records[number], -times)
        for term, times, number in sorted(counts)
    ]


def _counted(db: Connection, marker: Marker, numbers: list[int]) -> dict[int, Counter[int]]:
    """Return how often each term stands in each of the articles, by their numbers."""
    marks = ", ".join("?" * len(numbers))
    query = f"SELECT number, title, body, comment FROM articles WHERE number IN ({marks})"
    found: dict[int, Counter[int]] = {}
    for number, *texts in db.execute(query, numbers).fetchall():
        folded = [fold(text or "") for text in texts]
        marker.learn(folded)
        found[number] = Counter()
        for field, text in zip(("title", "body", "comment"), folded, strict=True):
            found[number].update(_times(marker, text, field))
    return found


def _times(marker: Marker, text: str, field: str) -> dict[int, int]:
    """Return how often each term stands in *text*; spellings that overlap are one."""
    spans = defaultdict(list)
    for place in marker.places(text, field):
        spans[place.term].append((place.start, place.end))
    return {term: len(merged(found)) for term, found in spans.items()}
