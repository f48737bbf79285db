"""Notes: what a person writes on an article, or on one of its paragraphs."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iranwatch.archive import anchors, listing, notes, read, reference
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.errors import NotTextError, UsageError
from iranwatch.model import Anchor, Note, Record
from iranwatch.query import Condition, Plan
from iranwatch.text import decode

LONGEST = 4 * 1024 * 1024  # bytes of a note; a long novel has as many


class Place(NamedTuple):
    """What a note is on: an article, and the paragraph, if only one."""

    record: Record
    anchor: Anchor | None


class Noted(NamedTuple):
    """A note, and the article it is on."""

    record: Record
    note: Note


def find_place(store: Archive, name: str) -> Place:
    """Return what *name* names: an article, or with ``/p3`` one of its paragraphs.

    Raises:
        UnknownParagraphError: if the article has no such paragraph.
        MalformedIdError, AmbiguousIdError, UnknownIdError: if it names no one article.
    """
    article, number = anchors.parted(name)
    record = store.get(article)
    return Place(record, anchors.anchor(record, number) if number else None)


def read_text(data: bytes) -> str:
    """Return the text of a note, which is UTF-8, without control characters.

    Raises:
        UsageError: if there is none, or too much of it.
    """
    if len(data) > LONGEST:
        raise UsageError(f"a note may have {LONGEST // 2**20} MB and no more")
    try:
        data.decode()  # too short to guess another encoding from
        return decode(data).text.strip()
    except UnicodeDecodeError:
        raise UsageError("the note is no text in UTF-8") from None
    except NotTextError as error:
        raise UsageError(f"there is no text to note: {error}") from None


def write_note(store: Archive, place: Place, text: str, today: date) -> Noted:
    """Write *text* on *place*, and return the note."""
    with transaction(store.db):
        article = reference.number_of(store.db, place.record.id)
        number = notes.add(store.db, article, place.anchor, text, today.isoformat())
    return find_note(store, number)


def find_note(store: Archive, number: int) -> Noted:
    """Return the note that has this *number*.

    Raises:
        UnknownNoteError: if none has.
    """
    record = next(read.records(store.db, [notes.article_of(store.db, number)]))
    return Noted(record, next(note for note in record.notes if note.number == number))


def change_note(store: Archive, number: int, text: str) -> Noted:
    """Let the note that has this *number* say *text*, and return it; its place and day stay."""
    with transaction(store.db):
        notes.article_of(store.db, number)
        notes.change(store.db, number, text)
    return find_note(store, number)


def remove_note(store: Archive, number: int) -> Noted:
    """Drop the note that has this *number*, and return what it was."""
    with transaction(store.db):
        found = find_note(store, number)
        notes.remove(store.db, number)
    return found


def find_notes(store: Archive, plan: Plan) -> list[Noted]:
    """Return the notes on the articles that satisfy *plan*, those of the newest articles first."""
    noted = plan._replace(required=(*plan.required, Condition("condition", "has note", ())))
    records = read.records(store.db, listing.numbers(store.db, noted))
    return [Noted(record, note) for record in records for note in record.notes]
