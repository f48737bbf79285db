"""The articles that a plan finds, counted and in an order of their own: nothing is scored here.

An index that alone finds what is asked can count it, and say of one article whether it is among
it, without naming the others.
"""

from __future__ import annotations

from collections.abc import Iterable

from iranwatch.archive import match
from iranwatch.archive.conditions import Sql, condition
from iranwatch.archive.file import Connection
from iranwatch.archive.headers import listed
from iranwatch.archive.match import Match
from iranwatch.query import Plan

ORDERS = {
    "date": "ORDER BY latest DESC, id",  # what has no date comes last; articles_newest is so
    "source": "ORDER BY source IS NULL, source COLLATE NOCASE, latest IS NULL, latest DESC, id",
}
LOOK = 80  # rows of an index that are listed in the time one article is looked up in it


def numbers(db: Connection, plan: Plan) -> list[int]:
    """Return the row numbers of the articles that satisfy *plan*, newest first unless it sorts."""
    limit = -1 if plan.limit is None else plan.limit
    order = ORDERS.get(plan.sort, ORDERS["date"])
    asked = match.alone(plan)
    if asked and plan.limit and order == ORDERS["date"]:
        return _newest(db, asked, plan.limit)
    which = condition(db, plan)
    query = f"SELECT number FROM articles WHERE {which.text} {order} LIMIT ?"
    return [number for (number,) in db.execute(query, (*which.values, limit))]


def count(db: Connection, plan: Plan) -> int:
    """Return how many articles satisfy *plan*, whatever its limit."""
    asked = match.alone(plan)
    if asked:
        return held(db, asked)
    which = condition(db, plan)
    return _number(db, Sql(f"SELECT count(*) FROM articles WHERE {which.text}", which.values))


def among(db: Connection, plan: Plan, numbers: Iterable[int]) -> set[int]:
    """Return those of *numbers* that satisfy *plan*."""
    which = condition(db, plan)
    query = f"""
        SELECT number FROM articles WHERE number IN (SELECT value FROM json_each(?))
        AND {which.text}
    """
    rows = db.execute(query, (listed(numbers), *which.values))
    return {number for (number,) in rows}


def held(db: Connection, asked: Match) -> int:
    """Return how many articles *asked* finds."""
    table = asked.table
    query = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"
    return _number(db, Sql(query, (asked.expression,)))


def _newest(db: Connection, asked: Match, limit: int) -> list[int]:
    """Return the newest articles that *asked* finds, in the order of their index.

    Where many are found, each of the newest articles is looked up among them until there are
    enough; where few are, they are listed first.
    """
    found, articles = held(db, asked), _number(db, Sql("SELECT count(*) FROM articles"))
    look = f"SELECT rowid FROM {asked.table} WHERE {asked.table} MATCH ?"
    looks = limit * articles / max(found, 1)
    among = f"EXISTS ({look} AND rowid = number)" if looks * LOOK < found else f"number IN ({look})"
    query = (
        f"SELECT number FROM articles INDEXED BY articles_newest WHERE {among}"
        f" {ORDERS['date']} LIMIT ?"
    )
    return [number for (number,) in db.execute(query, (asked.expression, limit))]


def _number(db: Connection, query: Sql) -> int:
    return int(db.execute(query.text, query.values).fetchone()[0])
