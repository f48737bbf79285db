"""The order of the hits: weighted arms of bm25, as measured in docs/search.md."""

from __future__ import annotations

import math
import sqlite3

from iranwatch.archive import match
from iranwatch.archive.conditions import Sql
from iranwatch.query import Plan, Spelling, Term

TITLE = 2.0  # weight of a word in the title against one in the text
NEIGHBOUR = 0.1  # weight of two neighbouring words found near each other, and again side by side
NEAR = 8  # words between neighbours of the query that still count as near


def arms(db: sqlite3.Connection, plan: Plan) -> list[Sql]:
    """Return queries that give rows of (article, score, 1 if a wanted term was found there)."""
    found = [_term(db, term, 1) for term in plan.wanted]
    found += [_term(db, term, 0) for term in plan.positive]
    for one, other, adjacent in plan.neighbours:
        first, second = plan.wanted[one], plan.wanted[other]
        found.append(_arm(match.near(first, second, NEAR), NEIGHBOUR, 0))
        if adjacent:
            found.append(_arm(match.side_by_side(first, second), NEIGHBOUR, 0))
    return found


def _arm(asked: match.Match, weight: float, counts: int) -> Sql:
    """Return the rows that *asked* finds.

    The limit keeps SQLite from merging this query into the one around it, where bm25 cannot be
    asked.
    """
    table = asked.table
    return Sql(
        f"SELECT * FROM (SELECT rowid AS number, -bm25({table}, {TITLE}) * ? AS score, {counts} "
        f"AS found FROM {table} WHERE {table} MATCH ? LIMIT -1)",
        (weight, asked.expression),
    )


def _term(db: sqlite3.Connection, term: Term, counts: int) -> Sql:
    """Return one row for each article that holds *term*, with its best spelling's score."""
    if len(term.spellings) == 1:
        only = term.spellings[0]
        return _arm(match.spelt(term, only), only.weight * term.times, counts)
    parts = [
        _arm(match.spelt(term, one), weight * term.times, counts)
        for one, weight in _weights(db, term)
    ]
    union = " UNION ALL ".join(part.text for part in parts)
    values = tuple(value for part in parts for value in part.values)
    return Sql(
        f"SELECT number, max(score) AS score, max(found) AS found FROM ({union}) GROUP BY number",
        values,
    )


def _weights(db: sqlite3.Connection, term: Term) -> list[tuple[Spelling, float]]:
    """Return the spellings that occur, each with the weight that makes it as rare as their sum.

    bm25 would score a rare spelling of a common name far above the common one.
    """
    articles = _count(db, "SELECT count(*) FROM articles", ())
    together = _rarity(articles, _held(db, match.spelt_any(term)))
    found = []
    for one in term.spellings:
        held = _held(db, match.spelt(term, one))
        if held or one is term.spellings[0]:
            found.append((one, one.weight * together / _rarity(articles, held)))
    return found


def _held(db: sqlite3.Connection, asked: match.Match) -> int:
    table = asked.table
    return _count(db, f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", (asked.expression,))


def _count(db: sqlite3.Connection, query: str, values: tuple[object, ...]) -> int:
    (number,) = db.execute(query, values).fetchone()
    return int(number)


def _rarity(articles: int, held: int) -> float:
    """Return the weight bm25 gives a phrase that *held* of all *articles* hold, as FTS5 has it."""
    return max(math.log((articles - held + 0.5) / (held + 0.5)), 1e-6)
