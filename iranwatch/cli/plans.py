"""From the words and options of a command line to a plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from iranwatch import query as language
from iranwatch.archive.store import Archive
from iranwatch.errors import UsageError
from iranwatch.query import Group, Plan
from iranwatch.query.dates import read_period

if TYPE_CHECKING:
    from iranwatch.lexicon import Names
    from iranwatch.query.saved import Saved


def today() -> dt.date:
    """Return today's date where the user is; the only place that asks for it."""
    return dt.datetime.now(dt.UTC).astimezone().date()


def plan_of(
    query: str,
    filters: Mapping[str, Any],
    archive: str,
    *,
    strict: bool = False,
    plain: bool = False,
) -> Plan:
    """Return what *query* and *filters* ask of *archive*; an empty query asks for every article.

    *plain* takes names as they are typed.

    Raises:
        QueryError, UsageError: if there is nothing in the query to search for, or a filter's value
            cannot be read.
    """
    if query.strip():
        names = None if plain else _names(archive)
        plan = language.parse(query, names, _saved(query, archive), today=today(), strict=strict)
    else:
        plan = Plan()
    plan = language.narrow(plan, today=today(), **filters)
    return language.identify(plan, lambda: _names(archive))


def _names(archive: str) -> Names:
    """Return the names that searches in *archive* know."""
    from iranwatch.archive import aliases  # a listing of all articles starts without

    return aliases.names(archive)


def _saved(query: str, archive: str) -> Mapping[str, Saved]:
    """Return the saved searches of *archive*; none for a query that can have no name of one."""
    if "@" not in query:
        return {}
    from iranwatch.archive import saved

    with Archive.open(archive) as store:
        return saved.saved(store.db)


def read_days(text: str) -> tuple[str, str]:
    """Return the first and the last ISO day that *text* covers: ``2017-10``, ``2017..2018-02``.

    Raises:
        UsageError: if it is no such date.
    """
    period = read_period(text, today())
    if period is None:
        error = UsageError(f"--days cannot be {text!r}")
        error.hint = "write 2017, 2017-10, 2017-10-27 or 2017-10..2018-02"
        raise error
    return period


def plan_of_terms(
    name: str, query: str, filters: Mapping[str, Any], archive: str, *, plain: bool
) -> Plan:
    """Return what asks for every line of the file called *name*, in what *query* finds.

    Raises:
        UsageError, QueryError: if the file cannot be read or holds no terms; see `plan_of`.
    """
    from iranwatch.query.terms import read_terms

    try:
        with open(name, encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
    except OSError as error:
        raise UsageError(f"cannot read the terms in {name}: {error.strerror}") from None
    terms = read_terms(text, None if plain else _names(archive))
    asked = plan_of(query, filters, archive, plain=plain)
    within = (Group("or", asked.wanted),) if asked.wanted else ()
    return terms._replace(required=(*asked.required, *within))
