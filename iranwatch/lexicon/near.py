"""Words that differ by a letter or two: what somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 3  # words offered for one
SHORT = 5  # letters; one may differ in words up to this long, two in longer ones


def nearest(word: str, words: Iterable[str]) -> list[str]:
    """Return those of *words* that differ least from *word*, at most three; all of them folded."""
    most = allowed(word)
    found = [
        (away, other)
        for other in words
        if abs(len(word) - len(other)) <= most and (away := distance(word, other)) <= most
    ]
    least = min(found, default=(0, ""))[0]
    return [other for away, other in sorted(found)[:MOST] if away == least]


def allowed(word: str) -> int:
    """Return how many letters may differ from *word*."""
    return 1 if len(word) <= SHORT else 2


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added, dropped or exchanged with the next.

    The optimal string alignment distance: no stretch of letters is edited twice.
    """
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, above = above, row
    return above[-1]
