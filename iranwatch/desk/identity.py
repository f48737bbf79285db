"""Which article a file belongs to: bytes decide first, then the path, then the words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from iranwatch.archive import indexes
from iranwatch.archive.draft import Draft, Folded
from iranwatch.archive.fields import read_told
from iranwatch.archive.file import Connection
from iranwatch.archive.paths import Stored
from iranwatch.model import Told

SHINGLE = 5  # words; runs of five are rarely shared by two articles of different text
SAME_TEXT = 1 / 5  # of the new text's shingles found in the old: below it, another article


class Place(NamedTuple):
    """A revision in the archive, its article, and what the user said when it was parsed."""

    revision: int
    article: int
    current: bool
    told: Told


# What to do with a file: "add" a new article, "revise" the one its path had, "restore" a revision
# that the article had before, "reparse" what is there; "copy" has known bytes under a new path,
# "keep" is known in every way.
Deed = Literal["add", "revise", "restore", "reparse", "copy", "keep"]


class Decision(NamedTuple):
    """What to do with a file, and with which revision; None for an article of its own."""

    deed: Deed
    place: Place | None = None


def decide(db: Connection, draft: Draft, path: Stored | None, *, again: bool) -> Decision:
    """Return what to do with the *draft* of the file at *path*; None stands for standard input.

    *again* asks for known bytes to be parsed again.
    """
    known = _of_bytes(db, draft.sha256)
    before = _of_path(db, path) if path is not None else None
    if known is None:
        if before is None or _is_reused_name(indexes.indexed(db, before.article), draft.folded):
            return Decision("add")
        return Decision("revise", before)
    same = path is None or (before is not None and before.revision == known.revision)
    if not known.current and not same and before is not None and before.article == known.article:
        return Decision("restore", known)
    if known.current and again:
        return Decision("reparse", known)
    return Decision("keep" if same else "copy", known)


_PLACE = """
    SELECT revisions.number, article, revisions.number = articles.revision, told
    FROM revisions JOIN articles ON articles.number = revisions.article
"""


def _of_bytes(db: Connection, sha256: str) -> Place | None:
    """Return the revision that has these bytes, if any."""
    return _place(db, f"{_PLACE} WHERE sha256 = ?", sha256)


def _of_path(db: Connection, path: Stored) -> Place | None:
    """Return the revision that the file at *path* held when it was last read, if any."""
    query = f"{_PLACE} JOIN files ON files.revision = revisions.number WHERE path = ?"
    return _place(db, query, path)


def _place(db: Connection, query: str, value: Stored) -> Place | None:
    row = db.execute(query, (value,)).fetchone()
    if row is None:
        return None
    revision, article, current, told = row
    return Place(revision, article, bool(current), read_told(told))


def _is_reused_name(old: Folded, new: Folded) -> bool:
    """Say whether a file's *new* text is another article than the *old* one under its name.

    It is when the titles differ and less than SAME_TEXT of the new text's five-word shingles
    stand in the old one.
    """
    if old[0] == new[0]:
        return False
    before, after = _shingles(old), _shingles(new)
    return len(before & after) < SAME_TEXT * len(after)


def _shingles(texts: Folded) -> set[tuple[str, ...]]:
    words = " ".join(texts[2:]).split()
    last = max(len(words) - SHINGLE, 0)
    return {tuple(words[start : start + SHINGLE]) for start in range(last + 1)}
