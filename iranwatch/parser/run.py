"""Where the article is: the run of prose that outweighs everything else in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """The first and the last block of the article's prose, both inclusive."""

    first: int
    last: int


def gap_cost(blocks: int) -> float:
    """Return what *blocks* without prose cost between two paragraphs: more, but ever less more."""
    return 0.35 * min(blocks, 6) + 0.12 * min(max(blocks - 6, 0), 60)


def find_run(scores: Sequence[float], walls: Sequence[float]) -> Run | None:
    """Return the stretch of blocks with the highest sum of scores less the gaps inside it.

    *scores* is the prose score of every block; *walls* is what each block costs to cross, beside
    its length: a heading of related stories some, the first line of the comments more than any
    article is worth. None where no block is prose.
    """
    best, best_run = 0.0, None
    total, first, last = 0.0, 0, -1
    wall = 0.0
    for index, score in enumerate(scores):
        wall += walls[index]
        if score <= 0:
            continue
        cost = gap_cost(index - last - 1) + wall
        if last < 0 or total <= cost:
            total, first = 0.0, index
        else:
            total -= cost
        total += score
        last, wall = index, 0.0
        if total > best:
            best, best_run = total, Run(first, index)
    return best_run
