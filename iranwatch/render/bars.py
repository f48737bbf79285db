"""Counts: bars for a person to compare, tab-separated lines for a pipe."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from iranwatch.render.layout import Line, Span, columns, fitted, line
from iranwatch.render.safe import safe
from iranwatch.render.series import counted, most
from iranwatch.render.streams import is_terminal, send

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from iranwatch.render.series import Series, Value

    Counts = Sequence[tuple[str, int]]

LABEL = 36  # columns of the widest label
GAP = "  "
INDENT = 11  # columns of the names of facts
SIGNS = "█░"  # what the bars of the first series are made of, and of the second
PIPE = 80  # columns where nobody can tell how many there are


def write_counts(facts: Iterable[tuple[str, int]], tables: Mapping[str, Counts]) -> None:
    """Write *facts*, then each of *tables* by its name ("source", "year").

    A pipe gets lines of ``fact TAB value`` and ``table TAB label TAB number``.
    """
    if is_terminal():
        from iranwatch.render import terminal

        terminal.show(_picture(facts, tables, room()))
    else:
        send(_lines(facts, tables))


def room() -> int:
    """Return how many columns bars may fill."""
    if not is_terminal():
        return PIPE
    from iranwatch.render import terminal

    return terminal.measure()


def bars(labels: Sequence[str], series: Sequence[Series], width: int) -> Iterator[str]:
    """Yield a text a row: its label, then of each series its number and its bar.

    Bars are in proportion to the longest of all, but what was counted at all is seen. Several
    series have their names above them, and signs of their own. None is wider than *width* columns:
    long labels are cut, and where no room is left for bars, label and number remain.
    """
    texts = [max((columns(value.text) for value in one.values), default=0) for one in series]
    widest = max((columns(safe(label)) for label in labels), default=0)
    needed = sum(texts) + len(GAP) * len(series)
    margin = max(0, min(widest, LABEL, width // 2, width - needed))
    longest = (width - margin - needed) // max(len(series), 1) - len(GAP)
    scale = max(longest, 0) / most(series)
    names = [_padded(safe(label), margin) for label in labels]
    blocks = []
    for one, text, sign in zip(series, texts, cycle(SIGNS)):
        cells = [f"{value.text:>{text}}{GAP}{_bar(value, scale, sign)}" for value in one.values]
        if len(series) > 1:
            cells.insert(0, f"{sign} {safe(one.name)}")
        blocks.append([_padded(cell, text + len(GAP) + max(longest, 0)) for cell in cells])
    if len(series) > 1:
        names.insert(0, " " * margin)
    for row in zip(names, *blocks, strict=True):
        yield fitted(GAP.join(row).rstrip(), width)


def _bar(value: Value, scale: float, sign: str) -> str:
    return sign * max(1, round(value.size * scale)) if value.size and scale else ""


def _padded(text: str, width: int) -> str:
    """Return *text* cut or filled to *width* columns."""
    cell = fitted(text, width)
    return cell + " " * (width - columns(cell))


def _picture(
    facts: Iterable[tuple[str, int]], tables: Mapping[str, Counts], width: int
) -> Iterator[Line]:
    for name, value in facts:
        yield Line((Span(f"{value:,}"),), label=Span(name, "quiet"), indent=INDENT)
    for name, rows in tables.items():
        yield line()
        yield line(f"by {name}", "title")
        numbers = counted(name, [number for _, number in rows])
        for bar in bars([label for label, _ in rows], [numbers], width):
            yield line(bar)


def _lines(facts: Iterable[tuple[str, int]], tables: Mapping[str, Counts]) -> Iterator[str]:
    for name, value in facts:
        yield f"{safe(name)}\t{value}\n"
    for name, rows in tables.items():
        for label, number in rows:
            yield f"{safe(name)}\t{safe(label)}\t{number}\n"
