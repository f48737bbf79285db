"""How well articles match: weighted arms of bm25, as measured in docs/search.md.

Each arm is a query of its own, and their rows are summed here: SQLite would have to sort all rows
to group them, which takes three times as long.
"""

import math
import sqlite3
from typing import NamedTuple

from iranwatch.archive import match
from iranwatch.archive.conditions import Sql, condition
from iranwatch.archive.match import Match
from iranwatch.query import Neighbours, Plan, Term

BODY = 1.0  # the weights stand in the order of the indexes' columns
TITLE = 2.0  # weight of a word in the title against one in the text
NEIGHBOUR = 0.1  # weight of two neighbouring words found near each other, and again side by side
NEAR = 8  # words between neighbours of the query that still count as near

Scores = dict[int, float]  # by the row number of the article


class Ranking(NamedTuple):
    """The articles that a plan finds, each with its score, and those that hold all the words.

    ``holding`` says how many articles hold each spelling that was tried.
    """

    scores: Scores
    every: set[int]
    holding: dict[str, int]


def rank(db: sqlite3.Connection, plan: Plan) -> Ranking:
    """Return the articles that *plan* finds, in no order."""
    (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
    holding: dict[str, int] = {}
    wanted = [_term(db, term, articles, holding) for term in plan.wanted]
    every = set.intersection(*map(set, wanted)) if wanted else set()
    others = [_term(db, term, articles, holding) for term in plan.positive]
    found = wanted + others
    telling = {at for at, rows in enumerate(wanted) if len(rows) <= articles / 2}
    for one in plan.neighbours:
        if one.first in telling or one.second in telling:  # bm25 gives the others nothing
            found += [_scores(db, asked, NEIGHBOUR) for asked in neighbours(plan, one)]
    held = every if plan.all_words else set().union(*wanted)
    if plan.required or not wanted:
        required = _required(db, plan, others)
        held = held & required if wanted else required
    scores = dict.fromkeys(held, 0.0)
    for rows in found:
        for number in rows.keys() & held:
            scores[number] += rows[number]
    return Ranking(scores, every & scores.keys() if wanted else set(scores), holding)


def arm(asked: Match) -> Sql:
    """Return the query whose rows are the articles that *asked* finds and their scores."""
    table = asked.table
    return Sql(
        f"SELECT rowid, -bm25({table}, {BODY}, {TITLE}) FROM {table} WHERE {table} MATCH ?",
        (asked.expression,),
    )


def neighbours(plan: Plan, one: Neighbours) -> list[Match]:
    """Return what finds words that follow one another in the query near each other in a text."""
    first, second = plan.wanted[one.first], plan.wanted[one.second]
    near = match.near(first, second, NEAR)
    return [near, match.side_by_side(first, second)] if one.adjacent else [near]


def _required(db: sqlite3.Connection, plan: Plan, arms: list[Scores]) -> set[int]:
    """Return the articles with all that is required; *arms* are those of the positive terms."""
    if arms and plan.required == plan.positive:  # words only, and they were looked up already
        return set.intersection(*map(set, arms))
    asked = condition(db, plan._replace(wanted=()))
    rows = db.execute(f"SELECT number FROM articles WHERE {asked.text}", asked.values).fetchall()
    return {number for (number,) in rows}


def _term(db: sqlite3.Connection, term: Term, articles: int, holding: dict[str, int]) -> Scores:
    """Return the articles that hold *term*, each with the score of its best spelling.

    bm25 scores a rare spelling of a common name far above the common one: every spelling is
    weighed to count as rare as all of them together.
    """
    found = [(one, _scores(db, match.spelt(term, one), term.times)) for one in term.spellings]
    holding.update((one.words, len(scores)) for one, scores in found)
    if len(found) == 1:
        only, scores = found[0]
        return scores if only.weight else dict.fromkeys(scores, 0.0)
    together = _rarity(articles, len(set().union(*(scores for _, scores in found))))
    best: Scores = {}
    for one, scores in found:
        weight = one.weight * together / _rarity(articles, len(scores))
        for number, score in scores.items():
            best[number] = max(best.get(number, 0.0), score * weight)
    return best


def _scores(db: sqlite3.Connection, asked: Match, weight: float) -> Scores:
    query = arm(asked)
    rows = db.execute(query.text, query.values).fetchall()
    return dict(rows) if weight == 1 else {number: score * weight for number, score in rows}


def _rarity(articles: int, holding: int) -> float:
    """Return the weight bm25 gives a phrase that *holding* of the *articles* hold, as in FTS5."""
    return max(math.log((articles - holding + 0.5) / (holding + 0.5)), 1e-6)
