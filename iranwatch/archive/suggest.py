"""What to say when nothing was found: nearest spellings, and what emptied the result."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from iranwatch.archive.conditions import condition
from iranwatch.lexicon.near import MOST, allowed, distance
from iranwatch.query import Node, Plan, Term
from iranwatch.query.describe import describe


def suggestions(db: sqlite3.Connection, plan: Plan) -> tuple[str, ...]:
    """Return sentences that help with *plan*, which found nothing in *db*."""
    parts: tuple[Node, ...] = (*plan.wanted, *plan.required)
    held = [(part, _held(db, part)) for part in parts]
    said = [
        f"no article has {word}: did you mean {' or '.join(nearest)}?"
        for word in _unknown(db, plan)
        if (nearest := spellings_near(db, word))
    ]
    if len(parts) > 1:
        counts = ", ".join(f"{describe(part)}: {count}" for part, count in held)
        said.append(f"{counts}, {'both' if len(parts) == 2 else 'all'}: 0")
    return tuple(said)


def spellings_near(db: sqlite3.Connection, word: str) -> list[str]:
    """Return the words of the archive that differ from the folded *word* by a letter or two.

    They are those that differ least, first those that most articles have. They begin as *word*
    does, or with its first two letters exchanged.
    """
    most = allowed(word)
    found = []
    for first in dict.fromkeys((word[0], word[1:2] or word[0])):
        rows = db.execute(
            """
            SELECT term, doc FROM exact_words
            WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?
            """,
            (first, chr(ord(first) + 1), len(word) - most, len(word) + most),
        )
        letters = set(word)
        for term, articles in rows.fetchall():
            if len(letters.symmetric_difference(term)) <= 2 * most:
                away = distance(word, term)
                if away <= most:
                    found.append((away, -articles, term))
    least = min(found, default=(0, 0, ""))[0]
    return [term for away, _, term in sorted(found)[:MOST] if away == least]


def _unknown(db: sqlite3.Connection, plan: Plan) -> Iterator[str]:
    """Yield the words of the plan's terms that no article has, each once."""
    seen = set()
    for term in (*plan.wanted, *plan.positive):
        for word in term.spellings[0].words.split():
            alone = Term(term.kind, (term.spellings[0]._replace(words=word),))
            if word not in seen and not _held(db, alone):
                yield word
            seen.add(word)


def _held(db: sqlite3.Connection, node: Node) -> int:
    """Return how many articles satisfy *node*."""
    asked = condition(db, Plan(required=(node,)))
    (count,) = db.execute(
        f"SELECT count(*) FROM articles WHERE {asked.text}", asked.values
    ).fetchone()
    return int(count)
