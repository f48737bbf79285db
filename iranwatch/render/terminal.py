"""Lines on a terminal: wrapped to its width, coloured where it can, in a pager where they are many.

The only module that knows rich, and so imported only once a person is looking.
"""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from iranwatch.render.layout import MATCH, SIGN, Line, reads_from_right, signed
from iranwatch.render.pager import page
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


STYLES = {
    "": "",
    "title": "bold",
    "work": "italic",
    "id": "cyan",
    "quiet": "dim",
    MATCH: "bold red",
}
NARROWEST = 20  # columns: less is an accident of the surroundings
NARROW = 50  # columns: below, a margin costs more than it tells
MEASURE = 100  # columns: longer lines of prose are hard to read


def show(lines: Iterable[Line]) -> None:
    """Show *lines* to the person at the terminal, and come back when they have been read."""
    size = _size()
    console = _console(size)
    coloured = console.color_system is not None and not console.no_color
    rows = [row for one in lines for row in _rows(one, console, "" if coloured else SIGN)]
    with console.capture() as captured:
        console.print(Text("\n").join(rows), end="\n" if rows else "")
    page(captured.get(), size.lines)


def measure() -> int:
    """Return how many columns a line of text may fill."""
    return min(_size().columns, MEASURE)


def _size() -> os.terminal_size:
    """Return the columns and lines of the terminal; COLUMNS and LINES have the last word."""
    found = shutil.get_terminal_size()
    return os.terminal_size((max(found.columns, NARROWEST), found.lines))


def _console(size: os.terminal_size) -> Console:
    """Return a console of that size; without the lines rich takes a dumb terminal for 80 wide."""
    return Console(
        file=sys.stdout,
        width=size.columns,
        height=size.lines,
        markup=False,
        highlight=False,
        emoji=False,
        soft_wrap=True,
    )


def _rows(one: Line, console: Console, sign: str) -> Iterator[Text]:
    """Yield the rows of the screen that *one* fills, a match between *sign*s.

    On a narrow screen there is no margin: the label opens the text. Right-to-left text of more
    than one row is set flush right, where its reader looks for the beginning of the next.
    """
    text, label = Text(), Text()
    for span in one.spans:
        text.append(signed(span, prose=one.prose, sign=sign), STYLES[span.style])
    if one.label.text:
        label.append(safe(one.label.text), STYLES[one.label.style]).append(" ")
    if console.width < NARROW:
        margin, text = Text(), label + text
    else:
        margin = Text(" " * one.at) + label
        margin.pad_right(one.indent - margin.cell_len)
    room = min(console.width, MEASURE) - margin.cell_len
    rows = text.wrap(console, room, overflow="fold") or [text]
    for count, row in enumerate(rows):
        row.rstrip()
        if len(rows) > 1 and reads_from_right(text.plain):
            row.align("right", room)
        yield (Text(" " * margin.cell_len) if count else margin) + row
