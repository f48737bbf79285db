"""Small bar charts as SVG, each with a title and a description for those who cannot see it.

A chart stands alone as a file or inside a page, in light and in dark: its text has the colour of
the text around it, its bars have colours that can be told from white and from black. Several
series stand apart, each under its name and all on one scale, so that no colour has to be known.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from zlib import crc32

from iranwatch.render.layout import columns, cut, fitted, reads_from_right
from iranwatch.render.safe import REPLACEMENT, safe
from iranwatch.render.series import most

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iranwatch.render.series import Series

WIDTH = 760  # of every picture; this and all lengths below are pixels
SIDE, HEAD = 12, 40  # margins, the upper one with the title
PANEL, NAME, FOOT = 150, 20, 24  # heights: of the longest column, and of the text over and under
ROW, THICK = 22, 14  # heights: of a row, and of the bar in it
WIDEST = 48  # of a column: where there are few, they need not fill the picture
GAP = 10  # between what must not touch
LETTER = 7.5  # of a column of text in 12 pixels of a common sans-serif, capitals among them
LABEL = 36  # columns of text: longer labels of rows are cut
COLOURS = ("#2b7bba", "#c25a00")  # of the first series, of the second; then again
EVERY = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # columns to a label; months make years of them

_NOT_IN_XML = {0xFFFE: REPLACEMENT, 0xFFFF: REPLACEMENT}


def chart(title: str, labels: Sequence[str], *series: Series) -> str:
    """Return *series* as columns from left to right, one for each of *labels*, as over time.

    Labels that would touch are left out; every column says its own to the mouse.
    """
    step = (WIDTH - 2 * SIDE) / max(len(labels), 1)
    scale = PANEL / most(series)
    shapes: list[str] = []
    base = HEAD
    for index, one in enumerate(series):
        base += PANEL + NAME
        if len(series) > 1:
            base += 2 * GAP
            shapes.append(_text(SIDE, base - PANEL - NAME - GAP / 2, one.name, bold=True))
        shapes += _columns(labels, one, step, scale, base, COLOURS[index % len(COLOURS)])
        base += FOOT + GAP
    return _picture(title, base, shapes, labels, series)


def ranking(title: str, labels: Sequence[str], *series: Series) -> str:
    """Return *series* as bars from top to bottom, a row for each of *labels*, as for names."""
    names = [fitted(safe(label), LABEL) for label in labels]
    margin = SIDE + LETTER * max(map(columns, names), default=0) + GAP
    room = (WIDTH - SIDE - margin + GAP) / max(len(series), 1)
    top = HEAD + (ROW if len(series) > 1 else 0)
    rows = [top + place * ROW for place in range(len(labels))]
    shapes = [
        _text(margin - GAP, y + THICK - 2, name, at="right")
        for y, name in zip(rows, names, strict=True)
    ]
    longest = max((columns(value.text) for one in series for value in one.values), default=0)
    scale = max(room - 2 * GAP - LETTER * longest, 1) / most(series)
    for index, one in enumerate(series):
        left = margin + index * room
        if len(series) > 1:
            shapes.append(_text(left, top - GAP, one.name, room=room, bold=True))
        for y, label, value in zip(rows, labels, one.values, strict=True):
            length = _length(value.size * scale)
            colour = COLOURS[index % len(COLOURS)]
            shapes += _bar(left, y, length, THICK, colour, f"{label}: {value.text}")
            shapes.append(_text(left + length + GAP / 2, y + THICK - 2, value.text))
    return _picture(title, top + ROW * len(labels) + SIDE, shapes, labels, series)


def _columns(
    labels: Sequence[str], one: Series, step: float, scale: float, base: float, colour: str
) -> Iterator[str]:
    """Yield the columns of a series that stand on *base*, what they stand for, and the highest.

    Each has its number over it where there is room for all of them, else the highest alone.
    """
    thick = min(max(step * 0.8, 1), WIDEST)
    widest = max((LETTER * columns(value.text) for value in one.values), default=0)
    highest = max(range(len(labels)), key=lambda place: one.values[place].size, default=0)
    every = _every(labels, step)
    yield f'<path d="M{SIDE} {base:.1f}H{WIDTH - SIDE}" stroke="currentColor" opacity="0.5"/>'
    for place, (label, value) in enumerate(zip(labels, one.values, strict=True)):
        left, height = SIDE + place * step, _length(value.size * scale)
        yield from _bar(left, base - height, thick, height, colour, f"{label}: {value.text}")
        if value.size and (widest + GAP / 2 <= step or place == highest):
            spill = left + LETTER * columns(value.text) > WIDTH - SIDE
            x, at = (WIDTH - SIDE, "right") if spill else (left, "left")
            yield _text(x, base - height - GAP / 2, value.text, at=at)
        if place % every == 0 and left + LETTER * columns(label) <= WIDTH:
            yield f'<path d="M{left:.1f} {base:.1f}v4" stroke="currentColor" opacity="0.5"/>'
            yield _text(left, base + FOOT - GAP / 2, label)


def _every(labels: Sequence[str], step: float) -> int:
    """Return of how many columns one can have its label below without touching the next."""
    widest = max((LETTER * columns(label) for label in labels), default=0) + GAP
    return next((every for every in EVERY if every * step >= widest), len(labels))


def _length(exact: float) -> float:
    """Return the length of a bar: what was counted at all is seen."""
    return max(exact, 1) if exact else 0


def _bar(x: float, y: float, width: float, height: float, colour: str, said: str) -> Iterator[str]:
    if width and height:
        yield (
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
            f' fill="{colour}"><title>{_xml(said)}</title></rect>'
        )


def _text(
    x: float,
    y: float,
    text: str,
    *,
    at: str = "left",
    room: float = WIDTH - 2 * SIDE,
    size: int = 12,
    bold: bool = False,
) -> str:
    """Return *text*, or what of it fits *room*, with its left or right end *at* x."""
    from_right = reads_from_right(text)
    anchor = "start" if (at == "left") != from_right else "end"  # a line starts where it is read
    heavy = ' font-weight="bold"' if bold else ""
    direction = ' direction="rtl"' if from_right else ""
    fits = fitted(safe(text), int(room / LETTER * 12 / size))
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
        f"{heavy}{direction}>{_xml(fits)}</text>"
    )


def _picture(
    title: str,
    height: float,
    shapes: Iterable[str],
    labels: Sequence[str],
    series: Sequence[Series],
) -> str:
    """Return the whole, its title and its description named by ids of their own in any page."""
    described = "; ".join(_description(labels, one, len(series) > 1) for one in series)
    name = f"chart-{crc32((title + described).encode('utf-8', 'replace')):08x}"
    x, at = (WIDTH - SIDE, "right") if reads_from_right(title) else (SIDE, "left")
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}"'
            f' width="{WIDTH}" height="{height:.0f}" font-family="sans-serif" fill="currentColor"'
            ' direction="ltr" role="img"'
            f' aria-labelledby="{name}-title" aria-describedby="{name}-desc">',
            f'<title id="{name}-title">{_xml(cut(title))}</title>',
            f'<desc id="{name}-desc">{_xml(described)}</desc>',
            "<style>svg:root { color-scheme: light dark }</style>",  # in a page, the page decides
            _text(x, 22, title, at=at, size=15, bold=True),
            *shapes,
            "</svg>\n",
        ]
    )


def _description(labels: Sequence[str], one: Series, named: bool) -> str:
    """Return what a series shows, in words: every number but the noughts."""
    seen = [
        f"{label}: {value.text}"
        for label, value in zip(labels, one.values, strict=True)
        if value.size
    ]
    said = "; ".join(seen) or "nothing"
    return f"{one.name}: {said}" if named else said


def _xml(text: str) -> str:
    return escape(safe(text).translate(_NOT_IN_XML))
