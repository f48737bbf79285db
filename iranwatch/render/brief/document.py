"""What a brief is made of, before anybody knows in which format: sections of blocks of text.

Text is in Spans, whose styles are those of the terminal: a title, an id, what is quiet, a match.
Each format escapes them in its own way, and none of them holds any markup.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from iranwatch.render.layout import Span, reads_from_right
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(NamedTuple):
    """The mark of footnote ``number``, where it stands for the ``time``-th time."""

    number: int
    time: int


Inline: TypeAlias = Span | Mark


class Prose(NamedTuple):
    """One paragraph: of our own words with names of others in it, or as an article has it.

    What is ``quoted`` is in its own ``language`` and direction; what we say of it is set
    ``from_right`` where that is.
    """

    inlines: tuple[Inline, ...]
    quoted: bool = False
    language: str | None = None
    from_right: bool = False


class Entry(NamedTuple):
    """An article, a day, a speaker: what it is called, and what there is to say of it.

    ``label`` stands before that, as a date before a title; the first block is then our own words.
    """

    heading: Prose
    blocks: tuple[Prose, ...]
    label: str = ""


class Facts(NamedTuple):
    """Names and their values."""

    rows: tuple[tuple[str, Prose], ...]


class Figures(NamedTuple):
    """Numbers to be seen first, and of what they are."""

    rows: tuple[tuple[int, str], ...]


class Chart(NamedTuple):
    """How many there are of each label, the labels in their order."""

    title: str
    counts: tuple[tuple[str, int], ...]


class Table(NamedTuple):
    """Names and one number or more for each, the first drawn as a bar."""

    head: tuple[str, ...]
    rows: tuple[tuple[Span, tuple[int, ...]], ...]


class Footnote(NamedTuple):
    """What mark ``number`` refers to; it stands so many ``times``."""

    number: int
    text: Prose
    times: int


Block: TypeAlias = Prose | Entry | Facts | Figures | Chart | Table | Footnote


class Section(NamedTuple):
    """A part of the brief; ``target`` is what links to it name."""

    target: str
    title: str
    blocks: tuple[Block, ...]


class Document(NamedTuple):
    """The whole brief: its title and what is said below that, then its sections."""

    title: str
    subtitle: str
    head: tuple[Block, ...]
    sections: tuple[Section, ...]


def dotted(parts: Iterable[Iterable[Span]], beside: str, before: str = "") -> Prose:
    """Return what is said *beside* a text, in its direction: *parts*, a middle dot between them."""
    spans = [Span(before, "quiet")] if before else []
    for place, part in enumerate(part for part in map(tuple, parts) if part):
        spans += [Span(" · ", "quiet"), *part] if place else part
    return Prose(tuple(spans), from_right=reads_from_right(beside))


def ours(text: str, style: str = "") -> Prose:
    """Return a sentence of our own."""
    return Prose((Span(text, style),))


def quiet(text: str) -> Prose:
    """Return a sentence of our own that need not be read at once."""
    return ours(text, "quiet")


def flat(text: str) -> str:
    """Return *text* made safe and in one line, each run of white space one space."""
    return re.sub("[ \t\n]+", " ", safe(text, multiline=True))
