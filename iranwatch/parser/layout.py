"""Text to blocks: lines, with hard-wrapped ones and those broken by a link joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from iranwatch.parser.rules import rule
from iranwatch.parser.words import STOP_WORDS

MAX_LINES = 20_000  # lines read one by one; a saved page has hundreds, a hard-wrapped book 20,000
CHUNK = 64 * 1024  # characters of a block beyond MAX_LINES
WRAP = 100  # characters; nobody wraps lines by hand wider than this
NARROW = 40  # characters; a column narrower than this is a list
SLACK = 6  # characters; how ragged a wrapped column may be
EMPTY = (  # all that Unicode calls space, and signs without width
    " \t\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\r"
)

ITEM = rule(
    "list-item",
    r"(?: [*•◦‣▪●] | \[\d{1,3}\] | (?P<number>\(?\d{1,3}[.)]) ) \s",
    accepts={
        "* Five questions": {},
        "[12] The text is public": {},
        "3. The currency falls": {"number": "3."},
    },
    rejects=["2015. It was", "*Jane Roe is a fellow", "[The text] is public"],
    why="a line that opens an item of a list goes on with no other, however full that is",
)
_MARK = re.compile(r"(\#{1,6}|[*•◦‣▪●]|>)[ \t\u00a0]+")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,600}(?:\s\"[^\"\n]{0,200}\")?\)")
_CLOSING = frozenset(",.;:!?)]}%’”،؛؟")
_END = frozenset(".!?:;…。!?؟۔»”\"'’)]")


class Block(NamedTuple):
    """A line, or lines that were one before somebody wrapped them.

    ``start`` and ``end`` are offsets in the decoded text, ``line`` counts from 1. ``mark`` is the
    sign that html2text and note clippers set before a heading, a list item or a quotation.
    ``apart`` is true when a blank line stands before it.
    """

    text: str
    start: int
    end: int
    line: int
    mark: str = ""
    apart: bool = True


class _Line(NamedTuple):
    """One line of a group, and by how many characters it is indented."""

    block: Block
    indent: int


def read_blocks(text: str, start: int = 0) -> list[Block]:
    """Return the blocks of *text* from offset *start* on.

    The first MAX_LINES lines are read as the eye reads them; what follows them comes in blocks of
    about CHUNK characters, so that time and memory stay linear whatever the file holds.
    """
    blocks: list[Block] = []
    group: list[_Line] = []
    offset, number, apart = start, text.count("\n", 0, start) + 1, True
    lines = text[start:].split("\n", MAX_LINES)
    rest = lines.pop() if len(lines) > MAX_LINES else ""
    for raw in lines:
        line = raw.strip(EMPTY)
        if line:
            indent = 0 if raw[0] == line[0] else raw.index(line[0])
            at = offset + indent
            group.append(_Line(Block(line, at, at + len(line), number, "", apart), indent))
            apart = False
        elif group:
            blocks += _joined(group)
            group, apart = [], True
        offset += len(raw) + 1
        number += 1
    return blocks + _joined(group) + list(_chunks(rest, offset, number))


def _joined(group: list[_Line]) -> list[Block]:
    """Return the lines of one group, no blank line among them, with broken ones joined."""
    if len(group) < 2:
        return [_unmarked(line.block) for line in group]
    goes_on = _goes_on(group)
    joined: list[Block] = []
    for line, on in zip(group, goes_on, strict=True):
        if on:
            last = joined[-1]
            space = "" if line.block.text[0] in _CLOSING else " "
            joined[-1] = last._replace(text=last.text + space + line.block.text, end=line.block.end)
        else:
            joined.append(line.block)
    return [_unmarked(block) for block in joined]


def _goes_on(group: list[_Line]) -> list[bool]:
    """Say of each line of a group whether it goes on with the line before it."""
    width = max(len(line.block.text) for line in group[1:])
    if len(group) > 2 and NARROW <= width <= WRAP:
        if any(line.indent > 1 for line in group) and any(line.indent == 0 for line in group):
            return _under_indents(group)
        wrapped = [False] + [_is_full(a, b, width) for a, b in pairwise(group)]
        if sum(wrapped) * 2 >= len(group) - 1:
            return wrapped
    return [False] + [_is_broken(a.block.text, b.block.text) for a, b in pairwise(group)]


def _under_indents(group: list[_Line]) -> list[bool]:
    """Say which lines go on where every paragraph opens with an indented line."""
    goes_on, inside = [], False
    for line in group:
        goes_on.append(inside and line.indent == 0)
        inside = inside or line.indent > 1
    return goes_on


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Say whether *line* was wrapped: the first word of the next would not have fitted."""
    item = ITEM.pattern.match(following.block.text)
    if item and (not item["number"] or line.block.text[-1] in _END):
        return False  # a number may stand in mid-sentence: "on the / 3. of May"
    word = following.block.text.split(maxsplit=1)[0]
    return following.indent <= line.indent and len(line.block.text) + len(word) + SLACK > width


def _is_broken(line: str, following: str) -> bool:
    """Say whether a link in mid-sentence broke *following* off *line*."""
    if line[-1] in _END:
        return False
    if following[0] in _CLOSING:
        return len(following) > 1 or following == "."
    return following[0].islower() and line.rsplit(maxsplit=1)[-1] in STOP_WORDS["en"]


def _unmarked(block: Block) -> Block:
    """Return *block* without the addresses of its links, its heading or list sign set apart."""
    if "](" in block.text:
        block = block._replace(text=_LINK.sub(r"\1", block.text).strip(EMPTY) or block.text)
    if block.text[0] not in "#*•◦‣▪●>":
        return block
    sign = _MARK.match(block.text)
    if not sign or sign.end() == len(block.text):
        return block
    return block._replace(
        text=block.text[sign.end() :], start=block.start + sign.end(), mark=sign[1]
    )


def _chunks(rest: str, offset: int, number: int) -> Iterator[Block]:
    """Yield what follows the lines read one by one, in blocks of about CHUNK characters."""
    at = 0
    while at < len(rest):
        cut = rest.find("\n", min(at + CHUNK, len(rest)))
        end = len(rest) if cut < 0 else cut
        words = rest[at:end].split()
        if words:
            first = at + rest[at:end].index(words[0])
            yield Block(" ".join(words), offset + first, offset + end, number)
        number += rest.count("\n", at, end + 1)
        at = end + 1
