"""Rules as rows: the words they start from, a pattern, how it is read, and examples."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from iranwatch.analysis.time.scene import Reading, Scene

EXAMPLE_DAY = dt.date(2024, 5, 8)  # a Wednesday; all examples are read as printed on it

Read = Callable[[re.Match[str], Scene], Reading | None]


class Rule(NamedTuple):
    """One row of a rule table.

    ``on`` are the words that call the rule; its pattern is matched where such a word begins, or
    ``back`` words before. ``read`` returns None where the words, seen in their place, are no time.
    ``accepts`` maps a sentence to the words found in it and their value on EXAMPLE_DAY: an ISO
    date, year or month, an interval with a slash, or a mark. ``rejects`` are sentences that look
    alike and in which the rule finds nothing.
    """

    name: str
    on: frozenset[str]
    pattern: re.Pattern[str]
    read: Read
    accepts: Mapping[str, tuple[str, str]]
    rejects: Sequence[str]
    why: str
    back: int


def rule(
    name: str,
    on: Iterable[str],
    pattern: str,
    read: Read,
    *,
    accepts: Mapping[str, tuple[str, str]],
    rejects: Sequence[str],
    why: str,
    back: int = 0,
) -> Rule:
    """Return a row; *pattern* is verbose and case-sensitive."""
    compiled = re.compile(pattern, re.VERBOSE)
    return Rule(name, frozenset(on), compiled, read, accepts, rejects, why, back)
