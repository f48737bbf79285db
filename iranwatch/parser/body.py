"""The body: which blocks of the article's prose are its paragraphs, and what was cut among them."""

from __future__ import annotations

import re

from iranwatch.model import Evidence, Paragraph
from iranwatch.parser.bridge import Stretch, find_stretches
from iranwatch.parser.byline import is_label
from iranwatch.parser.evidence import LONGEST, seen_in
from iranwatch.parser.features import content_words, ends_sentence, width
from iranwatch.parser.page import Page
from iranwatch.parser.rules import rule

HEADINGS = 2  # short lines in a row that can be headings; more are a list
HEAD = 6  # blocks; an article that starts so high was cut out of its page by somebody
TAIL = 150  # blocks; so many short lines at its end may be its own
_NOTE = re.compile(
    r"\s*\Z|,?\s(?:is|was|has|writes|covers|joined|reports|works|teaches|holds|served)\b"
)
_FIGURES = re.compile(r"\A\(?\d{1,3}[.):]|\d.*\d{2}|:\s")
OWN = 0.4  # share of a list's words in the prose that makes it the article's own
HEADLINE = 55  # Latin characters
STANDFIRST = 60  # Latin characters; the shortest line above the prose that counts as body

COMMENT = rule(
    "comment",
    r"(?:Comment|COMMENT|Commentary|Analysis|ANALYSIS|Analyst(?:'s|’s)?\ [Cc]omment(?:ary)?|Assessment|Our\ view|"
    r"Editor(?:'s|’s)?\ [Cc]omment)\s?:\s",
    accepts={"Comment: On Monday the council met": {}, "Analyst comment: little will change": {}},
    rejects=["Comments: 12", "No comment: he left", "Comment is free"],
    why="where the analyst stops reporting and speaks for himself",
)


def find_body(
    page: Page, title: int | None, taken: set[int], names: tuple[str, ...] = ()
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return the paragraphs of the article on *page*, and evidence of every block that is none.

    *title* is the block of the headline; *taken* are blocks that hold other fields; *names* are
    the authors', of whom a note at the end may speak. What stands above and below the article is one piece of evidence each.
    """
    stretches = [s for s in find_stretches(page) if title is None or s.last > title]
    if not stretches:
        return [], _outside(page, range(len(page.blocks)), "no-prose")
    first = stretches[0].first if title is None else title + 1
    last = stretches[-1].last
    name = page.blocks[title].text.casefold() if title is not None else None
    cuts: dict[int, str] = {}
    for index in range(first, last + 1):
        why = _alone(page, index, stretches[0].first, name, taken)
        if why:
            cuts[index] = why
    rest = range(last + 1, len(page.blocks))
    if first <= HEAD and len(rest) <= TAIL and not any(map(page.furniture, rest)):
        last = len(page.blocks) - 1
        cuts.update((index, "header") for index in taken if index > stretches[-1].last)
    _cut_between(page, stretches, cuts)
    _cut_notes(page, range((first + last) // 2, last + 1), names, cuts)
    _cut_repeats(page, range(first, last + 1), cuts)
    paragraphs, evidence = _paragraphs(page, range(first, last + 1), cuts)
    above = _outside(page, range(first if title is None else title), "above-the-article")
    below = _outside(page, range(last + 1, len(page.blocks)), "below-the-article")
    return paragraphs, above + evidence + below


def _outside(page: Page, blocks: range, rule: str) -> list[Evidence]:
    """Return one piece of evidence for *blocks*, which lie outside the article; none for none."""
    if not blocks:
        return []
    start = page.blocks[blocks.start]
    return [Evidence("cut", rule, start.line, f"{len(blocks)} lines from: {start.text}"[:LONGEST])]


def _paragraphs(
    page: Page, blocks: range, cuts: dict[int, str]
) -> tuple[list[Paragraph], list[Evidence]]:
    """Return what is left of *blocks* as paragraphs, and what is not as evidence."""
    paragraphs: list[Paragraph] = []
    evidence: list[Evidence] = []
    comment = False
    for index in blocks:
        block = page.blocks[index]
        if index in cuts:
            evidence.append(seen_in("cut", cuts[index], block))
            continue
        if not comment and COMMENT.pattern.match(block.text):
            comment = True
            evidence.append(seen_in("comment", COMMENT.name, block))
        paragraphs.append(Paragraph(block.text, block.start, block.end, comment))
    return paragraphs, evidence


def _alone(page: Page, index: int, prose: int, title: str | None, taken: set[int]) -> str | None:
    """Return why block *index* is no paragraph whatever stands around it, or None."""
    block = page.blocks[index]
    if index in taken:
        return "header"
    if block.text.casefold() == title:
        return "title-repeated"
    found = page.furniture(index)
    if found:
        return found
    if (
        len(block.text) < 40
        and page.repeats[block.text.casefold()] > 2
        and not ends_sentence(block.text)
    ):
        return "repeated"
    if index < prose:
        return None if page.scores[index] or _is_standfirst(block.text) else "above-prose"
    if page.is_stamp(index):
        return "stamp"
    if page.scores[index] == 0 and (is_label(block.text) or page.byline(index)):
        return "byline"
    if page.is_whole and not (page.scores[index] or block.mark) and _is_headline(block.text):
        return "another-headline"
    return None


def _is_headline(text: str) -> bool:
    """Say whether a line inside the article is as long as a headline, which subheadings are not."""
    return (
        width(text) >= HEADLINE
        and text[0].isupper()
        and not ends_sentence(text)
        and text[-1] != ":"
    )


def _cut_notes(page: Page, blocks: range, names: tuple[str, ...], cuts: dict[int, str]) -> None:
    """Add to *cuts* the lines near the end that say who the authors are."""
    for index in blocks:
        text = page.blocks[index].text
        for name in names:
            if text.startswith(f"About {name}"):
                cuts[index] = cuts[min(index + 1, blocks.stop - 1)] = "author-note"
            elif text.startswith(name) and _NOTE.match(text, len(name)):
                cuts.setdefault(index, "author-note")


def _cut_repeats(page: Page, blocks: range, cuts: dict[int, str]) -> None:
    """Add to *cuts* the long lines that were said before."""
    said: set[str] = set()
    for index in blocks:
        text = page.blocks[index].text
        if len(text) >= STANDFIRST and text in said:
            cuts.setdefault(index, "said-before")
        said.add(text)


def _is_standfirst(text: str) -> bool:
    """Say whether a line between headline and prose sums the article up."""
    return len(text) >= STANDFIRST and text.count(" ") > 7


def _cut_between(page: Page, stretches: list[Stretch], cuts: dict[int, str]) -> None:
    """Add to *cuts* what stands between the stretches and is neither heading nor the article's list."""
    for before, after in zip(stretches, stretches[1:], strict=False):
        for index in range(before.last + 1, after.first):
            if page.prose[index] > 0:
                cuts.setdefault(index, "another-story")
    first, last = stretches[0].first, stretches[-1].last
    cluster: list[int] = []
    for index in range(first, last + 2):
        if index <= last and page.prose[index] <= 0:
            cluster.append(index)
            continue
        _cut_cluster(page, cluster, cuts)
        cluster = []
        if index <= last and index in cuts and page.prose[index] > 0:
            continue


def _cut_cluster(page: Page, cluster: list[int], cuts: dict[int, str]) -> None:
    """Add to *cuts* a row of short lines unless they are headings or a list of the article's own."""
    left = [index for index in cluster if index not in cuts]
    if not left:
        return
    related = any(
        page.kinds[index] == "related" or page.furniture(index) == "related" for index in cluster
    )
    if len(left) <= HEADINGS and not related:
        return
    if page.scores.count(0.0) == len(page.scores):
        return
    words = content_words(" ".join(page.blocks[index].text for index in left))
    share = sum(word in page.words for word in words) / max(len(words), 1)
    listed = sum(
        bool(page.blocks[i].mark) or _FIGURES.search(page.blocks[i].text) is not None for i in left
    )
    if related or (share < OWN and listed * 2 < len(left)):
        for index in left:
            if not (
                index == cluster[-1] and not related and not ends_sentence(page.blocks[index].text)
            ):
                cuts[index] = "list-of-links"
