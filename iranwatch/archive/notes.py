"""The rows of notes: what people wrote on articles and on their paragraphs."""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from iranwatch.archive.anchors import placed
from iranwatch.errors import NotTextError, UnknownNoteError
from iranwatch.model import Anchor, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iranwatch.archive.file import Connection
    from iranwatch.model import Paragraph

_COLUMNS = "number, text, added, revision, start_offset, end_offset, paragraph"


def add(db: Connection, article: int, anchor: Anchor | None, text: str, day: str) -> int:
    """Write a note on the article with this row number; return the number of the note."""
    row = db.execute(
        "INSERT INTO notes (article, revision, start_offset, end_offset, paragraph, text, added)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (article, *(anchor or (None,) * len(Anchor._fields)), text, day),
    ).fetchone()
    return int(row[0])


def change(db: Connection, number: int, text: str) -> None:
    """Let note *number*, which is there, say *text*."""
    db.execute("UPDATE notes SET text = ? WHERE number = ?", (text, number))


def remove(db: Connection, number: int) -> None:
    """Drop note *number*, which is there."""
    db.execute("DELETE FROM notes WHERE number = ?", (number,))


def article_of(db: Connection, number: int) -> int:
    """Return the row number of the article that note *number* is on.

    Raises:
        UnknownNoteError: if there is no such note.
    """
    row = db.execute("SELECT article FROM notes WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise UnknownNoteError(number)
    return int(row[0])


def by_article(db: Connection, wanted: str) -> dict[int, list[Note]]:
    """Return the notes on the articles that *wanted* lists, numbers as JSON; not yet placed."""
    query = f"""
        SELECT article, {_COLUMNS} FROM notes
        WHERE article IN (SELECT value FROM json_each(?)) ORDER BY number
    """
    found = defaultdict(list)
    for article, number, text, added, revision, *place in db.execute(query, (wanted,)):
        anchor = None if revision is None else Anchor(revision, *place)
        found[article].append(Note(number, text, added, anchor))
    return found


def settled(db: Connection, note: Note, current: str, paragraphs: Sequence[Paragraph]) -> Note:
    """Return *note* at its place among the *paragraphs* of the revision *current*, by sha256."""
    anchor = note.anchor
    if anchor is None:
        return note
    then = None if anchor.revision == current else _words_then(db, anchor)
    return placed(note, anchor, then, current, paragraphs)


def _words_then(db: Connection, anchor: Anchor) -> str | None:
    """Return the words that *anchor* stands for; None where the archive does not have them."""
    from iranwatch.text import decode

    row = db.execute("SELECT raw FROM revisions WHERE sha256 = ?", (anchor.revision,)).fetchone()
    if row is None:
        return None
    try:
        then = decode(zlib.decompress(row[0]), math.inf).text
        return then[anchor.start : anchor.end]
    except (zlib.error, NotTextError):  # the doctor says so; the note is still worth showing
        return None
