"""Tags: given to whatever a query finds, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from iranwatch.archive import listing, tags
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import UsageError
from iranwatch.fold import key
from iranwatch.query import Plan


class Change(NamedTuple):
    """A tag to give (``+``) or to take back (``-``)."""

    sign: str
    tag: str

    @classmethod
    def read(cls, word: str) -> Change:
        """Return the change that *word* is: ``+missiles``, ``-todo``.

        Raises:
            UsageError: if it is none, or names a tag that could not be found again.
        """
        sign, tag = word[:1], word[1:].strip()
        if sign not in ("+", "-"):
            error = UsageError(f"{word!r} is no change of tags")
            error.hint = "write +tag or -tag first, then -- and a query, or ids"
            raise error
        if not tags.is_tag(tag):
            error = UsageError(f"{tag!r} is no tag")
            error.hint = "a tag is one line with a letter or digit, and begins with neither + nor -"
            raise error
        return cls(sign, tag)


class Changed(NamedTuple):
    """A change, how many articles it changed, and how many were so before."""

    change: Change
    articles: int
    already: int


def read_changes(words: Iterable[str]) -> tuple[Change, ...]:
    """Return the changes that *words* are, each once.

    Raises:
        UsageError: if one is none, there is none, or a tag is to be given and taken at once.
    """
    changes = {(change.sign, key(change.tag)): change for change in map(Change.read, words)}
    if not changes:
        error = UsageError("no tag to give or to take")
        error.hint = "iranwatch tag +missiles -todo -- QUERY; iranwatch tag --list"
        raise error
    for sign, tag in changes:
        if sign == "+" and ("-", tag) in changes:
            raise UsageError(f"{changes[sign, tag].tag!r} is to be given and taken at once")
    return tuple(changes.values())


def tag(
    store: Archive, plan: Plan, changes: Sequence[Change], today: date
) -> tuple[int, tuple[Changed, ...]]:
    """Make *changes* to the articles that satisfy *plan*, in one transaction.

    Returns how many articles these are, and what became of each change.
    """
    with transaction(store.db):
        found = listing.numbers(store.db, plan)
        return len(found), tuple(_made(store, found, one, today.isoformat()) for one in changes)


def _made(store: Archive, found: list[int], change: Change, day: str) -> Changed:
    if change.sign == "+":
        changed = tags.add(store.db, found, change.tag, day)
    else:
        changed = tags.remove(store.db, found, change.tag)
    return Changed(change, changed, len(found) - changed)
