"""The bridge over gaps: prose apart from the article's core belongs if it shares its words."""

from __future__ import annotations

from typing import NamedTuple

from iranwatch.parser.page import WALLS, Page

GAP = 3  # blocks without prose that part two stretches
REACH = 60  # blocks beyond the run in which more of the article may stand
NEAR = 8  # blocks above a stretch in which a heading of related stories counts against it
STAY = 0.33  # share of a stretch's words in the core that keeps it even under such a heading
ALIEN = 0.08  # share below which it is another story with or without a heading
JOIN = 0.38  # share that brings a stretch beyond the run into it
LINE = 0.9  # prose score of a paragraph; shorter sentences under such a heading are links
BLURB = 2.5  # prose score of a paragraph; the blurb of another story is shorter
FEW = 8  # content words; fewer say nothing


class Stretch(NamedTuple):
    """Prose without a gap: its first and last block, both inclusive, its weight and paragraphs."""

    first: int
    last: int
    weight: float
    paragraphs: int


def find_stretches(page: Page) -> list[Stretch]:
    """Return the stretches of prose that make up the article, in order; often only one."""
    run = page.run
    if run is None:
        return []
    near = _stretches(page, max(0, run.first - REACH), run.last + REACH)
    inside = [stretch for stretch in near if run.first <= stretch.first <= run.last]
    if not inside:
        return [Stretch(run.first, run.last, 0.0, 0)]
    if len(near) == 1:
        return near
    core = max(inside, key=lambda stretch: stretch.weight)
    words = _words(page, core)
    return [
        stretch
        for stretch in near
        if stretch == core or _belongs(page, stretch, core, words, within=stretch in inside)
    ]


def _belongs(
    page: Page, stretch: Stretch, core: Stretch, words: frozenset[str], *, within: bool
) -> bool:
    """Say whether *stretch* is part of the article whose *core* holds *words*."""
    own = _words(page, stretch)
    share = len(own & words) / max(len(own), 1)
    if not within:
        return share >= JOIN and len(own) >= FEW and _open(page, core, stretch)
    under_heading = any(page.walls[max(0, stretch.first - NEAR) : stretch.first + 1])
    weight = stretch.weight / stretch.paragraphs
    if under_heading and (weight < LINE or (weight < BLURB and share < STAY)):
        return False
    return share >= ALIEN or len(own) < FEW


def _stretches(page: Page, first: int, last: int) -> list[Stretch]:
    """Return the stretches of prose between two blocks.

    Under a heading of other stories a lone sentence is a link; a paragraph ends its reign.
    """
    found: list[Stretch] = []
    under_heading = False
    for index in range(first, min(last + 1, len(page.blocks))):
        score = page.prose[index]
        under_heading = score < LINE and (under_heading or page.walls[index] > 0)
        if score <= 0 or under_heading:
            continue
        near = found and index - found[-1].last <= GAP
        if near and max(page.walls[found[-1].last + 1 : index + 1]) < WALLS["comments"]:
            before = found.pop()
            found.append(Stretch(before.first, index, before.weight + score, before.paragraphs + 1))
        else:
            found.append(Stretch(index, index, score, 1))
    return found


def _words(page: Page, stretch: Stretch) -> frozenset[str]:
    """Return the content words of a stretch."""
    prose = (i for i in range(stretch.first, stretch.last + 1) if page.prose[i] > 0)
    return frozenset().union(*map(page.content, prose))


def _open(page: Page, core: Stretch, stretch: Stretch) -> bool:
    """Say whether no line of comments stands between two stretches."""
    first, last = sorted((core.first, stretch.first))
    return max(page.walls[first : last + 1]) < WALLS["comments"]
