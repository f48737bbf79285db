"""The articles nearest to one: those that share its distinctive words."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from iranwatch.archive import match, read, stories
from iranwatch.archive.file import Connection
from iranwatch.archive.rank import Scores, arm
from iranwatch.fold import words
from iranwatch.model import Article, Record
from iranwatch.query import Spelling, Term
from iranwatch.query.stopwords import STOPWORDS

DISTINCTIVE = 25  # words of an article by which others are found, as Lucene's MoreLikeThis has it
ENOUGH = 2  # of them that another has to share: one word in common is chance
COMMON = 0.5  # of the other articles: a word that more of them hold tells nothing
LETTERS = 3  # of a word; shorter ones are rarely about anything
READ = 100_000  # characters


class Related(NamedTuple):
    """An article that shares distinctive ``words`` with another, those that weigh most first."""

    record: Record
    score: float
    words: tuple[str, ...]


def related(db: Connection, number: int, article: Article, limit: int) -> list[Related]:
    """Return the *limit* articles nearest to *article*, whose row is *number*, nearest first.

    Copies of it are left out.
    """
    weights: defaultdict[int, dict[str, float]] = defaultdict(dict)
    copies = stories.copies_of(db, number)
    for word, holders in islice(_shared(db, article, copies), DISTINCTIVE):
        for other, score in holders.items():
            weights[other][word] = score
    scores = {
        other: sum(shared.values()) for other, shared in weights.items() if len(shared) >= ENOUGH
    }
    chosen = sorted(scores, key=lambda other: (-scores[other], other))[:limit]
    records = read.headers(db, chosen)
    return [
        Related(
            records[other],
            round(scores[other], 6),
            tuple(sorted(weights[other], key=lambda word: -weights[other][word])),
        )
        for other in chosen
    ]


def _shared(db: Connection, article: Article, copies: set[int]) -> Iterator[tuple[str, Scores]]:
    """Yield the words of *article* that others hold, most telling first, with who they are.

    Its *copies*, of which it is one, are no others.
    """
    for word in _distinctive(db, article, len(copies)):
        query = arm(match.spelt_any(Term("exact", (Spelling(word, word),))))
        rows = db.execute(query.text, query.values).fetchall()
        others = {other: score for other, score in rows if other not in copies}
        if others:
            yield word, others


def _distinctive(db: Connection, article: Article, copies: int) -> list[str]:
    """Return the words, folded, that *article* has often and few others have, those first.

    It is one of so many *copies*, which do not count as others.
    """
    (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
    text = " ".join((article.title or "", article.body, article.comment or ""))[:READ]
    times = Counter(words(text))
    holding = _holding(db, [word for word in times if _may_tell(word)])
    most = copies + COMMON * (articles - copies)
    weights = {
        word: times[word] * math.log(articles / held)
        for word, held in holding.items()
        if 1 < held <= most
    }
    return sorted(weights, key=lambda word: (-weights[word], word))


def _may_tell(word: str) -> bool:
    return len(word) >= LETTERS and word not in STOPWORDS


def _holding(db: Connection, wanted: list[str]) -> dict[str, int]:
    """Return how many articles hold each of the words that any article holds."""
    query = """
        SELECT term, doc FROM json_each(?) CROSS JOIN exact_words ON exact_words.term = value
    """
    return dict(db.execute(query, (json.dumps(wanted),)).fetchall())
