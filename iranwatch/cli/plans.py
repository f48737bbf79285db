"""From the words and options of a command line to a plan."""

from __future__ import annotations

import datetime as dt
from typing import Any

from iranwatch import lexicon
from iranwatch import query as language
from iranwatch.query import Plan


def today() -> dt.date:
    """Return today's date where the user is; the only place that asks for it."""
    return dt.datetime.now(dt.UTC).astimezone().date()


def plan_of(
    query: str, filters: dict[str, Any], *, strict: bool = False, aliases: bool = True
) -> Plan:
    """Return what *query* and *filters* ask for; an empty query asks for every article.

    Raises:
        QueryError, UsageError: if there is nothing in the query to search for, or a filter's value
            cannot be read.
    """
    if query.strip():
        names = lexicon.names() if aliases else None
        plan = language.parse(query, names, today=today(), strict=strict)
    else:
        plan = Plan()
    return language.narrow(plan, today=today(), **filters)
