"""The articles that satisfy a plan, without ranking: listed, counted, tallied."""

from __future__ import annotations

from typing import NamedTuple

from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.headers import headers
from iranwatch.archive.order import count as count
from iranwatch.archive.order import numbers as numbers
from iranwatch.archive.search import undated
from iranwatch.model import Listing, PartialDate
from iranwatch.query import Plan

# what articles can be counted by -> the label of an article, as SQL; None is said as "unknown"
LABELS = {
    "source": "articles.source",
    "author": "authors.name",
    "section": "articles.section",
    "language": "articles.language",
    "tag": "tags.tag",
    "year": "substr(articles.published, 1, 4)",
    "month": "nullif(substr(articles.published, 1, 7), substr(articles.published, 1, 4))",
}
TIMES = ("year", "month")  # labels that have an order of their own
_JOINS = {
    "author": "LEFT JOIN authors ON authors.article = articles.number",
    "tag": "LEFT JOIN tags ON tags.article = articles.number",
}


class Overview(NamedTuple):
    """How much there is: articles and their words, the span of their dates, those without one."""

    articles: int
    words: int
    earliest: str | None
    latest: str | None
    undated: int


class Tally(NamedTuple):
    """How many articles carry one label; None counts those that carry none."""

    label: str | None
    articles: int


def listing(db: Connection, plan: Plan, *, fold: bool = False, bare: bool = False) -> Listing:
    """Return the articles that satisfy *plan*, without their text.

    With *fold*, the first of several copies stands for the others, which the limit does not count.
    The records are *bare* of authors, files, tags and notes, if so wished.
    """
    copies: dict[int, int] = {}
    with snapshot(db):
        total, left_out = count(db, plan), undated(db, plan)
        if fold:
            from iranwatch.archive import stories  # a listing for a pipe starts without

            copies = stories.folded(db, numbers(db, plan.limited(None)))
            wanted = list(copies)[: plan.limit]
        else:
            wanted = numbers(db, plan, total)
        found = headers(db, wanted, bare=bare)
    return Listing(
        tuple(found[number] for number in wanted),
        total,
        left_out,
        {found[number].id: copies[number] for number in wanted if copies.get(number)},
    )


def overview(db: Connection, plan: Plan) -> Overview:
    """Return how much there is of the articles that satisfy *plan*."""
    asked = condition(db, plan)
    query = (
        "SELECT count(*), coalesce(sum(words), 0), min(earliest), max(latest),"
        f" count(*) - count(published) FROM articles WHERE {asked.text}"
    )
    return Overview(*db.execute(query, asked.values).fetchone())


def dates(db: Connection, plan: Plan) -> list[tuple[PartialDate, int]]:
    """Return how many articles that satisfy *plan* bear each date, in the order of the calendar."""
    asked = condition(db, plan)
    query = (
        f"SELECT published, count(*) FROM articles WHERE published IS NOT NULL AND {asked.text}"
        " GROUP BY published ORDER BY published"
    )
    return [(PartialDate.read(date), count) for date, count in db.execute(query, asked.values)]


def last_added(db: Connection) -> str | None:
    """Return the day on which the archive last read something new."""
    day: str | None = db.execute("SELECT max(added) FROM revisions").fetchone()[0]
    return day


def tally(db: Connection, plan: Plan, by: str) -> tuple[Tally, ...]:
    """Return how many articles that satisfy *plan* carry each label of *by*, a key of LABELS.

    Years and months come in their order, all else by number; an article with two authors counts
    for both.
    """
    asked = condition(db, plan)
    order = "label" if by in TIMES else "articles DESC, label"
    query = f"""
        SELECT {LABELS[by]} AS label, count(DISTINCT articles.number) AS articles
        FROM articles {_JOINS.get(by, "")} WHERE {asked.text}
        GROUP BY label ORDER BY label IS NULL, {order}
    """
    return tuple(Tally(*row) for row in db.execute(query, asked.values))
