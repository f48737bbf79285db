"""Rows of saved searches, and of how far somebody has looked through what each finds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from iranwatch.archive.file import Connection
from iranwatch.query.saved import Saved


class Look(NamedTuple):
    """How far somebody looked: through all that came up to ``revision``, on the day ``looked``.

    ``query`` is what was looked for, the saved searches in it written out.
    """

    query: str
    revision: int
    looked: str


def saved(db: Connection) -> dict[str, Saved]:
    """Return every saved search by its name, in the order of the names."""
    rows = db.execute("SELECT name, query, grammar, added FROM saved ORDER BY name").fetchall()
    return {name: Saved(*row) for name, *row in rows}


def put(db: Connection, name: str, one: Saved) -> None:
    """Write *one* under *name*, in the place of what stands there; a look at that stays."""
    db.execute(
        "INSERT INTO saved (name, query, grammar, added) VALUES (?, ?, ?, ?) ON CONFLICT (name)"
        " DO UPDATE SET query = excluded.query, grammar = excluded.grammar, added = excluded.added",
        (name, *one),
    )


def remove(db: Connection, names: Iterable[str]) -> None:
    """Drop the saved searches called *names*, and the looks at them."""
    db.executemany("DELETE FROM saved WHERE name = ?", [(name,) for name in names])


def looks(db: Connection) -> dict[str, Look]:
    """Return the last look at each saved search that was looked at, by its name."""
    rows = db.execute("SELECT name, query, revision, looked FROM looks").fetchall()
    return {name: Look(*row) for name, *row in rows}


def put_look(db: Connection, name: str, look: Look) -> None:
    """Write *look* as the last one at the saved search called *name*."""
    db.execute("INSERT OR REPLACE INTO looks VALUES (?, ?, ?, ?)", (name, *look))
