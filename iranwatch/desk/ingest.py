"""From files to articles in the archive: again and again without doubling, losing or waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import NamedTuple

from iranwatch.archive import indexes, read, write
from iranwatch.archive.draft import Draft
from iranwatch.archive.file import Connection
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import overhaul, transaction
from iranwatch.desk.facts import refresh
from iranwatch.desk.files import Found, Refusal
from iranwatch.desk.identity import (
    ADD,
    COPY,
    KEEP,
    REPARSE,
    RESTORE,
    REVISE,
    Decision,
    decide,
)
from iranwatch.desk.older import parse_older_again
from iranwatch.desk.prepare import Prepared, Task, draft_of, prepare_all, redraft
from iranwatch.desk.waiting import sort_out
from iranwatch.model import Told
from iranwatch.text import MAX_BYTES

BATCH = 256  # articles a transaction, about half a second's work: each commit flushes the indexes


class Orders(NamedTuple):
    """How the user wants the files taken: what is said of them, today's date, and the pace.

    ``facts`` reads them for events, quotes and names at once, rather than at a later ingest. A
    file of more than ``max_bytes`` is refused.
    """

    told: Told
    today: date
    jobs: int | None = None
    force: bool = False
    facts: bool = True
    max_bytes: int = MAX_BYTES

    @property
    def again(self) -> bool:
        """Whether known files are to be read and parsed again."""
        return self.force or self.told != Told()

    def task(self, archive: str | None = None) -> Task:
        """Return what workers need to know; see Task for *archive*."""
        return Task(self.told, self.today, archive, self.max_bytes)


class Outcome(NamedTuple):
    """What became of one file, as its Deed has it; ``undated`` where its article has no date."""

    path: str
    kind: str
    undated: bool


class Summary(NamedTuple):
    """What became of all files: those read one by one, those known to be unchanged in number."""

    outcomes: tuple[Outcome, ...]
    refused: tuple[Refusal, ...]
    hidden: tuple[str, ...]
    skipped: int

    def count(self, kind: str) -> int:
        """Return how many files are of this *kind*; one that was not read again is unchanged."""
        read = sum(outcome.kind == kind for outcome in self.outcomes)
        return read + self.skipped if kind == KEEP.kind else read

    @property
    def undated(self) -> int:
        """How many of the new, revised and reparsed articles have no date."""
        return sum(outcome.undated for outcome in self.outcomes)


def ingest(
    store: Archive,
    arguments: Iterable[str],
    orders: Orders,
    *,
    piped: bytes | None = None,
    dry_run: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
    on_wait: Callable[[], None] | None = None,
) -> Summary:
    """Bring the files that *arguments* name into the archive, and return what became of each.

    Files whose metadata is what it was are not read again; of the others the bytes decide. What
    cannot be read or is no text is refused and the rest goes on. Batches are committed as they
    go, so that an interrupted ingest keeps what it had done. *piped* is one article more that
    came without a file. A *dry_run* writes nothing. *on_progress* is told how many files are
    done, and of how many; *on_wait* that readers hold a commit up.
    """
    waiting, refused, hidden, skipped = sort_out(store.db, arguments, again=orders.again)
    task = orders.task(store.path if orders.facts else None)
    prepared = prepare_all(waiting, task, orders.jobs)
    if piped is not None:
        prepared = chain(prepared, [Prepared(None, draft_of(piped, task))])
    settle = partial(_foresee, seen=set()) if dry_run else partial(_settle, on_wait=on_wait)
    outcomes: list[Outcome] = []
    while batch := list(islice(prepared, BATCH)):
        refused += [one.draft for one in batch if isinstance(one.draft, Refusal)]
        outcomes += settle(store.db, batch, orders)
        batch.clear()  # or it would be held in memory until the next one is whole
        if on_progress:
            on_progress(len(outcomes) + len(refused), len(waiting))
    if not dry_run:
        parse_older_again(store, orders.today)
        if orders.facts:
            refresh(store)
        _condense(store.db, sum(outcome.kind == "new" for outcome in outcomes), on_wait)
    return Summary(tuple(outcomes), tuple(refused), tuple(hidden), skipped)


def _condense(db: Connection, added: int, on_wait: Callable[[], None] | None) -> None:
    """Bring the indexes into one piece if half of all articles were *added* just now, or more.

    So that what it costs is a small part of that ingest, and never of one that adds little.
    """
    if added and 2 * added >= read.count(db):
        with overhaul(db, on_wait):
            indexes.condense(db)


def _settle(
    db: Connection,
    batch: Iterable[Prepared],
    orders: Orders,
    on_wait: Callable[[], None] | None,
) -> list[Outcome]:
    """Write a batch in one transaction."""
    outcomes = []
    with transaction(db, on_wait):
        for found, draft, stamp in batch:
            if isinstance(draft, Refusal):
                continue
            path = found.stored if found else None
            decision = decide(db, draft, path, again=orders.again)
            draft = _as_told(draft, decision, orders)
            revision = _carry_out(db, decision, draft, orders)
            if path is not None and stamp is not None:
                write.point(db, path, revision, stamp)
            outcomes.append(_outcome(found, draft, decision))
    return outcomes


def _foresee(
    db: Connection, batch: Iterable[Prepared], orders: Orders, seen: set[str]
) -> list[Outcome]:
    """Return what `_settle` would do; *seen* are the hashes of the files before."""
    outcomes = []
    for found, draft, _ in batch:
        if isinstance(draft, Refusal):
            continue
        decision = decide(db, draft, found and found.stored, again=orders.again)
        if decision.deed == ADD and draft.sha256 in seen:
            decision = Decision(COPY)
        seen.add(draft.sha256)
        outcomes.append(_outcome(found, _as_told(draft, decision, orders), decision))
    return outcomes


def _carry_out(db: Connection, decision: Decision, draft: Draft, orders: Orders) -> int:
    """Do what was decided, and return the number of the file's revision."""
    deed, place = decision
    day = orders.today.isoformat()
    if place is None:
        return write.add_article(db, draft, day)
    if deed == REVISE:
        return write.revise_article(db, place.article, draft, day)
    if deed in (RESTORE, REPARSE):
        write.make_current(db, place.revision, draft)
    return place.revision


def _as_told(draft: Draft, decision: Decision, orders: Orders) -> Draft:
    """Return *draft* as what was said of its article before, and not unsaid now, has it parsed."""
    deed, place = decision
    if place is None or deed not in (REVISE, RESTORE, REPARSE):
        return draft
    said = {name: value for name, value in draft.told._asdict().items() if value is not None}
    told = place.told._replace(**said)
    if told == draft.told:
        return draft
    return redraft(draft.raw, told, orders.today) or draft


def _outcome(found: Found | None, draft: Draft, decision: Decision) -> Outcome:
    undated = decision.deed.parses and draft.article.published is None
    return Outcome(found.path if found else "-", decision.deed.kind, undated)
