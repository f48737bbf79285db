"""The articles nearest to one: those that share its distinctive words."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
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
COMMON = 0.5  # of the other articles: a word that more of them hold tells nothing
LETTERS = 3  # of a word; shorter ones are rarely about anything
READ = 100_000  # characters
NEAR = 0.15  # of what the article itself scores by its words; docs/copies.md has the reading
DEVIATIONS = 3  # above what chance lets two articles share


class Related(NamedTuple):
    """An article that shares distinctive ``words`` with another, those that weigh most first."""

    record: Record
    score: float
    words: tuple[str, ...]


def related(db: Connection, number: int, article: Article, limit: int) -> list[Related]:
    """Return the *limit* articles nearest to *article*, whose row is *number*, nearest first.

    They are of its language, and no copies of it. Near is what shares more of the distinctive
    words than chance explains, and scores at least NEAR of what *article* does by them.
    """
    others = _others(db, number)
    shared = list(islice(_shared(db, article, others.keys()), DISTINCTIVE))
    whole = sum(scores.get(number, 0.0) for _, scores in shared)
    weights: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for word, scores in shared:
        for other in scores.keys() & others.keys():
            weights[other][word] = scores[other]
    scores = {other: sum(held.values()) for other, held in weights.items()}
    enough = _by_chance(shared, others)
    near = {
        other: score
        for other, score in scores.items()
        if score >= NEAR * whole and len(weights[other]) > enough(other)
    }
    chosen = sorted(near, key=lambda other: (-near[other], other))[:limit]
    records = read.headers(db, chosen)
    return [
        Related(
            records[other],
            round(near[other], 6),
            tuple(sorted(weights[other], key=lambda word: -weights[other][word])),
        )
        for other in chosen
    ]


def _others(db: Connection, number: int) -> dict[int, int]:
    """Return the articles in the language of article *number* that are no copies of it.

    Each comes with how many words it has. The commonest words of a language that few articles are
    in would pass for rare ones.
    """
    query = """
        SELECT number, words FROM articles
        WHERE language IS (SELECT language FROM articles WHERE number = ?)
    """
    copies = stories.copies_of(db, number)
    return {other: length for other, length in db.execute(query, (number,)) if other not in copies}


def _shared(db: Connection, article: Article, others: Set[int]) -> Iterator[tuple[str, Scores]]:
    """Yield the words of *article* that some of *others* hold, most telling first, with scores.

    The scores are those of all the articles that hold the word.
    """
    for word in _distinctive(db, article):
        query = arm(match.spelt_any(Term("exact", (Spelling(word, word),))))
        scores = dict(db.execute(query.text, query.values).fetchall())
        if 0 < len(scores.keys() & others) <= COMMON * len(others):
            yield word, scores


def _distinctive(db: Connection, article: Article) -> list[str]:
    """Return the words, folded, that *article* has often and few others have, those first."""
    (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
    text = " ".join((article.title or "", article.body, article.comment or ""))[:READ]
    times = Counter(words(text))
    holding = _holding(db, [word for word in times if _may_tell(word)])
    weights = {word: times[word] * math.log(articles / held) for word, held in holding.items()}
    return sorted(weights, key=lambda word: (-weights[word], word))


def _may_tell(word: str) -> bool:
    return len(word) >= LETTERS and word not in STOPWORDS


def _holding(db: Connection, wanted: list[str]) -> dict[str, int]:
    """Return how many articles hold each of the words that any other article holds."""
    query = """
        SELECT term, doc FROM json_each(?) CROSS JOIN exact_words ON exact_words.term = value
        WHERE doc > 1
    """
    return dict(db.execute(query, (json.dumps(wanted),)).fetchall())


def _by_chance(
    shared: Sequence[tuple[str, Scores]], others: Mapping[int, int]
) -> Callable[[int], float]:
    """Return what says how many of the *shared* words one of *others* may hold by chance.

    That is DEVIATIONS above the mean, as if each word fell on the words of all the others alike.
    """
    missing = [1 - len(scores.keys() & others.keys()) / len(others) for _, scores in shared]
    usual = max(1, sorted(others.values())[len(others) // 2]) if others else 1

    def enough(other: int) -> float:
        holding = [1 - math.pow(share, others[other] / usual) for share in missing]
        spread = math.sqrt(sum(share * (1 - share) for share in holding))
        return sum(holding) + DEVIATIONS * spread

    return enough
