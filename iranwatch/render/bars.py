"""Counts: bars for a person to compare, tab-separated lines for a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.layout import Line, Span, columns, fitted, line
from iranwatch.render.safe import safe
from iranwatch.render.streams import is_terminal, send

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Counts = Sequence[tuple[str, int]]

LABEL = 32  # columns of the widest label
GAP = "  "
INDENT = 11  # columns of the names of facts


def write_counts(facts: Iterable[tuple[str, str | int]], tables: Mapping[str, Counts]) -> None:
    """Write *facts*, then each of *tables* by its name ("source", "year").

    A pipe gets lines of ``fact TAB value`` and ``table TAB label TAB number``.
    """
    if is_terminal():
        from iranwatch.render import terminal

        terminal.show(_picture(facts, tables, terminal.measure()))
    else:
        send(_lines(facts, tables))


def bars(rows: Counts, width: int, block: str = "█") -> Iterator[str]:
    """Yield a text a row: its label, its number, its bar; none is wider than *width* columns.

    The longest bar fills the width and the others are in proportion, but what was counted at all
    is seen. A long label is cut; where no room is left for bars, label and number remain.
    """
    labels = [safe(label) for label, _ in rows]
    numbers = [f"{number:,}" for _, number in rows]
    most = max((number for _, number in rows), default=0)
    digits = max(map(len, numbers), default=0)
    widest = max(map(columns, labels), default=0)
    room = min(widest, LABEL, width // 2, width - digits - len(GAP))
    longest = width - room - digits - 2 * len(GAP)
    for label, text, (_, number) in zip(labels, numbers, rows, strict=True):
        length = max(1, round(longest * number / most)) if number and longest > 0 else 0
        cell = fitted(label, room)
        padding = " " * (room - columns(cell))
        yield f"{cell}{padding}{GAP}{text:>{digits}}{GAP}{block * length}".rstrip()


def _picture(
    facts: Iterable[tuple[str, str | int]], tables: Mapping[str, Counts], width: int
) -> Iterator[Line]:
    for name, value in facts:
        text = f"{value:,}" if isinstance(value, int) else value
        yield Line((Span(text),), label=Span(name, "quiet"), indent=INDENT)
    for name, rows in tables.items():
        yield line()
        yield line(f"by {name}", "title")
        for bar in bars(rows, width):
            yield line(bar)


def _lines(facts: Iterable[tuple[str, str | int]], tables: Mapping[str, Counts]) -> Iterator[str]:
    for name, value in facts:
        yield f"{safe(name)}\t{safe(str(value))}\n"
    for name, rows in tables.items():
        for label, number in rows:
            yield f"{safe(name)}\t{safe(label)}\t{number}\n"
