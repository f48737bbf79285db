"""What is new for saved searches since somebody last looked, and the mark of that look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iranwatch import query as language
from iranwatch.archive import aliases, arrivals
from iranwatch.archive import saved as rows
from iranwatch.archive.arrivals import Arrival
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.order import numbers
from iranwatch.archive.saved import Look
from iranwatch.archive.search import undated
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import QueryError
from iranwatch.query import Plan
from iranwatch.query.saved import Saved, unknown, written_out


class News(NamedTuple):
    """What came for one saved search between the last look at it, if there was any, and this one.

    ``articles`` are the row numbers of all that came, those included that are folded.
    ``undated`` counts what came and a date filter leaves out, ``waiting`` says that some that came
    has still to be read for names, and will be told of later.
    """

    name: str
    last: Look | None
    this: Look
    arrivals: tuple[Arrival, ...]
    articles: frozenset[int]
    undated: int
    waiting: bool
    notes: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the search asks for something else than at the last look."""
        return self.last is not None and self.last.query != self.this.query


def news(
    store: Archive, asked: Sequence[str], today: date, *, fold: bool = False
) -> tuple[News, ...]:
    """Return what is new for the saved searches *asked* for by name, or for all of them.

    New is what came in since the last look, by the order of its coming, or got another text since;
    all of it, for a search that was never looked at or asks for something else now. With *fold*,
    one of several copies stands for the others.

    Raises:
        QueryError: if there is none of a name, or one cannot be used.
    """
    names = aliases.names(store.path)
    found = []
    with snapshot(store.db):
        known, looks = rows.saved(store.db), rows.looks(store.db)
        for name in dict.fromkeys(asked or known):
            if name not in known:
                raise unknown(name, known)
            plan = language.parse(f"@{name}", names, known, today=today)
            plan = language.identify(plan, lambda: names)
            this = Look(written_out(f"@{name}", known), 0, today.isoformat())
            found.append(_since(store.db, plan, name, looks.get(name), this, fold=fold))
    return tuple(found)


def remember(store: Archive, shown: Iterable[News]) -> None:
    """Let the next look begin where *shown* ended.

    A search that is another by now is left alone, and so is one where somebody got further.
    """
    with transaction(store.db):
        known, looks = rows.saved(store.db), rows.looks(store.db)
        for one in shown:
            if _asks(one.name, known) == one.this.query and not _is_behind(
                one.this, looks.get(one.name)
            ):
                rows.put_look(store.db, one.name, one.this)


def _since(
    db: Connection, plan: Plan, name: str, last: Look | None, this: Look, *, fold: bool
) -> News:
    """Return what *plan* finds of what came after the *last* look, and how far *this* one got."""
    after = last.revision if last and last.query == this.query else 0
    unread = arrivals.first_unread(db, after) if language.entities(plan) else None
    until = arrivals.newest(db) if unread is None else unread - 1
    came = arrivals.between(plan, after, until)
    return News(
        name,
        last,
        this._replace(revision=until),
        tuple(arrivals.arrivals(db, came, after, fold=fold)),
        frozenset(numbers(db, came)),
        undated(db, came),
        unread is not None,
        tuple(note.text for note in plan.notes),
    )


def _asks(name: str, known: Mapping[str, Saved]) -> str | None:
    """Return what the saved search called *name* asks for; None if it is gone or of no use."""
    try:
        return written_out(f"@{name}", known)
    except QueryError:
        return None


def _is_behind(look: Look, other: Look | None) -> bool:
    """Whether *other* got as far as *look* with the same search, on that day or later."""
    if other is None or other.query != look.query:
        return False
    return (other.revision, other.looked) >= (look.revision, look.looked)
