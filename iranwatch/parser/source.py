"""The source: which outlet the article appeared in, from what it says or where it lies."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

from iranwatch.lexicon.outlets import Outlet, outlets
from iranwatch.model import Evidence, Told
from iranwatch.parser.authors import Signature
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.evidence import seen_in
from iranwatch.parser.evidence import told as told_of
from iranwatch.parser.front import Front
from iranwatch.parser.page import Page
from iranwatch.parser.rules import read, rule
from iranwatch.parser.title import Title

HEAD = 12  # blocks below the headline that can name the source
LONGEST = 50  # characters of an outlet's name
FOOT = 40  # blocks at the end of the file that can hold the owner's name

OWNERS = (
    rule(
        "copyright-owner",
        r".{0,40}? (?:©|\([cC]\)|Copyright) \W{0,3} (?:Copyright\s|©\s)? "
        r"(?:(?:19|20)\d\d\W{1,3}){1,2} "
        r"(?:by\s)? (?P<owner>[^\W\d_a-z][^.|,©\d]{2,50}?)"
        r"(?:\s?[.|,©].{0,120}|\s(?i:all\ rights|inc|llc|ltd).{0,120}|) \Z",
        accepts={
            "© 2019 The Daily Example": {"owner": "The Daily Example"},
            "Copyright 2019, Example Media. All rights reserved.": {"owner": "Example Media"},
        },
        rejects=["© Jane Roe/Example Wire", "Copyright law of 2019"],
        why="the owner of the page; without a year it is the owner of a picture",
    ),
    rule(
        "copyright-owner-year",
        r"(?:©|\([cC]\)|Copyright) \s? (?P<owner>[^\W\d_a-z][^.|,©\d]{2,50}?) ,?\s (?:19|20)\d\d"
        r"(?:\s?[.|,-].{0,120}|) \Z",
        accepts={"© Example Wire 2019": {"owner": "Example Wire"}},
        rejects=["© Example Wire", "Copyright law of 2019 and after"],
        why="the same with the year behind",
    ),
)
ACRONYM = rule(
    "acronym",
    r"[A-Z]{3,6} \Z",
    accepts={"ISNA": {}, "KTRK": {}},
    rejects=["US", "Wire", "mostly women"],
    why="a wire or a station that no list knows; two capitals are a country or a state",
)
LABEL = rule(
    "source-label",
    r"(?i:source|fonte|fuente|quelle|منبع|المصدر)\s?:\s? (?P<source>[^\s:|/][^:|]{1,50}) \Z",
    accepts={"Source: Example Wire": {"source": "Example Wire"}},
    rejects=["Sources: two officials", "Source: https://example.org/a"],
    why="says it in so many words",
)
_HOST = re.compile(r"(?:https?://)?([\w-]+(?:\.[\w-]+){1,5})")


class Source(NamedTuple):
    """The name of the outlet, what is known of it, and the evidence."""

    name: str | None
    outlet: Outlet | None = None
    evidence: tuple[Evidence, ...] = ()


def find_source(
    page: Page, front: Front, title: Title, signatures: list[Signature], told: Told
) -> Source:
    """Return the outlet of the article.

    Front matter comes first, then what the page says: byline, label or dateline, owner, tail of
    the title, address; then the folder if it bears an outlet's name, then what the user said.
    """
    name = front.first("source")
    if name:
        return _named(name, front.evidence("source", name))
    for signature in signatures:
        if signature.byline.outlet:
            seen = seen_in("source", "byline", page.blocks[signature.block])
            return _named(signature.byline.outlet, seen)
    return (
        _in_head(page, title.headline)
        or _owner(page)
        or _in_title(page, title)
        or _address(page, front)
        or _folder(told)
        or (
            _named(told.source, told_of("source", "told", told.source))
            if told.source
            else Source(None)
        )
    )


def _named(name: str, evidence: Evidence) -> Source:
    """Return *name* as a source, by the name it is known under if it is known."""
    outlet = outlets().named(name)
    return Source(outlet.name if outlet else name, outlet, (evidence,))


def _in_title(page: Page, title: Title) -> Source | None:
    """Return the outlet that follows the title or ends the feed."""
    if title.site is None:
        return None
    return _named(title.site, seen_in("source", title.rule, page.blocks[title.tail]))


def _folder(told: Told) -> Source | None:
    """Return the outlet that a folder of the file's path is called after."""
    for folder in reversed(PurePath(told.path).parts[:-1] if told.path else ()):
        outlet = outlets().named(folder) or outlets().at(folder)
        if outlet:
            return Source(outlet.name, outlet, (told_of("source", "folder", folder),))
    return None


def _in_head(page: Page, title: int | None) -> Source | None:
    """Return the outlet that a label, a line of its own or the dateline names."""
    first = 0 if title is None else title
    for block in page.blocks[first : first + HEAD]:
        label = LABEL.pattern.match(block.text)
        if label:
            return _named(label["source"].strip(), seen_in("source", LABEL.name, block))
        known = outlets().named(block.text) if len(block.text) < LONGEST else None
        if known:
            return Source(known.name, known, (seen_in("source", "outlet-line", block),))
        line = read_dateline(block.text)
        agency = line.agency if line else None
        if line and agency and (outlets().named(agency) or ACRONYM.pattern.match(agency)):
            return _named(agency, seen_in("source", line.rule, block))
    return None


def _owner(page: Page) -> Source | None:
    """Return the outlet that owns the page, if it is a known one or says so at the very end."""
    for block in reversed(page.blocks[-FOOT:]):
        found = read(OWNERS, block.text) if len(block.text) < 300 else None
        owner = found[1]["owner"].strip() if found else "/"
        if found and "/" not in owner:
            return _named(owner, seen_in("source", found[0].name, block))
    return None


def _address(page: Page, front: Front) -> Source | None:
    """Return the known outlet whose address front matter or a line of its own gives."""
    for address in front.values.get("url", ()):
        if outlet := _at(address):
            return Source(outlet.name, outlet, (front.evidence("source", address, "address"),))
    for block in page.blocks:
        if block.text.startswith("http") and (outlet := _at(block.text)):
            return Source(outlet.name, outlet, (seen_in("source", "address", block),))
    return None


def _at(address: str) -> Outlet | None:
    """Return the known outlet that *address* belongs to."""
    host = _HOST.match(address)
    return outlets().at(host[1]) if host else None
