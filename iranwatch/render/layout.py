"""Text to be looked at, before anybody knows on what: lines of spans, with a margin for labels.

A layout says what stands where; ``plain`` turns it into text for a pipe, and terminal.py into
wrapped and coloured text for a screen. So both show the same, and only the latter needs rich.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iranwatch.render.safe import safe

MATCH = "match"  # the style of what a search matched; plain text sets it between SIGNs
SIGN = "**"
LONGEST = 300  # characters of a title or byline on a screen; hostile ones have 100,000


class Span(NamedTuple):
    """A run of text in one style; terminal.py lists the styles."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One paragraph: ``label`` stands in column ``at``, the text from column ``indent`` on.

    Only in ``prose`` do newlines and tabs stay what they are: a title has none to show.
    """

    spans: tuple[Span, ...] = ()
    label: Span = Span("")
    at: int = 0
    indent: int = 0
    prose: bool = False


def line(text: str = "", style: str = "", *, indent: int = 0) -> Line:
    """Return a line in one style."""
    return Line((Span(text, style),) if text else (), indent=indent)


def marked(text: str, marks: Sequence[tuple[int, int]], style: str = "") -> tuple[Span, ...]:
    """Return *text* as spans, where the [start, end) of *marks* are matches.

    Marks may come in any order, touch, overlap or lie outside the text.
    """
    spans, done = [], 0
    for start, end in sorted(marks):
        start, end = max(start, done), min(end, len(text))
        if start < end:
            spans += [Span(text[done:start], style), Span(text[start:end], MATCH)]
            done = end
    spans.append(Span(text[done:], style))
    return tuple(span for span in spans if span.text)


def cut(text: str, limit: int = LONGEST) -> str:
    """Return *text*, or its first *limit* characters with an ellipsis as the last."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def joined(parts: Iterable[str | None]) -> str:
    """Return the *parts* that say something, with a middle dot between them."""
    return " · ".join(part for part in parts if part)


def plain(lines: Iterable[Line]) -> Iterator[str]:
    """Yield *lines* as safe text, unwrapped and uncoloured, each with its newline."""
    for one in lines:
        margin = " " * one.at + safe(one.label.text)
        if one.label.text or one.indent:
            margin = margin.ljust(one.indent - 1) + " " if one.indent else margin + " "
        text = "".join(signed(span, prose=one.prose) for span in one.spans)
        text = text.replace("\n", "\n" + " " * one.indent)
        yield (margin + text).rstrip() + "\n"


def signed(span: Span, *, prose: bool, sign: str = SIGN) -> str:
    """Return a span's safe text, a match between *sign*s."""
    text = safe(span.text, multiline=prose)
    return f"{sign}{text}{sign}" if span.style == MATCH else text


def columns(text: str) -> int:
    """Return how many columns of a terminal *text* fills: two for a CJK letter, none for a mark."""
    from unicodedata import category, east_asian_width

    wide = sum(east_asian_width(character) in {"W", "F"} for character in text)
    return len(text) + wide - sum(category(one) in {"Mn", "Me", "Cf"} for one in text)


def fitted(text: str, room: int) -> str:
    """Return *text*, or as much of it as fits *room* columns with an ellipsis."""
    if columns(text) <= room:
        return text
    while text and columns(text) >= room:
        text = text[: min(len(text) - 1, 2 * room)]
    return text + "…" if room else ""


def reads_from_right(text: str) -> bool:
    """Tell whether the first letter of *text* belongs to a script written from right to left."""
    from unicodedata import bidirectional

    for character in text:
        direction = bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
