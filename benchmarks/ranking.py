"""Ranking in one process, beside the plainest ranked query that FTS5 has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import thread_time

from benchmarks.corpus import PROBES
from iranwatch import query
from iranwatch.archive.search import search
from iranwatch.archive.store import Archive

REPEATS = 7
LIMIT = 20  # articles
PLAIN = "SELECT rowid FROM stemmed WHERE stemmed MATCH ? ORDER BY rank LIMIT ?"


def table(archive: Path) -> Iterator[str]:
    """Yield the lines of a Markdown table: processor time in ms, least of REPEATS, and ratios."""
    yield "| query | found | plain OR, ms | search, ms | × | no snippets, ms | and newest, ms |"
    yield "|---|---|---|---|---|---|---|"
    with Archive.open(archive) as store:
        for words in ("missile", "said", " ".join(PROBES)):
            total, times = _compare(store, words)
            plain, ranked, bare, newest = times
            yield (
                f"| {words} | {total:,} | {plain:.1f} | {ranked:.1f} | {ranked / plain:.2f}"
                f" | {bare:.1f} | {newest:.1f} |"
            )
    yield ""


def _compare(store: Archive, words: str) -> tuple[int, list[float]]:
    """Return how many articles have some of *words*, and what it takes to find LIMIT of them.

    That is in turn by the plain query, by a search, by one without snippets, and so by the newest.
    """
    plan = query.parse(words, None, today=datetime.now(UTC).date()).limited(LIMIT)
    expression = " OR ".join(words.split())
    times = _least(
        lambda: store.db.execute(PLAIN, (expression, LIMIT)).fetchall(),
        lambda: search(store.db, plan),
        lambda: search(store.db, plan, snippets=0),
        lambda: search(store.db, plan._replace(sort="date"), snippets=0),
    )
    return search(store.db, plan).total, times


def _least(*works: Callable[[], object]) -> list[float]:
    """Return the least milliseconds that each of *works* takes, all of them in turn."""
    found = [float("inf")] * len(works)
    for _ in range(REPEATS):
        for at, work in enumerate(works):
            began = thread_time()
            work()
            found[at] = min(found[at], (thread_time() - began) * 1000)
    return found
