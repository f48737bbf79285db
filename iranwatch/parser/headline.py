"""The headline: the line above the prose whose words the prose takes up again."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.parser.byline import is_label, read_bare, read_byline
from iranwatch.parser.features import content_words, ends_sentence, is_glued, width
from iranwatch.parser.page import Page

ABOVE = 250  # blocks above the prose that can hold the headline; a menu has up to 500 lines
INSIDE = 12  # blocks of the run that can hold it, where a notice above was taken for prose
FOLLOWS = 9  # blocks after it in which the byline or the date stands
LONGEST = 230
SHORTEST = 12

_CRUMB = re.compile(r".{0,200}(?:»|›|>|\|)\s*")


class Headline(NamedTuple):
    """The title, the index of its block, the rule that told it, and a section glued before it."""

    text: str
    index: int
    rule: str
    section: str | None = None


def find_headline(page: Page) -> Headline | None:
    """Return the likeliest headline of *page*, or None where nothing above the prose is one."""
    if page.run is None:
        return None
    first = max(0, page.run.first - ABOVE)
    last = min(page.run.last, page.run.first + INSIDE)
    candidates = [i for i in range(first, last + 1) if _could_be(page, i)]
    if not candidates:
        return None
    shaped = set(candidates)
    scored = [(_score(page, index, shaped), -index) for index in candidates]
    best, index = max(scored)
    if best < 0.6:
        return None
    return _trimmed(page, -index)


def _could_be(page: Page, index: int) -> bool:
    """Say whether block *index* has the shape of a headline."""
    text = page.blocks[index].text
    if not SHORTEST <= width(text[: LONGEST + 1]) <= LONGEST or page.kinds[index]:
        return False
    if page.scores[index] > 1.8 and not page.blocks[index].mark.startswith("#"):
        return False
    if text.count(" ") < 2 and width(text) == len(text):
        return False
    if page.furniture(index) or page.is_stamp(index) or is_glued(text):
        return False
    return not (read_byline(text) or is_label(text))


def _score(page: Page, index: int, shaped: set[int]) -> float:
    """Return how much block *index* looks like the headline of the run."""
    block = page.blocks[index]
    run = page.run
    assert run is not None
    score = 2.5 * _overlap(page, index)
    score += _signed(page, index)
    if not shaped.intersection((index - 1, index - 2)):
        score += 0.6
    distance = abs(run.first - index)
    score -= 0.05 * min(distance, 20) + 0.01 * max(distance - 20, 0)
    if index > run.first:
        score -= 0.3
    score += {"#": 1.5, "##": 0.3}.get(block.mark, 0.0)
    if block.mark in {"*", ">", "###", "####"}:
        score -= 0.8
    if page.repeats[block.text.casefold()] > 1:
        score += 0.3
    if ends_sentence(block.text) and block.text[-1] not in "?!\"'”’)":
        score -= 0.5
    if block.text[0].islower():
        score -= 0.3
    return score


def _overlap(page: Page, index: int) -> float:
    """Return the share of the block's content words that the prose takes up, itself not counted."""
    words = content_words(page.blocks[index].text)
    if not words or page.run is None:
        return 0.0
    own = 1 if page.run.first <= index <= page.run.last and page.scores[index] else 0
    found = sum(page.words.get(word, 0) > own for word in words)
    return found / max(len(words), 3)


def _signed(page: Page, index: int) -> float:
    """Return what a byline and a date soon after block *index* say for its being the headline."""
    byline = date = False
    for at in range(index + 1, min(index + 1 + FOLLOWS, len(page.blocks))):
        text = page.blocks[at].text
        if len(text) > 200:
            continue
        date = date or bool(page.dates(at))
        byline = byline or bool(read_byline(text) or is_label(text))
    return 0.9 * (byline or date) + 0.4 * (byline and date)


def _trimmed(page: Page, index: int) -> Headline:
    """Return the headline at *index* without the trail of sections glued before it."""
    text = page.blocks[index].text
    rule = "heading" if page.blocks[index].mark == "#" else "overlap"
    for other in (index + 1, index + 2, index - 1, index - 2):
        if 0 <= other < len(page.blocks):
            shorter = page.blocks[other].text
            if len(shorter) >= SHORTEST and text != shorter and text.endswith(shorter):
                return Headline(shorter, other, "breadcrumb-glued", text[: -len(shorter)].strip())
    return Headline(text, index, rule)
