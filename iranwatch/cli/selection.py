"""Articles that the words of a command line select: as names of articles, or else as a query."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from iranwatch.archive import reference
from iranwatch.archive.store import Archive
from iranwatch.cli.plans import plan_of
from iranwatch.errors import UnknownIdError
from iranwatch.query import Condition, Plan

# An id as listings show it, or a file: what is shorter could as well be a word (decade) or a year
_NAME = re.compile(r"[0-9a-fA-F]{8,64}|[^:\"]*[./][^:\"]*")


def plan_of_words(store: Archive, words: Sequence[str], filters: Mapping[str, Any]) -> Plan:
    """Return what asks for the articles that *words* name, if each of them names one.

    Otherwise they are a query, which asks for articles with all of its words.

    Raises:
        QueryError, UsageError: as `plan_of` does.
        AmbiguousIdError: if a word names several articles.
    """
    numbers = _numbers(store, words)
    if numbers is None:
        return plan_of(" ".join(words), filters, store.path)._replace(all_words=True)
    named = Condition("condition", "numbers", (json.dumps(numbers),))
    plan = plan_of("", filters, store.path)
    return plan._replace(required=(*plan.required, named))


def _numbers(store: Archive, words: Sequence[str]) -> list[int] | None:
    """Return the row numbers of the articles that *words* name; None where one names none."""
    if not words or not all(map(_NAME.fullmatch, words)):
        return None
    try:
        return [reference.number_of(store.db, word) for word in words]
    except UnknownIdError:
        return None
