"""The headline: the line above the prose whose words the prose takes up again."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.parser.byline import is_label, read_bare, read_byline
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.features import content_words, ends_sentence, is_glued, width
from iranwatch.parser.page import Page

ABOVE = 250  # blocks above the prose that can hold the headline; a menu has up to 500 lines
INSIDE = 12  # blocks of the run that can hold it, where a notice above was taken for prose
FOLLOWS = 9  # blocks after it in which the byline or the date stands
NEIGHBOURS = 3  # blocks above that belong to the same group of lines
LONGEST = 230  # Latin characters; the longest headline met has 190
SHORTEST = 9
CREDIT = (0.0, 0.7, 0.9, 1.0)  # of a word that none, one, two, more paragraphs take up
FAINT = 0.12  # overlap from which a line above counts as one of the group
KICKER = 32  # Latin characters; labels of sections over a headline are shorter, it is seldom
ENOUGH = 1.2  # the score below which nothing is a headline

_OPENS = re.compile(r"[\w\"'“”‘’„«»‹<¿¡#$€£@*…(\[-]")


class Headline(NamedTuple):
    """The block of the headline, and how sure it is: the higher the surer, from ENOUGH on."""

    block: int
    score: float


def find_headline(page: Page) -> Headline | None:
    """Return the likeliest headline of *page*, or None where nothing about the prose is one."""
    run = page.run
    if run is None:
        return None
    first, last = max(0, run.first - ABOVE), min(run.last, run.first + INSIDE)
    overlaps = {i: _overlap(page, i) for i in range(first, last + 1) if _could_be(page, i)}
    best: Headline | None = None
    for block in overlaps:
        score = _score(page, block, overlaps)
        if score >= ENOUGH and (best is None or score > best.score):
            best = Headline(block, score)
    return _raised(page, best, overlaps) if best else None


def _raised(page: Page, best: Headline, overlaps: dict[int, float]) -> Headline:
    """Return the line above *best* if *best* is its standfirst, else *best*.

    A standfirst is no shorter than its headline. A list of stories above a headline is a trap: there
    the line above has its like above it.
    """
    above = best.block - 1
    if overlaps.get(above, 0.0) < FAINT or above - 1 in overlaps and _is_line(page, above - 1):
        return best
    if _is_line(page, above) and width(page.blocks[above].text) <= width(
        page.blocks[best.block].text
    ):
        return Headline(above, best.score)
    return best


def _is_line(page: Page, index: int) -> bool:
    """Say whether block *index* has the length of a headline, neither kicker nor sentence."""
    text = page.blocks[index].text
    return KICKER * 0.75 <= width(text) <= 110 and text[-1] != "."


def _could_be(page: Page, index: int) -> bool:
    """Say whether block *index* has the shape of a headline."""
    block = page.blocks[index]
    text = block.text
    if page.kinds[index] or len(text) > LONGEST or not _OPENS.match(text):
        return False
    size = width(text)
    if not SHORTEST <= size <= LONGEST or (size == len(text) and " " not in text):
        return False
    if (page.scores[index] > 1.9 and not block.mark) or (text[-1] == "." and page.has_date(index)):
        return False
    return not (
        page.is_stamp(index)
        or page.furniture(index)
        or is_glued(text)
        or is_label(text)
        or read_byline(text)
        or read_dateline(text)
    )


def _score(page: Page, index: int, overlaps: dict[int, float]) -> float:
    """Return how much block *index* looks like the headline of the run.

    The weights were set by hand and are flat: none matters by half its size. What carries the
    score is that the prose takes up the headline's words, that a byline or a date follows, and
    that the line is the first of its group, before the standfirst.
    """
    block, run = page.blocks[index], page.run
    if run is None:
        return 0.0
    text = block.text
    score = 2.8 * overlaps[index] + _signed(page, index)
    if not any(
        overlaps.get(above, 0.0) > max(FAINT, 0.35 * overlaps[index])
        and not _is_kicker(page.blocks[above].text)
        for above in range(index - NEIGHBOURS, index)
    ):
        score += 1.0
    above, below = sorted((run.first, index))
    distance = page.kinds[above:below].count(None)
    score -= 0.05 * min(distance, 20) + 0.01 * max(distance - 20, 0)
    score -= 0.3 * page.scores[index]
    score -= min(2.5, 0.4 * sum(page.scores[run.first : index]))
    score += {"": 0.0, "#": 1.5, "##": 0.3}.get(block.mark, -0.8)
    if page.repeats[text.casefold()] > 1:
        score += 0.3
    if text[-1] in ".:;,…" and ends_sentence(text) or text[-1] in ":;,":
        score -= 0.8
    if len(text) > 140:
        score -= 0.5
    score -= 1.5 * max(0.0, 1 - width(text) / KICKER)
    if index == 0:
        score += 0.6
    if text[0].islower():
        score -= 0.4
    return score


def _is_kicker(text: str) -> bool:
    """Say whether *text* is as short as the label of a section over a headline."""
    return width(text) < KICKER


def _overlap(page: Page, index: int) -> float:
    """Return the share of the block's content words that the prose takes up, itself not counted."""
    text = page.blocks[index].text
    words = content_words(text)
    if not words:
        return 0.0
    own = page.repeats[text.casefold()] if page.scores[index] else 0
    found = sum(CREDIT[min(max(page.words.get(word, 0) - own, 0), 3)] for word in words)
    return found / (len(words) + 1.5)


def _signed(page: Page, index: int) -> float:
    """Return what a byline and a date soon after block *index* say for its being the headline."""
    byline = date = 0.0
    for at in range(index + 1, min(index + 1 + FOLLOWS, len(page.blocks))):
        text = page.blocks[at].text
        near = 1.0 - 0.05 * (at - index - 1)
        if not date and page.has_date(at):
            date = near
        if not byline and len(text) < 200:
            if read_byline(text) or is_label(text):
                byline = near
            elif at - index <= 2 and not page.furniture(at) and (bare := read_bare(text)):
                byline = 0.5 if bare.rule == "bare-name" else near
        if page.scores[at] > 3:
            break
    if not date and any(page.has_date(at) for at in range(max(0, index - 2), index)):
        date = 0.5
    return 0.9 * max(byline, date) + 0.4 * min(byline, date)
