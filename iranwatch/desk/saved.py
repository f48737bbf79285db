"""Searches kept under a name: saved, listed, explained, dropped."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from iranwatch import query as language
from iranwatch.archive import saved as rows
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import QueryError, UsageError
from iranwatch.query import Note
from iranwatch.query.saved import (
    MAX_WORDS,
    Saved,
    inserted,
    is_name,
    unknown,
    users,
    written_out,
)
from iranwatch.text import is_text


class SavedSearch(NamedTuple):
    """A saved search, and the day somebody last looked through it; None if nobody did."""

    name: str
    saved: Saved
    looked: str | None


class Explained(NamedTuple):
    """A saved search written out, None where it cannot be, and the others that it stands in."""

    search: SavedSearch
    written_out: str | None
    stands_in: tuple[str, ...]


def searches(store: Archive) -> list[SavedSearch]:
    """Return all saved searches, by name."""
    looks = rows.looks(store.db)
    known = rows.saved(store.db)
    return [
        SavedSearch(name, one, looks[name].looked if name in looks else None)
        for name, one in known.items()
    ]


def explain(store: Archive, name: str) -> Explained:
    """Return the saved search called *name* with all that it says.

    Raises:
        QueryError: if there is none of that name.
    """
    found = {one.name: one for one in searches(store)}
    known = {one.name: one.saved for one in found.values()}
    if name not in found:
        raise unknown(name, known)
    try:
        text = written_out(f"@{name}", known)[1:-1]  # without the parentheses
    except QueryError:  # nothing that was typed here: a newer iranwatch or another program wrote it
        text = None
    return Explained(found[name], text, tuple(users(name, known)))


class Done(NamedTuple):
    """How a query was read that is saved now, and what it replaced, if anything."""

    notes: tuple[Note, ...]
    replaced: Saved | None


def save(store: Archive, name: str, query: str, today: date, *, replace: bool = False) -> Done:
    """Keep *query* under *name*; what has to *replace* another there says so.

    Raises:
        UsageError, QueryError: if *name* is none or taken, or there is nothing in *query* to
            search for, or a saved search would stand in itself.
    """
    if not is_text(query):
        raise UsageError(f"{query!r} is no text")
    if not is_name(name):
        error = UsageError(f"{name!r} is no name for a saved search")
        error.hint = "letters, digits, - and _ make one; @NAME then stands for it in a query"
        raise error
    with transaction(store.db):
        known = rows.saved(store.db)
        old = known.get(name)
        if old is not None and old.query != query and not replace:
            error = UsageError(f"there is a saved search {name} already: {old.query}")
            error.hint = "--replace puts the new one in its place"
            raise error
        known[name] = Saved(query, language.GRAMMAR, today.isoformat())
        plan = language.parse(query, None, known, today=today, most=MAX_WORDS)  # as @name is read
        for user in users(name, known):
            inserted(f"@{user}", known)
        rows.put(store.db, name, known[name])
    return Done(plan.notes, old if old and old.query != query else None)


def drop(store: Archive, names: Collection[str]) -> None:
    """Drop the saved searches called *names*.

    Raises:
        QueryError, UsageError: if there is none of a name, or others use it that stay.
    """
    with transaction(store.db):
        known = rows.saved(store.db)
        for name in names:
            if name not in known:
                raise unknown(name, known)
            staying = [user for user in users(name, known) if user not in names]
            if staying:
                others = ", ".join(f"@{user}" for user in staying)
                error = UsageError(f"the saved search {name} stands in {others}")
                error.hint = "remove those first, or give them another query with --replace"
                raise error
        rows.remove(store.db, names)
