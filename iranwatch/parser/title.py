"""The title: the headline without what is glued to it, and the section it is filed under."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.lexicon.outlets import outlets
from iranwatch.parser.page import Page
from iranwatch.parser.rules import read, rule

NEAR = 8  # blocks around the headline in which it may be repeated bare
SECTION_WORDS = frozenset(
    "news world politics business sport sports opinion culture economy international national local "
    "iran terrorism nuclear science technology health environment middle east region analysis".split()
)

TRAILS = (
    rule(
        "arrows",
        r"(?P<section>[^»›<>|]{2,40}(?:\s?[»›>]\s[^»›<>]{2,60}){0,6}?)(?:\s[»›>]|[»›])\s(?P<title>[^»›<>]{12,}) \Z",
        accepts={
            "Home » Politics » Oil exports rise again": {
                "section": "Home » Politics",
                "title": "Oil exports rise again",
            }
        },
        rejects=[
            "Oil exports rise again",
            "Exports > imports",
            "EXAMPLE <EXA> SETS DIVIDEND AGAIN",
        ],
        why="a trail of sections ends in the page's own headline",
    ),
    rule(
        "you-are-here",
        r"(?i:you\ are\ here)\s?:?\s (?P<section>[^/]{2,40}(?:\s/\s[^/]{2,40}){0,5}?)\s/\s(?P<title>[^/]{12,}) \Z",
        accepts={
            "You are here: Home / Politics / Oil exports rise again": {
                "section": "Home / Politics",
                "title": "Oil exports rise again",
            }
        },
        rejects=["You are here / Oil exports rise again"],
        why="blogs spell the trail out",
    ),
    rule(
        "home-trail",
        r"Home\ (?P<section>News(?:\ [A-Z]\w+)?)\ (?P<title>[A-Z\"“‘'].{20,}) \Z",
        accepts={
            "Home News Terrorism Oil exports of the Guards rise again": {
                "section": "News Terrorism",
                "title": "Oil exports of the Guards rise again",
            }
        },
        rejects=["Home Depot Stock Falls After Its Earnings", "Home News agency closes"],
        why="the same trail with its arrows lost; one word of section, since two cannot be told from the title",
    ),
)
_PUNCTUATION = re.compile(r"[:;,.!?][\s\"'”’]*\Z")
_TAIL = re.compile(r"(?P<title>.{12,}?)\s+[|–—-]\s+(?P<site>[^|]{2,40})\Z")
_POST = re.compile(r"The post (?P<title>.{8,200}) appeared first on (?P<site>.{2,60}?)\s?\.?\Z")


class Title(NamedTuple):
    """What the article is called, the block that says so, the rule, and what it is filed under."""

    text: str
    block: int
    rule: str
    section: str | None = None
    site: str | None = None


def read_title(page: Page, block: int) -> Title:
    """Return the title that the headline in *block* holds, without trail and without site."""
    text = page.blocks[block].text
    for other in _neighbours(page, block):
        bare = page.blocks[other].text
        if bare != text and len(bare) * 5 > len(text) * 2 and _holds(text, bare):
            section = text[: -len(bare)].strip(" »›>/|") if text.endswith(bare) else ""
            return Title(bare, other, "repeated-bare", section or None)
    trail = read(TRAILS, text)
    if trail:
        return Title(trail[1]["title"], block, trail[0].name, trail[1]["section"])
    tail = _TAIL.match(text)
    if tail and outlets().named(tail["site"]):
        return Title(tail["title"], block, "site-tail", site=tail["site"])
    return Title(text, block, "headline", _trail_above(page, block))


def read_wordpress(page: Page) -> Title | None:
    """Return the title that a feed names at its very end: ``The post X appeared first on Y``."""
    last = len(page.blocks) - 1
    for first in range(last, max(-1, last - 6), -1):
        if page.blocks[first].text.startswith("The post"):
            text = " ".join(block.text for block in page.blocks[first:])
            found = _POST.match(text)
            if found:
                return Title(found["title"], first, "feed-tail", site=found["site"])
    return None


def _neighbours(page: Page, block: int) -> list[int]:
    """Return the blocks about *block*, nearest first, those after it before those above."""
    around = range(max(0, block - NEAR), min(len(page.blocks), block + NEAR + 1))
    return sorted((i for i in around if i != block), key=lambda i: (abs(i - block), i < block))


def _holds(text: str, bare: str) -> bool:
    """Say whether *bare* is at the end of *text*, or inside it between word boundaries."""
    at = text.find(bare)
    if at <= 0 or len(bare) < 12:
        return False
    return (
        text.startswith("Share")
        or all(word[0].isupper() or not word[0].isalnum() for word in text[:at].split())
        and not _PUNCTUATION.search(text[:at])
    )


def _trail_above(page: Page, block: int) -> str | None:
    """Return the section that a line just above the headline names, or None."""
    for above in range(block - 1, max(-1, block - 4), -1):
        text = page.blocks[above].text
        if len(text) < 30 and text.casefold() in SECTION_WORDS:
            return text
    return None
