"""What a person knows better than the parser: set by hand, kept apart, stronger than any parse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from iranwatch.analysis.facts import find_facts, reader
from iranwatch.archive import aliases, facts, read, reference, write
from iranwatch.archive.fields import CORRECTABLE
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import UsageError
from iranwatch.model import PartialDate, Record
from iranwatch.text import is_text

NONE = "none"  # the value of a field that an article does not have
EARLIEST = 1500  # year; an earlier one is of another calendar: 1396 was 2017


def correct(store: Archive, name: str, assignments: Iterable[str], today: date) -> Record:
    """Set fields of the article called *name*, read it for facts again, and return it.

    An assignment is ``field=value``; ``field=none`` says that the article has none, ``field=``
    gives the field back to the parser. Authors are parted by semicolons, a role stands in
    parentheses: ``authors=Ann Lee (Fellow); Bo Berg``.

    Raises:
        UsageError: for an unknown field, a value it cannot have, or nothing to take back.
    """
    changes = dict(_parted(assignment) for assignment in assignments)
    who = reader(aliases.names(store.path))
    number = reference.number_of(store.db, name)
    with transaction(store.db):
        for field, text in changes.items():
            if text:
                write.override(store.db, number, field, _value(field, text), today.isoformat())
            elif not write.take_back(store.db, number, field):
                raise UsageError(f"{field} was not set by hand, so there is nothing to take back")
        write.refill(store.db, number, read.parsed(store.db, number))
        record = next(read.records(store.db, [number]))
        facts.put(store.db, number, find_facts(record.article, who))
    return record


def _parted(assignment: str) -> tuple[str, str]:
    """Return the field and the value of one assignment as they were written."""
    field, equals, text = assignment.partition("=")
    field, text = field.strip(), text.strip()
    if not equals or field not in CORRECTABLE:
        error = UsageError(f"{assignment!r} sets no field of an article")
        error.hint = f"write FIELD=VALUE with one of {', '.join(CORRECTABLE)}"
        raise error
    if not is_text(text):
        raise UsageError(f"{text!r} is no text")
    if "\n" in text:
        raise UsageError(f"{text!r} is more than one line")
    return field, text


def _value(field: str, text: str) -> Any:
    """Return what *text* means for *field*, as JSON holds it."""
    if text == NONE:
        return [] if field == "authors" else None
    return _READERS.get(field, str)(text)


def _authors(text: str) -> list[tuple[str, str | None]]:
    return [_author(part.strip()) for part in text.split(";") if part.strip()]


def _author(text: str) -> tuple[str, str | None]:
    name, parenthesis, role = text.partition("(")
    if not parenthesis:
        return name.strip(), None
    if not name.strip() or not role.endswith(")"):
        raise _refused(text, "author", "write Ann Lee (Fellow); Bo Berg")
    return name.strip(), role.removesuffix(")").strip() or None


def _date(text: str) -> str:
    try:
        found = PartialDate.read(text)
    except ValueError:
        found = None
    if found is None or found.year < EARLIEST:
        hint = "write 2017-10-27, or 2017-10 or 2017 where no more is known; years are AD"
        raise _refused(text, "date of an article", hint)
    return str(found)


def _language(text: str) -> str:
    if not (2 <= len(text) <= 3 and text.isascii() and text.islower()):
        raise _refused(text, "language", "write its code: en, fa, ar, de")
    return text


def _refused(text: str, what: str, hint: str) -> UsageError:
    error = UsageError(f"{text!r} is no {what}")
    error.hint = hint
    return error


_READERS = {"authors": _authors, "published": _date, "language": _language}
