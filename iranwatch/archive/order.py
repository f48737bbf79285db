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
SORT = 10  # steps along the articles by date in the time one row is fetched and sorted
MARGIN = 3  # times the looks that are due if what is found is spread evenly over time


def numbers(db: Connection, plan: Plan, total: int | None = None) -> list[int]:
    """Return the row numbers of the articles that satisfy *plan*, newest first unless it sorts.

    *total* is how many they are without a limit, if that is known already.
    """
    limit = -1 if plan.limit is None else plan.limit
    order = ORDERS.get(plan.sort, ORDERS["date"])
    asked = match.alone(plan)
    if asked and plan.limit and order == ORDERS["date"]:
        found = held(db, asked) if total is None else total
        return _newest(db, asked, plan.limit, found) if found else []
    which = condition(db, plan)
    query = f"SELECT number FROM articles WHERE {which.text} {order} LIMIT ?"
    return _numbers(db, Sql(query, (*which.values, limit)))


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
    return set(_numbers(db, Sql(query, (listed(numbers), *which.values))))


def held(db: Connection, asked: Match) -> int:
    """Return how many articles *asked* finds."""
    table = asked.table
    query = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"
    return _number(db, Sql(query, (asked.expression,)))


def _newest(db: Connection, asked: Match, limit: int, found: int) -> list[int]:
    """Return the newest of the articles that *asked* finds, which are *found* in number.

    Where they are many, the newest of all articles are looked up among them, unless that takes
    too long since all of them are old. Else they are listed: a few to be sorted, more to be met
    on the way along all articles by date.
    """
    look = f"SELECT rowid FROM {asked.table} WHERE {asked.table} MATCH ?"
    looks = limit * _number(db, Sql("SELECT count(*) FROM articles")) // found
    if looks * LOOK < found:
        newest = f"SELECT number FROM articles {ORDERS['date']} LIMIT {looks * MARGIN + limit}"
        query = f"SELECT number FROM ({newest}) WHERE EXISTS ({look} AND rowid = number) LIMIT ?"
        numbers = _numbers(db, Sql(query, (asked.expression, limit)))
        if len(numbers) == min(limit, found):
            return numbers
    way = "INDEXED BY articles_newest" if looks < found * SORT else ""
    query = f"SELECT number FROM articles {way} WHERE number IN ({look}) {ORDERS['date']} LIMIT ?"
    return _numbers(db, Sql(query, (asked.expression, limit)))


def _numbers(db: Connection, query: Sql) -> list[int]:
    return [number for (number,) in db.execute(query.text, query.values)]


def _number(db: Connection, query: Sql) -> int:
    return int(db.execute(query.text, query.values).fetchone()[0])
