"""A plan to the articles it finds, best first."""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from iranwatch.archive import match, order
from iranwatch.archive.conditions import condition
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.headers import headers, listed
from iranwatch.archive.rank import Ranking, Scores, rank
from iranwatch.fold import key
from iranwatch.model import AlsoSearched, Hit, Results, Snippet
from iranwatch.query import Condition, Plan

SHORT = 3  # words; in queries up to this long, articles with all of them come first


class _Found(NamedTuple):
    """What *plan* finds: how much in all, and the articles to show, in their order.

    ``every`` are those, at least of the shown, that hold all the words; ``scores`` are None where
    another order makes them needless; ``holding`` is that of a `Ranking`.
    """

    numbers: list[int]
    total: int
    all: int
    every: set[int]
    scores: Scores | None
    holding: Mapping[str, int]


def search(
    db: Connection, plan: Plan, *, snippets: int = 2, fold: bool = False, bare: bool = False
) -> Results:
    """Return the articles that *plan* finds, with up to *snippets* pieces of each.

    With *fold*, the best of several copies stands for the others, which the limit does not count.
    The records are *bare* of authors, files, tags and notes, if so wished.
    Everything is fetched before this returns: no statement stays open.
    """
    with snapshot(db):
        find = _ranked if plan.sort == "relevance" else _listed
        found = find(db, plan.limited(None) if fold else plan)
        numbers = found.numbers
        copies: dict[int, int] = {}
        if fold:
            from iranwatch.archive import stories  # a search for a pipe starts without

            copies = stories.folded(db, numbers)
            numbers = list(copies)[: plan.limit]
        records = headers(db, numbers, bare=bare)
        pieces: dict[int, tuple[Snippet, ...]] = {}
        if snippets and numbers:
            from iranwatch.archive import snippets as cut  # a search for ids starts without

            pieces = cut.snippets(db, plan, numbers, snippets)
        hits = [
            Hit(
                records[number],
                round(found.scores[number], 6) if found.scores else None,
                "all" if number in found.every else "some",
                pieces.get(number, ()),
                copies.get(number, 0),
            )
            for number in numbers
            if number in records  # else an index names what is not there: doctor says so
        ]
        return Results(
            plan.query,
            tuple(hits),
            total=found.total,
            all=found.all,
            also_searched=tuple(_most_held_first(one, found) for one in plan.also_searched),
            notes=tuple(note.text for note in plan.notes),
            undated=undated(db, plan),
        )


def _ranked(db: Connection, plan: Plan) -> _Found:
    """Return what *plan* finds, best first."""
    found = rank(db, plan)
    numbers = _best(db, plan, found)
    total, every = len(found.scores), len(found.every)
    return _Found(numbers, total, every, found.every, found.scores, found.holding)


def _listed(db: Connection, plan: Plan) -> _Found:
    """Return what *plan* finds in another order than by rank: nothing is scored for it."""
    total = order.count(db, plan)
    numbers = order.numbers(db, plan, total)
    whole = plan._replace(all_words=True)
    every, all_ = set(numbers), total
    if len(plan.wanted) > 1:
        every, all_ = order.among(db, whole, numbers), order.count(db, whole)
    holding = {
        one.words: order.held(db, match.spelt(term, one))
        for term in (*plan.wanted, *plan.positive)
        for one in (term.spellings if plan.also_searched else ())
    }
    return _Found(numbers, total, all_, every, None, holding)


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


def _most_held_first(one: AlsoSearched, found: _Found) -> AlsoSearched:
    """Return *one* with those spellings first that most articles hold."""
    held = {spelling: found.holding.get(key(spelling), 0) for spelling in one.spellings}
    return one._replace(spellings=tuple(sorted(held, key=held.__getitem__, reverse=True)))


def _best(db: Connection, plan: Plan, found: Ranking) -> list[int]:
    """Return the row numbers of the articles to show, in their order."""
    if len(plan.wanted) > SHORT:
        return _by_score(db, found, found.scores, plan.limit)
    first = _by_score(db, found, found.every, plan.limit)
    left = None if plan.limit is None else plan.limit - len(first)
    return first + _by_score(db, found, found.scores.keys() - found.every, left)


def _by_score(
    db: Connection, found: Ranking, numbers: Iterable[int], limit: int | None
) -> list[int]:
    """Return *numbers* by their score, up to *limit*; ties by the newest, then by id."""
    scores = {number: found.scores[number] for number in numbers}
    if limit is not None and len(scores) > limit:
        least = heapq.nlargest(limit, scores.values())[-1] if limit else math.inf
        scores = {number: score for number, score in scores.items() if score >= least}
    times = Counter(scores.values())
    tied = [number for number, score in scores.items() if times[score] > 1]
    query = f"""
        SELECT number FROM articles WHERE number IN (SELECT value FROM json_each(?))
        {order.ORDERS["date"]}
    """
    rows = db.execute(query, (listed(tied),)).fetchall()
    ordered = dict.fromkeys(number for (number,) in rows) | scores  # the newest of equals first
    return sorted(ordered, key=scores.__getitem__, reverse=True)[:limit]
