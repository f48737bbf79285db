"""Which article a file belongs to: bytes decide first, then the path, then the words."""

from __future__ import annotations

from typing import NamedTuple

from iranwatch.archive import indexes, revisions
from iranwatch.archive.draft import Draft, Folded
from iranwatch.archive.file import Connection
from iranwatch.archive.paths import Stored
from iranwatch.archive.revisions import Held

SHINGLE = 5  # words; runs of five are rarely shared by two articles of different text
SAME_TEXT = 1 / 5  # of the new text's shingles found in the old: below it, another article


class Deed(NamedTuple):
    """What to do with a file: what it then is, and what several such are called together.

    ``parses`` says that its text is parsed, ``always`` that even none of them is worth telling.
    """

    name: str
    kind: str
    said: str
    parses: bool = False
    always: bool = False


ADD = Deed("add", "new", "new", parses=True, always=True)
REVISE = Deed("revise", "revised", "revised", parses=True, always=True)
RESTORE = REVISE._replace(name="restore")  # a text that the article had before
REPARSE = Deed("reparse", "reparsed", "parsed again", parses=True)
COPY = Deed("copy", "copy", "copies")  # known bytes under a new path
KEEP = Deed("keep", "unchanged", "unchanged", always=True)
DEEDS = (ADD, REVISE, RESTORE, REPARSE, COPY, KEEP)


class Decision(NamedTuple):
    """What to do with a file, and with which revision; None for an article of its own."""

    deed: Deed
    place: Held | None = None


def decide(db: Connection, draft: Draft, path: Stored | None, *, again: bool) -> Decision:
    """Return what to do with the *draft* of the file at *path*; None stands for standard input.

    *again* asks for known bytes to be parsed again.
    """
    known = revisions.of_bytes(db, draft.sha256)
    before = revisions.of_path(db, path) if path is not None else None
    if known is None:
        if before is None or _is_reused_name(indexes.indexed(db, before.article), draft.folded):
            return Decision(ADD)
        return Decision(REVISE, before)
    same = path is None or (before is not None and before.revision == known.revision)
    if not known.current and not same and before is not None and before.article == known.article:
        return Decision(RESTORE, known)
    if known.current and again:
        return Decision(REPARSE, known)
    return Decision(KEEP if same else COPY, known)


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
