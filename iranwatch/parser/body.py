"""The body: the paragraphs of the article, the analyst's comment among them, and what was cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from iranwatch.model import Evidence, Paragraph
from iranwatch.parser.bridge import Stretch, find_stretches
from iranwatch.parser.cuts import Frame, find_cuts
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.evidence import LONGEST, seen_in
from iranwatch.parser.page import Page
from iranwatch.parser.rules import rule

HEAD = 6  # blocks; an article that starts so high was cut out of its page by somebody
TAIL = 150  # blocks; so many short lines at the end of such an article may be its own

COMMENT = rule(
    "comment",
    r"(?: (?:Comment|Commentary|Analysis|Assessment|Our\ view|COMMENT|ANALYSIS)"
    r" | (?:Analyst|Editor)(?:'s|’s)?\ [Cc]omment(?:ary)? | Analyst(?:'s|’s)?\ [Nn]ote"
    r" | یادداشت | تحلیل | تعليق )\s?:\s",
    accepts={"Comment: On Monday the council met": {}, "Analyst comment: little will change": {}},
    rejects=["Comments: 12", "No comment: he left", "Comment is free"],
    why="where the analyst stops reporting and speaks for himself",
)


def find_body(
    page: Page,
    title: int | None,
    taken: set[int],
    names: tuple[str, ...] = (),
    source: str | None = None,
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return the paragraphs of the article on *page*, and evidence of every block that is none.

    *title* is the block of the headline; *taken* are blocks that hold other fields; *names* are
    the authors', of whom a note at the end may speak; *source* may sign the end. Where the rules
    would leave nothing, all that holds no other field is body.
    """
    if not page.blocks:
        return [], []
    stretches = [s for s in find_stretches(page) if title is None or s.last > title]
    if not stretches:
        return _everything(page, title, taken)
    opening = _opening(page, title, stretches[0])
    first = opening if title is None else title + 1
    last = stretches[-1].last
    rest = range(last + 1, len(page.blocks))
    if first <= HEAD and len(rest) <= TAIL and not any(page.kinds[index] for index in rest):
        last = len(page.blocks) - 1
    blocks = range(first, last + 1)
    frame = Frame(blocks, stretches, opening, title, taken, names, source)
    cuts = find_cuts(page, frame)
    paragraphs, evidence = _paragraphs(page, blocks, cuts)
    if not paragraphs:
        return _everything(page, title, taken)
    above = _cut(page, range(first if title is None else title), "above-the-article")
    below = _cut(page, range(last + 1, len(page.blocks)), "below-the-article")
    return paragraphs, above + evidence + below


def _opening(page: Page, title: int | None, prose: Stretch) -> int:
    """Return the block that the text starts with: a dateline above the prose, else the prose."""
    above = range(max(0, prose.first - HEAD) if title is None else title + 1, prose.first)
    return next((i for i in above if read_dateline(page.blocks[i].text)), prose.first)


def _everything(
    page: Page, title: int | None, taken: set[int]
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return all blocks as paragraphs but those that hold other fields."""
    cuts = dict.fromkeys(taken | ({title} if title is not None else set()), "header")
    return _paragraphs(page, range(len(page.blocks)), cuts)


def _paragraphs(
    page: Page, blocks: range, cuts: dict[int, str]
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return what is left of *blocks* as paragraphs, and what is not as evidence."""
    paragraphs: list[Paragraph] = []
    evidence: list[Evidence] = []
    comment = False
    for why, group in groupby(blocks, key=cuts.get):
        if why:
            evidence += _cut(page, list(group), why)
            continue
        for index in group:
            block = page.blocks[index]
            if not comment and COMMENT.pattern.match(block.text):
                comment = True
                evidence.append(seen_in("comment", COMMENT.name, block))
            paragraphs.append(Paragraph(block.text, block.start, block.end, comment))
    return paragraphs, evidence


def _cut(page: Page, blocks: Sequence[int], why: str) -> list[Evidence]:
    """Return one piece of evidence for neighbours that one rule cuts; none for none."""
    if not blocks:
        return []
    seen = seen_in("cut", why, page.blocks[blocks[0]])
    if len(blocks) == 1:
        return [seen]
    return [seen._replace(text=f"{len(blocks)} lines from: {seen.text}"[:LONGEST])]
