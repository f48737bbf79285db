"""Words of a command line that are the names of articles, or else a query."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from iranwatch.archive.store import Archive
from iranwatch.cli.plans import plan_of
from iranwatch.errors import UnknownIdError
from iranwatch.query import Condition, Group, Plan

# An id as listings show it, or a file: what is shorter could as well be a word (decade) or a year
_NAME = re.compile(r"[0-9a-fA-F]{8,64}|[^:\"]*[./][^:\"]*")


def plan_of_words(store: Archive, words: Sequence[str], filters: Mapping[str, Any]) -> Plan:
    """Return what asks for the articles that *words* name, if each of them names one.

    Otherwise they are a query, which asks for articles with all of its words.

    Raises:
        QueryError, UsageError: as `plan_of` does.
        AmbiguousIdError: if a word names several articles.
    """
    ids = _ids(store, words)
    if ids is None:
        return plan_of(" ".join(words), filters, store.path)._replace(all_words=True)
    named = tuple(Condition("condition", "id", (id_,)) for id_ in ids)
    plan = plan_of("", filters, store.path)
    return plan._replace(required=(*plan.required, Group("or", named)))


def _ids(store: Archive, words: Sequence[str]) -> list[str] | None:
    """Return the id of the article that each of *words* names; None where one names none."""
    if not words or not all(map(_NAME.fullmatch, words)):
        return None
    try:
        return [store.get(word).id for word in words]
    except UnknownIdError:
        return None
