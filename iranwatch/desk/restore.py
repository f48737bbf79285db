"""What people typed, given back to an archive that was built anew from the files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from iranwatch.archive import read, revisions, typed, write
from iranwatch.archive.file import Connection
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.archive.typed import Entry
from iranwatch.desk.dump import read_entry

# "restored" is back in the archive, "present" stood there, "kept" found its place taken by what
# was typed since, "unmatched" belongs to no article here, "refused" is no entry
Deed = Literal["restored", "present", "kept", "unmatched", "refused"]


class Outcome(NamedTuple):
    """What became of one line of a dump, counted from 1; without an entry where it was refused."""

    line: int
    deed: Deed
    entry: Entry | None


def restore(store: Archive, lines: Iterable[str]) -> tuple[Outcome, ...]:
    """Give the archive back what the *lines* of a dump say, all in one transaction.

    An entry belongs to the article that has any of its revisions, the newest before others.
    Nothing that stands in the archive is overwritten.
    """
    with transaction(store.db):
        return tuple(
            _settle(store.db, place, line) for place, line in enumerate(lines, 1) if line.strip()
        )


def _settle(db: Connection, place: int, line: str) -> Outcome:
    try:
        entry = read_entry(line)
    except ValueError:
        return Outcome(place, "refused", None)
    number = None if entry.article is None else _article(db, entry.article, entry.revisions)
    if number is None and entry.article is not None:
        return Outcome(place, "unmatched", entry)
    held = typed.held(db, number, entry)
    if held is not None:
        same = held | {"added": None} == entry.values | {"added": None}
        return Outcome(place, "present" if same else "kept", entry)
    typed.put(db, number, entry)
    if number is not None and entry.kind == "override":
        write.refill(db, number, read.parsed(db, number))
    return Outcome(place, "restored", entry)


def _article(db: Connection, id_: str, hashes: tuple[str, ...]) -> int | None:
    """Return the article that has a revision of these *hashes*, the newest first, or the id."""
    for sha256 in (*reversed(hashes), id_):
        held = revisions.of_bytes(db, sha256)
        if held is not None:
            return held.article
    return None
