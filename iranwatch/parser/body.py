"""The body: which blocks of the run are the article's paragraphs, and what was cut."""

from __future__ import annotations

import re

from iranwatch.model import Evidence, Paragraph
from iranwatch.parser.byline import is_label, read_byline
from iranwatch.parser.page import Page

_COMMENT = re.compile(
    r"(?i:comment|analysis|analyst(?:'s|’s)?\ comment|commentary|assessment|our\ view)\ ?:\s",
    re.VERBOSE,
)


def find_body(
    page: Page, title: int | None, taken: set[int]
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return the paragraphs of the article on *page*, and evidence of every block cut among them."""
    run = page.run
    if run is None:
        return [], []
    first = run.first
    if title is not None:
        first = title + 1
    name = page.blocks[title].text.casefold() if title is not None else None
    paragraphs: list[Paragraph] = []
    cuts: list[Evidence] = []
    comment = False
    for index in range(first, run.last + 1):
        block = page.blocks[index]
        rule = _cut(page, index, run.first, name, taken)
        if rule:
            cuts.append(Evidence("cut", rule, block.line, block.text[:200]))
            continue
        comment = comment or bool(_COMMENT.match(block.text))
        paragraphs.append(Paragraph(block.text, block.start, block.end, comment))
    return paragraphs, cuts


def _cut(page: Page, index: int, prose: int, title: str | None, taken: set[int]) -> str | None:
    """Return why block *index* is no paragraph, or None where it is one."""
    block = page.blocks[index]
    if index in taken:
        return "header"
    if block.text.casefold() == title:
        return "title-repeated"
    found = page.furniture(index)
    if found:
        return found
    if index < prose:
        if page.scores[index] > 0:
            return None
        return "above-prose"
    if page.is_stamp(index):
        return "stamp"
    if index < prose + 4 and (is_label(block.text) or read_byline(block.text)):
        return "byline"
    return None
