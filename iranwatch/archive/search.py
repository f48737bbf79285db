"""A plan to the articles it finds, best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iranwatch.archive import rank
from iranwatch.archive import snippets as cut
from iranwatch.archive.conditions import Sql, condition
from iranwatch.archive.file import Connection
from iranwatch.archive.read import headers
from iranwatch.model import Hit, Results
from iranwatch.query import Condition, Plan

SHORT = 3  # words; in queries up to this long, articles with all of them come first

__all__ = ["condition", "search"]

_ORDERS = {
    "relevance": "whole DESC, score DESC, latest DESC, id",
    "date": "latest IS NULL, latest DESC, id",
    "source": "source IS NULL, source, latest DESC, id",
}


class _Row(NamedTuple):
    number: int
    score: float
    every: bool  # it holds all the wanted words


def search(db: Connection, plan: Plan, *, snippets: int = 2) -> Results:
    """Return the articles that *plan* finds, with up to *snippets* pieces of each.

    Everything is fetched before this returns: no statement stays open.
    """
    rows, total, every = _rows(db, plan)
    numbers = [row.number for row in rows]
    records = headers(db, numbers)
    pieces = cut.snippets(db, plan, numbers, snippets) if snippets else {}
    hits = tuple(
        Hit(
            records[row.number],
            round(row.score, 6),
            "all" if row.every else "some",
            pieces.get(row.number, ()),
        )
        for row in rows
    )
    return Results(
        plan.query,
        hits,
        total,
        every,
        plan.also_searched,
        tuple(note.text for note in plan.notes),
        undated(db, plan),
    )


def undated(db: Connection, plan: Plan) -> int:
    """Return how many articles a date filter leaves out only because they have no date."""
    dates = [node for node in plan.required if isinstance(node, Condition) and node.field == "date"]
    if not dates:
        return 0
    others = tuple(node for node in plan.required if node not in dates)
    asked = condition(db, plan._replace(required=others))
    query = f"SELECT count(*) FROM articles WHERE published IS NULL AND {asked.text}"
    (number,) = db.execute(query, asked.values).fetchone()
    return int(number)


def _rows(db: Connection, plan: Plan) -> tuple[Sequence[_Row], int, int]:
    """Return the best rows in order, how many there are in all, and how many hold every word."""
    query = statement(db, plan)
    found = db.execute(query.text, query.values).fetchall()
    best = found if plan.limit is None else found[: plan.limit]
    rows = [_Row(number, score, bool(every)) for number, score, every, _, _ in best]
    total, every = (found[0][3], found[0][4]) if found else (0, 0)
    return rows, total, every


def statement(db: Connection, plan: Plan) -> Sql:
    """Return the query whose rows are (number, score, whole, total, how many are whole)."""
    arms = rank.arms(db, plan)
    asked = condition(db, plan._replace(wanted=()))
    if not plan.wanted:
        base = f"SELECT number, 0.0 AS score, 0 AS found FROM articles WHERE {asked.text}"
        arms.insert(0, Sql(base, asked.values))
    union = "\n  UNION ALL ".join(arm.text for arm in arms)
    values = [value for arm in arms for value in arm.values]
    only = ""
    if plan.required:
        only = f"WHERE number IN (SELECT number FROM articles WHERE {asked.text})"
        values += asked.values
    words = len(plan.wanted)
    least = words if plan.all_words else min(words, 1)
    first = f"found = {words}" if words <= SHORT else "TRUE"
    text = f"""
        WITH ranked AS MATERIALIZED (
          SELECT number, sum(score) AS score, sum(found) AS found FROM (
            {union}
          ) {only} GROUP BY number HAVING sum(found) >= {least}
        ), scored AS (
          SELECT *, {first} AS whole, found = {words} AS every FROM ranked
        )
        SELECT number, score, every,
          (SELECT count(*) FROM ranked), (SELECT count(*) FROM ranked WHERE found = {words})
        FROM scored JOIN articles USING (number)
        ORDER BY {_ORDERS[plan.sort]}
    """
    if plan.limit is not None:
        text += "LIMIT ?"
        values.append(max(plan.limit, 1))  # the totals come with the first row
    return Sql(text, tuple(values))
