"""Anchors: from an article's paragraphs to what names one for good, and back after a revision."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from iranwatch.errors import UnknownParagraphError
from iranwatch.fold import words
from iranwatch.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iranwatch.model import Note, Paragraph, Record

_NAME = re.compile(r"(.+)/p([1-9][0-9]{0,5})")

# Share of their pairs of words that a paragraph and its revision have in common, at least: what
# was cut in two or joined to its neighbour has two thirds. Paragraphs of one article that are not
# each other's revisions have 0.07 (the median of the nearest, over 2,989 of them).
LIKE = 0.4


def parted(name: str) -> tuple[str, int | None]:
    """Return the article that *name* refers to and, where it ends in ``/p3``, the paragraph."""
    found = _NAME.fullmatch(name)
    return (found[1], int(found[2])) if found else (name, None)


def anchor(record: Record, number: int) -> Anchor:
    """Return what names paragraph *number*, from 1, of the current revision of *record*.

    Raises:
        UnknownParagraphError: if the article has fewer.
    """
    paragraphs = record.article.paragraphs
    if number > len(paragraphs):
        raise UnknownParagraphError(record.id, number, len(paragraphs))
    current = next(one for one in record.revisions if one.current)
    paragraph = paragraphs[number - 1]
    return Anchor(current.sha256, paragraph.start, paragraph.end, number)


def placed(
    note: Note, anchor: Anchor, then: str | None, current: str, paragraphs: Sequence[Paragraph]
) -> Note:
    """Return *note* with the number that its paragraph has now, and what became of it.

    In the same bytes it is where it was; in those of another revision it is the paragraph with
    the words it had *then*, else the one most like it. *current* is the sha256 of the revision
    that *paragraphs* are of.
    """
    if anchor.revision == current:
        number = _at(anchor, paragraphs)
        same = True
    elif then is None:
        return note._replace(state="gone")
    else:
        number = _like(then, anchor.paragraph, paragraphs)
        same = number is not None and words(paragraphs[number - 1].text) == words(then)
    if number is None:
        return note._replace(state="gone", then=then)
    if not same:
        return note._replace(paragraph=number, state="revised", then=then)
    moved = number != anchor.paragraph
    return note._replace(paragraph=number, state="moved" if moved else "unchanged")


def _at(anchor: Anchor, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the paragraph that has most of the characters of *anchor*, in the same text."""
    shared = {
        number: min(anchor.end, one.end) - max(anchor.start, one.start)
        for number, one in enumerate(paragraphs, 1)
    }
    best = max(shared, key=shared.__getitem__, default=None)
    return best if best is not None and shared[best] > 0 else None


def _like(then: str, written: int, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the paragraph most like the words *then*; of equals, the nearest to *written*."""
    sought = _pairs(then)
    likeness = {
        number: _likeness(sought, _pairs(one.text)) for number, one in enumerate(paragraphs, 1)
    }
    best = max(
        likeness, key=lambda number: (likeness[number], -abs(number - written)), default=None
    )
    return best if best is not None and likeness[best] >= LIKE else None


def _pairs(text: str) -> Counter[tuple[str, str]]:
    """Return the neighbouring words of *text*, its first and last with an empty one beside them."""
    return Counter(pairwise(("", *words(text), "")))


def _likeness(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    """Return the share of pairs in common (Dice's coefficient): 1 for the same words, else less."""
    return 2 * (one & other).total() / (one.total() + other.total())
