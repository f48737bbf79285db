"""The title: the headline without what is glued to it, and the section it is filed under."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.lexicon.outlets import outlets
from iranwatch.parser.headline import find_headline
from iranwatch.parser.page import Page
from iranwatch.parser.rules import read, rule
from iranwatch.parser.words import HOME_WORDS, SECTIONS

FEED = 6  # blocks of a feed's tail, where its links are lines of their own
BARE = 12  # characters; the shortest title that is found again inside a longer line
NEAR = 8  # blocks around the headline in which it may be repeated bare

TRAILS = (
    rule(
        "arrows",
        r"(?P<section> [^«»›<>|]{2,40} (?:\s[»›>]\s[^«»›<>|]{2,60}){0,6}? ) \s[»›>]\s"
        r"(?P<title>[^»›<>]{12,}) \Z",
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
            "The film «Oil» is shown again",
        ],
        why="a trail of sections ends in the page's own headline",
    ),
    rule(
        "you-are-here",
        r"(?i:you\ are\ here)\s?:?\s "
        r"(?P<section>[^/]{2,40}(?:\s/\s[^/]{2,40}){0,5}?)\s/\s(?P<title>[^/]{12,}) \Z",
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
        why="the same trail, its arrows lost; two words of section cannot be told from the title",
    ),
)
SITE_TAIL = rule(
    "site-tail",
    r"(?P<title>.{12,}?) \s+[|–—-]\s+ (?P<site>[^|]{2,40}) \Z",
    accepts={
        "Oil exports rise again | The Example": {
            "title": "Oil exports rise again",
            "site": "The Example",
        },
        "World | Oil exports rise again - The Example": {"site": "The Example"},
    },
    rejects=["Oil-rich states meet again", "Oil | Gas", "Oil exports rise again |"],
    why="how a page titles itself; counts where the site is known or the rest stands there bare",
)
FEED_TAIL = rule(
    "feed-tail",
    r"The\ post\ (?P<title>.{8,200})\ appeared\ first\ on\ (?P<site>.{2,60}?)\s?\.? \Z",
    accepts={
        "The post Oil exports rise appeared first on Example Watch .": {
            "title": "Oil exports rise",
            "site": "Example Watch",
        }
    },
    rejects=["The post was vacant for a year", "The posts appeared first on a wall in Qom"],
    why="what weblogs add to the copy in their feeds",
)
_PUNCTUATION = re.compile(r"[:;,.!?][\s\"'”’]*\Z")
_HERE = re.compile(r"(?i:you\s+are\s+here)\s?:?\s*")
_ARROWS = re.compile(r"\s?[»›>/|]\s?")


class Title(NamedTuple):
    """What the article is called, and where it says so.

    ``headline`` is the block that byline, date and body are sought from, ``block`` the one that
    holds the title; they differ where only a feed's tail names the title. ``section`` is the trail
    of sections in the block ``trail``, ``site`` the outlet after the title in the block ``tail``.
    """

    text: str | None
    headline: int | None = None
    block: int = 0
    rule: str = ""
    section: str | None = None
    trail: int = 0
    site: str | None = None
    tail: int = 0


def find_title(page: Page) -> Title:
    """Return the title of *page*; its text is None where the page holds none."""
    found = find_headline(page)
    title = _read(page, found.block) if found else Title(None)
    return _from_feed(page, title) or title


def _read(page: Page, block: int) -> Title:
    """Return the title that the headline in *block* holds, without trail and without site."""
    text = page.blocks[block].text
    for other in _neighbours(page, block):
        framed = _framed(page, block, other) or _framed(page, other, block)
        if framed and (framed.headline == other or framed.site):
            return framed
    glued = read(TRAILS, text)
    if glued:
        row, found = glued
        section = _sections(found["section"])
        return Title(_plain(found["title"]), block, block, row.name, section, block)
    tail = SITE_TAIL.pattern.match(text)
    if tail and outlets().named(tail["site"]):
        plain = _plain(tail["title"])
        return Title(plain, block, block, SITE_TAIL.name, site=tail["site"], tail=block)
    above = _section_above(page, block)
    section = _sections(page.blocks[above].text) if above is not None else None
    return Title(_plain(text), block, block, "headline", section, above or 0)


def _framed(page: Page, outer: int, inner: int) -> Title | None:
    """Return the title that stands bare in block *inner*, in *outer* between sections and site."""
    text, bare = page.blocks[outer].text, page.blocks[inner].text
    if not len(bare) < len(text) < len(bare) * 2.5 or len(bare) < BARE:
        return None
    before, found, after = text.partition(bare)
    if not found or not _is_trail(before):
        return None
    tail = SITE_TAIL.pattern.match(bare + after)
    site = tail["site"] if tail and tail["title"] == bare else None
    if after and not site:
        return None
    section = None if before.startswith("Share") else _sections(before)
    return Title(_plain(bare), inner, inner, "repeated-bare", section, outer, site, outer)


def _is_trail(before: str) -> bool:
    """Say whether the words *before* a title are names of sections, or a share bar's."""
    return before.startswith("Share") or (
        all(word[0].isupper() or not word[0].isalnum() for word in before.split())
        and not _PUNCTUATION.search(before)
    )


def _from_feed(page: Page, title: Title) -> Title | None:
    """Return the title that a feed names at its very end: ``The post X appeared first on Y``."""
    last = len(page.blocks) - 1
    for first in range(last, max(-1, last - FEED), -1):
        if page.blocks[first].text.startswith("The post"):
            found = FEED_TAIL.pattern.match(" ".join(block.text for block in page.blocks[first:]))
            if found:
                text = _plain(found["title"])
                return title._replace(
                    text=text, block=first, rule=FEED_TAIL.name, site=found["site"], tail=first
                )
    return None


def _plain(text: str) -> str:
    """Return *text* with single spaces."""
    return " ".join(text.split())


def _sections(trail: str) -> str | None:
    """Return the sections that *trail* names, apart, without the home page."""
    trail = _HERE.sub("", trail)
    parts = _ARROWS.split(trail) if _ARROWS.search(trail) else _phrases(trail.split())
    names = [part.strip(" |") for part in parts]
    return " > ".join(n for n in names if n and n.casefold() not in HOME_WORDS) or None


def _phrases(words: list[str]) -> list[str]:
    """Return *words* with those joined that are one section ("Middle", "East")."""
    names: list[str] = []
    for word in words:
        if names and f"{names[-1]} {word}".casefold() in SECTIONS:
            names[-1] += f" {word}"
        else:
            names.append(word)
    return names


def _neighbours(page: Page, block: int) -> list[int]:
    """Return the blocks about *block*, nearest first, those after it before those above."""
    around = range(max(0, block - NEAR), min(len(page.blocks), block + NEAR + 1))
    return sorted((i for i in around if i != block), key=lambda i: (abs(i - block), i < block))


def _section_above(page: Page, block: int) -> int | None:
    """Return the block just above the headline that is a trail or the name of a section."""
    for above in range(block - 1, max(-1, block - 4), -1):
        text = page.blocks[above].text
        if page.blocks[above].mark:
            return None
        if text.casefold() in SECTIONS or page.furniture(above) == "trail":
            return above
    return None
