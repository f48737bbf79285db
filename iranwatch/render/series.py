"""Numbers side by side: what bars on a terminal and charts in SVG are drawn from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Value(NamedTuple):
    """A number as long as its bar, and as it is written beside it ("15%  12 of 80")."""

    size: float
    text: str


class Series(NamedTuple):
    """What was counted, and a value for each label of a chart."""

    name: str
    values: Sequence[Value]


def counted(name: str, numbers: Iterable[int]) -> Series:
    """Return a series of plain counts."""
    return Series(name, [Value(number, f"{number:,}") for number in numbers])


def most(series: Iterable[Series]) -> float:
    """Return the largest number in any of *series*, which all of them are drawn in proportion to.

    Where there is none, or all are 0, that is 1.
    """
    return max((value.size for one in series for value in one.values), default=0) or 1
