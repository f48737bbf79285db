"""What the articles that satisfy a plan name, and how often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iranwatch.analysis.instruments import concept_of
from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection
from iranwatch.lexicon import Concept, Names
from iranwatch.query import Condition, Plan


class Named(NamedTuple):
    """A concept, how many articles name it and how often, and the first paragraph that does.

    ``paragraph`` is of one article, 0 its title; of several it says nothing.
    """

    concept: Concept
    articles: int
    mentions: int
    paragraph: int


_COUNTS = """
    SELECT concept, count(DISTINCT article) AS articles, count(*) AS mentions, min(paragraph)
    FROM mentions
    WHERE concept IS NOT NULL AND article IN (SELECT number FROM articles WHERE {asked})
    GROUP BY concept ORDER BY articles DESC, mentions DESC, concept
"""


def entities(
    db: Connection,
    plan: Plan,
    names: Names,
    *,
    group: str | None = None,
    beside: str | None = None,
) -> list[Named]:
    """Return what the articles that satisfy *plan* name, what most of them name first.

    That is all of it, or what is of one *group*; with *beside*, the id of a concept, what the
    articles name that name it too.
    """
    if beside is not None:
        together = Condition("condition", "entity", (beside,))
        plan = plan._replace(required=(*plan.required, together))
    asked = condition(db, plan)
    rows = db.execute(_COUNTS.format(asked=asked.text), asked.values).fetchall()
    return [
        one
        for one in _known(rows, names)
        if group in (None, one.concept.group) and one.concept.id != beside
    ]


def of_article(db: Connection, id_: str, names: Names) -> list[Named]:
    """Return what the article with that whole id names, what it names most often first."""
    return entities(db, Plan(required=(Condition("condition", "id", (id_,)),)), names)


def _known(rows: list[tuple[str, int, int, int]], names: Names) -> Iterator[Named]:
    """Yield the rows with their concepts; ids that are in no names now are left out."""
    for id_, *counts in rows:
        concept = concept_of(id_, names)
        if concept is not None:
            yield Named(concept, *counts)
