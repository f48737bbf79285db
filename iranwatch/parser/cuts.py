"""Cuts: the blocks inside an article that are none of its paragraphs, and the rule that says so."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from iranwatch.parser.bridge import Stretch
from iranwatch.parser.byline import is_label
from iranwatch.parser.features import content_words, ends_sentence, is_glued, width
from iranwatch.parser.page import Page
from iranwatch.parser.rules import rule

HEADINGS = 2  # short lines in a row that can be headings; more are a list
OWN = 0.5  # share of a list's words in the prose that makes it the article's own
HEADLINE = 55  # Latin characters; subheadings are shorter
STANDFIRST = 60  # Latin characters; the shortest line above the prose that sums the article up
TEASER = 30  # characters at the start of a line by which a teaser repeats it
BUTTON = 40  # characters; what a page repeats through an article is shorter

_FIGURES = re.compile(r"\A\(?\d{1,3}[.):]|\d.*\d{2}|:\s")
NOTE = rule(
    "author-note",
    r"\s* \Z | ,?\s (?:is|was|has|writes|covers|joined|reports|works|teaches|holds|served) \b",
    accepts={" is a fellow in Vienna": {}, ", has covered Iran since 2003": {}, "": {}},
    rejects=[" said on Monday", "’s report was read", " and others met"],
    why="what a note on an author says after the name; in the second half of a text only",
)


class Frame(NamedTuple):
    """What the body is cut out of: its blocks, its stretches of prose, and what is known of it.

    ``opening`` is where the text starts, with its dateline or its first prose; ``title`` is the
    block of the headline, ``taken`` the blocks that hold other fields, ``names`` are the authors',
    ``source`` is the outlet.
    """

    blocks: range
    stretches: list[Stretch]
    opening: int
    title: int | None
    taken: set[int]
    names: tuple[str, ...]
    source: str | None


def find_cuts(page: Page, frame: Frame) -> dict[int, str]:
    """Return the blocks of *frame* that are no paragraphs, each with the rule that cuts it."""
    cuts = {
        index: rule for index in frame.blocks if (rule := _alone(page, index, frame)) is not None
    }
    for before, after in pairwise(frame.stretches):
        for index in range(before.last + 1, after.first):
            if page.prose[index] > 0:
                cuts.setdefault(index, "another-story")
    for row in _rows(page, frame.stretches[0].first, frame.stretches[-1].last):
        left = [index for index in row if index not in cuts]
        if left and _is_foreign(page, row, left):
            keep = None if _is_related(page, row) else _heading(page, row[-1])
            cuts.update((index, "list-of-links") for index in left if index != keep)
    _notes(page, frame, cuts)
    if _signs_off(page, frame):
        cuts.setdefault(frame.blocks[-1], "wire-name")
    _said_before(page, frame.blocks, cuts)
    return cuts


def _alone(page: Page, index: int, frame: Frame) -> str | None:
    """Return why block *index* is no paragraph whatever stands around it, or None."""
    if index in frame.taken:
        return "header"
    if frame.title is not None and page.caseless[index] == page.caseless[frame.title]:
        return "title-repeated"
    furniture = page.furniture(index)
    if furniture:
        return furniture
    if _is_button(page, index):
        return "repeated"
    return None if page.scores[index] > 0 else _line(page, index, frame)


def _line(page: Page, index: int, frame: Frame) -> str | None:
    """Return why block *index*, which is no prose, is no part of the article either, or None."""
    block = page.blocks[index]
    if index < frame.opening:
        asks = index == frame.opening - 1 and block.text[-1] in "?؟:"
        return None if asks or _is_standfirst(block.text) else "above-prose"
    if page.is_stamp(index):
        return "stamp"
    if is_label(block.text) or page.byline(index):
        return "byline"
    if page.is_whole and not block.mark:
        if is_glued(block.text):
            return "glued-menu"
        if _is_headline(block.text) or page.repeats[page.caseless[index]] > 1:
            return "another-headline"
    return None


def _is_button(page: Page, index: int) -> bool:
    """Say whether block *index* is a short line that the page sets again and again."""
    text = page.blocks[index].text
    return len(text) < BUTTON and page.repeats[page.caseless[index]] > 2 and not ends_sentence(text)


def _is_standfirst(text: str) -> bool:
    """Say whether a line between headline and prose sums the article up."""
    return width(text) >= STANDFIRST and text.count(" ") > 7


def _is_headline(text: str) -> bool:
    """Say whether a line inside the article is as long as a headline, which subheadings are not."""
    return (
        width(text) >= HEADLINE
        and text[0].isupper()
        and text[-1] != ":"
        and not ends_sentence(text)
    )


def _rows(page: Page, first: int, last: int) -> list[list[int]]:
    """Return the rows of lines without prose between two blocks."""
    rows: list[list[int]] = [[]]
    for index in range(first, last + 1):
        if page.prose[index] > 0:
            rows.append([])
        else:
            rows[-1].append(index)
    return [row for row in rows if row]


def _is_related(page: Page, row: list[int]) -> bool:
    """Say whether a heading of other stories stands in *row*."""
    return any(page.furniture(index) == "related" for index in row)


def _is_foreign(page: Page, row: list[int], left: list[int]) -> bool:
    """Say whether *left* of a row of short lines are links, not a list of the article's own."""
    if _is_related(page, row):
        return True
    if len(left) <= HEADINGS or not any(page.prose):
        return False
    words = content_words(" ".join(page.blocks[index].text for index in left))
    own = sum(word in page.words for word in words)
    listed = sum(
        bool(page.blocks[i].mark) or _FIGURES.search(page.blocks[i].text) is not None for i in left
    )
    return own < OWN * max(len(words), 1) and listed * 2 < len(left)


def _heading(page: Page, index: int) -> int | None:
    """Return the last line of a row, which heads the prose below it unless it is a sentence."""
    return None if ends_sentence(page.blocks[index].text) else index


def _notes(page: Page, frame: Frame, cuts: dict[int, str]) -> None:
    """Add to *cuts* the lines in the second half that say who the authors are."""
    for index in frame.blocks[len(frame.blocks) // 2 :]:
        text = page.blocks[index].text
        for name in frame.names:
            if text.startswith(f"About {name}"):
                cuts[index] = cuts[min(index + 1, frame.blocks[-1])] = NOTE.name
            elif text.startswith(name) and NOTE.pattern.match(text, len(name)):
                cuts.setdefault(index, NOTE.name)


def _signs_off(page: Page, frame: Frame) -> bool:
    """Say whether the last line is the first word of the source, as wires sign their copy."""
    last = page.blocks[frame.blocks[-1]].text
    return last.isalpha() and (frame.source or "").casefold().split(" ")[0] == last.casefold()


def _said_before(page: Page, blocks: range, cuts: dict[int, str]) -> None:
    """Add to *cuts* the long lines that were said before, and the teasers cut from them."""
    said: set[str] = set()
    for index in blocks:
        text = page.blocks[index].text
        teaser = text.endswith(("...", "…")) and text[:TEASER] in said
        if teaser or (len(text) >= STANDFIRST and text in said):
            cuts.setdefault(index, "said-before")
        said.update((text, text[:TEASER]))
