"""Rules as rows: a pattern with the lines it takes, a line it must refuse, and its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Rule(NamedTuple):
    """One row of a rule table.

    ``accepts`` maps an example to the groups it must give; ``rejects`` are examples that look
    alike and must not match. One test runs every row of every table against its own examples.
    """

    name: str
    pattern: re.Pattern[str]
    accepts: Mapping[str, Mapping[str, str]]
    rejects: Sequence[str]
    why: str


def rule(
    name: str,
    pattern: str,
    *,
    accepts: Mapping[str, Mapping[str, str]],
    rejects: Sequence[str],
    why: str,
) -> Rule:
    """Return a row; *pattern* is verbose and case-sensitive unless it says otherwise in place."""
    return Rule(name, re.compile(pattern, re.VERBOSE), accepts, rejects, why)


def read(rules: Iterable[Rule], text: str) -> tuple[Rule, re.Match[str]] | None:
    """Return the first of *rules* that matches *text* from its start, and its match."""
    for row in rules:
        found = row.pattern.match(text)
        if found:
            return row, found
    return None
