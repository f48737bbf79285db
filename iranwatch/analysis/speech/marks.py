"""Finding what stands in quotation marks, of whatever shape."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_OPEN = 1500  # characters that a quotation without its closing mark may take

_MARKS = '"“”«»„「『'  # one of them, or a pair, is in every text that quotes
_PAIRS = (("'", "''"), ("`", "``"), ("‘", "‘‘"), ("’", "’’"))  # one mark is found faster
_SINGLE = re.compile('[“”"«»]')
_DOUBLED = re.compile("[“”\"«»]|''|``|‘‘|’’")
_CLOSING = {"“": "”", "«": "»", "``": "''", "‘‘": "’’"}
_CLOSES = frozenset(_CLOSING.values()) - {"''"}  # '' opens as often as it closes
_BEFORE_OPENING = frozenset(" \t\n\xa0([{-–—/:‘'“\"…")
_AFTER_CLOSING = frozenset(" \t\n\xa0)]}-–—/.,;:!?’'”\"…")
_SENTENCE_MAY_START_AFTER = frozenset('.!?,:”"')
_LOW = str.maketrans("„“", "“”")  # Germany to Bulgaria: the English opening mark closes
_INWARD = str.maketrans("»«", "«»")  # German and Danish books
_CORNERS = str.maketrans("「」『』", "“”“”")
_POINTS_INWARD = re.compile(r"[^«»]*»\b[^«»]+«(?!\w)")


class Span(NamedTuple):
    """A quotation in a paragraph, as character offsets, ends exclusive.

    ``start`` and ``end`` take in the marks, ``first`` and ``last`` only the words, without the
    blanks that French sets beside them.
    """

    start: int
    end: int
    first: int
    last: int


def find_quotations(text: str) -> list[Span]:
    """Return the outermost quotations of one paragraph, in order; none overlap.

    A mark opened again before it was closed was left open by mistake, unless opening and closing
    marks are as many. One that is never closed counts where a sentence may start, as when a
    speech runs over several paragraphs, and reaches to the paragraph's end but not too far.
    """
    doubled = any(mark in text and pair in text for mark, pair in _PAIRS)
    if not doubled and not any(map(text.__contains__, _MARKS)):
        return []
    text = _as_in_english(text)
    found: list[Span] = []
    stack: list[tuple[str, int, int]] = []  # closing mark, where the opening one starts and ends
    for match in (_DOUBLED if doubled else _SINGLE).finditer(text):
        start, end = match.span()
        mark = match[0]
        kind = _CLOSING.get(mark, mark)
        if _opens(text, mark, start, end, inside=bool(stack)):
            kinds = [opened[0] for opened in stack]
            if kind in kinds and not _balanced(text):
                del stack[kinds.index(kind) :]
            stack.append((kind, start, end))
        elif stack:
            at = _last_of(kind, stack)
            _, opened, first = stack[at]
            del stack[at:]
            _add(found, Span(opened, end, first, start))
    if stack:
        _, opened, first = stack[0]
        if len(text) - opened <= LONGEST_OPEN and _may_start(text, opened):
            last = len(text.rstrip())
            _add(found, Span(opened, last, first, last))
    return [tight for span in found if (tight := _tight(text, span))]


def _tight(text: str, span: Span) -> Span | None:
    """Return *span* with the blanks at both ends of its words left out; None if it has no words."""
    words = text[span.first : span.last]
    if words and not (words[0].isspace() or words[-1].isspace()):
        return span
    first = span.first + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    return span._replace(first=first, last=last) if first < last else None


def _as_in_english(text: str) -> str:
    """Return *text* with other languages' marks as those of English, each in its place."""
    if text.isascii():
        return text
    if "„" in text:
        text = text.translate(_LOW)
    if "「" in text or "『" in text:
        text = text.translate(_CORNERS)
    if "»" in text and _POINTS_INWARD.match(text):
        text = text.translate(_INWARD)
    return text


def _opens(text: str, mark: str, start: int, end: int, *, inside: bool) -> bool:
    """Tell whether a mark opens: by its neighbours where they are clear, else by its shape."""
    may_open = end < len(text) and not text[end].isspace()
    may_open = may_open and (start == 0 or text[start - 1] in _BEFORE_OPENING)
    may_close = start > 0 and (end == len(text) or text[end] in _AFTER_CLOSING)
    if mark in _CLOSING:
        return may_open or not (inside and may_close)
    if mark in _CLOSES:
        return may_open and not may_close and not inside
    return may_open and not (inside and may_close)


def _last_of(kind: str, stack: list[tuple[str, int, int]]) -> int:
    """Return which open mark a closing one of that *kind* closes: the last one, if none is."""
    for at in range(len(stack) - 1, -1, -1):
        if stack[at][0] == kind:
            return at
    return -1


def _balanced(text: str) -> bool:
    """Tell whether curly marks open as often as they close: then two in a row are nested."""
    return text.count("“") == text.count("”") and text.count("«") == text.count("»")


def _may_start(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in _SENTENCE_MAY_START_AFTER


def _add(found: list[Span], span: Span) -> None:
    """Add *span*, which takes the place of those inside it."""
    while found and found[-1].start > span.start:
        found.pop()
    found.append(span)
