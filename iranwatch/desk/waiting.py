"""Which files an ingest has to read, and whether there are any to begin with."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from iranwatch.archive import revisions
from iranwatch.archive.file import Connection
from iranwatch.archive.paths import Stored
from iranwatch.desk import files
from iranwatch.desk.files import Found, Hidden, Refusal
from iranwatch.desk.prepare import Task, draft_of, prepare

RACY = 2_000_000_000  # ns; what changed so shortly before it was read may change again unseen


class Waiting(NamedTuple):
    """The files to read, those refused already, those hidden, how many need no reading."""

    files: list[Found]
    refused: list[Refusal]
    hidden: list[str]
    skipped: int


def sort_out(db: Connection, arguments: Iterable[str], *, again: bool) -> Waiting:
    """Return the files that *arguments* name, sorted; known ones are only read *again* if asked."""
    known = {} if again else revisions.metadata(db, RACY)
    waiting: dict[Stored, Found] = {}
    refused, hidden = [], []
    skipped = set()
    for found in files.find(arguments, db.folder):
        if isinstance(found, Refusal):
            refused.append(found)
        elif isinstance(found, Hidden):
            hidden.append(found.path)
        elif known.get(found.stored) == found.metadata:
            skipped.add(found.stored)
        else:
            waiting[found.stored] = found
    return Waiting(list(waiting.values()), refused, hidden, len(skipped))


def holds_text(arguments: Iterable[str], task: Task, piped: bytes | None) -> bool:
    """Say whether *arguments* or *piped* hold anything that an archive would store."""
    found = (one for one in files.find(arguments, os.sep) if isinstance(one, Found))
    read = (prepare(one, task).draft for one in found)
    drafts = chain([] if piped is None else [draft_of(piped, task)], read)
    return not all(isinstance(draft, Refusal) for draft in drafts)
