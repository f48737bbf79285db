"""The headline: the line above the prose whose words the prose takes up again."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.parser.byline import is_label
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.features import is_glued, width
from iranwatch.parser.page import Page

ABOVE = 250  # blocks above the prose that can hold the headline; a menu has up to 500 lines
INSIDE = 12  # blocks of the run that can hold it, where a notice above was taken for prose
FOLLOWS = 9  # blocks after it in which the byline or the date stands
NEIGHBOURS = 3  # blocks above that belong to the same group of lines
LONGEST = 230  # Latin characters; the longest headline met has 190
SHORTEST = 9
SENTENCE = 100  # Latin characters; a longer line with a full stop is a sentence of the prose
CREDIT = (0.0, 0.7, 0.9, 1.0)  # of a word that none, one, two, more paragraphs take up
FAINT = 0.12  # overlap from which a line above counts as one of the group
KICKER = 32  # Latin characters; labels of sections over a headline are shorter, it is seldom
LINE = 1.9  # prose score above which a line is a paragraph
FIRST = 1.0  # what it is worth to be the first of a group of lines
SIGNED = 1.3  # what a byline and a date at once are worth; one of them is worth two thirds
ENOUGH = 1.2  # the score below which nothing is a headline

_OPENS = re.compile(r"[\w\"'“”‘’„«»‹<¿¡#$€£@*…(\[-]")


class Headline(NamedTuple):
    """The block of the headline, and how sure it is: the higher the surer, from ENOUGH on."""

    block: int
    score: float


def find_headline(page: Page) -> Headline | None:
    """Return the likeliest headline of *page*, or None where nothing about the prose is one.

    What is cheap to see is seen of every line, what is dear only of those that could still win.
    """
    run = page.run
    if run is None:
        return None
    first = max(0, run.first - ABOVE)
    last = min(run.last, run.first + INSIDE, len(page.blocks) - 2)
    overlaps = {i: _overlap(page, i) for i in range(first, last + 1) if _has_shape(page, i)}
    cheap = sorted(((_cheap_score(page, i, overlaps[i]), -i) for i in overlaps), reverse=True)
    best = Headline(-1, ENOUGH)
    for score, index in cheap:
        if score + FIRST + SIGNED < best.score:
            break
        score += _dear_score(page, -index, overlaps)
        if score > best.score and not _is_other(page, -index):
            best = Headline(-index, score)
    return _raised(page, best, overlaps) if best.block >= 0 else None


def _has_shape(page: Page, index: int) -> bool:
    """Say whether block *index* has the length and the look of a headline."""
    text = page.blocks[index].text
    if page.kinds[index] or len(text) > LONGEST or not _OPENS.match(text):
        return False
    size = width(text)
    if not SHORTEST <= size <= LONGEST or (size == len(text) and " " not in text):
        return False
    if page.blocks[index].mark:
        return True
    return page.scores[index] <= LINE and not _is_sentence(text, size)


def _is_sentence(text: str, size: float) -> bool:
    """Say whether *text* is a line of prose: long, with a full stop, hardly a word in capitals."""
    if size < SENTENCE or text[-1] != "." or text.endswith("..."):
        return False
    words = text.split()
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _is_other(page: Page, index: int) -> bool:
    """Say whether block *index* is known as something else than a headline."""
    text = page.blocks[index].text
    return bool(
        page.is_stamp(index)
        or page.furniture(index)
        or (text[-1] == "." and page.has_date(index))
        or is_glued(text)
        or is_label(text)
        or page.byline(index)
        or read_dateline(text)
    )


def _cheap_score(page: Page, index: int, overlap: float) -> float:
    """Return what block *index* alone, its place and the prose say for its being the headline.

    The weights were set by hand and are flat: none matters by half its size. What carries the
    score is that the prose takes up the headline's words.
    """
    block, run = page.blocks[index], page.run
    if run is None:
        return 0.0
    text = block.text
    above, below = sorted((run.first, index))
    distance = page.kinds[above:below].count(None)
    score = 2.8 * overlap
    score -= 0.05 * min(distance, 20) + 0.01 * max(distance - 20, 0)
    score -= 0.3 * page.scores[index] + min(2.5, 0.4 * sum(page.scores[run.first : index]))
    score -= 1.5 * max(0.0, 1 - width(text) / KICKER) * (0.5 if index == 0 else 1.0)
    score += {"": 0.0, "#": 1.5, "##": 0.3}.get(block.mark, -0.8)
    score += 0.3 * (page.repeats[page.caseless[index]] > 1) + 0.6 * (
        index == 0 and width(text) >= KICKER / 2
    )
    score -= 0.8 * (text[-1] in ":;,." and not text.endswith("...")) + 0.4 * text[0].islower()
    return score - 0.5 * (len(text) > 140)


def _dear_score(page: Page, index: int, overlaps: dict[int, float]) -> float:
    """Return what the lines about block *index* say for its being the headline.

    It is the first of its group, before the standfirst, and a byline or a date follows.
    """
    return FIRST * _leads(page, index, overlaps) + _signed(page, index)


def _leads(page: Page, index: int, overlaps: dict[int, float]) -> bool:
    """Say whether no line just above block *index* could be the headline as well."""
    enough = max(FAINT, 0.35 * overlaps[index])
    return not any(
        overlaps.get(above, 0.0) > enough
        and width(page.blocks[above].text) >= KICKER
        and not _is_other(page, above)
        for above in range(index - NEIGHBOURS, index)
    )


def _raised(page: Page, best: Headline, overlaps: dict[int, float]) -> Headline:
    """Return the line above *best* if *best* is its standfirst, else *best*.

    A standfirst is no shorter than its headline. A list of stories above a headline is a trap:
    there the line above has its like above it.
    """
    above = best.block - 1
    if overlaps.get(above, 0.0) < FAINT or (above - 1 in overlaps and _is_line(page, above - 1)):
        return best
    if (
        _is_line(page, above)
        and not _is_other(page, above)
        and width(page.blocks[above].text) <= width(page.blocks[best.block].text)
    ):
        return Headline(above, best.score)
    return best


def _is_line(page: Page, index: int) -> bool:
    """Say whether block *index* has the length of a headline, neither kicker nor sentence."""
    text = page.blocks[index].text
    return KICKER * 0.75 <= width(text) <= 110 and text[-1] != "."


def _overlap(page: Page, index: int) -> float:
    """Return the share of the block's content words that the prose takes up, itself not counted."""
    words = page.content(index)
    if not words:
        return 0.0
    own = page.repeats[page.caseless[index]] if page.scores[index] else 0
    known = page.words
    found = sum(CREDIT[min(max(known[word] - own, 0), 3)] for word in words if word in known)
    return found / (len(words) + 1.5)


def _signed(page: Page, index: int) -> float:
    """Return what a byline and a date soon after block *index* say for its being the headline."""
    byline = date = 0.0
    for at in range(index + 1, min(index + 1 + FOLLOWS, len(page.blocks))):
        text = page.blocks[at].text
        near = 1.0 - 0.05 * (at - index - 1)
        if not date and (page.has_date(at) or (at - index < 3 and read_dateline(text))):
            date = near
        if not byline and len(text) < 200:
            if page.byline(at) or is_label(text):
                byline = near
            elif at - index <= 2 and not page.furniture(at) and (bare := page.bare(at)):
                byline = 0.5 if bare.rule == "bare-name" else near
        if page.scores[at] > 3:
            break
    if not date and any(page.has_date(at) for at in range(max(0, index - 2), index)):
        date = 0.5
    return SIGNED * (0.7 * max(byline, date) + 0.3 * min(byline, date))
