"""The authors: which of the lines about the headline signs the article."""

from __future__ import annotations

from typing import NamedTuple

from iranwatch.parser.byline import Byline, is_label
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.page import Page

BELOW = 14  # blocks after the headline that may sign the article
ABOVE = 5  # blocks before it; some pages set byline and date first
AND = frozenset(("and", "&", "und", "et", "y", "e", "و"))  # alone on a line between two names
TAIL = 5  # blocks after the last paragraph


class Signature(NamedTuple):
    """A byline and the block it stands in."""

    byline: Byline
    block: int


def find_signatures(page: Page, title: int | None, dated: int | None) -> list[Signature]:
    """Return the lines that sign the article: a marked byline, else a bare name in its place."""
    run = page.run
    if run is None:
        return []
    anchor = title if title is not None else run.first - 1
    below = range(anchor + 1, min(anchor + BELOW, len(page.blocks)))
    above = range(anchor - 1, max(-1, anchor - ABOVE), -1)
    for zone in (below, above):
        found = _marked(page, zone)
        if found:
            return found
    bare = _bare(page, anchor, dated) if title is not None else []
    if bare:
        return bare
    tail = range(run.last + 1, min(run.last + TAIL, len(page.blocks)))
    return _marked(page, tail)[:1] or _at_end(page)


def _marked(page: Page, zone: range) -> list[Signature]:
    """Return the first marked byline in *zone*, and those that follow it at once."""
    found: list[Signature] = []
    for index in zone:
        if found and abs(index - found[-1].block) > 1:
            break
        byline = page.byline(index)
        if byline is None and index and is_label(page.blocks[index - 1].text):
            byline = page.bare(index)
        if byline and (byline.authors or byline.outlet):
            found.append(Signature(byline, index))
            if index + 2 < len(page.blocks) and page.blocks[index + 1].text in AND:
                second = page.bare(index + 2)
                found += [Signature(second, index + 2)] if second and second.authors else []
    return found


def _bare(page: Page, anchor: int, dated: int | None) -> list[Signature]:
    """Return the line that is only a name, where a byline would stand, unknown to the prose."""
    run = page.run
    if run is None:
        return []
    head = max(anchor + 2, run.first + 1)
    zone = list(range(anchor + 1, min(anchor + BELOW + 1, len(page.blocks))))
    if dated is not None and dated < anchor:
        zone += range(anchor - 1, max(-1, anchor - ABOVE), -1)
    if dated is not None:
        zone += [i for i in (dated - 1, dated + 1) if 0 <= i < len(page.blocks) and i not in zone]
    for index in zone:
        if index == anchor or page.scores[index] > 0:  # which is seen at once of most lines
            continue
        if page.furniture(index) or read_dateline(page.blocks[index].text):
            continue
        byline = page.bare(index)
        if byline is None or not byline.authors:
            continue
        sure = byline.rule != "bare-name" or (dated is not None and abs(dated - index) == 1)
        if sure or (index <= head and not _in_prose(page, byline.authors[0].name, index)):
            return (
                _with_roles(page, index) if byline.authors[0].role else [Signature(byline, index)]
            )
    return []


def _with_roles(page: Page, first: int) -> list[Signature]:
    """Return the signatures from block *first* on that stand in a row, each with a role."""
    found: list[Signature] = []
    for index in range(first, min(first + BELOW, len(page.blocks))):
        byline = page.bare(index)
        if byline is None or not byline.authors or byline.authors[0].role is None:
            break
        found.append(Signature(byline, index))
    return found


def _at_end(page: Page) -> list[Signature]:
    """Return the name that closes the file, as some languages sign."""
    last = len(page.blocks) - 1
    if page.run is None or last - page.run.last != 1 or page.run.last - page.run.first < 2:
        return []
    byline = page.bare(last)
    if byline is None or not byline.authors or page.furniture(last):
        return []
    return [Signature(byline._replace(rule="signed-at-end"), last)]


def _in_prose(page: Page, name: str, own: int) -> bool:
    """Say whether the prose speaks of *name*, as it does of places and people in pictures."""
    run = page.run
    if run is None:
        return False
    return any(
        name in page.blocks[index].text
        for index in range(run.first, min(run.last, run.first + 60) + 1)
        if index != own and page.scores[index] > 0 and not page.blocks[index].text.startswith(name)
    )
